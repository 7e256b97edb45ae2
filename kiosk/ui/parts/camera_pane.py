"""The camera's newest frame with a box on each code, and what would make it read better."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QImage, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.ui.parts.ground import fill
from shared.values import value

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from kiosk.ui.look import Look

_GREEN, _GREY, _AMBER = "#2fd06a", "#c3cdd2", "#ffb62e"
"""On a picture of any brightness; the two shades of the palette do not apply to it."""


class BoxTone(StrEnum):
    """What a code in view is: taken, seen only, or of a kind that is not wanted now."""

    TAKEN = _GREEN
    SEEN = _GREY
    WRONG_KIND = _AMBER


@value
class CodeBox:
    """A code's outline in px of the picture, and what it is."""

    corners: tuple[tuple[float, float], ...]
    tone: BoxTone


class CameraPane(QWidget):
    """Grey pictures, letterboxed; without one, why there is none."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._picture = QImage()
        self._boxes: tuple[CodeBox, ...] = ()
        self._advice, self._trouble = "", ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        look.changed.connect(self.update)

    def show_picture(self, picture: QImage, boxes: tuple[CodeBox, ...], advice: str = "") -> None:
        """Show a picture, the codes in it, and advice in a word or two (or none)."""
        self._picture, self._boxes, self._advice = picture, boxes, advice
        self._trouble = ""
        self.setAccessibleName(advice)
        self.update()

    def show_trouble(self, trouble: str) -> None:
        """Say why there is no picture."""
        self._trouble, self._advice = trouble, ""
        self._picture = QImage()
        self._boxes = ()
        self.setAccessibleName(trouble)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Sixteen by nine."""
        return QSize(self._look.px(480), self._look.px(270))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw picture, boxes and words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill(painter, self.rect(), QColor("#05080a"))
        if self._picture.isNull():
            self._draw_trouble(painter)
        else:
            self._draw_picture(painter)
        if self._advice:
            self._draw_advice(painter)
        painter.end()

    def _draw_picture(self, painter: QPainter) -> None:
        scale = min(self.width() / self._picture.width(), self.height() / self._picture.height())
        width, height = self._picture.width() * scale, self._picture.height() * scale
        left, top = (self.width() - width) / 2, (self.height() - height) / 2
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRectF(left, top, width, height), self._picture)
        for box in self._boxes:
            colour = QColor(box.tone.value)
            pen = QPen(colour, self._look.px(5))
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            colour.setAlpha(40)
            painter.setBrush(colour)
            outline = [QPointF(left + x * scale, top + y * scale) for x, y in box.corners]
            painter.drawPolygon(QPolygonF(outline))

    def _draw_trouble(self, painter: QPainter) -> None:
        side = min(self._look.px(64), self.height() // 3)
        faint = QColor("#7e8d95")
        top = self.height() / 2 - side
        icon = self._look.icon("camera", faint, side, self.devicePixelRatioF())
        painter.drawPixmap(QPointF((self.width() - side) / 2, top), icon)
        painter.setFont(self._look.font(self._look.theme.type_px("body"), 600))
        painter.setPen(QColor("#c3cdd2"))
        words = QRectF(0, top + side, self.width(), side)
        painter.drawText(words, int(Qt.AlignmentFlag.AlignCenter), self._trouble)

    def _draw_advice(self, painter: QPainter) -> None:
        font = self._look.font(self._look.theme.type_px("large"), 700)
        metrics = QFontMetrics(font)
        pad = self._look.px(14)
        width = metrics.horizontalAdvance(self._advice) + 2 * pad
        height = metrics.height() + pad
        box = QRectF((self.width() - width) / 2, self.height() - height - pad, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(_AMBER))
        painter.drawRoundedRect(box, self._look.px(8), self._look.px(8))
        painter.setFont(font)
        painter.setPen(QColor("#1d1400"))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), self._advice)

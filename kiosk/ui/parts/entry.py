"""The line that a keypad writes into; a PIN shows as dots."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from kiosk.ui.look import Look

_HEIGHT = 84


class Entry(QWidget):
    """Text, dots, or a hint while it is empty."""

    def __init__(self, look: Look, hint: str, *, is_secret: bool = False) -> None:
        super().__init__()
        self._look, self._hint, self._is_secret = look, hint, is_secret
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    @property
    def text(self) -> str:
        """What has been typed."""
        return self._text

    @property
    def hint(self) -> str:
        """What is asked for while nothing is typed."""
        return self._hint

    def set_hint(self, hint: str) -> None:
        """Say what is to be typed."""
        self._hint = hint
        self.update()

    def set_text(self, text: str) -> None:
        """Show what has been typed."""
        self._text = text
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """One large line."""
        return QSize(self._look.px(200), max(52, self._look.px(_HEIGHT)))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the field and what is in it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = self._look.px(10)
        painter.setPen(QPen(self._look.colour("edge"), 2))
        painter.setBrush(self._look.colour("field"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)
        if not self._text:
            self._draw_words(painter, self._hint, "ink_faint", 500)
        elif self._is_secret:
            self._draw_dots(painter)
        else:
            self._draw_words(painter, self._text, "ink", 700)
        painter.end()

    def _draw_words(self, painter: QPainter, text: str, ink: str, weight: int) -> None:
        pad = self._look.px(20)
        room = self.rect().adjusted(pad, 0, -pad, 0)
        size = round(self.height() * (0.52 if ink == "ink" else 0.36))
        font = self._look.font(size, weight)
        while size > 1 and QFontMetrics(font).horizontalAdvance(text) > room.width():
            size -= 1
            font = self._look.font(size, weight)
        painter.setFont(font)
        painter.setPen(self._look.colour(ink))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), text)

    def _draw_dots(self, painter: QPainter) -> None:
        side = self.height() * 0.24
        step = min(side * 2, (self.width() - 4 * side) / len(self._text))
        left = self._look.px(24)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("ink"))
        for place in range(len(self._text)):
            centre = QPointF(left + place * step + side / 2, self.height() / 2)
            painter.drawEllipse(centre, side / 2, side / 2)

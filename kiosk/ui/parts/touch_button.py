"""A button for a gloved finger: an icon, a word, never the keyboard's focus."""

from __future__ import annotations

from dataclasses import replace
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from kiosk.ui.theme import TOUCH_PX
from shared.values import value

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from kiosk.ui.look import Look

_SMALLEST_PX = 12
_LEAST_SHARE = 0.7
"""How far the letters of a name shrink before it is shortened."""


class Side(Enum):
    """Where the icon stands."""

    ABOVE = "above"
    LEFT = "left"


@value
class Face:
    """How a button looks: its icon (of `assets/icons`, or none) and its letters in px.

    A quiet one has no ground of its own. One that may shorten names something of any length.
    """

    icon: str = ""
    type_size: int = 20
    side: Side = Side.ABOVE
    is_quiet: bool = False
    may_shorten: bool = False


class TouchButton(QAbstractButton):
    """At least 88 x 88 px."""

    def __init__(self, look: Look, text: str, face: Face | None = None) -> None:
        super().__init__()
        self._look = look
        self._face = face or Face()
        self._on_cue: QColor | None = None
        self._is_chosen = False
        self.is_cut_off = False
        self.setText(text)
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(TOUCH_PX, TOUCH_PX)
        look.changed.connect(self.update)

    def set_icon_name(self, icon: str) -> None:
        """Show another icon."""
        self._face = replace(self._face, icon=icon)
        self.update()

    @property
    def may_shorten(self) -> bool:
        """Whether shortening its text is by design."""
        return self._face.may_shorten

    @property
    def is_chosen(self) -> bool:
        """Whether it shows itself as the chosen one of its group."""
        return self._is_chosen

    def set_chosen(self, *, is_chosen: bool) -> None:
        """Show it as the chosen one of its group, or not."""
        if is_chosen != self._is_chosen:
            self._is_chosen = is_chosen
            self.update()

    def set_on_cue(self, colour: QColor | None) -> None:
        """Draw in this one colour, on a panel that a cue has filled; None ends it."""
        self._on_cue = colour
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As large as the design has it."""
        side = self._look.theme.touch()
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw ground, icon and word."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = self._ink()
        if not self.isEnabled():
            painter.setOpacity(0.32)
        self._draw_ground(painter)
        self._draw_face(painter, ink)
        painter.end()

    def _ink(self) -> QColor:
        if self._on_cue is not None:
            return self._on_cue
        return self._look.colour("on_chosen" if self._is_chosen else "ink")

    def _draw_ground(self, painter: QPainter) -> None:
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        radius = self._look.px(10)
        if self._on_cue is not None:
            pen = QColor(self._on_cue)
            pen.setAlpha(110)
            painter.setPen(QPen(pen, 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
        elif self._is_chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._look.colour("chosen"))
        elif self._face.is_quiet and not self.isDown():
            return
        else:
            painter.setPen(QPen(self._look.colour("edge"), 1))
            painter.setBrush(self._look.colour("pressed" if self.isDown() else "raised"))
        painter.drawRoundedRect(box, radius, radius)

    def _draw_face(self, painter: QPainter, ink: QColor) -> None:
        inner = self.rect().adjusted(4, 4, -4, -4)
        side = self._look.px(40) if self._face.icon else 0
        side = min(max(side, 26 if self._face.icon else 0), inner.height() // 2)
        gap = self._look.px(6) if self._face.icon and self.text() else 0
        room = inner.width()
        if self._face.side is Side.LEFT and side:
            room -= side + 2 * gap + self._look.px(16)
        self._choose_type(painter, room)
        metrics = QFontMetrics(painter.font())
        text = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        if self._face.side is Side.LEFT and side:
            width = side + 2 * gap + metrics.horizontalAdvance(text)
            left = inner.left() + (inner.width() - width) // 2
            self._draw_icon(painter, ink, QPointF(left, inner.center().y() - side / 2 + 1), side)
            words = QRect(left + side + 2 * gap, inner.top(), inner.width(), inner.height())
            painter.setPen(ink)
            painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), text)
            return
        height = side + (gap + metrics.height() if self.text() else 0)
        top = inner.top() + (inner.height() - height) // 2
        self._draw_icon(painter, ink, QPointF(inner.center().x() - side / 2 + 0.5, top), side)
        words = QRect(inner.left(), top + side + gap, inner.width(), metrics.height())
        painter.setPen(ink)
        # Hindi's signs stand higher than the product's own face says.
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip
        painter.drawText(words, int(flags), text)

    def _choose_type(self, painter: QPainter, room: int) -> None:
        size = max(_SMALLEST_PX + 2, self._look.theme.letters(self._face.type_size))
        least = round(size * _LEAST_SHARE) if self.may_shorten else _SMALLEST_PX
        while True:
            painter.setFont(self._look.font(size, 700))
            width = QFontMetrics(painter.font()).horizontalAdvance(self.text())
            if width <= room or size <= least:
                break
            size -= 1
        self.is_cut_off = width > room

    def _draw_icon(self, painter: QPainter, ink: QColor, place: QPointF, side: int) -> None:
        if side:
            icon = self._look.icon(self._face.icon, ink, side, self.devicePixelRatioF())
            painter.drawPixmap(place, icon)

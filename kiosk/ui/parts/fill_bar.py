"""How full the parent is: one cell per child where they can be told apart, else one bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from kiosk.ui.look import Look

_MOST_CELLS = 40
_EMPTY_ALPHA = 46


class FillBar(QWidget):
    """`done` of `count` cells."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._done, self._count = 0, 1
        self._colour: QColor | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_fill(self, done: int, count: int) -> None:
        """Show `done` of `count`."""
        self._done, self._count = done, max(1, count)
        self.update()

    def set_colour(self, colour: QColor | None) -> None:
        """Take a colour of its own, on a cue; None goes back to the palette's."""
        self._colour = colour
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """A band as high as a line of text."""
        return QSize(self._look.px(200), self._look.px(30))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the cells."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        full = self._colour or self._look.colour("ink")
        empty = QColor(full)
        empty.setAlpha(_EMPTY_ALPHA)
        radius = self._look.px(4)
        if self._count > _MOST_CELLS:
            self._draw_band(painter, full, empty)
            return
        gap = min(self._look.px(6), self.width() / self._count / 4)
        width = (self.width() - gap * (self._count - 1)) / self._count
        for cell in range(self._count):
            painter.setBrush(full if cell < self._done else empty)
            box = QRectF(cell * (width + gap), 0, width, self.height())
            painter.drawRoundedRect(box, radius, radius)
        painter.end()

    def _draw_band(self, painter: QPainter, full: QColor, empty: QColor) -> None:
        radius = self._look.px(4)
        painter.setBrush(empty)
        painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
        share = min(1.0, self._done / self._count)
        painter.setBrush(full)
        painter.drawRoundedRect(QRectF(0, 0, self.width() * share, self.height()), radius, radius)
        painter.end()

"""A number to be read across a room, with what it is out of, or what it counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from kiosk.ui.look import Look

_LARGEST, _SMALL = 210, 44
_BESIDE = 0.46
"""Size of what stands beside the number, as a share of it."""
_DIGIT_HEIGHT = 0.70
"""Height of a figure as a share of the letters' size, in our face."""
_FAINT_ALPHA = 150


class Count(QWidget):
    """`7 / 10` as large as fits, or a small sum with its name."""

    def __init__(self, look: Look, *, is_small: bool = False) -> None:
        super().__init__()
        self._look = look
        self._is_small = is_small
        self._number, self._beside = "", ""
        self._ink = "ink"
        self._colour: QColor | None = None
        vertical = QSizePolicy.Policy.Fixed if is_small else QSizePolicy.Policy.Expanding
        self.setSizePolicy(QSizePolicy.Policy.Expanding, vertical)

    @property
    def text(self) -> str:
        """What is to be read."""
        return f"{self._number}{self._beside}"

    def show_count(self, number: int, out_of: int | None) -> None:
        """Show a number, out of another one if it is known."""
        self._number = str(number)
        self._beside = "" if out_of is None else f" / {out_of}"
        self.setAccessibleName(self.text)
        self.update()

    def show_sum(self, number: int, name: str, ink: str) -> None:
        """Show a number and what it counts."""
        self._number, self._beside, self._ink = str(number), f" {name}", ink
        self.setAccessibleName(self.text)
        self.update()

    def set_colour(self, colour: QColor | None) -> None:
        """Take a colour of its own, on a cue."""
        self._colour = colour
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """High enough for the figures."""
        side = self._look.px(_SMALL if self._is_small else 90)
        return QSize(side * 2, side)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the number and what stands beside it, on one base line."""
        painter = QPainter(self)
        ink = self._colour or self._look.colour(self._ink)
        faint = QColor(ink)
        faint.setAlpha(_FAINT_ALPHA)
        size = self._size_px()
        large = self._look.font(size, 700)
        small = self._look.font(max(1, round(size * _BESIDE)), 600)
        base = self.height() / 2 + size * _DIGIT_HEIGHT / 2
        painter.setFont(large)
        painter.setPen(ink)
        painter.drawText(QPointF(0, base), self._number)
        painter.setFont(small)
        painter.setPen(faint)
        painter.drawText(
            QPointF(QFontMetrics(large).horizontalAdvance(self._number), base), self._beside
        )
        painter.end()

    def _size_px(self) -> int:
        size = min(
            self._look.px(_SMALL if self._is_small else _LARGEST),
            round(self.height() / _DIGIT_HEIGHT * 0.9),
        )
        while size > 1 and self._width_at(size) > self.width():
            size -= max(1, size // 20)
        return max(1, size)

    def _width_at(self, size: int) -> int:
        large = QFontMetrics(self._look.font(size, 700))
        small = QFontMetrics(self._look.font(max(1, round(size * _BESIDE)), 600))
        return large.horizontalAdvance(self._number) + small.horizontalAdvance(self._beside)

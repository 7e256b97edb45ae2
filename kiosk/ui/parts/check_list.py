"""One line for each thing that was checked: green and what was found, or red and what is wrong."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.ui.site_time import SiteTime
from kiosk.ui.wording import plain, word_error
from kiosk.ui.words.checks import check_found, check_name
from shared.values import value

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from kiosk.ui.look import Look
    from kiosk.ui.set_up_port import CheckLine

_MOST_PX, _LEAST_PX = 40, 20


@value
class _Line:
    name: str
    is_ok: bool
    found: str


class CheckList(QWidget):
    """Lines as they come in."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._lines: list[_Line] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        look.changed.connect(self.update)

    def clear(self) -> None:
        """Begin anew."""
        self._lines.clear()
        self.update()

    def add(self, line: CheckLine) -> None:
        """Show one more line."""
        self._lines.append(_Line(check_name(line.name), line.is_ok, _found(line)))
        self.setAccessibleName("\n".join(f"{one.name} {one.found}" for one in self._lines))
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Ten lines."""
        return QSize(self._look.px(300), self._look.px(10 * _LEAST_PX))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the lines, as high as all of them allow."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row = self.height() / max(10, len(self._lines))
        row = min(max(row, _LEAST_PX), self._look.px(_MOST_PX))
        font = self._look.font(round(row * 0.56), 600)
        metrics = QFontMetrics(font)
        side = round(row * 0.56)
        widest_px = max((metrics.horizontalAdvance(one.name) for one in self._lines), default=0)
        name_px = max(self._look.px(112), widest_px + self._look.px(14))
        for place, line in enumerate(self._lines):
            top = place * row
            tone = self._look.colour("good" if line.is_ok else "bad")
            icon = self._look.icon("check" if line.is_ok else "cross", tone, side)
            painter.drawPixmap(QPointF(0, top + (row - side) / 2), icon)
            painter.setFont(font)
            painter.setPen(self._look.colour("ink"))
            left = side + self._look.px(12)
            middle = int(Qt.AlignmentFlag.AlignVCenter)
            painter.drawText(QRectF(left, top, name_px, row), middle, line.name)
            painter.setPen(self._look.colour("ink_soft") if line.is_ok else tone)
            left += name_px
            room = int(self.width() - left)
            found = metrics.elidedText(plain(line.found), Qt.TextElideMode.ElideRight, room)
            painter.drawText(QRectF(left, top, room, row), middle, found)
        painter.end()


def _found(line: CheckLine) -> str:
    return check_found(line.name, line.code, line.facts) or word_error(
        line.code, line.facts, SiteTime(UTC, lambda: datetime.now(UTC))
    )

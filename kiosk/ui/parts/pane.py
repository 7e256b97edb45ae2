"""A plain area of the panel colour, with a title line if it has one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.ui.parts.ground import fill

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from kiosk.ui.look import Look


class Pane(QWidget):
    """A column of parts on the window's ground, ruled off from what is to its left."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self.column = QVBoxLayout(self)
        look.changed.connect(self.restyle)

    def restyle(self) -> None:
        """Take margins and spaces for the window's size."""
        edge = self.look.px(20)
        self.column.setContentsMargins(edge, edge, edge, edge)
        self.column.setSpacing(self.look.px(12))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Fill the ground."""
        painter = QPainter(self)
        fill(painter, self.rect(), self.look.colour("ground"))
        painter.end()

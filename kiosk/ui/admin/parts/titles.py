"""A table's titles; the one that the table is sorted by has an arrow right after its words."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QHeaderView, QStyleOptionHeader, QWidget

from shared.overriding import override

ARROWS = {Qt.SortOrder.AscendingOrder: "▾", Qt.SortOrder.DescendingOrder: "▴"}
"""Down where the smallest stands on top, as Qt has it."""
_PAD_PX, _SIZE_PX, _WEIGHT = 12, 13, QFont.Weight.DemiBold
"""How the style sheet has the words: a title's own font is not the whole row's."""


class Titles(QHeaderView):
    """Draws the arrow with the words: Qt's own stands on the end of a number's title."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(True)

    @override
    def initStyleOptionForIndex(self, option: QStyleOptionHeader, logicalIndex: int) -> None:
        super().initStyleOptionForIndex(option, logicalIndex)
        if logicalIndex != self.sortIndicatorSection():
            return
        option.sortIndicator = QStyleOptionHeader.SortIndicator.None_
        arrow, metrics = f" {ARROWS[self.sortIndicatorOrder()]}", self._metrics()
        room_px = self.sectionSize(logicalIndex) - 2 * _PAD_PX - metrics.horizontalAdvance(arrow)
        words = metrics.elidedText(option.text, Qt.TextElideMode.ElideRight, room_px)
        option.text = words + arrow

    def whole_px(self, section: int) -> int:
        """How wide a title is with an arrow, which may come to stand there."""
        words, metrics = self.model().headerData(section, self.orientation()), self._metrics()
        widest = (metrics.horizontalAdvance(f"{words} {arrow}") for arrow in ARROWS.values())
        return max(widest) + 2 * _PAD_PX

    def _metrics(self) -> QFontMetrics:
        font = QFont(self.font())
        font.setPixelSize(_SIZE_PX)
        font.setWeight(_WEIGHT)
        return QFontMetrics(font)

"""Sort a table without a mouse: its columns as a menu under its titles."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu

from kiosk.ui.admin.parts.titles import ARROWS

if TYPE_CHECKING:
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QTableView

_UP, _DOWN = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder


class SortMenu(QMenu):
    """A table's columns as they stand; choosing the one that is sorted by turns the order round."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(self.tr("Sort by"))
        self._lit: QAction | None = None
        header, model = view.horizontalHeader(), view.model()
        by, is_up = header.sortIndicatorSection(), header.sortIndicatorOrder() is _UP
        for place in range(header.count()):
            section = header.logicalIndex(place)
            if header.isSectionHidden(section):
                continue
            title = str(model.headerData(section, Qt.Orientation.Horizontal))
            is_by, order = section == by, _DOWN if section == by and is_up else _UP
            entry = self.addAction(
                f"{title} {ARROWS[header.sortIndicatorOrder()]}" if is_by else title
            )
            entry.triggered.connect(partial(header.setSortIndicator, section, order))
            if is_by or self._lit is None:
                self._lit = entry
        self.addSeparator()
        as_it_came = self.addAction(self.tr("As the list came"))
        as_it_came.setEnabled(by >= 0)
        as_it_came.triggered.connect(partial(header.setSortIndicator, -1, _UP))

    def open_under(self, view: QTableView) -> None:
        """Show it under the table's titles."""
        header = view.horizontalHeader()
        self.popup(header.mapToGlobal(QPoint(0, header.height())))
        if self._lit is not None:
            self.setActiveAction(self._lit)

"""How a table's rows are shown: sorted where they are loaded, copied as whole rows."""

from __future__ import annotations

from PySide6.QtCore import QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QTableView

from kiosk.ui.admin.parts.rows import Rows
from shared.overriding import override

_BY_KEYS = frozenset({Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason})


class RowsView(QTableView):
    """A table view whose Ctrl+C means whole rows; Qt's own copies one cell."""

    copy_pressed = Signal()
    entered_by_keys = Signal()
    """Tab came here."""

    def rows_as_shown(self) -> list[object]:
        """The rows that are loaded, in the order in which they stand."""
        model = self.model()
        return model.in_order() if isinstance(model, SortedRows) else []

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in _BY_KEYS:
            self.entered_by_keys.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_pressed.emit()
            return
        super().keyPressEvent(event)


class SortedRows(QSortFilterProxyModel):
    """Sorts what is loaded, and leaves to the server what is sorted there."""

    def in_order(self) -> list[object]:
        """The rows as they are sorted."""
        rows = self.sourceModel()
        if not isinstance(rows, Rows):
            return []
        places = (self.mapToSource(self.index(at, 0)) for at in range(self.rowCount()))
        return [rows.row(place) for place in places]

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        rows = self.sourceModel()
        is_there = (
            isinstance(rows, Rows) and column >= 0 and bool(rows.columns[column].sorted_there)
        )
        super().sort(-1 if is_there else column, order)

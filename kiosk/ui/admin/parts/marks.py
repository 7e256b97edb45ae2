"""Where somebody is in a table, kept while its rows are replaced: marks, current row, scrolling."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel

if TYPE_CHECKING:
    from kiosk.ui.admin.parts.rows_view import RowsView

_Flag = QItemSelectionModel.SelectionFlag


class Marks:
    """The marks of a table as they are now; `restore` puts them on the same rows again."""

    def __init__(self, view: RowsView) -> None:
        self._view = view
        self._place = view.currentIndex().row()
        self._scrolled = view.verticalScrollBar().value()
        rows = view.rows_as_shown()
        self._current = rows[self._place] if self._place >= 0 else None
        places = sorted(index.row() for index in view.selectionModel().selectedRows())
        self._marked = [rows[place] for place in places]

    def restore(self) -> None:
        """Mark what was marked; for a current row that is gone, the one in its place."""
        rows, view = self._view.rows_as_shown(), self._view
        if self._place >= 0 and rows:
            is_there = self._current in rows
            place = rows.index(self._current) if is_there else min(self._place, len(rows) - 1)
            self._mark(place, is_current=True)
            for other in range(len(rows) if len(self._marked) > 1 else 0):
                if other != place and rows[other] in self._marked:
                    self._mark(other, is_current=False)
        view.verticalScrollBar().setValue(self._scrolled)

    def _mark(self, place: int, *, is_current: bool) -> None:
        index, selection = self._view.model().index(place, 0), self._view.selectionModel()
        if is_current:
            selection.setCurrentIndex(index, _Flag.ClearAndSelect | _Flag.Rows)
        else:
            selection.select(index, _Flag.Select | _Flag.Rows)

"""How wide a table's columns are: fitted to what is in them until a person sets them, then kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer

from kiosk.ui.admin.parts.titles import Titles

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QTableView

    from kiosk.ui.admin.memory import Memory
    from kiosk.ui.admin.parts.rows import Column

_WIDEST_PX = 320
"""What a column grows to by itself: a longer text leaves room for the others."""


class Widths(QObject):
    """The widths of one table's columns; `key` is where a person's own are kept."""

    def __init__(
        self, view: QTableView, columns: Sequence[Column[Any]], settings: Memory, key: str
    ) -> None:
        super().__init__(view)
        self._view, self._columns = view, tuple(columns)
        self._settings, self._key = settings, key
        self._is_own_layout, self._is_fitting = True, False
        header = view.horizontalHeader()
        for section, column in enumerate(self._columns):
            view.setColumnWidth(section, column.width_px)
        state = settings.value(key)
        if state is not None:
            self._is_own_layout = not header.restoreState(state)
        header.sectionResized.connect(self._remember)
        header.sectionMoved.connect(self._remember)
        view.verticalScrollBar().rangeChanged.connect(self.fit_soon)

    def show_column(self, name: str, *, is_shown: bool) -> None:
        """Show a column, or leave its room to the others."""
        at = [one.name for one in self._columns].index(name)
        self._is_fitting = True
        self._view.setColumnHidden(at, not is_shown)
        self._is_fitting = False
        self.fit_soon()

    def fit_soon(self) -> None:
        """Share the room anew once this event is over: only then the view has its new width."""
        QTimer.singleShot(0, self._view, self._fit)

    def _remember(self) -> None:
        if not self._is_fitting:
            self._is_own_layout = False
            self._settings.keep(self._key, self._view.horizontalHeader().saveState())

    def _fit(self) -> None:
        """Share the room that is left: to what is cut off, then to what stretches, then to all.

        A column that stretched beyond its texts would leave a gap that no eye crosses in its row.
        """
        view, columns = self._view, self._columns
        stretching = next((at for at, one in enumerate(columns) if one.stretches), None)
        if stretching is None or not self._is_own_layout:
            return
        hidden = view.isColumnHidden
        widths = [0 if hidden(at) else self._least_px(at) for at in range(len(columns))]
        left_px = view.viewport().width() - sum(widths)
        scrolls, left_px = left_px < 0, max(left_px, 0)
        for at, width_px in enumerate(widths):
            if width_px and (at != stretching or (scrolls and not columns[at].wraps)):
                lacking_px = min(view.sizeHintForColumn(at), _WIDEST_PX) - width_px
                # A table that scrolls sideways anyway need not cut a text off as well.
                widths[at] += max(lacking_px if scrolls else min(lacking_px, left_px), 0)
                left_px = max(left_px - widths[at] + width_px, 0)
        lacking_px = view.sizeHintForColumn(stretching) - widths[stretching]
        is_greedy = columns[stretching].wraps  # each px may spare it a line
        stretched_px = left_px if is_greedy else min(max(lacking_px, 0), left_px)
        widths[stretching] += stretched_px
        _widen(widths, left_px - stretched_px)
        self._is_fitting = True
        for at, width_px in enumerate(widths):
            if width_px:
                view.setColumnWidth(at, width_px)
        self._is_fitting = False

    def _least_px(self, section: int) -> int:
        """How wide a column starts: no title is cut off, even with the arrow of the order."""
        titles, start_px = self._view.horizontalHeader(), self._columns[section].width_px
        return max(start_px, titles.whole_px(section)) if isinstance(titles, Titles) else start_px


def _widen(widths: list[int], room_px: int) -> None:
    """Share room among the columns that are shown, the wider ones getting more."""
    whole_px = sum(widths)
    for at, width_px in enumerate(widths):
        if width_px:
            part_px = room_px * width_px // whole_px
            widths[at] += part_px
            room_px -= part_px
            whole_px -= width_px

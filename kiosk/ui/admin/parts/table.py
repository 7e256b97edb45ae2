"""A list as a table: sorts, copies, remembers its columns, fetches more as one scrolls.

Says itself what it is when it is not a list: being fetched, empty, or failed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QStackedLayout, QVBoxLayout

from kiosk.ui.admin.parts.cells import Cells
from kiosk.ui.admin.parts.marks import Marks
from kiosk.ui.admin.parts.placeholder import Placeholder
from kiosk.ui.admin.parts.row_heights import RowHeights
from kiosk.ui.admin.parts.rows import SORT_ROLE, Column, Rows
from kiosk.ui.admin.parts.rows_view import RowsView, SortedRows
from kiosk.ui.admin.parts.sorting import SortMenu
from kiosk.ui.admin.parts.text import Text, TextRole
from kiosk.ui.admin.parts.titles import Titles
from kiosk.ui.admin.parts.widths import Widths
from kiosk.ui.admin.plain import as_cell
from shared.overriding import override

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.ui.admin.memory import Memory
    from kiosk.ui.look import Look

Row = TypeVar("Row")

_ROW_PX = 36
_FEWEST_PX = 4 * _ROW_PX
"""Room for the titles and three rows: less is no list."""


class Table(QFrame, Generic[Row]):
    """One table of typed rows, with its placeholder and a line of summary under it.

    One that `is_part` of a page carries its title inside and has no summary.
    """

    more_wanted = Signal()
    order_wanted = Signal(str, bool)
    """The list is to be sorted at the server by this column, the highest first or last; an empty
    name is the server's own order."""
    row_opened = Signal(object)
    """Enter or a double click on a row."""
    row_chosen = Signal(object)
    """The current row changed; None when there is none."""
    selection_changed = Signal()
    """Other rows than before are marked."""
    placeholder_pressed = Signal()
    arrived = Signal()
    """The list came, or did not: rows or what to do without them are in view."""

    def __init__(  # noqa: PLR0913 - what a table is made of
        self,
        name: str,
        title: str,
        columns: Sequence[Column[Row]],
        look: Look,
        settings: Memory,
        *,
        is_part: bool = False,
    ) -> None:
        super().__init__()
        self.setObjectName("card")
        self.key = f"admin/columns/{name}"
        """Under which its columns are remembered."""
        self._empty = ("", "", "")
        self.has_failed = False
        self.rows: Rows[Row] = Rows(columns, self)
        self._sorted = SortedRows(self)
        self._sorted.setSourceModel(self.rows)
        self._sorted.setSortRole(SORT_ROLE)
        self._sorted.setSortCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.view = self._make_view(title, look)
        self.placeholder = Placeholder()
        self.placeholder.pressed.connect(self.placeholder_pressed)
        self.footer = Text(role=TextRole.CAPTION)
        self.footer.setContentsMargins(14, 7, 14, 9)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        if is_part:
            heading = Text(title, TextRole.STRONG)
            heading.setContentsMargins(13, 10, 13, 2)
            layout.addWidget(heading)
        self._stack = QStackedLayout()
        layout.addLayout(self._stack, 1)
        # Only now: a layout that is in no widget yet shows its first one as a window of its own.
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.placeholder)
        layout.addWidget(self.footer)
        self.footer.setVisible(not is_part)
        self._widths = Widths(self.view, self.rows.columns, settings, self.key)
        self._connect()

    def when_empty(self, heading: str, hint: str, button: str = "") -> None:
        """Say what to do when there are no rows."""
        self._empty = (heading, hint, button)

    def show_loading(self) -> None:
        """The list is being fetched; what is on screen stays until it came."""
        if not self.rows.rows:
            self._say(self.tr("Fetching …"))

    def show_failed(self, words: str) -> None:
        """The list did not come; `words` say why and what to do."""
        self.rows.give_up_asking()
        if not self.rows.rows:
            self.has_failed = True
            self._say(self.tr("The list did not come"), words, self.tr("Try again"))
            self.arrived.emit()

    def show_rows(self, rows: Sequence[Row], *, has_more: bool = False) -> None:
        """Replace the list; who looks at it stays at the same rows, where they are still there."""
        self.has_failed = False
        if rows and has_more == self.rows.has_more and tuple(rows) == self.rows.rows:
            self.view.viewport().update()  # the site may have its times and numbers otherwise
            self.arrived.emit()
            return
        marks = Marks(self.view)
        self.rows.show_rows(rows, has_more=has_more)
        if not rows:
            self._say(*self._empty)
            self.arrived.emit()
            return
        self._stack.setCurrentWidget(self.view)
        self._widths.fit_soon()
        marks.restore()
        self._sum_up()
        self.arrived.emit()

    def show_column(self, name: str, *, is_shown: bool) -> None:
        """Show a column, or leave its room to the others."""
        self._widths.show_column(name, is_shown=is_shown)

    def show_order(self, name: str, *, is_descending: bool) -> None:
        """Mark by which column the list is sorted; an empty name is no column of it."""
        header = self.view.horizontalHeader()
        names = [one.name for one in self.rows.columns]
        order = Qt.SortOrder.DescendingOrder if is_descending else Qt.SortOrder.AscendingOrder
        blocked = header.blockSignals(True)  # noqa: FBT003 - Qt takes no names here
        header.setSortIndicator(names.index(name) if name in names else -1, order)
        header.blockSignals(blocked)
        self._sorted.sort(-1)

    def add_rows(self, rows: Sequence[Row], *, has_more: bool) -> None:
        """Append the page that `more_wanted` asked for."""
        self.rows.add_rows(rows, has_more=has_more)
        self._sum_up()

    def chosen(self) -> Row | None:
        """The current row."""
        index = self.view.currentIndex()
        return self._row_at(index) if index.isValid() else None

    def selected(self) -> list[Row]:
        """The marked rows, in the order in which they stand."""
        marked = self.view.selectionModel().selectedRows()
        return [self._row_at(index) for index in sorted(marked, key=QModelIndex.row)]

    def take_focus(self) -> bool:
        """Put the focus on the rows, or on what an empty list offers; False while neither is."""
        if self._stack.currentWidget() is self.placeholder:
            return self.placeholder.take_focus()
        self.view.setFocus()
        return True

    def go_in(self) -> None:
        """Go on to the rows by keys: the first is marked, so that one sees where one is."""
        if self.view.selectionMode() is QAbstractItemView.SelectionMode.ExtendedSelection:
            self.choose_first()
        self.take_focus()

    def choose_order(self) -> None:
        """Offer the columns to sort by."""
        if self.rows.rows:
            SortMenu(self.view).open_under(self.view)

    def choose_first(self) -> None:
        """Choose the first row, or the one that merely has the focus, when none is marked."""
        if self.rows.rows and not self.view.selectionModel().hasSelection():
            self._choose(max(self.view.currentIndex().row(), 0))

    def copy(self) -> None:
        """Put the selected rows on the clipboard with their titles, for a spreadsheet."""
        selected = self.view.selectionModel().selectedRows()
        places = sorted(index.row() for index in selected)
        header = self.view.horizontalHeader()
        order = [header.logicalIndex(place) for place in range(header.count())]
        order = [section for section in order if not header.isSectionHidden(section)]
        lines = ["\t".join(self.rows.columns[section].title for section in order)]
        for place in places:
            cells = (self._sorted.index(place, section).data() for section in order)
            lines.append("\t".join(as_cell(str(cell)) for cell in cells))
        if places:
            QGuiApplication.clipboard().setText("\n".join(lines) + "\n")

    def _make_view(self, title: str, look: Look) -> RowsView:
        view = RowsView()
        view.setHorizontalHeader(Titles(view))
        view.setAccessibleName(title)
        view.setModel(self._sorted)
        view.setItemDelegate(Cells(look, view))
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setShowGrid(False)
        view.setWordWrap(False)
        view.setTabKeyNavigation(False)
        view.setSortingEnabled(True)
        view.setMinimumHeight(_FEWEST_PX)
        view.verticalHeader().hide()
        view.verticalHeader().setDefaultSectionSize(_ROW_PX)
        header = view.horizontalHeader()
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSortIndicatorClearable(True)
        header.setSectionsMovable(True)
        header.setHighlightSections(False)
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(60)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        look.changed.connect(view.viewport().update)
        return view

    def _connect(self) -> None:
        self.rows.more_wanted.connect(self.more_wanted)
        self.view.activated.connect(self._open)
        self.view.selectionModel().currentRowChanged.connect(self._report_choice)
        self.view.selectionModel().selectionChanged.connect(self.selection_changed)
        header = self.view.horizontalHeader()
        header.sortIndicatorChanged.connect(self._sum_up)
        header.sortIndicatorChanged.connect(self._want_order)
        self.view.copy_pressed.connect(self.copy)
        self.view.entered_by_keys.connect(self.go_in)
        RowHeights(self.view, [at for at, one in enumerate(self.rows.columns) if one.wraps])

    def _say(self, heading: str, hint: str = "", button: str = "") -> None:
        had_focus = self.view.hasFocus()
        self.placeholder.say(heading, hint, button)
        self._stack.setCurrentWidget(self.placeholder)
        if had_focus:
            self.placeholder.take_focus()
        self.footer.show_text("")

    def _sum_up(self) -> None:
        count = len(self.rows.rows)
        section = self.view.horizontalHeader().sortIndicatorSection()
        is_sorted = section >= 0 and not self.rows.columns[section].sorted_there
        if not self.rows.has_more:
            words = self.tr("{count} in all")
        elif is_sorted:
            words = self.tr("Sorted among the first {count}; scroll for more")
        else:
            words = self.tr("The first {count}; scroll for more")
        self.footer.show_text(words.format(count=self.locale().toString(count)) if count else "")

    def _want_order(self, section: int, order: Qt.SortOrder) -> None:
        column = self.rows.columns[section] if section >= 0 else None
        if column is not None and not column.sorted_there:
            return
        if any(one.sorted_there for one in self.rows.columns):
            name = "" if column is None else column.name
            self.order_wanted.emit(name, order is Qt.SortOrder.DescendingOrder)

    def _row_at(self, index: QModelIndex) -> Row:
        return self.rows.row(self._sorted.mapToSource(index))

    def _choose(self, place: int) -> None:
        self.view.selectionModel().setCurrentIndex(
            self._sorted.index(place, 0),
            QItemSelectionModel.SelectionFlag.ClearAndSelect
            | QItemSelectionModel.SelectionFlag.Rows,
        )

    def _open(self, index: QModelIndex) -> None:
        self.row_opened.emit(self._row_at(index))

    def _report_choice(self, index: QModelIndex) -> None:
        self.row_chosen.emit(self._row_at(index) if index.isValid() else None)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._widths.fit_soon()

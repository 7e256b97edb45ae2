"""One report: its filters, its chart, its table page by page, and all of it as a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from kiosk.api_client import ReportFile, ReportQuery
from kiosk.ui.admin.pages.report_filters import ReportFilters
from kiosk.ui.admin.parts.chart import BarChart, Bars
from kiosk.ui.admin.parts.page import Page
from kiosk.ui.admin.parts.progress import Progress
from kiosk.ui.admin.parts.rows import Column
from kiosk.ui.admin.parts.table import Table
from kiosk.ui.admin.parts.text import Text, TextRole
from kiosk.ui.admin.site import Site
from kiosk.ui.admin.words.report_cells import NUMBERS, cell_words, place_words
from kiosk.ui.admin.words.report_names import column_title, report_named
from shared.reports import Cell, ColumnKind, ReportBar, ReportColumn, ReportDefinition, ReportPage

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from kiosk.ui.admin.memory import Memory
    from kiosk.ui.look import Look

Row = list[Cell]
_COLOURS = ("good", "busy", "warn")
_WIDTHS_PX = {
    ColumnKind.TEXT: 130,
    ColumnKind.CODE: 115,
    ColumnKind.DAY: 115,
    ColumnKind.TIME: 165,
    ColumnKind.HOUR: 165,
    ColumnKind.SECONDS: 110,
}
_NUMBER_PX = 95
_LETTER_PX, _AROUND_PX = 6, 34
"""What a letter of a column's title takes at the most, and what is around the title."""
_CHART_PX = (150, 230)
_BAGS = frozenset({"bag", "parent", "child"})


_NO_REPORT = ReportDefinition(
    name="", columns=[], filters=[], sort="", is_descending=False, over="", bars=[]
)


class ReportRoom(Page):
    """The page of whichever report is in view."""

    back_pressed = Signal()
    filters_changed = Signal()
    export_pressed = Signal(object)
    """A ReportFile."""
    save_pressed = Signal()
    share_pressed = Signal()
    bag_opened = Signal(str)

    def __init__(self, look: Look, settings: Memory) -> None:
        super().__init__(self.tr("Report"))
        self._look, self._settings = look, settings
        self._site = Site()
        self.definition = _NO_REPORT
        self._order = ("", False)
        self._tables: dict[str, Table[Row]] = {}
        self._add_actions()
        self.filters = ReportFilters()
        self.filters.changed.connect(self.filters_changed)
        self.progress = Progress()
        self.chart = BarChart(self.tr("Chart"), self.tr("Nothing fits these filters."), look)
        self.totals = Text(role=TextRole.CAPTION, wraps=True)
        self._place = QVBoxLayout()
        self._lay_out()

    @property
    def table(self) -> Table[Row]:
        """The table of the report in view."""
        return self._tables[self.definition.name]

    def query(self) -> ReportQuery:
        """What is asked of the report in view."""
        sort, is_descending = self._order
        return ReportQuery(self.definition.name, self.filters.filters(), sort, is_descending)

    def show_report(self, definition: ReportDefinition, site: Site, today: date) -> bool:
        """Bring a report into view, without its rows; True if its table was made just now."""
        self._site = site
        self.definition, self._order = definition, ("", False)
        named = report_named(definition.name)
        self.title.show_text(named.title)
        self.setAccessibleName(named.title)
        self.summary.show_text(named.question)
        self.filters.show_report(definition, site, today)
        self.totals.show_text("")
        is_new = definition.name not in self._tables
        if is_new:
            self._tables[definition.name] = self._make_table(definition)
        for name, table in self._tables.items():
            table.setVisible(name == definition.name)
        self.table.show_rows(())
        self.table.show_order(definition.sort, is_descending=definition.is_descending)
        self.chart.show_loading()
        self.start_at(self.table)
        return is_new

    def choose(self, query: ReportQuery) -> None:
        """Set the filters and the order as a saved or shared report has them."""
        self.filters.choose(query.filters)
        if query.sort:
            self._order = (query.sort, query.is_descending)
            self.table.show_order(query.sort, is_descending=query.is_descending)

    def show_page(self, page: ReportPage) -> None:
        """Show the first page, with the totals and the chart of all of it."""
        definition = self.definition
        if page.report != definition.name:
            return
        words = self.tr("{question} · times in {zone}")
        question = report_named(definition.name).question
        self.summary.show_text(words.format(question=question, zone=page.time_zone))
        self.table.show_rows(page.rows, has_more=page.next is not None)
        self._show_totals(definition, page.totals or {})
        self._show_bars(definition, page.bars or [])

    def show_exporting(self, *, is_exporting: bool) -> None:
        """A file is being written, or no longer: only one at a time."""
        for button in self.exports.values():
            button.setEnabled(not is_exporting)

    def _show_totals(self, definition: ReportDefinition, totals: Mapping[str, int | float]) -> None:
        rows = self.tr("{count} rows").format(count=self._site.number(int(totals.get("rows", 0))))
        said = [
            f"{column_title(one.name)} {cell_words(one, totals[one.name], self._site)}"
            for one in definition.columns
            if one.has_total and one.name in totals
        ]
        self.totals.show_text(" · ".join([rows, *said]))

    def _show_bars(self, definition: ReportDefinition, bars: list[ReportBar]) -> None:
        over = next(one for one in definition.columns if one.name == definition.over)
        self.chart.show_bars(
            [place_words(over, bar.over, self._site) for bar in bars],
            [
                Bars(column_title(name), colour, tuple(bar.heights[at] for bar in bars))
                for at, (name, colour) in enumerate(zip(definition.bars, _COLOURS, strict=False))
            ],
        )

    def _make_table(self, definition: ReportDefinition) -> Table[Row]:
        columns = [
            self._column(at, one, is_last_text=one is _last_text(definition))
            for at, one in enumerate(definition.columns)
        ]
        table: Table[Row] = Table(
            f"report-{definition.name}",
            report_named(definition.name).title,
            columns,
            self._look,
            self._settings,
        )
        table.when_empty(
            self.tr("Nothing fits"),
            self.tr("Widen the days, or look at all places, stations and people."),
            self.tr("Drop the filters"),
        )
        table.placeholder_pressed.connect(self._press_placeholder)
        table.order_wanted.connect(self._want_order)
        table.row_opened.connect(self._open)
        self._place.addWidget(table)
        return table

    def _column(self, at: int, column: ReportColumn, *, is_last_text: bool) -> Column[Row]:
        def text(row: Row) -> str:
            return cell_words(column, row[at], self._site)

        def order(row: Row) -> str | float:
            cell = row[at]
            return ("" if cell is None else cell) if not is_number else float(cell or 0)

        is_number = column.kind in NUMBERS
        return Column(
            column.name,
            column_title(column.name),
            text,
            max(_width_px(column.kind), len(column_title(column.name)) * _LETTER_PX + _AROUND_PX),
            order=order,
            is_number=is_number,
            stretches=is_last_text,
            sorted_there=column.can_sort,
        )

    def _want_order(self, name: str, is_descending: bool) -> None:  # noqa: FBT001 - a Signal's
        self._order = (name, is_descending)
        self.filters_changed.emit()

    def _press_placeholder(self) -> None:
        if not self.table.has_failed:
            self.filters.choose({})
        self.filters_changed.emit()

    def _open(self, row: Row) -> None:
        for column, cell in zip(self.definition.columns, row, strict=True):
            if column.name in _BAGS and cell:
                self.bag_opened.emit(str(cell))
                return

    def _add_actions(self) -> None:
        self.back = self.add_action(self.tr("Back"), "Alt+Left")
        self.share = self.add_action(self.tr("Copy link"), "Ctrl+L")
        self.save = self.add_action(self.tr("Save filters …"), "Ctrl+D")
        self.exports = {
            ReportFile.PDF: self.add_action(self.tr("PDF …"), "Ctrl+P"),
            ReportFile.XLSX: self.add_action(self.tr("Excel …"), "Ctrl+E"),
            ReportFile.CSV: self.add_action(self.tr("CSV …"), "Ctrl+S"),
        }
        self.back.clicked.connect(self.back_pressed)
        self.share.clicked.connect(self.share_pressed)
        self.save.clicked.connect(self.save_pressed)
        for kind, button in self.exports.items():
            button.clicked.connect(self._exporter(kind))

    def _exporter(self, kind: ReportFile) -> Callable[[], None]:
        return lambda: self.export_pressed.emit(kind)

    def _lay_out(self) -> None:
        card = QFrame()
        card.setObjectName("card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(16, 12, 16, 8)
        inside.addWidget(self.chart, 1)
        inside.addWidget(self.totals)
        low_px, high_px = _CHART_PX
        card.setMinimumHeight(low_px + self.totals.sizeHint().height())
        card.setMaximumHeight(high_px)
        holder = QWidget()
        holder.setLayout(self._place)
        self._place.setContentsMargins(0, 0, 0, 0)
        self.stack_when_narrow(self.filters.rows)
        self.body.addWidget(self.filters)
        self.body.addWidget(self.progress)
        self.body.addWidget(card, 2)
        self.body.addWidget(holder, 5)


def _width_px(kind: ColumnKind) -> int:
    return _WIDTHS_PX.get(kind, _NUMBER_PX)


def _last_text(definition: ReportDefinition) -> ReportColumn | None:
    """The column that takes the room that is left: the last one of words."""
    texts = [one for one in definition.columns if one.kind is ColumnKind.TEXT]
    return texts[-1] if texts else None

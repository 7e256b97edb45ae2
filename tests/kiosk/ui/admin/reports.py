"""Reports as a server makes them, in memory; their definitions are the server's own."""

from collections.abc import Callable
from datetime import timedelta
from typing import BinaryIO
from uuid import UUID

from typing_extensions import override

from kiosk.api_client import ReportFile, ReportQuery, ReportsApi
from server.services.reports import REPORTS
from shared.errors import RequestRefused
from shared.reports import (
    Cell,
    ColumnKind,
    ReportBar,
    ReportColumn,
    ReportDefinition,
    ReportList,
    ReportPage,
    SavedReport,
    SavedReports,
    SaveReport,
)
from tests.kiosk.ui.admin import sample

PAGE, ROWS = 25, 62


class ReportsInMemory(ReportsApi):
    """Every report has 62 rows or none; what is asked is kept, and two filters are saved."""

    def __init__(self, answer: Callable[[], None], *, is_empty: bool = False) -> None:
        self._answer, self.is_empty = answer, is_empty
        self.asked: list[ReportQuery] = []
        self.files: list[tuple[ReportQuery, ReportFile]] = []
        self.days: list[tuple[str, str]] = []
        self.of_saved = [] if is_empty else [saved(1), saved(2, is_own=False)]

    @override
    def definitions(self) -> ReportList:
        self._answer()
        return ReportList(items=[report.definition for report in REPORTS.values()])

    @override
    def page(self, wanted: ReportQuery, after: str | None = None, limit: int = PAGE) -> ReportPage:
        self._answer()
        if after is None:
            self.asked.append(wanted)
        definition = REPORTS[wanted.report].definition
        rows = [] if self.is_empty else [row(definition, at) for at in range(ROWS)]
        first = int(after or 0)
        has_more = first + PAGE < len(rows)
        return ReportPage(
            report=wanted.report,
            first_day="2026-11-17",
            last_day="2026-11-23",
            rows=rows[first : first + PAGE],
            totals=None if after else totals(definition, rows),
            bars=None if after else bars(definition, rows),
            next=str(first + PAGE) if has_more else None,
            time_zone=sample.ZONE,
            made_at=sample.NOW,
        )

    @override
    def save_file(self, wanted: ReportQuery, kind: ReportFile, into: BinaryIO) -> None:
        into.write(b"day,packed\r\n")
        self.files.append((wanted, kind))
        self._answer()
        into.write(b"2026-11-23,112\r\n")

    @override
    def save_daily(self, day: object, place: str, into: BinaryIO) -> None:
        self.days.append((str(day), place))
        self._answer()
        into.write(b"%PDF-1.7 made up")

    @override
    def saved(self) -> SavedReports:
        self._answer()
        return SavedReports(items=self.of_saved)

    @override
    def keep(self, wanted: SaveReport) -> SavedReports:
        self._answer()
        kept = SavedReport(
            **wanted.model_dump(), is_own=True, person="Sunita Verma", created_at=sample.NOW
        )
        self.of_saved.append(kept)
        return SavedReports(items=self.of_saved)

    @override
    def forget(self, saved_id: UUID) -> SavedReports:
        self._answer()
        if saved_id not in {one.id for one in self.of_saved if one.is_own}:
            raise RequestRefused("saved_report_unknown")
        self.of_saved = [one for one in self.of_saved if one.id != saved_id]
        return SavedReports(items=self.of_saved)


def saved(number: int, *, is_own: bool = True) -> SavedReport:
    return SavedReport(
        id=sample.uid(900 + number),
        report="packing_by_operator" if is_own else "missing",
        name="Lucknow, last week" if is_own else "Missing at Jaipur",
        filters={"days": "7"} if is_own else {"location_id": str(sample.uid(2))},
        is_shared=not is_own,
        is_own=is_own,
        person="Sunita Verma" if is_own else "Ravi Kumar",
        created_at=sample.NOW,
    )


def row(definition: ReportDefinition, at: int) -> list[Cell]:
    return [cell(column, at) for column in definition.columns]


def cell(column: ReportColumn, at: int) -> Cell:  # noqa: PLR0911 - one line per kind reads best
    words = {
        "location": sample.PLACES[at % 4],
        "destination": sample.PLACES[(at + 1) % 4],
        "person": sample.PEOPLE[at % 6],
        "station": f"{sample.PLACES[at % 4]} {at // 4 + 1}",
        "customer": sample.CUSTOMERS[at % 8],
        "what": ("received", "dispatched", "checked")[at % 3],
        "kind": "child",
        "state": "waiting",
        "namespace": "",
        "bag": f"P{1201 + at}-10",
        "parent": f"P{1201 + at}-10",
        "child": f"C{12010 + at}",
        "bill": f"B-2026-{400 + at:04}",
    }
    day = sample.NOW - timedelta(days=at // 4)
    match column.kind:
        case ColumnKind.COUNT:
            return count(column.name, at)
        case ColumnKind.SHARE:
            return (at % 17) / 100
        case ColumnKind.SECONDS:
            each = 4.2 + at % 7 / 10
            return each if column.name == "per_child_s" else each * count("timed", at)
        case ColumnKind.WEIGHT_KG:
            return float(count("children", at))
        case ColumnKind.DAY:
            return day.date().isoformat()
        case ColumnKind.HOUR:
            return f"2026-11-23 {at // 4:02}:00+05:30"
        case ColumnKind.TIME:
            return (sample.NOW - timedelta(minutes=37 * at)).isoformat()
        case ColumnKind.CODE if column.name in {"first_number", "last_number"}:
            return at * 1000 + (999 if column.name == "last_number" else 0)
        case _:
            return words.get(column.name, str(at))


def count(name: str, at: int) -> int:
    """A count of the row at `at`; those of one row fit each other."""
    packed = 400 + at * 37 % 53
    small = at * 5 % 4
    known = {
        "packed": packed,
        "timed": packed - 8,
        "full": packed // 10 - small,
        "short": small,
        "unpacked": small,
        "scans": packed + 30,
        "labels": packed + 30,
        "parents": packed // 10,
        "children": packed + small,
        "children_in_parents": packed,
        "loose_children": small,
        "coming_children": small * 10,
    }
    return known.get(name, at * 37 % 11)


def totals(definition: ReportDefinition, rows: list[list[Cell]]) -> dict[str, int | float]:
    summed: dict[str, int | float] = {"rows": len(rows)}
    for at, column in enumerate(definition.columns):
        if column.has_total:
            cells = [row[at] for row in rows]
            summed[column.name] = sum(one for one in cells if isinstance(one, int | float))
            if column.kind is ColumnKind.SHARE and rows:
                summed[column.name] /= len(rows)
    if summed.get("timed"):
        summed["per_child_s"] = summed["worked_s"] / summed["timed"]
    return summed


def bars(definition: ReportDefinition, rows: list[list[Cell]]) -> list[ReportBar]:
    names = [one.name for one in definition.columns]
    over = names.index(definition.over)
    found: dict[Cell, list[int | float]] = {}
    for row in rows:
        heights = found.setdefault(row[over], [0] * len(definition.bars))
        for at, bar in enumerate(definition.bars):
            one = 1 if bar == "rows" else row[names.index(bar)]
            heights[at] += one if isinstance(one, int | float) else 0
    return [ReportBar(over=one, heights=found[one]) for one in sorted(found, key=in_order)]


def in_order(cell: Cell) -> tuple[float, str]:
    """Numbers by their size, texts by their letters."""
    return (float(cell), "") if isinstance(cell, int | float) else (0.0, str(cell))

"""Reports as they travel: what one has for columns and filters, a page of it, and saved ones.

A report's name with its filters is a definition that can be shared: the server makes the same
report of it for everybody.
"""

from __future__ import annotations

from enum import StrEnum
from uuid import UUID

from pydantic import AwareDatetime, Field

from shared.wire import Reply, Request

Cell = str | int | float | None


class ColumnKind(StrEnum):
    """What a column's cells are.

    `DAY` is `2026-11-23`; `HOUR` is `2026-11-23 09:00+05:30`, by the place's clock; `TIME` an
    instant in ISO 8601; `SHARE` a fraction of one.
    """

    TEXT = "text"
    CODE = "code"
    COUNT = "count"
    SHARE = "share"
    SECONDS = "seconds"
    WEIGHT_KG = "weight_kg"
    DAY = "day"
    HOUR = "hour"
    TIME = "time"


class FilterKind(StrEnum):
    """What a report can be narrowed by; the first two are days, both included.

    `DAYS` is how many up to the last one, where there is no first: what is saved stays true. The
    numbers are those of labels; a report by ranges shows the ranges that hold them.
    """

    FIRST_DAY = "first_day"
    LAST_DAY = "last_day"
    DAYS = "days"
    AT = "at"
    LOCATION = "location_id"
    STATION = "station_id"
    PERSON = "person_id"
    WHAT = "what"
    FIRST_NUMBER = "first_number"
    LAST_NUMBER = "last_number"


class ReportColumn(Reply):
    """One column; a report can be sorted by it where `can_sort`, and sums it up in its totals."""

    name: str
    kind: ColumnKind
    can_sort: bool = False
    has_total: bool = False


class ReportDefinition(Reply):
    """What can be asked of a report; its chart shows `bars` over the column `over`.

    Of its days at most `most_days` can be asked at once; without any it shows the last `days`. The
    bar `rows` is how many there are.
    """

    name: str
    columns: list[ReportColumn]
    filters: list[FilterKind]
    sort: str
    is_descending: bool
    over: str
    bars: list[str]
    days: int = 7
    most_days: int = 400


class ReportList(Reply):
    """Every report that there is."""

    items: list[ReportDefinition]


class ReportBar(Reply):
    """One place of a report's chart: a value of its `over`, and how high each of its bars is."""

    over: Cell
    heights: list[int | float]


class ReportPage(Reply):
    """A page of a report: cells in the order of its columns.

    `totals` (of all pages, `rows` among them) and `bars` come with the first page only. Days are
    those of the places; `time_zone` is theirs if they share one, else UTC.
    """

    report: str
    first_day: str
    last_day: str
    rows: list[list[Cell]]
    totals: dict[str, int | float] | None = None
    bars: list[ReportBar] | None = None
    next: str | None = None
    time_zone: str
    made_at: AwareDatetime


class SaveReport(Request):
    """A report with its filters, to be kept under a name; `id` is made by the caller."""

    id: UUID
    report: str = Field(min_length=1, max_length=40)
    name: str = Field(min_length=1, max_length=100)
    filters: dict[str, str] = Field(max_length=20)
    is_shared: bool = False


class SavedReport(Reply):
    """A saved report: one's own, or shared by another."""

    id: UUID
    report: str
    name: str
    filters: dict[str, str]
    is_shared: bool
    is_own: bool
    person: str
    created_at: AwareDatetime


class SavedReports(Reply):
    """One's own saved reports and the shared ones, by name."""

    items: list[SavedReport]

"""What every report shares: typed columns, filters, order, pages by key, and totals.

A report is one SELECT whose labels are its columns and its key. Nothing here knows what it counts.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Float,
    Numeric,
    Select,
    Uuid,
    bindparam,
    cast,
    func,
    select,
    tuple_,
)
from sqlalchemy.orm import Session
from sqlalchemy.types import Integer

from server.db.base import UtcDateTime
from server.db.session import is_sqlite
from server.services.paging import time
from server.services.reports.asked import MOST_DAYS, Asked
from server.services.reports.shape import Shape, Values, shape_of, values_of
from shared.errors import RequestRefused, RuleBroken
from shared.reports import Cell, ColumnKind, FilterKind, ReportColumn, ReportDefinition

if TYPE_CHECKING:
    from sqlalchemy import Row, Subquery

ROWS_AT_ONCE = 500
KEPT_STATEMENTS = 128
"""Of each sort: people ask for the same few shapes of each report."""
_BIG = BigInteger()
Query = Callable[[Shape], Select[*tuple[Any, ...]]]


@dataclass(frozen=True, slots=True)
class Column:
    """One column. Its total is the sum, or for `ratio` the quotient of two other columns' sums."""

    name: str
    kind: ColumnKind = ColumnKind.TEXT
    can_sort: bool = True
    has_total: bool = False
    ratio: tuple[str, str] | None = None


def _nothing(_session: Session, _asked: Asked) -> Values:
    return {}


@dataclass(frozen=True, slots=True, eq=False)
class Report:
    """A report; `key` are labels of its query that together tell its rows apart.

    Its chart shows `bars` over the column `over`; the bar `rows` is how many there are. `groups`,
    where given, takes the place of summing up the query itself: it has a row for each value of
    `over`, with the sums. `more` are values that its query wants beside those of every report.
    """

    name: str
    columns: tuple[Column, ...]
    filters: tuple[FilterKind, ...]
    query: Query
    key: tuple[str, ...]
    sort: str
    over: str
    bars: tuple[str, ...]
    is_descending: bool = True
    days: int = 7
    most_days: int = MOST_DAYS
    groups: Query | None = None
    more: Callable[[Session, Asked], Values] = _nothing

    @property
    def definition(self) -> ReportDefinition:
        """What can be asked of it."""
        return ReportDefinition(
            name=self.name,
            columns=[
                ReportColumn(
                    name=one.name,
                    kind=one.kind,
                    can_sort=one.can_sort,
                    has_total=one.has_total or one.ratio is not None,
                )
                for one in self.columns
            ],
            filters=list(self.filters),
            sort=self.sort,
            is_descending=self.is_descending,
            over=self.over,
            bars=list(self.bars),
            days=self.days,
            most_days=self.most_days,
        )


@dataclass(frozen=True, slots=True)
class Order:
    """By which column a report is sorted, and which way."""

    sort: str
    is_descending: bool


def order_of(report: Report, sort: str | None, *, is_descending: bool | None) -> Order:
    """Return the order that is asked for, or the report's own.

    Raises:
        RequestRefused: `sort_unknown`.
    """
    if sort is None:
        own = report.is_descending if is_descending is None else is_descending
        return Order(report.sort, own)
    if not any(one.name == sort and one.can_sort for one in report.columns):
        raise RequestRefused("sort_unknown", sort=sort)
    return Order(sort, bool(is_descending))


def bound(session: Session, report: Report, asked: Asked) -> tuple[Shape, Values]:
    """Return the shape of a report's statements and their values, found once for all of them."""
    if report.name not in asked.bound:
        more = report.more(session, asked)
        shape = shape_of(asked, more, is_sqlite=is_sqlite(session))
        asked.bound[report.name] = shape, values_of(asked, more)
    return asked.bound[report.name]


def page(  # noqa: PLR0913 - what a page is
    session: Session, report: Report, asked: Asked, order: Order, *, after: str | None, limit: int
) -> tuple[list[list[Cell]], str | None]:
    """Return a page's cells, and where the next one starts.

    Raises:
        RuleBroken: `page_unknown`.
    """
    shape, values = bound(session, report, asked)
    statement = _ordered(report, shape, order)
    start = _read_after(after, statement.by) if after else {}
    query = statement.next_page if after else statement.first_page
    rows = session.execute(query, {**values, **start, "limit": limit + 1}).all()
    shown = rows[:limit]
    is_more = len(rows) > limit
    following = _after(shown[-1], len(report.columns)) if is_more else None
    return [_cells(row, len(report.columns)) for row in shown], following


def stream(session: Session, report: Report, asked: Asked, order: Order) -> Iterator[list[Cell]]:
    """Yield all rows in their order, without holding them all."""
    shape, values = bound(session, report, asked)
    query = _ordered(report, shape, order).all_rows
    options = {"yield_per": ROWS_AT_ONCE}
    for row in session.execute(query, values, execution_options=options):
        yield _cells(row, len(report.columns))


def whole(value: ColumnElement[Any]) -> ColumnElement[int]:
    """Return the sum of a column as a whole number; PostgreSQL's own is a decimal."""
    return cast(func.coalesce(func.sum(value), 0), _BIG)


def quotient(above: ColumnElement[Any], below: ColumnElement[Any]) -> ColumnElement[float]:
    """Return a fraction, 0 where there is nothing to divide by."""
    return func.coalesce(cast(above, Float()) / func.nullif(cast(below, Float()), 0.0), 0.0)


@dataclass(frozen=True, slots=True)
class _Ordered:
    """A report in an order, `by` its column and its key, with a place for `limit` in its pages."""

    all_rows: Select[*tuple[Any, ...]]
    first_page: Select[*tuple[Any, ...]]
    next_page: Select[*tuple[Any, ...]]
    by: list[ColumnElement[Any]]


@lru_cache(KEPT_STATEMENTS)
def _ordered(report: Report, shape: Shape, order: Order) -> _Ordered:
    inner = report.query(shape).subquery("report")
    by = [_sorting(inner, order.sort), *(inner.c[name] for name in report.key)]
    shown = [inner.c[one.name] for one in report.columns]
    ordered = select(*shown, *by).order_by(*(it.desc() if order.is_descending else it for it in by))
    start = tuple_(*(bindparam(f"after_{n}", type_=it.type) for n, it in enumerate(by)))
    here = tuple_(*by)
    first_page = ordered.limit(bindparam("limit", type_=Integer()))
    next_page = first_page.where(here < start if order.is_descending else here > start)
    return _Ordered(ordered, first_page, next_page, by)


def _sorting(inner: Subquery, name: str) -> ColumnElement[Any]:
    it = inner.c[name]
    match it.type:
        case UtcDateTime():
            return it  # an index's own order; such a column always has a time
        case Integer() | Numeric() | Float():
            return func.coalesce(it, 0)
        case _:
            return func.coalesce(it, "")


def _after(row: Row[Any], columns: int) -> str:
    return json.dumps([_as_json(value) for value in tuple(row)[columns:]])


def _as_json(value: object) -> object:
    match value:
        case datetime():
            return value.isoformat()
        case UUID():
            return value.hex
        case int() | float() | None:
            return value
        case _:
            return str(value)


def _read_after(after: str, by: list[ColumnElement[Any]]) -> Values:
    try:
        values = enumerate(zip(json.loads(after), by, strict=True))
        return {f"after_{n}": _read(value, it) for n, (value, it) in values}
    except (ValueError, TypeError) as error:
        raise RuleBroken("page_unknown") from error


def _read(value: Any, it: ColumnElement[Any]) -> object:  # noqa: ANN401 - JSON of anybody's
    match it.type:
        case UtcDateTime():
            return time(value)
        case Uuid():
            return UUID(value)
        case Integer():
            return int(value)
        case Numeric() | Float():
            return float(value)
        case _:
            return str(value)


def _cells(row: Row[Any], columns: int) -> list[Cell]:
    return [_cell(value) for value in tuple(row)[:columns]]


def _cell(value: object) -> Cell:
    match value:
        case datetime():
            return value.isoformat()
        case str() | int() | float() | None:
            return value
        case _:
            return str(value)


def filters_given(given: Mapping[str, object], report: Report) -> None:
    """Check that a report knows the filters that are given.

    Raises:
        RequestRefused: `filter_unknown`.
    """
    known = {one.value for one in report.filters}
    for name, value in given.items():
        if value is not None and name not in known:
            raise RequestRefused("filter_unknown", filter=name, report=report.name)

"""What a report comes to: its totals, and the bars of its chart, both from one query."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache, reduce
from operator import add
from typing import TYPE_CHECKING, Any

from sqlalchemy import Select, func, select

from server.services.reports.frame import KEPT_STATEMENTS, bound
from shared.reports import ColumnKind, ReportBar

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session

    from server.services.reports.asked import Asked
    from server.services.reports.frame import Report
    from server.services.reports.shape import Shape

Totals = dict[str, int | float]
ROWS = "rows"
MOST_BARS = 60
"""More than that nobody tells apart; days and hours are drawn close together and stay whole."""


@dataclass(frozen=True, slots=True)
class Sums:
    """The totals (`rows` among them), and the bars: spans of time in order, else the highest."""

    totals: Totals
    bars: list[ReportBar]


def sums_of(session: Session, report: Report, asked: Asked) -> Sums:
    """Sum up a report."""
    names = _summed(report)
    shape, values = bound(session, report, asked)
    rows = session.execute(_grouped(report, shape), values).all()
    ends = 1 + len(names)
    whole = rows[0][ends:] if rows else [0] * len(names)
    bars: list[ReportBar] = []
    for row in rows:
        over, found = row[0], dict(zip(names, row[1:ends], strict=True))
        if found[ROWS]:
            place = over if isinstance(over, int | float | None) else str(over)
            heights = [_number(found[name]) for name in report.bars]
            bars.append(ReportBar(over=place, heights=heights))
    totals: Totals = dict(zip(names, map(_number, whole), strict=True))
    return Sums(_with_ratios(report, totals), _in_order(report, bars))


def totals(session: Session, report: Report, asked: Asked) -> Totals:
    """Return how many rows there are, and the totals of the columns that have one."""
    return sums_of(session, report, asked).totals


def _summed(report: Report) -> list[str]:
    """The columns that are summed up, and the number of rows."""
    own = [one.name for one in report.columns if one.has_total]
    return [ROWS, *own, *(name for name in report.bars if name not in {ROWS, *own})]


@lru_cache(KEPT_STATEMENTS)
def _grouped(report: Report, shape: Shape) -> Select[*tuple[Any, ...]]:
    """Select each bar's place, its sums in the order of `_summed`, and again those of all.

    Spans of time come whole, of other places the highest bars: there may be thousands.
    """
    names = _summed(report)
    query = report.query if report.groups is None else report.groups
    inner = query(shape).subquery("report")
    if report.groups is not None:
        each = select(inner.c.over, *(inner.c[name] for name in names)).subquery("each")
    else:
        over = inner.c[report.over]
        sums = [_sum(inner.c[name]).label(name) for name in names if name != ROWS]
        counted = select(over.label("over"), func.count().label(ROWS), *sums)
        each = counted.select_from(inner).group_by(over).subquery("each")
    whole = [_sum(each.c[name], is_window=True) for name in names]
    found = select(each.c.over, *(each.c[name] for name in names), *whole)
    if _is_span(report):
        return found
    height: ColumnElement[Any] = reduce(add, (each.c[name] for name in report.bars))
    return found.order_by(height.desc(), each.c.over).limit(MOST_BARS)


def _sum(value: ColumnElement[Any], *, is_window: bool = False) -> ColumnElement[Any]:
    added = func.sum(value)
    return func.coalesce(added.over() if is_window else added, 0)


def _is_span(report: Report) -> bool:
    kind = next(one.kind for one in report.columns if one.name == report.over)
    return kind in {ColumnKind.DAY, ColumnKind.HOUR}


def _in_order(report: Report, bars: list[ReportBar]) -> list[ReportBar]:
    if _is_span(report):
        return sorted(bars, key=lambda bar: str(bar.over))
    return sorted(bars, key=lambda bar: (-sum(bar.heights), str(bar.over)))


def _with_ratios(report: Report, sums: Totals) -> Totals:
    """Return sums with the quotients of those columns that are one."""
    for one in report.columns:
        if one.ratio is not None:
            above, below = (sums.get(name, 0) for name in one.ratio)
            sums[one.name] = above / below if below else 0.0
    return sums


def _number(value: Any) -> int | float:  # noqa: ANN401 - a driver's number
    if isinstance(value, int):
        return value
    number = float(value)
    return int(number) if number.is_integer() else number

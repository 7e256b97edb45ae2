"""What a report comes to: its totals, and the bars of its chart, both from one query."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import Select, func, select

from server.services.reports.frame import KEPT_STATEMENTS, bound
from shared.reports import ColumnKind, ReportBar

if TYPE_CHECKING:
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
    totals: Totals = dict.fromkeys(names, 0)
    bars: list[ReportBar] = []
    for over, *sums in session.execute(_grouped(report, shape), values):
        found = dict(zip(names, map(_number, sums), strict=True))
        for name in names:
            totals[name] += found[name]
        if found[ROWS]:
            place = over if isinstance(over, int | float | None) else str(over)
            bars.append(ReportBar(over=place, heights=[found[name] for name in report.bars]))
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
    """Select each bar's place with its sums, in the order of `_summed`."""
    names = _summed(report)
    if report.groups is not None:
        inner = report.groups(shape).subquery("report")
        return select(inner.c.over, *(inner.c[name] for name in names))
    inner = report.query(shape).subquery("report")
    over = inner.c[report.over]
    sums = [func.coalesce(func.sum(inner.c[name]), 0).label(name) for name in names if name != ROWS]
    return (
        select(over.label("over"), func.count().label(ROWS), *sums)
        .select_from(inner)
        .group_by(over)
    )


def _in_order(report: Report, bars: list[ReportBar]) -> list[ReportBar]:
    kind = next(one.kind for one in report.columns if one.name == report.over)
    if kind in {ColumnKind.DAY, ColumnKind.HOUR}:
        return sorted(bars, key=lambda bar: str(bar.over))
    return sorted(bars, key=lambda bar: (-sum(bar.heights), str(bar.over)))[:MOST_BARS]


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

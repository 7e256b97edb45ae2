"""What a report comes to: its totals, and the bars of its chart, both from one query."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import Select, func, select

from server.services.reports.frame import query_of
from shared.reports import ColumnKind, ReportBar

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from server.services.reports.asked import Asked
    from server.services.reports.frame import Report

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
    query = (
        _grouped(session, report, asked, names) if report.groups is None else report.groups(asked)
    )
    totals: Totals = dict.fromkeys(names, 0)
    bars: list[ReportBar] = []
    for row in session.execute(query):
        found = {name: _number(getattr(row, name)) for name in names}
        for name in names:
            totals[name] += found[name]
        if found[ROWS]:
            over = row.over if isinstance(row.over, int | float | None) else str(row.over)
            bars.append(ReportBar(over=over, heights=[found[name] for name in report.bars]))
    return Sums(_with_ratios(report, totals), _in_order(report, bars))


def totals(session: Session, report: Report, asked: Asked) -> Totals:
    """Return how many rows there are, and the totals of the columns that have one."""
    return sums_of(session, report, asked).totals


def _summed(report: Report) -> list[str]:
    """The columns that are summed up, and the number of rows."""
    own = [one.name for one in report.columns if one.has_total]
    return [ROWS, *own, *(name for name in report.bars if name not in {ROWS, *own})]


def _grouped(
    session: Session, report: Report, asked: Asked, names: list[str]
) -> Select[*tuple[Any, ...]]:
    inner = query_of(session, report, asked).subquery("report")
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
    number = float(value)
    return int(number) if number.is_integer() else number

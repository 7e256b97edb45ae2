"""Every report, by its name; and what must be brought up to date before one is asked."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from server.services import label_ranges, stock_days
from server.services.reports import moved, packing, parents, rates, stock
from shared.errors import RuleBroken

if TYPE_CHECKING:
    from datetime import datetime

    from server.db.session import Database
    from server.services.reports.frame import Report

REPORTS: MappingProxyType[str, Report] = MappingProxyType(
    {
        report.name: report
        for report in (
            packing.BY_DAY,
            packing.BY_HOUR,
            packing.BY_STATION,
            packing.BY_OPERATOR,
            moved.MOVEMENTS,
            stock.STOCK,
            parents.SHORT,
            parents.OVER,
            moved.MISSING,
            moved.EXTRA,
            parents.UNBILLED,
            parents.UNRECEIVED,
            rates.BY_STATION,
            rates.BY_LABELS,
        )
    }
)


def report_named(name: str) -> Report:
    """Return the report of this name.

    Raises:
        RuleBroken: `report_unknown`.
    """
    if name not in REPORTS:
        raise RuleBroken("report_unknown", report=name)
    return REPORTS[name]


def bring_up_to_date(database: Database, report: Report, now: datetime) -> None:
    """Keep the days of stock that have begun, or follow the ledger, where a report needs it."""
    if report is stock.STOCK:
        with database.reading() as session:
            are_kept = stock_days.are_kept(session, now)
        if not are_kept:
            with database.writing() as session:
                stock_days.keep_days(session, now)
    elif report is rates.BY_LABELS:
        while _is_behind(database):
            with database.writing() as session:
                label_ranges.follow(session)


def _is_behind(database: Database) -> bool:
    with database.reading() as session:
        return label_ranges.is_behind(session)

"""Reports: which there are, a page of one, all of it as a file; and saved ones."""

from __future__ import annotations

import tempfile
from contextlib import ExitStack, contextmanager
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID
from zoneinfo import ZoneInfo

from apiflask import APIBlueprint
from apiflask.schemas import FileSchema
from flask import Response
from pydantic import Field
from sqlalchemy import text

from server.api.callers import the_person
from server.api.context import context, filing, reading, reporting, writing
from server.api.queries import LanguageQuery, Text, Time
from server.api.streamed import streamed_csv
from server.api.wanted_words import words_named, words_wanted
from server.db.session import is_sqlite
from server.documents.daily import daily_summary
from server.documents.report_pdf import report_pdf
from server.documents.report_table import heads_of, title_of, told_in, values_of
from server.documents.table_files import XLSX, table_csv, table_xlsx
from server.services import saved_reports as saving
from server.services.reports import REPORTS, bring_up_to_date, frame, report_named, sums
from server.services.reports.asked import MOST_DAYS, Asked, check_days, read_zones
from shared.reports import ReportList, ReportPage, SavedReports, SaveReport
from shared.wire import Request

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator
    from datetime import datetime

    from sqlalchemy.orm import Session

    from server.services.reports.frame import Report
    from shared.reports import Cell

reports = APIBlueprint("reports", __name__, url_prefix="/v1", tag="Reports")

PAGE_S, FILE_S = 15, 600
"""How long one statement may take for a page, and for a file."""
_PIECE_BYTES = 64 * 1024
LARGEST_NUMBER = 10**12 - 1
"""A label's number has at most 12 digits."""


class ReportQuery(Request):
    """What a report is narrowed to; days are those of the places, both included."""

    first_day: date | None = None
    last_day: date | None = None
    days: int | None = Field(default=None, ge=1, le=MOST_DAYS)
    at: Time | None = None
    location_id: UUID | None = None
    station_id: UUID | None = None
    person_id: UUID | None = None
    what: Text | None = None
    first_number: int | None = Field(default=None, ge=0, le=LARGEST_NUMBER)
    last_number: int | None = Field(default=None, ge=0, le=LARGEST_NUMBER)
    sort: Text | None = None
    is_descending: bool | None = None


class ReportPageQuery(ReportQuery):
    """A page of it."""

    after: Text | None = None
    limit: int = Field(default=50, ge=1, le=500)


class ReportFileQuery(ReportQuery, LanguageQuery):
    """All of a report, on paper or for a spreadsheet."""


class DailyQuery(LanguageQuery):
    """Which day, and of which place (its code or name); else today, and all."""

    day: date | None = None
    place: Text | None = None


@reports.get("/reports")
@reports.output(ReportList)
def find() -> ReportList:
    """Return every report with its columns and filters."""
    return ReportList(items=[report.definition for report in REPORTS.values()])


@reports.get("/reports/<report:name>")
@reports.input(ReportPageQuery, location="query")
@reports.output(ReportPage)
def page(name: str, query_data: ReportPageQuery) -> ReportPage:
    """Return a page of a report; the first one with its totals and its chart."""
    report, wanted = report_named(name), query_data
    with _asking(report, wanted) as (session, asked):
        order = frame.order_of(report, wanted.sort, is_descending=wanted.is_descending)
        rows, following = frame.page(
            session, report, asked, order, after=wanted.after, limit=wanted.limit
        )
        found = None if wanted.after else sums.sums_of(session, report, asked)
        return ReportPage(
            report=name,
            first_day=asked.first_day.isoformat(),
            last_day=asked.last_day.isoformat(),
            rows=rows,
            totals=None if found is None else found.totals,
            bars=None if found is None else found.bars,
            next=following,
            time_zone=asked.time_zone,
            made_at=context().clock.now(),
        )


@reports.get("/reports/<report:name>.csv")
@reports.input(ReportFileQuery, location="query")
@reports.output({}, content_type="text/csv")
def csv(name: str, query_data: ReportFileQuery) -> Response:
    """Return all of a report as CSV for a spreadsheet, streamed."""
    report, words = report_named(name), words_named(query_data)
    with ExitStack() as opening:
        session, asked = opening.enter_context(_filing(report, query_data))
        rows = _file_rows(session, report, asked, query_data)
        lines = table_csv(heads_of(report, ZoneInfo(asked.time_zone), words), rows)
        return streamed_csv(lines, opening.pop_all(), _name(report, "csv"))


@reports.get("/reports/<report:name>.xlsx")
@reports.input(ReportFileQuery, location="query")
@reports.output(FileSchema(), content_type=XLSX)
def xlsx(name: str, query_data: ReportFileQuery) -> Response:
    """Return all of a report as an Excel workbook."""
    report, words = report_named(name), words_named(query_data)
    folder = tempfile.TemporaryDirectory(prefix="tracetrack-report-")
    file = Path(folder.name, "report.xlsx")
    try:
        with _filing(report, query_data) as (session, asked):
            rows = _file_rows(session, report, asked, query_data)
            heads = heads_of(report, ZoneInfo(asked.time_zone), words)
            table_xlsx(file, title_of(report, words), heads, rows)
    except BaseException:
        folder.cleanup()
        raise

    def pieces() -> Iterator[bytes]:
        with folder, file.open("rb") as made:
            while piece := made.read(_PIECE_BYTES):
                yield piece

    return _file(pieces(), report, "xlsx", XLSX)


@reports.get("/reports/<report:name>.pdf")
@reports.input(ReportFileQuery, location="query")
@reports.output(FileSchema(), content_type="application/pdf")
def pdf(name: str, query_data: ReportFileQuery) -> Response:
    """Return a report of at most 2,000 rows as a PDF document."""
    report = report_named(name)
    with _filing(report, query_data) as (session, asked):
        document = report_pdf(
            report,
            _all_rows(session, report, asked, query_data),
            sums.totals(session, report, asked),
            about=f"{asked.first_day} – {asked.last_day} · {asked.time_zone}",
            made_at=context().clock.now(),
            zone=ZoneInfo(asked.time_zone),
            words=words_wanted(query_data),
        )
    return _file([document], report, "pdf", "application/pdf")


@reports.get("/daily-summary.pdf")
@reports.input(DailyQuery, location="query")
@reports.output(FileSchema(), content_type="application/pdf")
def daily(query_data: DailyQuery) -> Response:
    """Return the summary of a day as a PDF document."""
    now = context().clock.now()
    made = daily_summary(
        context().database,
        day=query_data.day,
        place=query_data.place,
        now=now,
        words=words_wanted(query_data),
    )
    named = f'attachment; filename="daily-{query_data.day or now.date()}.pdf"'
    headers = {"Content-Disposition": named}
    return Response(made, content_type="application/pdf", headers=headers)


@reports.get("/saved-reports")
@reports.output(SavedReports)
def saved() -> SavedReports:
    """Return one's own saved reports and the shared ones."""
    with reading() as session:
        return saving.find(session, the_person().id)


@reports.post("/saved-reports")
@reports.input(SaveReport)
@reports.output(SavedReports)
def save(json_data: SaveReport) -> SavedReports:
    """Keep a report with its filters under a name, in place of one's own of the same id."""
    report = report_named(json_data.report)
    frame.filters_given(json_data.filters, report)
    with writing() as session:
        saving.save(session, the_person().id, json_data, context().clock.now())
        session.flush()
        return saving.find(session, the_person().id)


@reports.delete("/saved-reports/<uuid:saved_id>")
@reports.output(SavedReports)
def forget(saved_id: UUID) -> SavedReports:
    """Delete one's own saved report."""
    with writing() as session:
        saving.forget(session, the_person().id, saved_id)
        session.flush()
        return saving.find(session, the_person().id)


@contextmanager
def _asking(report: Report, wanted: ReportQuery) -> Generator[tuple[Session, Asked]]:
    """A session for a page of a report, and what is asked of it."""
    now = _made_ready(report, wanted)
    with reporting() as session:
        yield session, _asked(session, report, wanted, now, PAGE_S)


@contextmanager
def _filing(report: Report, wanted: ReportQuery) -> Generator[tuple[Session, Asked]]:
    """A session for all of a report, and what is asked of it."""
    frame.order_of(report, wanted.sort, is_descending=wanted.is_descending)
    now = _made_ready(report, wanted)
    with filing() as session:
        yield session, _asked(session, report, wanted, now, FILE_S)


def _made_ready(report: Report, wanted: ReportQuery) -> datetime:
    now = context().clock.now()
    frame.filters_given(
        wanted.model_dump(exclude={"sort", "is_descending", "after", "limit", "language"}), report
    )
    bring_up_to_date(context().database, report, now)
    return now


def _asked(
    session: Session, report: Report, wanted: ReportQuery, now: datetime, statement_s: int
) -> Asked:
    """Return what is asked of a report, whose statements in this session may take so long."""
    if not is_sqlite(session):
        session.execute(text(f"SET LOCAL statement_timeout = '{statement_s}s'"))
    zones = read_zones(session)
    here = Asked(date.min, date.min, zones, location_id=wanted.location_id)
    last = wanted.last_day or now.astimezone(ZoneInfo(here.time_zone)).date()
    asked = Asked(
        wanted.first_day or last - timedelta(days=(wanted.days or report.days) - 1),
        last,
        zones,
        wanted.at,
        wanted.location_id,
        wanted.station_id,
        wanted.person_id,
        wanted.what,
        wanted.first_number,
        wanted.last_number,
    )
    check_days(asked, report.most_days)
    return asked


def _all_rows(
    session: Session, report: Report, asked: Asked, wanted: ReportQuery
) -> Iterator[list[Cell]]:
    order = frame.order_of(report, wanted.sort, is_descending=wanted.is_descending)
    return frame.stream(session, report, asked, order)


def _file_rows(
    session: Session, report: Report, asked: Asked, wanted: ReportFileQuery
) -> Iterator[list[Cell]]:
    zone, words = ZoneInfo(asked.time_zone), words_named(wanted)
    for cells in _all_rows(session, report, asked, wanted):
        yield told_in(words, report, values_of(report, cells, zone))


def _file(
    content: Iterator[bytes] | list[bytes], report: Report, ending: str, kind: str
) -> Response:
    headers = {"Content-Disposition": f'attachment; filename="{_name(report, ending)}"'}
    return Response(content, content_type=kind, headers=headers)


def _name(report: Report, ending: str) -> str:
    return f"{report.name}-{context().clock.now():%Y-%m-%d}.{ending}"

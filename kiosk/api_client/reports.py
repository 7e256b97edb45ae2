"""What an admin asks of the server about reports: which there are, pages, files, saved ones."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum
from typing import TYPE_CHECKING, BinaryIO

from kiosk.api_client.transport import Ask, Transport
from shared.reports import ReportList, ReportPage, SavedReports, SaveReport
from shared.values import value

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

PAGE = 100
_PAGE_S = 20.0
"""The server gives a page's statement 15 s."""
_FILE_S = 660.0
"""The server gives a file's statement 600 s."""
MAX_FILE_BYTES = 4 * 1024 * 1024 * 1024


class ReportFile(StrEnum):
    """What a report or a bill can be saved as; the value is the file's ending."""

    CSV = "csv"
    XLSX = "xlsx"
    PDF = "pdf"


ACCEPTED = {
    ReportFile.CSV: "text/csv",
    ReportFile.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ReportFile.PDF: "application/pdf",
}


@value
class ReportQuery:
    """A report's name, its filters by their names, and its order; no `sort` is its own order."""

    report: str
    filters: Mapping[str, str] = field(default_factory=dict[str, str])
    sort: str = ""
    is_descending: bool = False

    def as_query(self) -> dict[str, str]:
        """Return filters and order as the query of an address."""
        order = {"sort": self.sort, "is_descending": str(self.is_descending).lower()}
        return {**self.filters, **(order if self.sort else {})}


class ReportsApi:
    """The calls about reports; made by `ConsoleApi`, which holds one.

    Every method may raise ServerUnreachable, AccessDenied or RequestRefused.
    """

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def definitions(self) -> ReportList:
        """Return every report with its columns and filters."""
        return self._transport.reply(Ask("GET", "/v1/reports"), ReportList)

    def page(self, wanted: ReportQuery, after: str | None = None, limit: int = PAGE) -> ReportPage:
        """Return a page of a report; the first one with its totals and its chart."""
        query = wanted.as_query() | {"limit": str(limit)}
        if after is not None:
            query["after"] = after
        ask = Ask("GET", f"/v1/reports/{wanted.report}", query, total_s=_PAGE_S)
        return self._transport.reply(ask, ReportPage)

    def save_file(self, wanted: ReportQuery, kind: ReportFile, into: BinaryIO) -> None:
        """Write all of a report into a file, piece by piece."""
        path = f"/v1/reports/{wanted.report}.{kind}"
        query = wanted.as_query() | self._transport.in_own_language()
        self._download(Ask("GET", path, query, accept=ACCEPTED[kind]), into)

    def save_daily(self, day: date, place: str, into: BinaryIO) -> None:
        """Write a day's summary into a file, as PDF; `place` is a code, empty for all places."""
        query = {"day": day.isoformat()} | ({"place": place} if place else {})
        pdf = ACCEPTED[ReportFile.PDF]
        self._download(Ask("GET", "/v1/daily-summary.pdf", query, accept=pdf), into)

    def saved(self) -> SavedReports:
        """Return one's own saved reports and the shared ones."""
        return self._transport.reply(Ask("GET", "/v1/saved-reports"), SavedReports)

    def keep(self, wanted: SaveReport) -> SavedReports:
        """Save a report with its filters under a name."""
        return self._transport.reply(Ask("POST", "/v1/saved-reports", body=wanted), SavedReports)

    def forget(self, saved_id: UUID) -> SavedReports:
        """Delete one's own saved report."""
        return self._transport.reply(Ask("DELETE", f"/v1/saved-reports/{saved_id}"), SavedReports)

    def _download(self, ask: Ask, into: BinaryIO) -> None:
        patient = Ask(
            ask.method,
            ask.path,
            ask.query,
            accept=ask.accept,
            total_s=_FILE_S,
            most_bytes=MAX_FILE_BYTES,
        )
        self._transport.download(patient, into)

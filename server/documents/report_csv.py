"""A report as CSV for a spreadsheet, one row at a time: a report of any length stays small."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from server.documents.report_table import as_text, defused, heads_of, values_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from zoneinfo import ZoneInfo

    from server.services.reports.frame import Report
    from shared.reports import Cell

_BYTE_ORDER_MARK = "\ufeff"
_LINES_AT_ONCE = 200


def report_csv(report: Report, rows: Iterable[Sequence[Cell]], zone: ZoneInfo) -> Iterator[str]:
    """Yield the report's lines, heads first, and a byte order mark, by which Excel knows UTF-8."""
    yield _BYTE_ORDER_MARK
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow([defused(head) for head in heads_of(report, zone)])
    for number, cells in enumerate(rows, start=1):
        writer.writerow([as_text(cell) for cell in values_of(report, cells, zone)])
        if number % _LINES_AT_ONCE == 0:
            yield written.getvalue()
            written.seek(0)
            written.truncate()
    yield written.getvalue()

"""Movements as CSV for a spreadsheet, one row at a time: a report of any length stays small.

A label is an attacker: a cell that a spreadsheet would take for a formula is defused by a leading
apostrophe, as OWASP advises ("CSV Injection").
"""

from __future__ import annotations

import csv
import io
from datetime import UTC
from typing import TYPE_CHECKING

from server.documents.table_files import defused

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from shared.console import MovementRow

HEADS = (
    "happened at (UTC)",
    "bag",
    "kind",
    "movement",
    "location",
    "destination",
    "person",
    "station",
    "children",
    "pairing",
)
_BYTE_ORDER_MARK = "\ufeff"


def movements_csv(rows: Iterable[MovementRow]) -> Iterator[str]:
    """Yield the report's lines, its heads first; Excel knows by the byte order mark it is UTF-8."""
    yield _BYTE_ORDER_MARK + _line(HEADS)
    for row in rows:
        yield _line(
            (
                f"{row.happened_at.astimezone(UTC):%Y-%m-%d %H:%M:%S}",
                row.bag_code,
                row.bag_kind,
                row.what,
                row.location or "",
                row.destination or "",
                row.person or "",
                row.station or "",
                str(row.children),
                row.pairing or "",
            )
        )


def _line(cells: Iterable[str]) -> str:
    written = io.StringIO()
    csv.writer(written, lineterminator="\r\n").writerow([defused(cell) for cell in cells])
    return written.getvalue()

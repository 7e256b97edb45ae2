"""Movements as CSV for a spreadsheet, one row at a time: a report of any length stays small.

A label is an attacker: a cell that a spreadsheet would take for a formula is defused by a leading
apostrophe, as OWASP advises ("CSV Injection").
"""

from __future__ import annotations

import csv
import io
from datetime import UTC
from typing import TYPE_CHECKING

from server.documents.report_names import value_in
from server.documents.table_files import defused
from server.documents.words import ENGLISH
from shared.report_names import HEADS as REPORT_HEADS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from server.documents.words import Words
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


def movements_csv(rows: Iterable[MovementRow], words: Words = ENGLISH) -> Iterator[str]:
    """Yield the report's lines, its heads first; Excel knows by the byte order mark it is UTF-8.

    In English heads and values are names that programs read.
    """

    def told(value: str) -> str:
        return value if words is ENGLISH else value_in(words, value)

    yield _BYTE_ORDER_MARK + _line(HEADS if words is ENGLISH else _heads_in(words))
    for row in rows:
        yield _line(
            (
                f"{row.happened_at.astimezone(UTC):%Y-%m-%d %H:%M:%S}",
                row.bag_code,
                told(row.bag_kind),
                told(row.what),
                row.location or "",
                row.destination or "",
                row.person or "",
                row.station or "",
                str(row.children),
                told(row.pairing or ""),
            )
        )


def _heads_in(words: Words) -> list[str]:
    names = ("bag", "kind", "what", "location", "destination", "person", "station", "children")
    return [
        f"{words.translate('reports', REPORT_HEADS['happened_at'])} (UTC)",
        *(words.translate("reports", REPORT_HEADS[name]) for name in names),
        words.translate("documents", "Other half"),
    ]


def _line(cells: Iterable[str]) -> str:
    written = io.StringIO()
    csv.writer(written, lineterminator="\r\n").writerow([defused(cell) for cell in cells])
    return written.getvalue()

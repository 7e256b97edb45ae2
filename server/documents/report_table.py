"""What a report looks like on paper and in a file: titles, and cells as people read them.

In English a file has the API's own names, which programs read; in other languages it has the words
of the printed report.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from server.documents.report_names import head_in, named_in, title_in
from server.documents.words import ENGLISH
from shared.report_names import plain
from shared.reports import ColumnKind

if TYPE_CHECKING:
    from collections.abc import Sequence
    from zoneinfo import ZoneInfo

    from server.documents.words import Words
    from server.services.reports.frame import Report
    from shared.reports import Cell

_UNITS = {
    ColumnKind.SECONDS: " (s)",
    ColumnKind.SHARE: " (%)",
    ColumnKind.WEIGHT_KG: " (kg)",
}


def title_of(report: Report, words: Words) -> str:
    """Return a report's name in words."""
    return plain(report.name) if words is ENGLISH else title_in(words, report)


def heads_of(report: Report, zone: ZoneInfo, words: Words) -> list[str]:
    """Return the columns' titles, with their units and the zone of their times."""
    if words is not ENGLISH:
        return [head_in(words, one, zone) for one in report.columns]
    units = {**_UNITS, ColumnKind.TIME: f" ({zone.key})"}
    return [_words(one.name) + units.get(one.kind, "") for one in report.columns]


def values_of(report: Report, cells: Sequence[Cell], zone: ZoneInfo) -> list[Cell]:
    """Return a row's cells: times by the clock of `zone`, shares in per cent, seconds as x.y."""
    return [_value(one.kind, cell, zone) for one, cell in zip(report.columns, cells, strict=True)]


def told_in(words: Words, report: Report, cells: Sequence[Cell]) -> list[Cell]:
    """Return a row's cells, the few words of ours among them in the reader's language."""
    if words is ENGLISH:
        return list(cells)
    return [named_in(words, one, cell) for one, cell in zip(report.columns, cells, strict=True)]


def _words(name: str) -> str:
    return name.removesuffix("_s").removesuffix("_kg").removesuffix("_share").replace("_", " ")


def _value(kind: ColumnKind, cell: Cell, zone: ZoneInfo) -> Cell:
    match kind, cell:
        case ColumnKind.TIME, str():
            return f"{datetime.fromisoformat(cell).astimezone(zone):%Y-%m-%d %H:%M:%S}"
        case ColumnKind.SHARE, int() | float():
            return round(100.0 * cell, 2)
        case ((ColumnKind.SECONDS | ColumnKind.WEIGHT_KG), int() | float()):
            return round(float(cell), 1)
        case _:
            return cell

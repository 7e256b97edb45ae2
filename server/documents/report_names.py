"""What reports, their columns and their values are called on paper: as in the admin window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shared.report_names import HEADS, TITLES, plain
from shared.reports import ColumnKind
from shared.texts import said

if TYPE_CHECKING:
    from collections.abc import Mapping
    from zoneinfo import ZoneInfo

    from server.documents.words import Words
    from server.services.reports.frame import Column, Report
    from shared.reports import Cell

_UNITS = {ColumnKind.SECONDS: "s", ColumnKind.SHARE: "%", ColumnKind.WEIGHT_KG: "kg"}
_FEW = frozenset({"what", "kind", "state"})
"""Columns whose values are few words of ours."""


def title_in(words: Words, report: Report) -> str:
    """Return what a report is called."""
    return words.translate("reports", TITLES.get(report.name) or plain(report.name))


def head_in(words: Words, column: Column, zone: ZoneInfo) -> str:
    """Return a column's title with its unit, or the zone of its times."""
    title = words.translate("reports", HEADS.get(column.name) or plain(column.name))
    unit = zone.key if column.kind is ColumnKind.TIME else _UNITS.get(column.kind, "")
    return f"{title} ({unit})" if unit else title


def cell_in(words: Words, column: Column, cell: Cell) -> Cell:
    """Return a cell whose value is a word of ours in the reader's, any other as it is."""
    return words.number(cell, 1) if isinstance(cell, float) else named_in(words, column, cell)


def named_in(words: Words, column: Column, cell: Cell) -> Cell:
    """Return a cell whose value is a word of ours in the reader's, numbers as they are."""
    if column.name in _FEW and isinstance(cell, str):
        return value_in(words, cell)
    return cell


def value_in(words: Words, named: str) -> str:
    """Return a state, a kind or a movement as it is called; any other word as it is."""
    return words.translate("documents", VALUES.get(named, named))


VALUES: Mapping[str, str] = {
    "parent": said("documents", "Parent"),
    "child": said("documents", "Child"),
    "received": said("documents", "Received"),
    "dispatched": said("documents", "Dispatched"),
    "checked": said("documents", "Checked"),
    "returned": said("documents", "Returned"),
    "open": said("documents", "Open"),
    "full": said("documents", "Full"),
    "short": said("documents", "Closed short"),
    "loose": said("documents", "Loose"),
    "packed": said("documents", "Packed"),
    "void": said("documents", "Void"),
    "paired": said("documents", "Both ends known"),
    "missing": said("documents", "Not received yet"),
    "elsewhere": said("documents", "Received elsewhere"),
    "extra": said("documents", "Never dispatched"),
}

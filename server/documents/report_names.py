"""What reports, their columns and their values are called on paper: as in the admin window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from server.documents.words import said
from shared.reports import ColumnKind

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
    plain = report.name.replace("_", " ").capitalize()
    return words.translate("documents", _TITLES.get(report.name, plain))


def head_in(words: Words, column: Column, zone: ZoneInfo) -> str:
    """Return a column's title with its unit, or the zone of its times."""
    plain = column.name.replace("_", " ").capitalize()
    title = words.translate("documents", _HEADS.get(column.name, plain))
    unit = zone.key if column.kind is ColumnKind.TIME else _UNITS.get(column.kind, "")
    return f"{title} ({unit})" if unit else title


def cell_in(words: Words, column: Column, cell: Cell) -> Cell:
    """Return a cell whose value is a word of ours in the reader's, any other as it is."""
    if column.name in _FEW and isinstance(cell, str):
        return words.translate("documents", _VALUES.get(cell, cell))
    return words.number(cell, 1) if isinstance(cell, float) else cell


_TITLES: Mapping[str, str] = {
    "packing_by_day": said("documents", "Packing by day"),
    "packing_by_hour": said("documents", "Packing by hour"),
    "packing_by_station": said("documents", "Packing by station"),
    "packing_by_operator": said("documents", "Packing by operator"),
    "movements": said("documents", "All movements"),
    "stock": said("documents", "Stock"),
    "missing": said("documents", "Missing"),
    "extra": said("documents", "Extra"),
    "short": said("documents", "Closed short"),
    "over": said("documents", "Too many"),
    "unbilled": said("documents", "Packed, not billed"),
    "unreceived": said("documents", "Billed, not received"),
    "rates_by_station": said("documents", "Refusals by station"),
    "rates_by_labels": said("documents", "Refusals by label range"),
}
_HEADS: Mapping[str, str] = {
    "day": said("documents", "Day"),
    "hour": said("documents", "Hour"),
    "location": said("documents", "Place"),
    "destination": said("documents", "To"),
    "station": said("documents", "Station"),
    "person": said("documents", "Person"),
    "customer": said("documents", "Customer"),
    "packed": said("documents", "Packed"),
    "unpacked": said("documents", "Taken out"),
    "full": said("documents", "Parents full"),
    "short": said("documents", "Parents short"),
    "worked_s": said("documents", "Time packing"),
    "timed": said("documents", "Children timed"),
    "per_child_s": said("documents", "Time per child"),
    "happened_at": said("documents", "When"),
    "closed_at": said("documents", "Closed"),
    "linked_at": said("documents", "Linked"),
    "bag": said("documents", "Bag"),
    "parent": said("documents", "Parent"),
    "child": said("documents", "Child"),
    "bill": said("documents", "Bill"),
    "what": said("documents", "Movement"),
    "state": said("documents", "State"),
    "kind": said("documents", "Kind"),
    "namespace": said("documents", "Format"),
    "position": said("documents", "Ledger number"),
    "children": said("documents", "Children"),
    "parents": said("documents", "Parents"),
    "children_in_parents": said("documents", "In parents"),
    "loose_children": said("documents", "Loose"),
    "weight_kg": said("documents", "Weight"),
    "coming_parents": said("documents", "Parents coming"),
    "coming_children": said("documents", "Children coming"),
    "planned": said("documents", "Planned"),
    "lacking": said("documents", "Lacking"),
    "scans": said("documents", "Scans"),
    "repeated": said("documents", "Repeated"),
    "refused": said("documents", "Refused"),
    "conflicts": said("documents", "Conflicts"),
    "undone": said("documents", "Undone"),
    "all_refused": said("documents", "All refused"),
    "refused_share": said("documents", "Refused"),
    "undone_share": said("documents", "Undone"),
    "faults_share": said("documents", "Faults"),
    "first_number": said("documents", "From label"),
    "last_number": said("documents", "To label"),
    "labels": said("documents", "Labels"),
    "faults": said("documents", "Faults"),
}
_VALUES: Mapping[str, str] = {
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
}

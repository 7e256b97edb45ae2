"""What the reports and their columns are called, on every screen, on paper and in files.

In English, by their names in the API; both programs translate them with the same words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from shared.texts import said

if TYPE_CHECKING:
    from collections.abc import Mapping


def plain(name: str) -> str:
    """A name as a text, for what only a newer server knows."""
    return name.replace("_", " ").capitalize()


TITLES: Mapping[str, str] = {
    "packing_by_day": said("reports", "Packing by day"),
    "packing_by_hour": said("reports", "Packing by hour"),
    "packing_by_station": said("reports", "Packing by station"),
    "packing_by_operator": said("reports", "Packing by operator"),
    "movements": said("reports", "All movements"),
    "stock": said("reports", "Stock"),
    "missing": said("reports", "Missing"),
    "extra": said("reports", "Extra"),
    "short": said("reports", "Closed short"),
    "over": said("reports", "Too many"),
    "unbilled": said("reports", "Packed, not billed"),
    "unreceived": said("reports", "Billed, not received"),
    "rates_by_station": said("reports", "Refusals by station"),
    "rates_by_labels": said("reports", "Refusals by label range"),
}
HEADS: Mapping[str, str] = {
    "rows": said("reports", "Count"),
    "day": said("reports", "Day"),
    "hour": said("reports", "Hour"),
    "location": said("reports", "Place"),
    "destination": said("reports", "To"),
    "station": said("reports", "Station"),
    "person": said("reports", "Person"),
    "customer": said("reports", "Customer"),
    "packed": said("reports", "Packed"),
    "unpacked": said("reports", "Taken out"),
    "full": said("reports", "Parents full"),
    "short": said("reports", "Parents short"),
    "worked_s": said("reports", "Time packing"),
    "timed": said("reports", "Children timed"),
    "per_child_s": said("reports", "Time per child"),
    "happened_at": said("reports", "When"),
    "closed_at": said("reports", "Closed"),
    "linked_at": said("reports", "Linked"),
    "bag": said("reports", "Bag"),
    "parent": said("reports", "Parent"),
    "child": said("reports", "Child"),
    "bill": said("reports", "Bill"),
    "what": said("reports", "Movement"),
    "state": said("reports", "State"),
    "kind": said("reports", "Kind"),
    "namespace": said("reports", "Format"),
    "position": said("reports", "Ledger number"),
    "children": said("reports", "Children"),
    "parents": said("reports", "Parents"),
    "children_in_parents": said("reports", "In parents"),
    "loose_children": said("reports", "Loose"),
    "weight_kg": said("reports", "Weight"),
    "coming_parents": said("reports", "Parents coming"),
    "coming_children": said("reports", "Children coming"),
    "planned": said("reports", "Planned"),
    "lacking": said("reports", "Lacking"),
    "scans": said("reports", "Scans"),
    "repeated": said("reports", "Repeated"),
    "refused": said("reports", "Refused"),
    "conflicts": said("reports", "Conflicts"),
    "undone": said("reports", "Undone"),
    "all_refused": said("reports", "All refused"),
    "refused_share": said("reports", "Refused"),
    "undone_share": said("reports", "Undone"),
    "faults_share": said("reports", "Faults"),
    "first_number": said("reports", "From label"),
    "last_number": said("reports", "To label"),
    "labels": said("reports", "Labels"),
    "faults": said("reports", "Faults"),
}

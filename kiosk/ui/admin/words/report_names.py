"""What the reports and their columns are called, and which question each answers."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from shared.values import value

translate = QCoreApplication.translate


class Group(StrEnum):
    """Under which heading a report stands."""

    PACKING = "packing"
    MOVEMENTS = "movements"
    BILLS = "bills"
    QUALITY = "quality"
    OTHERS = "others"


@value
class Named:
    """A report's heading, its title, and the question that it answers."""

    group: Group
    title: str
    question: str


def group_title(group: Group) -> str:
    """What a group of reports is called."""
    match group:
        case Group.PACKING:
            return translate("admin", "Packing")
        case Group.MOVEMENTS:
            return translate("admin", "Movements and stock")
        case Group.BILLS:
            return translate("admin", "Parents and bills")
        case Group.QUALITY:
            return translate("admin", "Scans and labels")
        case Group.OTHERS:
            return translate("admin", "Others")


def report_named(name: str) -> Named:
    """The words of a report; one of a newer server goes by its own name."""
    known = _packing() | _movements() | _bills() | _quality()
    return known.get(name) or Named(Group.OTHERS, _plain(name), "")


def column_title(name: str) -> str:
    """What a column, or a bar of a chart, is called."""
    return _columns().get(name) or _plain(name)


def _plain(name: str) -> str:
    return name.replace("_", " ").capitalize()


def _packing() -> dict[str, Named]:
    return {
        "packing_by_day": Named(
            Group.PACKING,
            translate("admin", "Packing by day"),
            translate("admin", "How much each place packed, day by day"),
        ),
        "packing_by_hour": Named(
            Group.PACKING,
            translate("admin", "Packing by hour"),
            translate("admin", "When the lines run, and when they stand"),
        ),
        "packing_by_station": Named(
            Group.PACKING,
            translate("admin", "Packing by station"),
            translate("admin", "Which station packed how much, and how fast"),
        ),
        "packing_by_operator": Named(
            Group.PACKING,
            translate("admin", "Packing by operator"),
            translate("admin", "Who packed how much, and the time per child"),
        ),
    }


def _movements() -> dict[str, Named]:
    return {
        "movements": Named(
            Group.MOVEMENTS,
            translate("admin", "All movements"),
            translate("admin", "Every receipt, dispatch, check and return"),
        ),
        "stock": Named(
            Group.MOVEMENTS,
            translate("admin", "Stock"),
            translate("admin", "What each place holds, now or at a moment in the past"),
        ),
        "missing": Named(
            Group.MOVEMENTS,
            translate("admin", "Missing"),
            translate("admin", "Dispatched, and not received anywhere yet"),
        ),
        "extra": Named(
            Group.MOVEMENTS,
            translate("admin", "Extra"),
            translate("admin", "Received, though nobody dispatched it"),
        ),
    }


def _bills() -> dict[str, Named]:
    return {
        "short": Named(
            Group.BILLS,
            translate("admin", "Closed short"),
            translate("admin", "Parents that hold fewer children than their label says"),
        ),
        "over": Named(
            Group.BILLS,
            translate("admin", "Too many"),
            translate("admin", "Children scanned into a parent that was full"),
        ),
        "unbilled": Named(
            Group.BILLS,
            translate("admin", "Packed, not billed"),
            translate("admin", "Closed parents that are on no bill"),
        ),
        "unreceived": Named(
            Group.BILLS,
            translate("admin", "Billed, not received"),
            translate("admin", "Parents on a bill that did not arrive where it goes"),
        ),
    }


def _quality() -> dict[str, Named]:
    return {
        "rates_by_station": Named(
            Group.QUALITY,
            translate("admin", "Refusals by station"),
            translate("admin", "A poor camera or a new hand: refused and undone scans"),
        ),
        "rates_by_labels": Named(
            Group.QUALITY,
            translate("admin", "Refusals by label range"),
            translate("admin", "A bad print run: which thousand of labels makes trouble"),
        ),
    }


def _columns() -> dict[str, str]:
    return {
        "rows": translate("admin", "Count"),
        "day": translate("admin", "Day"),
        "hour": translate("admin", "Hour"),
        "location": translate("admin", "Place"),
        "destination": translate("admin", "To"),
        "station": translate("admin", "Station"),
        "person": translate("admin", "Person"),
        "customer": translate("admin", "Customer"),
        "packed": translate("admin", "Packed"),
        "unpacked": translate("admin", "Taken out"),
        "full": translate("admin", "Parents full"),
        "short": translate("admin", "Parents short"),
        "worked_s": translate("admin", "Time packing"),
        "timed": translate("admin", "Children timed"),
        "per_child_s": translate("admin", "Time per child"),
        "happened_at": translate("admin", "When"),
        "closed_at": translate("admin", "Closed"),
        "linked_at": translate("admin", "Linked"),
        "bag": translate("admin", "Bag"),
        "parent": translate("admin", "Parent"),
        "child": translate("admin", "Child"),
        "bill": translate("admin", "Bill"),
        "what": translate("admin", "Movement"),
        "state": translate("admin", "State"),
        "kind": translate("admin", "Kind"),
        "namespace": translate("admin", "Format"),
        "position": translate("admin", "Ledger number"),
        "children": translate("admin", "Children"),
        "parents": translate("admin", "Parents"),
        "children_in_parents": translate("admin", "In parents"),
        "loose_children": translate("admin", "Loose"),
        "weight_kg": translate("admin", "Weight"),
        "coming_parents": translate("admin", "Parents coming"),
        "coming_children": translate("admin", "Children coming"),
        "planned": translate("admin", "Planned"),
        "lacking": translate("admin", "Lacking"),
        "scans": translate("admin", "Scans"),
        "repeated": translate("admin", "Repeated"),
        "refused": translate("admin", "Refused"),
        "conflicts": translate("admin", "Conflicts"),
        "undone": translate("admin", "Undone"),
        "all_refused": translate("admin", "All refused"),
        "refused_share": translate("admin", "Refused (%)"),
        "undone_share": translate("admin", "Undone (%)"),
        "faults_share": translate("admin", "Faults (%)"),
        "first_number": translate("admin", "From label"),
        "last_number": translate("admin", "To label"),
        "labels": translate("admin", "Labels"),
        "faults": translate("admin", "Faults"),
    }

"""What the reports and their columns are called, and which question each answers."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from shared.report_names import HEADS, TITLES, plain
from shared.values import value

if TYPE_CHECKING:
    from collections.abc import Iterable

_Known = tuple["Group", str]

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
    group, question = known.get(name, (Group.OTHERS, ""))
    return Named(group, translate("reports", TITLES.get(name) or plain(name)), question)


def column_title(name: str) -> str:
    """What a column, or a bar of a chart, is called."""
    title = translate("reports", HEADS.get(name) or plain(name))
    return f"{title} (%)" if name.endswith("_share") else title


def exported_titles(names: Iterable[str]) -> dict[str, str]:
    """Return the titles of these columns in files of this language, each with its name."""
    return {column_title(name): name for name in names if name in HEADS}


def _packing() -> dict[str, _Known]:
    return {
        "packing_by_day": (
            Group.PACKING,
            translate("admin", "How much each place packed, day by day"),
        ),
        "packing_by_hour": (
            Group.PACKING,
            translate("admin", "When the lines run, and when they stand"),
        ),
        "packing_by_station": (
            Group.PACKING,
            translate("admin", "Which station packed how much, and how fast"),
        ),
        "packing_by_operator": (
            Group.PACKING,
            translate("admin", "Who packed how much, and the time per child"),
        ),
    }


def _movements() -> dict[str, _Known]:
    return {
        "movements": (
            Group.MOVEMENTS,
            translate("admin", "Every receipt, dispatch, check and return"),
        ),
        "stock": (
            Group.MOVEMENTS,
            translate("admin", "What each place holds, now or at a moment in the past"),
        ),
        "missing": (
            Group.MOVEMENTS,
            translate("admin", "Dispatched, and not received anywhere yet"),
        ),
        "extra": (Group.MOVEMENTS, translate("admin", "Received, though nobody dispatched it")),
    }


def _bills() -> dict[str, _Known]:
    return {
        "short": (
            Group.BILLS,
            translate("admin", "Parents that hold fewer children than their label says"),
        ),
        "over": (Group.BILLS, translate("admin", "Children scanned into a parent that was full")),
        "unbilled": (Group.BILLS, translate("admin", "Closed parents that are on no bill")),
        "unreceived": (
            Group.BILLS,
            translate("admin", "Parents on a bill that did not arrive where it goes"),
        ),
    }


def _quality() -> dict[str, _Known]:
    return {
        "rates_by_station": (
            Group.QUALITY,
            translate("admin", "A poor camera or a new hand: refused and undone scans"),
        ),
        "rates_by_labels": (
            Group.QUALITY,
            translate("admin", "A bad print run: which thousand of labels makes trouble"),
        ),
    }

"""One event of a bag's or a bill's history as a sentence, refused attempts included."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kiosk.ui.admin.plain import shown
from kiosk.ui.admin.words.refusals import refusal
from kiosk.ui.wording import word
from shared.records import Result

if TYPE_CHECKING:
    from kiosk.ui.site_time import SiteTime
    from shared.console import HistoryLine

translate = QCoreApplication.translate


def happened(line: HistoryLine, site: SiteTime) -> str:
    """Return what an event did, or why it did nothing."""
    words = _named_deed(line)
    match line.result:
        case Result.APPLIED if line.kind == "scan_refused" and line.reason:
            why = refusal(line.reason, line.facts, site)
            return translate("admin", "{words}: {why}").format(words=words, why=why)
        case Result.APPLIED if line.is_undone:
            return translate("admin", "{words} (undone later)").format(words=words)
        case Result.APPLIED:
            return _with_reason(words, str(line.facts.get("why") or ""))
        case Result.ALREADY:
            why = word(line.reason or "", line.facts, site).note
            return translate("admin", "{words}: {why}").format(words=words, why=why)
        case Result.CONFLICT | Result.QUARANTINED:
            why = refusal(line.reason or "", line.facts, site)
            return translate("admin", "{words}: {why}").format(words=words, why=why)


def tone(line: HistoryLine) -> str:
    """The tone of an event's dot in the timeline."""
    match line.result:
        case Result.APPLIED if line.kind == "scan_refused":
            return "warn"
        case Result.APPLIED if line.is_undone:
            return "muted"
        case Result.APPLIED:
            return "good"
        case Result.ALREADY:
            return "muted"
        case Result.CONFLICT | Result.QUARANTINED:
            return "bad"


def _with_reason(words: str, why: str) -> str:
    if not why:
        return words
    return translate("admin", "{words}: “{why}”").format(words=words, why=why)


def deed(kind: str) -> str:
    """Return what an event of this kind says happened; an unknown kind stays as it is."""
    return (_packing() | _movement() | _bill() | _desk()).get(kind, kind)


def _named_deed(line: HistoryLine) -> str:
    """The deed with the bags that it names, where more than one bag can be meant."""
    if line.destination is not None:
        words = translate("admin", "Dispatched to {place}")
        return words.format(place=shown(line.destination))
    sentence = _named().get(line.kind)
    if sentence is None or line.bag is None:
        return deed(line.kind)
    return sentence.format(bag=shown(line.bag), parent=shown(line.parent or "?"))


def _named() -> dict[str, str]:
    return {
        "child_packed": translate("admin", "{bag} packed into {parent}"),
        "child_unpacked": translate("admin", "{bag} taken out"),
        "child_moved": translate("admin", "{bag} moved over into {parent}"),
        "parent_billed": translate("admin", "{bag} linked to the bill"),
        "parent_unbilled": translate("admin", "{bag} taken off the bill"),
    }


def _packing() -> dict[str, str]:
    return {
        "parent_opened": translate("admin", "Opened for packing"),
        "child_packed": translate("admin", "Child packed"),
        "child_unpacked": translate("admin", "Child taken out"),
        "parent_closed_short": translate("admin", "Closed short"),
        "scan_undone": translate("admin", "Last scan undone"),
        "scan_refused": translate("admin", "Scan refused at the station"),
    }


def _movement() -> dict[str, str]:
    return {
        "bag_received": translate("admin", "Received"),
        "bag_dispatched": translate("admin", "Dispatched"),
        "bag_checked": translate("admin", "Checked"),
        "bag_returned": translate("admin", "Returned"),
    }


def _bill() -> dict[str, str]:
    return {
        "bill_created": translate("admin", "Bill created"),
        "bill_changed": translate("admin", "Bill changed"),
        "parent_billed": translate("admin", "Linked to a bill"),
        "parent_unbilled": translate("admin", "Taken off a bill"),
        "bill_closed": translate("admin", "Bill closed"),
        "bill_reopened": translate("admin", "Bill reopened"),
        "bill_cancelled": translate("admin", "Bill cancelled"),
    }


def _desk() -> dict[str, str]:
    return {
        "child_moved": translate("admin", "Child moved over"),
        "bag_voided": translate("admin", "Taken out of use"),
        "problem_decided": translate("admin", "Problem decided"),
    }

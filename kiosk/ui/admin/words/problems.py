"""A problem in words: what contradicts what, and what each decision does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kiosk.ui.admin.words import states
from kiosk.ui.admin.words.refusals import fill
from shared.events import Decision
from shared.records import Result

if TYPE_CHECKING:
    from shared.problems import ProblemRecord

translate = QCoreApplication.translate


_LONGEST_RAW = 60
"""Characters of a scanned text that stand for a bag: what no code could be made of may be long."""


def heading(problem: ProblemRecord) -> str:
    """Return the problem in one line."""
    return fill(_what().get(problem.reason, problem.reason), problem.facts)


def kind(reason: str) -> str:
    """Return what a kind of problem is called; one of a newer server goes by its own name."""
    return fill(_what().get(reason, reason), {})


def subject(problem: ProblemRecord) -> str:
    """Return what a problem is about: its bag, or the text that was scanned where it names none."""
    text = problem.bag.code if problem.bag else problem.raw.strip()
    return f"{text[:_LONGEST_RAW]}…" if len(text) > _LONGEST_RAW else text or "–"


def why_not(problem: ProblemRecord, made: Decision) -> str:
    """Return why a problem cannot take a decision; nothing where it can."""
    is_open = problem.decided is None and not problem.is_withdrawn
    return "" if is_open and made in problem.decisions else _hindrance(problem, made)


def _hindrance(problem: ProblemRecord, made: Decision) -> str:
    if problem.is_withdrawn:
        return translate("admin", "Its scan was undone at the station.")
    if problem.decided is not None:
        words = translate("admin", "Settled already: {decision}.")
        return words.format(decision=states.decision(problem.decided))
    match made:
        case Decision.MOVE_OVER:
            return translate("admin", "It is no child in another parent.")
        case Decision.RELEASE if problem.result is Result.QUARANTINED:
            return translate("admin", "The server can't read it, so it can't count.")
        case Decision.RELEASE:
            return translate("admin", "It was judged already, and contradicts something.")
        case Decision.KEEP | Decision.DISMISS:
            return translate("admin", "The server does not offer this here.")


def offer(decision: Decision) -> tuple[str, str]:
    """Return a decision's button and what pressing it does."""
    match decision:
        case Decision.KEEP:
            return (
                translate("admin", "&Keep as it stands"),
                translate("admin", "What was there first stays. The other scan stays on record."),
            )
        case Decision.MOVE_OVER:
            return (
                translate("admin", "&Move over"),
                translate("admin", "The child goes into the other parent. Both are recounted."),
            )
        case Decision.DISMISS:
            return (
                translate("admin", "&Dismiss"),
                translate("admin", "Nothing changes; this scan meant nothing."),
            )
        case Decision.RELEASE:
            return (
                translate("admin", "&Let it count"),
                translate("admin", "The scan counts from now on, as if it had just been made."),
            )


def _what() -> dict[str, str]:
    return {
        "child_elsewhere": translate("admin", "Child is in another parent"),
        "count_contradicts": translate("admin", "Two labels give one parent two counts"),
        "bag_void": translate("admin", "A bag out of use was scanned"),
        "parent_closed": translate("admin", "Packed into a parent that was closed short"),
        "parent_full": translate("admin", "Packed into a full parent"),
        "parent_shipped": translate("admin", "Packed into a parent that had left"),
        "bill_closed": translate("admin", "Changed a parent on a closed bill"),
        "in_transit": translate("admin", "Dispatched twice, to two places"),
        "destination_is_here": translate("admin", "Dispatched to where it already was"),
        "child_in_parent": translate("admin", "A packed child was moved alone"),
        "nothing_to_undo": translate("admin", "Undo found nothing to take back"),
        "undo_too_late": translate("admin", "Undone more than an hour later"),
        "undo_blocked": translate("admin", "Undone, but something rests on it"),
        "station_revoked": translate("admin", "Sent by a revoked station"),
        "unreadable": translate("admin", "Arrived in a form the server can't read"),
    }

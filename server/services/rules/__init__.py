"""The rules of the trade: pure functions from a world and an event to a ruling.

State is a function of ledger order and of these functions, so a replay of the events gives the
same state again. Nothing here knows the database, the network or the clock.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from server.db.tables import ProblemState
from server.services.rows import Bag, Problem
from server.services.rules import billing, deciding, moving, packing, releasing, undoing
from server.services.rules.ruling import Entry, Facts, Ruling, bags_after
from server.services.rules.tallying import tally
from shared import events
from shared.records import Result

if TYPE_CHECKING:
    from server.services.world import World

__all__ = ["Entry", "Facts", "Ruling", "judge", "quarantine", "settle"]


def judge(  # noqa: C901, PLR0911 - one line per kind
    world: World, entry: Entry, event: events.Event
) -> Ruling:
    """Return what becomes of an event at its place in the ledger; the world stays as it is."""
    match event:
        case events.ParentOpened():
            return packing.parent_opened(world, entry, event)
        case events.ChildPacked():
            return packing.child_packed(world, entry, event)
        case events.ChildUnpacked():
            return packing.child_unpacked(world, entry, event)
        case events.ParentClosedShort():
            return packing.parent_closed_short(world, entry, event)
        case events.BagReceived():
            return moving.bag_received(world, entry, event)
        case events.BagDispatched():
            return moving.bag_dispatched(world, entry, event)
        case events.BagChecked():
            return moving.bag_checked(world, entry, event)
        case events.BagReturned():
            return moving.bag_returned(world, entry, event)
        case events.ScanUndone():
            return undoing.scan_undone(world, entry, event)
        case events.ScanRefused():
            return _scan_refused(world, event)
        case _:
            return _judge_command(world, entry, event)


def _judge_command(  # noqa: C901, PLR0911, PLR0912 - one line per kind
    world: World, entry: Entry, event: events.ConsoleEvent
) -> Ruling:
    match event:
        case events.BillCreated():
            return billing.bill_created(world, entry, event)
        case events.BillChanged():
            return billing.bill_changed(world, entry, event)
        case events.ParentBilled():
            return billing.parent_billed(world, entry, event)
        case events.ParentUnbilled():
            return billing.parent_unbilled(world, entry, event)
        case events.BillClosed():
            return billing.bill_closed(world, entry, event)
        case events.BillReopened():
            return billing.bill_reopened(world, entry, event)
        case events.BillCancelled():
            return billing.bill_cancelled(world, entry, event)
        case events.ChildMoved():
            return packing.child_moved(world, entry, event)
        case events.BagVoided():
            return deciding.bag_voided(world, entry, event)
        case events.ProblemDecided(decision=events.Decision.RELEASE):
            return releasing.event_released(world, entry, event, judge)
        case events.ProblemDecided():
            return deciding.problem_decided(world, entry, event)
        case events.ChildUnpacked():
            return packing.child_unpacked(world, entry, event)
        case events.ParentClosedShort():
            return packing.parent_closed_short(world, entry, event)


def quarantine(reason: str) -> Ruling:
    """Keep an event that could not be judged, with its bytes, for a person to look at."""
    return Ruling(result=Result.QUARANTINED, reason=reason)


def settle(world: World, entry: Entry, event: events.Event | None, ruling: Ruling) -> None:
    """Put what a ruling made into the world; whoever was named is registered, be it a conflict.

    `event` is what was judged, None for what could not be; it is counted first.
    """
    bags = bags_after(ruling, entry)
    if event is not None:
        tally(world, entry, event, ruling, bags)
    for bag in bags:
        world.put_bag(bag)
    for row in ruling.rows:
        if not isinstance(row, Bag):
            world.put(row)
    if ruling.undoes is not None:
        world.undo(ruling.undoes, entry.position)
    if ruling.result is Result.CONFLICT or ruling.result is Result.QUARANTINED:
        world.put(
            Problem(
                position=entry.position,
                result=ruling.result,
                reason=ruling.reason or "",
                bag_id=ruling.named[0].id if ruling.named else None,
                state=ProblemState.OPEN,
                decision=None,
                decided_by=None,
                decided_at=None,
                note="",
                released=None,
            )
        )


def _scan_refused(world: World, event: events.ScanRefused) -> Ruling:
    """A scan without effect; the bags it names are noted if they are known."""
    codes = (event.bag, event.other)
    known = (world.bag(code.key) for code in codes if code is not None)
    return Ruling(result=Result.APPLIED, named=tuple(bag for bag in known if bag is not None))

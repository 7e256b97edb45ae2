"""Bills: a parent is on at most one at a time, and a closed bill is locked.

These are the console's rules: a conflict here refuses the command, and nothing is recorded.
"""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from server.db.tables import LineState
from server.services.rows import Bill, Line
from server.services.rules.ruling import Entry, Ruling, already, bag_named, conflict
from shared.codes import BagKind
from shared.console import BillState
from shared.records import BagState, Result

if TYPE_CHECKING:
    from uuid import UUID

    from server.services.rows import Bag, Row
    from server.services.world import World
    from shared.events import (
        BillCancelled,
        BillChanged,
        BillClosed,
        BillCreated,
        BillReopened,
        ParentBilled,
        ParentUnbilled,
    )


def bill_created(world: World, entry: Entry, event: BillCreated) -> Ruling:
    """A bill begins as a draft, under a number of its own."""
    if known := world.rows.bills.get(event.bill_id):
        return conflict("bill_exists", bill=known.number)
    if world.bill_numbered(event.terms.number):
        return conflict("bill_number_taken", bill=event.terms.number)
    bill = Bill(
        id=event.bill_id,
        **asdict(event.terms),
        state=BillState.DRAFT,
        created=entry.position,
        created_at=entry.happened_at,
        created_by=event.person_id,
    )
    return _applied(bill)


def bill_changed(world: World, entry: Entry, event: BillChanged) -> Ruling:
    """The terms of a bill that is not locked are replaced."""
    bill = _unlocked(world, event.bill_id)
    if isinstance(bill, Ruling):
        return bill
    other = world.bill_numbered(event.terms.number)
    if other is not None and other.id != bill.id:
        return conflict("bill_number_taken", bill=other.number)
    changed = bill._replace(**asdict(event.terms))
    parents = () if changed.number == bill.number else _parents_on(world, bill)
    return _applied(changed, *(parent._replace(version=entry.position) for parent in parents))


def parent_billed(world: World, entry: Entry, event: ParentBilled) -> Ruling:
    """A parent goes on a bill, be it incomplete; the first one opens a draft."""
    bill = _unlocked(world, event.bill_id)
    if isinstance(bill, Ruling):
        return bill
    parent = bag_named(world, entry, event.parent)
    if fault := _fault_in(parent):
        return fault
    other = world.bill_of(parent)
    if other is not None and other.id != bill.id:
        return conflict("on_other_bill", parent, parent=parent.code, bill=other.number)
    warning = None if parent.state is BagState.FULL else "parent_incomplete"
    if other is not None:
        return already("already_billed", parent)
    line = Line(
        position=entry.position,
        bill_id=bill.id,
        parent_id=parent.id,
        state=LineState.LIVE,
        linked_at=entry.happened_at,
        linked_by=event.person_id,
        snapshot=None,
    )
    opened = bill._replace(state=BillState.OPEN) if bill.state is BillState.DRAFT else bill
    return Ruling(
        result=Result.APPLIED,
        named=(parent,),
        rows=(line, opened, parent._replace(line=entry.position, version=entry.position)),
        bill_id=bill.id,
        warning=warning,
        facts={"packed": parent.packed, "count": parent.count},
    )


def parent_unbilled(world: World, entry: Entry, event: ParentUnbilled) -> Ruling:
    """A parent is taken off a bill that is not locked."""
    bill = _unlocked(world, event.bill_id)
    if isinstance(bill, Ruling):
        return bill
    parent = bag_named(world, entry, event.parent)
    line = None if parent.line is None else world.rows.lines[parent.line]
    if line is None or line.bill_id != bill.id:
        return conflict("not_on_bill", parent, parent=parent.code, bill=bill.number)
    return Ruling(
        result=Result.APPLIED,
        named=(parent,),
        rows=(
            line._replace(state=LineState.REMOVED),
            parent._replace(line=None, version=entry.position),
        ),
        bill_id=bill.id,
    )


def bill_closed(world: World, entry: Entry, event: BillClosed) -> Ruling:
    """A bill with at least one parent is locked."""
    if _is(world, event.bill_id, BillState.CLOSED):
        return already("already_closed")
    bill = _unlocked(world, event.bill_id)
    if isinstance(bill, Ruling):
        return bill
    if not world.live_lines(bill):
        return conflict("bill_empty", bill=bill.number)
    return _applied(bill._replace(state=BillState.CLOSED), *_told_anew(world, entry, bill))


def bill_reopened(world: World, entry: Entry, event: BillReopened) -> Ruling:
    """A closed bill is unlocked, for a reason."""
    bill = world.rows.bills.get(event.bill_id)
    if bill is None:
        return conflict("bill_unknown")
    if bill.state is not BillState.CLOSED:
        return conflict("bill_not_closed", bill=bill.number)
    return _applied(bill._replace(state=BillState.REOPENED), *_told_anew(world, entry, bill))


def bill_cancelled(world: World, entry: Entry, event: BillCancelled) -> Ruling:
    """A bill that is not locked is given up, and its parents are free."""
    if _is(world, event.bill_id, BillState.CANCELLED):
        return already("already_cancelled")
    bill = _unlocked(world, event.bill_id)
    if isinstance(bill, Ruling):
        return bill
    lines = (line._replace(state=LineState.REMOVED) for line in world.live_lines(bill))
    freed = (
        parent._replace(line=None, version=entry.position) for parent in _parents_on(world, bill)
    )
    return _applied(bill._replace(state=BillState.CANCELLED), *lines, *freed)


def _is(world: World, bill_id: UUID, state: BillState) -> bool:
    bill = world.rows.bills.get(bill_id)
    return bill is not None and bill.state is state


def _unlocked(world: World, bill_id: UUID) -> Bill | Ruling:
    """Return the bill if it may change, or why it may not."""
    bill = world.rows.bills.get(bill_id)
    if bill is None:
        return conflict("bill_unknown")
    if bill.state is BillState.CLOSED:
        return conflict("bill_closed", bill=bill.number)
    if bill.state is BillState.CANCELLED:
        return conflict("bill_cancelled", bill=bill.number)
    return bill


def _fault_in(parent: Bag) -> Ruling | None:
    if parent.kind is not BagKind.PARENT:
        return conflict("not_a_parent", parent, bag=parent.code)
    if parent.state is BagState.VOID:
        return conflict("bag_void", parent, bag=parent.code)
    return None


def _parents_on(world: World, bill: Bill) -> list[Bag]:
    return [world.rows.bags[line.parent_id] for line in world.live_lines(bill)]


def _told_anew(world: World, entry: Entry, bill: Bill) -> list[Bag]:
    """The bill's parents, so that every bag book hears whether they are locked."""
    return [parent._replace(version=entry.position) for parent in _parents_on(world, bill)]


def _applied(bill: Bill, *rows: Row) -> Ruling:
    return Ruling(result=Result.APPLIED, rows=(bill, *rows), bill_id=bill.id)

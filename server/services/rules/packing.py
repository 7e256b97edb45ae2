"""Packing: a child is in at most one parent, and a parent holds no more than its code says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from server.services.rules import before
from server.services.rules.ruling import (
    Entry,
    Facts,
    Ruling,
    already,
    bag_named,
    conflict,
    is_new,
    label_fault,
)
from shared.console import BillState
from shared.records import BagState, Result

if TYPE_CHECKING:
    from server.services.rows import Bag
    from server.services.world import World
    from shared.events import (
        ChildMoved,
        ChildPacked,
        ChildUnpacked,
        Fact,
        ParentClosedShort,
        ParentOpened,
    )


def parent_opened(world: World, entry: Entry, event: ParentOpened) -> Ruling:
    """A new parent is registered; an open one that is still here goes on where it stopped."""
    parent = bag_named(world, entry, event.parent)
    if fault := label_fault(parent, event.parent, parent):
        return fault
    if parent.state is not BagState.OPEN:
        return conflict("parent_closed", parent, parent=parent.code, packed=parent.packed)
    if why := why_not_into(world, parent):
        return conflict(why, parent, parent=parent.code, packed=parent.packed)
    if not is_new(parent, entry):
        return already("already_open", parent, packed=parent.packed)
    placed = parent._replace(location_id=event.location_id, worked_at=entry.happened_at)
    return Ruling(result=Result.APPLIED, named=(parent,), rows=(placed,))


def child_packed(world: World, entry: Entry, event: ChildPacked) -> Ruling:
    """A child goes into a parent that is open, here, and has room."""
    parent = bag_named(world, entry, event.parent)
    child = bag_named(world, entry, event.child)
    fault = label_fault(child, event.child, child, parent) or label_fault(
        parent, event.parent, child, parent
    )
    if fault:
        return fault
    if child.parent_id == parent.id:
        return already("already_in_parent", child, parent, packed=parent.packed)
    if child.parent_id is not None:
        return conflict("child_elsewhere", child, parent, **whereabouts(world, child))
    if why := why_not_into(world, parent):
        return conflict(why, child, parent, parent=parent.code, packed=parent.packed)
    if parent.location_id is None:
        parent = parent._replace(location_id=event.location_id)
    rows = put_into(entry, event, child, parent)
    return Ruling(result=Result.APPLIED, named=(child, parent), rows=rows)


def child_unpacked(world: World, entry: Entry, event: ChildUnpacked) -> Ruling:
    """A child comes out of its parent, wherever that is, unless a closed bill counts on it."""
    child = bag_named(world, entry, event.child)
    parent = world.parent_of(child)
    if child.state is BagState.VOID:
        return conflict("bag_void", child, bag=child.code)
    if parent is None:
        return already("not_packed", child)
    if is_locked(world, parent):
        return conflict("bill_closed", child, parent, **bill_facts(world, parent))
    return Ruling(
        result=Result.APPLIED,
        named=(child, parent),
        rows=take_out(entry, event, child, parent),
        before=before.of(child, parent),
    )


def parent_closed_short(world: World, entry: Entry, event: ParentClosedShort) -> Ruling:
    """An open parent is finished with fewer children than its code says."""
    parent = bag_named(world, entry, event.parent)
    if fault := label_fault(parent, event.parent, parent):
        return fault
    if parent.state is not BagState.OPEN:
        return already("already_closed", parent, packed=parent.packed)
    closed = parent._replace(
        state=BagState.SHORT, closed_at=entry.happened_at, version=entry.position
    )
    return Ruling(
        result=Result.APPLIED, named=(parent,), rows=(closed,), facts={"packed": parent.packed}
    )


def child_moved(world: World, entry: Entry, event: ChildMoved) -> Ruling:
    """An admin moves a child over into another parent."""
    parent = bag_named(world, entry, event.parent)
    child = bag_named(world, entry, event.child)
    fault = label_fault(child, event.child, child, parent) or label_fault(
        parent, event.parent, child, parent
    )
    return fault or move_over(world, entry, event, child, parent)


def move_over(world: World, entry: Entry, event: Fact, child: Bag, parent: Bag) -> Ruling:
    """Take a child out of what holds it, if anything does, and put it into `parent`."""
    if child.parent_id == parent.id:
        return already("already_in_parent", child, parent, packed=parent.packed)
    if why := why_not_into(world, parent):
        return conflict(why, child, parent, parent=parent.code, packed=parent.packed)
    left = world.parent_of(child)
    if left is None:
        rows = put_into(entry, event, child, parent)
        return Ruling(result=Result.APPLIED, named=(child, parent), rows=rows)
    if is_locked(world, left):
        return conflict("bill_closed", child, parent, **bill_facts(world, left))
    loose, emptier = take_out(entry, event, child, left)
    return Ruling(
        result=Result.APPLIED,
        named=(child, parent),
        rows=(emptier, *put_into(entry, event, loose, parent)),
        from_bag_id=left.id,
    )


def put_into(entry: Entry, event: Fact, child: Bag, parent: Bag) -> tuple[Bag, Bag]:
    """Return child and parent as they are once the one is in the other; at the count it closes."""
    packed = parent.packed + 1
    is_full = packed == parent.count
    return (
        child._replace(
            state=BagState.PACKED,
            parent_id=parent.id,
            linked=entry.position,
            packed_by=event.person_id,
            packed_in=event.location_id,
            packed_at=entry.happened_at,
            version=entry.position,
        ),
        parent._replace(
            packed=packed,
            state=BagState.FULL if is_full else parent.state,
            closed_at=entry.happened_at if is_full else parent.closed_at,
            version=entry.position,
            worked_at=entry.happened_at,
        ),
    )


def take_out(entry: Entry, event: Fact, child: Bag, parent: Bag) -> tuple[Bag, Bag]:
    """Return child and parent as they are once parted; a full parent is open again."""
    was_full = parent.state is BagState.FULL
    return (
        child._replace(
            state=BagState.LOOSE,
            parent_id=None,
            linked=None,
            packed_by=None,
            packed_in=None,
            packed_at=None,
            location_id=event.location_id or parent.location_id,
            version=entry.position,
        ),
        parent._replace(
            packed=parent.packed - 1,
            state=BagState.OPEN if was_full else parent.state,
            closed_at=None if was_full else parent.closed_at,
            version=entry.position,
        ),
    )


def why_not_into(world: World, parent: Bag) -> str | None:
    """Return why a parent takes no further child, or None if it does."""
    if parent.state is BagState.SHORT:
        return "parent_closed"
    if parent.state is BagState.FULL:
        return "parent_full"
    if parent.trip is not None:
        return "parent_shipped"
    return "bill_closed" if is_locked(world, parent) else None


def is_locked(world: World, parent: Bag) -> bool:
    """Whether a parent stands on a closed bill."""
    bill = world.bill_of(parent)
    return bill is not None and bill.state is BillState.CLOSED


def bill_facts(world: World, parent: Bag) -> Facts:
    """Name the bill on which a parent stands."""
    bill = world.bill_of(parent)
    return {"parent": parent.code, "bill": bill.number if bill else None}


def whereabouts(world: World, child: Bag) -> Facts:
    """Name the parent that holds a child, and who packed it, where and when."""
    parent = world.parent_of(child)
    return {
        "parent": parent.code if parent else None,
        "person": child.packed_by,
        "location": child.packed_in,
        "at": child.packed_at,
        "standing": child.linked,
    }

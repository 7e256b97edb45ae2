"""Movements: a dispatch and its receipt make a pair, and a parent moves its children."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import TYPE_CHECKING

from server.db.tables import LineState
from server.services.rules import before
from server.services.rules.ruling import (
    Entry,
    Facts,
    Ruling,
    already,
    bag_named,
    conflict,
    label_fault,
    movement_of,
)
from shared.codes import BagKind
from shared.records import Result

if TYPE_CHECKING:
    from server.services.rows import Bag, Line, Movement
    from server.services.world import World
    from shared.events import BagChecked, BagDispatched, BagReceived, BagReturned

CHECK_LASTS = timedelta(hours=1)
"""A bag seen twice at one place within this time was seen once."""


def bag_received(world: World, entry: Entry, event: BagReceived) -> Ruling:
    """A bag came in: what was dispatched is paired, what was not is extra."""
    bag = bag_named(world, entry, event.bag)
    if fault := _fault(world, bag, event):
        return fault
    if bag.trip is None and bag.location_id == event.location_id:
        return already("already_here", bag)
    movement = movement_of(entry, event, bag, "received")._replace(pair=bag.trip)
    facts: Facts = {"pairing": "extra" if bag.trip is None else "paired"}
    return _moved(world, entry, bag, _arrived(bag, movement), movement, facts)


def bag_dispatched(world: World, entry: Entry, event: BagDispatched) -> Ruling:
    """A bag left for a destination: it is missing until somebody receives it."""
    bag = bag_named(world, entry, event.bag)
    if fault := _fault(world, bag, event):
        return fault
    if bag.trip is not None and bag.destination_id == event.destination_id:
        return already("already_dispatched", bag, destination=bag.destination_id)
    if bag.trip is not None:
        return conflict("in_transit", bag, destination=bag.destination_id, standing=bag.trip)
    if event.destination_id == event.location_id:
        return conflict("destination_is_here", bag, destination=event.destination_id)
    movement = movement_of(entry, event, bag, "dispatched")._replace(
        destination_id=event.destination_id
    )
    gone = bag._replace(
        location_id=event.location_id, destination_id=event.destination_id, trip=entry.position
    )
    return _moved(world, entry, bag, gone, movement, {})


def bag_checked(world: World, entry: Entry, event: BagChecked) -> Ruling:
    """A bag was seen: that tells where it is only if nobody knew."""
    bag = bag_named(world, entry, event.bag)
    if fault := _fault(world, bag, event):
        return fault
    last = _last_movement(world, bag, "checked", event)
    if last is not None and abs(entry.happened_at - last.happened_at) < CHECK_LASTS:
        return already("already_checked", bag, at=last.happened_at)
    seen = bag if bag.location_id else bag._replace(location_id=event.location_id)
    return _moved(world, entry, bag, seen, movement_of(entry, event, bag, "checked"), {})


def bag_returned(world: World, entry: Entry, event: BagReturned) -> Ruling:
    """A bag came back: it leaves its bill, which keeps what was in it."""
    bag = bag_named(world, entry, event.bag)
    if fault := _fault(world, bag, event):
        return fault
    last = _last_movement(world, bag, "returned", event)
    if last is not None and bag.line is None:
        return already("already_returned", bag, at=last.happened_at)
    movement = movement_of(entry, event, bag, "returned")._replace(pair=bag.trip)
    back = _arrived(bag, movement)._replace(line=None)
    bill = world.bill_of(bag)
    facts: Facts = {} if bill is None else {"bill": bill.number}
    return _moved(world, entry, bag, back, movement, facts, _returned_line(world, bag))


def _fault(
    world: World, bag: Bag, event: BagReceived | BagDispatched | BagChecked | BagReturned
) -> Ruling | None:
    if fault := label_fault(bag, event.bag, bag):
        return fault
    if bag.kind is BagKind.CHILD and (parent := world.parent_of(bag)):
        return conflict("child_in_parent", bag, parent, parent=parent.code, standing=bag.linked)
    return None


def _last_movement(
    world: World, bag: Bag, what: str, event: BagChecked | BagReturned
) -> Movement | None:
    """The bag's latest movement, if it is of this sort and at this place."""
    if bag.moved is None:
        return None
    last = world.rows.movements[bag.moved]
    return last if last.what == what and last.location_id == event.location_id else None


def _arrived(bag: Bag, movement: Movement) -> Bag:
    return bag._replace(location_id=movement.location_id, destination_id=None, trip=None)


def _returned_line(world: World, bag: Bag) -> tuple[Line, ...]:
    if bag.line is None:
        return ()
    codes = json.dumps([child.code for child in world.children_of(bag)])
    line = world.rows.lines[bag.line]
    return (line._replace(state=LineState.RETURNED, snapshot=codes),)


def _moved(  # noqa: PLR0913, PLR0917 - what was, what is, and what tells of it
    world: World,
    entry: Entry,
    was: Bag,
    now: Bag,
    movement: Movement,
    facts: Facts,
    lines: tuple[Line, ...] = (),
) -> Ruling:
    dispatch: tuple[Movement, ...] = ()
    if movement.pair is not None:
        dispatch = (world.rows.movements[movement.pair]._replace(pair=entry.position),)
    bag = now._replace(moved=entry.position, version=entry.position)
    return Ruling(
        result=Result.APPLIED,
        named=(was,),
        rows=(bag, movement, *dispatch, *lines),
        before=before.of(was),
        facts=facts,
    )

"""Undo: a new fact that takes back an earlier one of the same station, exactly, or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from server.db.tables import LineState, ProblemState
from server.services.payloads import codes_in
from server.services.rules import before
from server.services.rules.packing import is_locked
from server.services.rules.ruling import Entry, Ruling, already, conflict
from server.services.world import Address
from shared.console import BillState
from shared.events import (
    ChildPacked,
    ChildUnpacked,
    ParentClosedShort,
    ParentOpened,
    ScanRefused,
    ScanUndone,
)
from shared.records import BagState, Result

if TYPE_CHECKING:
    from server.services.rows import Bag, Row
    from server.services.world import Taking, World
    from shared.events import Event

UNDO_LASTS_S = 3600.0

Undone = tuple["Row", ...]


def scan_undone(  # noqa: PLR0911 - one return per line of the rule
    world: World, entry: Entry, event: ScanUndone
) -> Ruling:
    """Judge an undo by what its target did and what came after."""
    address = Address(entry.station_id, entry.epoch, event.target_seq)
    taking = world.takings.get(address)
    if taking is None or event.target_seq >= entry.seq or taking.event_id != event.target_id:
        return conflict("nothing_to_undo", target_seq=event.target_seq)
    if isinstance(taking.event, ScanUndone):
        return conflict("nothing_to_undo", target_seq=event.target_seq)
    named = _bags_in(world, taking)
    if taking.undone_by is not None:
        return already("already_undone", *named, target_seq=event.target_seq)
    if taking.result is not Result.APPLIED or isinstance(taking.event, ScanRefused):
        return _without_effect(world, entry, address, taking, named)
    if not _in_time(event, taking.event):
        return conflict("undo_too_late", *named, target_seq=event.target_seq)
    rows = _taken_back(world, entry, taking)
    if rows is None:
        return conflict("undo_blocked", *named, target_seq=event.target_seq)
    return Ruling(
        result=Result.APPLIED,
        named=named,
        rows=rows,
        undoes=address,
        facts={"target_seq": event.target_seq},
    )


def _without_effect(
    world: World, entry: Entry, address: Address, taking: Taking, named: tuple[Bag, ...]
) -> Ruling:
    problem = world.rows.problems.get(taking.position)
    rows: Undone = ()
    if problem is not None and problem.state is ProblemState.DECIDED:
        return conflict("undo_blocked", *named, target_seq=address.seq)
    if problem is not None:
        rows = (problem._replace(state=ProblemState.WITHDRAWN, decided_at=entry.happened_at),)
    return Ruling(
        result=Result.ALREADY, reason="nothing_to_undo", named=named, rows=rows, undoes=address
    )


def _in_time(event: ScanUndone, target: Event | None) -> bool:
    """By the station's monotonic clock, which starts anew with each boot."""
    return (
        target is not None
        and target.boot_id == event.boot_id
        and abs(event.uptime_s - target.uptime_s) <= UNDO_LASTS_S
    )


def _bags_in(world: World, taking: Taking) -> tuple[Bag, ...]:
    named = (world.bag(code.key) for code in codes_in(taking.event))
    return tuple(bag for bag in named if bag is not None)


def _taken_back(world: World, entry: Entry, taking: Taking) -> Undone | None:
    """Return the rows as they are without the target, or None if a later fact rests on it."""
    first, *others = _bags_in(world, taking)
    if first.state is BagState.VOID:
        return None
    match taking.event:
        case ParentOpened():
            return _unopened(entry, taking, first)
        case ChildPacked():
            return _out_again(world, entry, taking, first, others[0])
        case ChildUnpacked():
            return _in_again(world, entry, taking, first)
        case ParentClosedShort():
            return _unclosed(world, entry, taking, first)
        case _:
            return _unmoved(world, entry, taking, first)


def _unopened(entry: Entry, taking: Taking, parent: Bag) -> Undone | None:
    rests = parent.packed or parent.moved or parent.line or parent.state is not BagState.OPEN
    if rests or parent.registered != taking.position:
        return None
    # Without a count the label is unknown again, and another count is no contradiction.
    return (parent._replace(count=None, location_id=None, version=entry.position),)


def _out_again(
    world: World, entry: Entry, taking: Taking, child: Bag, parent: Bag
) -> Undone | None:
    if child.linked != taking.position or child.parent_id != parent.id:
        return None
    if parent.state is BagState.SHORT or _rests_on(world, parent, taking.position):
        return None
    loose = child._replace(
        state=BagState.LOOSE,
        parent_id=None,
        linked=None,
        packed_by=None,
        packed_in=None,
        packed_at=None,
        version=entry.position,
    )
    emptier = parent._replace(
        packed=parent.packed - 1, state=BagState.OPEN, closed_at=None, version=entry.position
    )
    return loose, emptier


def _in_again(world: World, entry: Entry, taking: Taking, child: Bag) -> Undone | None:
    kept = taking.before or "{}"
    back = before.put_back(child, kept, (*before.LINK, "location_id"))
    parent = world.parent_of(back)
    later = child.parent_id or child.trip or (child.moved or 0) > taking.position
    if later or parent is None or parent.state in {BagState.FULL, BagState.VOID}:
        return None
    if _rests_on(world, parent, taking.position):
        return None
    fuller = parent._replace(packed=parent.packed + 1, version=entry.position)
    if fuller.packed == fuller.count and fuller.state is BagState.OPEN:
        fuller = fuller._replace(state=BagState.FULL)
        fuller = before.put_back(fuller, kept, ("closed_at",))
    return back._replace(state=BagState.PACKED, version=entry.position), fuller


def _unclosed(world: World, entry: Entry, taking: Taking, parent: Bag) -> Undone | None:
    if parent.state is not BagState.SHORT or _rests_on(world, parent, taking.position):
        return None
    return (parent._replace(state=BagState.OPEN, closed_at=None, version=entry.position),)


def _unmoved(world: World, entry: Entry, taking: Taking, bag: Bag) -> Undone | None:
    if bag.moved != taking.position or bag.parent_id is not None:
        return None
    movement = world.rows.movements[taking.position]
    rows: list[Row] = [movement._replace(is_withdrawn=True, pair=None)]
    if movement.pair is not None:
        rows.append(world.rows.movements[movement.pair]._replace(pair=None))
    then = before.put_back(bag, taking.before or "{}", before.PLACE)
    if movement.what != "returned":
        then = then._replace(line=bag.line)
    elif then.line is not None:
        line = world.rows.lines[then.line]
        if bag.line is not None or world.rows.bills[line.bill_id].state is BillState.CANCELLED:
            return None
        rows.append(line._replace(state=LineState.LIVE, snapshot=None))
    return (then._replace(version=entry.position), *rows)


def _rests_on(world: World, parent: Bag, position: int) -> bool:
    """Whether a parent was moved or billed after `position`, or is locked by a closed bill."""
    return (
        (parent.moved or 0) > position or (parent.line or 0) > position or is_locked(world, parent)
    )

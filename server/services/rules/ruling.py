"""What rules are asked, and what they answer. Nothing here changes anything."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple
from uuid import UUID

from server.services.rows import Bag, Movement, Row
from shared.codes import BagCode, BagKind
from shared.errors import FactValue
from shared.records import BagState, Result

if TYPE_CHECKING:
    from server.services.world import Address, World
    from shared.events import Fact

Facts = Mapping[str, FactValue | UUID | datetime]
"""Facts of a verdict, not worded yet: people and places are still ids."""
_NO_FACTS: Facts = MappingProxyType({})


class Entry(NamedTuple):
    """The ledger's own part of an event: its place, and when it happened by the server's clock."""

    position: int
    station_id: UUID
    epoch: str
    seq: int
    event_id: UUID
    received_at: datetime
    happened_at: datetime


class Ruling(NamedTuple):
    """What becomes of one event: the verdict, and the rows that it makes or changes.

    `named` are the bags that the event speaks of, the one it is about first: the new ones among
    them are registered whatever the verdict. `before` is JSON for an undo; `undoes` is what an
    undo took back, if only the problem that it raised.
    """

    result: Result
    reason: str | None = None
    facts: Facts = _NO_FACTS
    named: tuple[Bag, ...] = ()
    rows: tuple[Row, ...] = ()
    from_bag_id: int | None = None
    bill_id: UUID | None = None
    before: str | None = None
    undoes: Address | None = None
    warning: str | None = None


def already(reason: str, *named: Bag, **facts: FactValue | UUID | datetime) -> Ruling:
    """It was so before: nothing changes."""
    return Ruling(result=Result.ALREADY, reason=reason, named=named, facts=facts)


def conflict(reason: str, *named: Bag, **facts: FactValue | UUID | datetime) -> Ruling:
    """It contradicts the state: nothing changes, and a person must look at it."""
    return Ruling(result=Result.CONFLICT, reason=reason, named=named, facts=facts)


def bag_named(world: World, entry: Entry, code: BagCode) -> Bag:
    """Return the bag that `code` names: the known one, or one that this event registers.

    Ids come from positions, so that a replay makes the same: an event registers at most a parent
    and a child.
    """
    key = code.key
    known = world.bag(key)
    if known is None:
        return Bag(
            id=2 * entry.position + (code.kind is BagKind.CHILD),
            key=key,
            kind=code.kind,
            namespace=code.namespace,
            number=code.number,
            code=code.code,
            count=code.count,
            state=BagState.OPEN if code.kind is BagKind.PARENT else BagState.LOOSE,
            packed=0,
            parent_id=None,
            linked=None,
            packed_by=None,
            packed_in=None,
            packed_at=None,
            closed_at=None,
            location_id=None,
            destination_id=None,
            trip=None,
            moved=None,
            line=None,
            registered=entry.position,
            version=entry.position,
            worked_at=None,
        )
    if known.kind is BagKind.PARENT and known.count is None:
        return known._replace(
            code=code.code, count=code.count, registered=entry.position, version=entry.position
        )
    return known


def is_new(bag: Bag, entry: Entry) -> bool:
    """Whether this event is the first to name the bag."""
    return bag.registered == entry.position


def bags_after(ruling: Ruling, entry: Entry) -> Collection[Bag]:
    """Return the bags that an event registers or changes, as they are after it."""
    bags = {row.id: row for row in ruling.rows if isinstance(row, Bag)}
    for bag in ruling.named:
        # One that a conflict alone names is known from then on, and so in stock.
        if is_new(bag, entry) and bag.id not in bags:
            bags[bag.id] = bag
    return bags.values()


def label_fault(bag: Bag, code: BagCode, *named: Bag) -> Ruling | None:
    """Return the conflict that the label alone makes: the bag is void, or has another count."""
    if bag.state is BagState.VOID:
        return conflict("bag_void", *named, bag=bag.code)
    if bag.count != code.count:
        return conflict("count_contradicts", *named, bag=bag.code, count=bag.count)
    return None


def movement_of(entry: Entry, event: Fact, bag: Bag, what: str) -> Movement:
    """Return the movement that an event records of a bag, without destination or pair."""
    return Movement(
        position=entry.position,
        bag_id=bag.id,
        what=what,
        location_id=event.location_id,
        destination_id=None,
        person_id=event.person_id,
        station_id=entry.station_id,
        happened_at=entry.happened_at,
        children=bag.packed,
        pair=None,
        is_withdrawn=False,
    )

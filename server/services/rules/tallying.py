"""What an event adds to the tallies: a function of the rows before it and of its ruling.

Knows nothing of tables; `server.db.tables.Tally` says what each count means.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from server.db.tables import NOBODY
from server.db.tables.ledger import CONSOLE_STATION
from server.services.rows import Bag, Movement, Problem
from shared import events
from shared.codes import BagKind
from shared.records import BagState, Result

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime
    from uuid import UUID

    from server.services.rules.ruling import Entry, Ruling
    from server.services.world import Key, World

LONGEST_GAP = timedelta(minutes=10)
"""Who packs nothing for longer did something else meanwhile."""
_NO_GAP = timedelta(0)
_MILLISECOND = timedelta(milliseconds=1)
_QUARTER_MIN = 15


class Count:
    """The counts of a tally: the places of its columns, in their order."""

    SCANS = 0
    REPEATED = 1
    CONFLICTS = 2
    REFUSED = 3
    UNDONE = 4
    OPENED = 5
    PACKED = 6
    UNPACKED = 7
    FULL = 8
    SHORT = 9
    TIMED = 10
    TIMED_MS = 11
    RECEIVED = 12
    DISPATCHED = 13
    CHECKED = 14
    RETURNED = 15
    RECEIVED_CHILDREN = 16
    DISPATCHED_CHILDREN = 17
    CHECKED_CHILDREN = 18
    RETURNED_CHILDREN = 19
    STOCK_PARENTS = 20
    STOCK_PACKED = 21
    STOCK_LOOSE = 22
    COMING_PARENTS = 23
    COMING_CHILDREN = 24


COUNTS = tuple(name.lower() for name in vars(Count) if name.isupper())
STOCK = slice(Count.STOCK_PARENTS, Count.COMING_CHILDREN + 1)
_ZERO = [0] * len(COUNTS)
_OF_KIND: dict[type[events.Event], int] = {
    events.ParentOpened: Count.OPENED,
    events.ChildPacked: Count.PACKED,
    events.ChildUnpacked: Count.UNPACKED,
    events.ParentClosedShort: Count.SHORT,
    events.BagReceived: Count.RECEIVED,
    events.BagDispatched: Count.DISPATCHED,
    events.BagChecked: Count.CHECKED,
    events.BagReturned: Count.RETURNED,
}
_NO_SCANS = (events.ScanUndone, events.ParentClosedShort)
_MOVING = range(Count.RECEIVED, Count.RETURNED + 1)
_CHILDREN_OF = Count.RECEIVED_CHILDREN - Count.RECEIVED


def tally(
    world: World, entry: Entry, event: events.Event, ruling: Ruling, bags: Collection[Bag]
) -> None:
    """Count an event in the world's tallies.

    `bags` are those that it registers or changes, as they are after it; in the world they are not.
    """
    if isinstance(event, events.ProblemDecided) and event.decision is events.Decision.RELEASE:
        entry, event, ruling = _released(world, entry, event, ruling)
    key = _key(entry.happened_at, event.location_id, entry.station_id, event.person_id)
    own = counts_at(world.tallies, key)
    if entry.station_id != CONSOLE_STATION and not isinstance(event, _NO_SCANS):
        _tally_scan(own, event, ruling)
    if isinstance(event, events.ScanUndone):
        own[Count.UNDONE] += ruling.undoes is not None
        if ruling.result is Result.APPLIED:
            _tally_taken_back(world, entry, ruling)
    elif ruling.result is Result.APPLIED and (count := _OF_KIND.get(type(event))) is not None:
        own[count] += 1
        if count in _MOVING:
            own[count + _CHILDREN_OF] += _children_moved(ruling)
    if not isinstance(event, events.ScanUndone):
        _tally_parents(world, own, event, bags)
    _tally_stock(world, key, own, bags)


def counts_at(tallies: dict[Key, list[int]], key: Key) -> list[int]:
    """Return the counts under a key, to be added to."""
    counts = tallies.get(key)
    if counts is None:
        counts = tallies[key] = _ZERO.copy()
    return counts


def add_stock(counts: list[int], bag: Bag, sign: int) -> None:
    """Add a bag to the stock of where it is (`place_of`), or take it off with a `sign` of -1."""
    if bag.kind is BagKind.PARENT:
        if bag.trip is None:
            counts[Count.STOCK_PARENTS] += sign
            counts[Count.STOCK_PACKED] += sign * bag.packed
        else:
            counts[Count.COMING_PARENTS] += sign
            counts[Count.COMING_CHILDREN] += sign * bag.packed
    elif bag.trip is None:
        counts[Count.STOCK_LOOSE] += sign
    else:
        counts[Count.COMING_CHILDREN] += sign


def place_of(bag: Bag) -> UUID | None:
    """Return the place of whose stock a bag is part: where it is, or where it is on its way to.

    None for a child in a parent, which counts with that, and for what is no bag any more.
    """
    is_counted = bag.count is not None if bag.kind is BagKind.PARENT else bag.parent_id is None
    if not is_counted or bag.state is BagState.VOID:
        return None
    return (bag.location_id if bag.trip is None else bag.destination_id) or NOBODY


def _released(
    world: World, entry: Entry, event: events.ProblemDecided, ruling: Ruling
) -> tuple[Entry, events.Event, Ruling]:
    """Return what was released as what it says itself: it counts where and when it happened."""
    held = world.held.get(event.problem)
    if held is None or ruling.result is not Result.APPLIED:
        return entry, event, ruling
    then = entry._replace(station_id=held.address.station_id, happened_at=held.happened_at)
    if ruling.warning is None:
        return then, held.event, ruling
    problem = next(row for row in ruling.rows if isinstance(row, Problem))
    result = Result.CONFLICT if problem.result is Result.CONFLICT else Result.ALREADY
    return then, held.event, ruling._replace(result=result)


def _key(
    happened_at: datetime, location_id: UUID | None, station_id: UUID, person_id: UUID | None
) -> Key:
    minute = happened_at.minute // _QUARTER_MIN * _QUARTER_MIN
    quarter = happened_at.replace(minute=minute, second=0, microsecond=0)
    return quarter, location_id or NOBODY, station_id, person_id or NOBODY


def _tally_scan(own: list[int], event: events.Event, ruling: Ruling) -> None:
    own[Count.SCANS] += 1
    if isinstance(event, events.ScanRefused):
        own[Count.REFUSED] += 1
    elif ruling.result is Result.CONFLICT:
        own[Count.CONFLICTS] += 1
    elif ruling.result is Result.ALREADY:
        own[Count.REPEATED] += 1


def _tally_taken_back(world: World, entry: Entry, ruling: Ruling) -> None:
    """Take off what an undo took back, where and when that had been counted."""
    taking = None if ruling.undoes is None else world.takings[ruling.undoes]
    if taking is None or taking.event is None:
        return
    then = taking.event
    key = _key(taking.happened_at, then.location_id, entry.station_id, then.person_id)
    theirs = counts_at(world.tallies, key)
    count = _OF_KIND[type(then)]
    theirs[count] -= 1
    if children := _children_moved(ruling):
        theirs[count + _CHILDREN_OF] -= children
    if isinstance(then, events.ChildPacked):
        theirs[Count.FULL] -= sum(
            world.rows.bags[row.id].state is BagState.FULL
            for row in ruling.rows
            if isinstance(row, Bag) and row.kind is BagKind.PARENT
        )


def _children_moved(ruling: Ruling) -> int:
    # The movement of the event itself comes before the dispatch that it is paired with.
    return next((row.children for row in ruling.rows if isinstance(row, Movement)), 0)


def _tally_stock(world: World, key: Key, own: list[int], bags: Collection[Bag]) -> None:
    quarter, here, station_id, person_id = key
    for bag in bags:
        before = world.rows.bags.get(bag.id)
        for side, sign in ((before, -1), (bag, 1)):
            place = None if side is None else place_of(side)
            if side is None or place is None:
                continue
            # Most bags stay where they are, and looking a key up hashes its three ids.
            counts = (
                own
                if place == here
                else counts_at(world.tallies, (quarter, place, station_id, person_id))
            )
            add_stock(counts, side, sign)


def _tally_parents(
    world: World, own: list[int], event: events.Event, bags: Collection[Bag]
) -> None:
    is_timed = isinstance(event, events.ChildPacked) and event.source is not events.Source.IMPORTED
    for bag in bags:
        if bag.kind is not BagKind.PARENT:
            continue
        before = world.rows.bags.get(bag.id)
        was_open = before is None or before.state is BagState.OPEN
        own[Count.FULL] += was_open and bag.state is BagState.FULL
        if is_timed and before is not None:
            _tally_time(own, before.worked_at, bag.worked_at)


def _tally_time(own: list[int], before: datetime | None, now: datetime | None) -> None:
    if before is None or now is None:
        return
    gap = now - before
    if _NO_GAP <= gap <= LONGEST_GAP:
        own[Count.TIMED] += 1
        own[Count.TIMED_MS] += gap // _MILLISECOND

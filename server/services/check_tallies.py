"""Count anew what reports rest on, and tell where the tables say otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from server.db import tables
from server.db.base import table_of
from server.services import label_ranges
from server.services.replay import Difference
from server.services.rules.tallying import COUNTS, STOCK, add_stock, place_of
from server.services.tallies import STOCK_COUNTS, stock_by_day

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import datetime
    from uuid import UUID

    from sqlalchemy.orm import Session

    from server.db.base import Base
    from server.services.world import World

_Counts = dict[Any, tuple[int, ...]]


def differences(session: Session, world: World) -> Iterator[Difference]:
    """Yield where what is kept differs from what a replay's world says."""
    counted = {key: tuple(counts) for key, counts in world.tallies.items()}
    yield from _compare("tallies", counted, _stored(session, tables.Tally, 4))
    days = _stored(session, tables.StockDay, 2)
    yield from _compare("stock_days", _stock_days(world, {day for day, _ in days}), days)
    ranges = session.execute(label_ranges.counted_between(0, label_ranges.followed_to(session)))
    anew = {tuple(row)[:3]: tuple(row)[3:] for row in ranges}
    yield from _compare("label_ranges", anew, _stored(session, tables.LabelRange, 3))
    yield from _compare("stock", _stock_of_bags(world), _stock_of_tallies(world))


def _stored(session: Session, kind: type[Base], keys: int) -> _Counts:
    rows = session.execute(select(table_of(kind)))
    return {tuple(row)[:keys]: tuple(row)[keys:] for row in rows}


def _compare(
    what: str, expected: Mapping[Any, tuple[int, ...]], found: Mapping[Any, tuple[int, ...]]
) -> Iterator[Difference]:
    """Compare counts; what is zero throughout may be kept or not."""
    for key in sorted(expected.keys() | found.keys()):
        wanted, got = expected.get(key, ()), found.get(key, ())
        if wanted != got and (any(wanted) or any(got)):
            yield Difference(what, " ".join(map(str, key)), str(wanted), str(got))


def _stock_days(world: World, days: set[datetime]) -> _Counts:
    changes = stock_by_day(world.tallies)
    return {
        (day, place): tuple(map(sum, zip(*earlier, strict=True)))
        for day in days
        for place in {place for _, place in changes}
        if (earlier := [c for (then, there), c in changes.items() if there == place and then < day])
    }


def _stock_of_bags(world: World) -> _Counts:
    """Count each bag where it is: a replay alone repeats a rule's own mistake."""
    held: dict[UUID, list[int]] = {}
    for bag in world.rows.bags.values():
        place = place_of(bag)
        if place is not None:
            add_stock(held.setdefault(place, [0] * len(COUNTS)), bag, 1)
    return {(place,): tuple(counts[STOCK]) for place, counts in held.items()}


def _stock_of_tallies(world: World) -> _Counts:
    held: dict[UUID, Sequence[int]] = {}
    for (_, place, _, _), counts in world.tallies.items():
        before = held.get(place, [0] * len(STOCK_COUNTS))
        held[place] = [a + b for a, b in zip(before, counts[STOCK], strict=True)]
    return {(place,): tuple(counts) for place, counts in held.items()}

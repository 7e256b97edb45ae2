"""Put events into the ledger: judge them in order, then write what changed, each table at once."""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import bindparam, select, update

from server.db import tables
from server.db.base import table_of
from server.db.bulk import Writes
from server.db.direct import is_direct, run
from server.db.session import changes
from server.db.versions import Part
from server.services import payloads
from server.services.rules import Entry, Ruling, judge, quarantine, settle
from server.services.tallies import write_tallies
from server.services.wording import Names, facts_to_text
from server.services.working_set import load_working_set
from server.services.world import Address, Taking
from shared.errors import RuleBroken
from shared.records import Result, Verdict

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import datetime
    from uuid import UUID

    from sqlalchemy.orm import Session

    from server.services.world import World
    from shared.errors import FactValue
    from shared.events import Event


# Statements are built once: building one costs more than executing it.
_HEAD, _VERDICT = table_of(tables.LedgerHead), table_of(tables.Verdict)
_LOCK_HEAD = select(_HEAD.c.head).with_for_update()
# Well before a station gives its request up, so that it hears to come again.
_LOCK_HEAD_SOON = (
    "SELECT set_config('lock_timeout', '8s', TRUE)",
    f"SELECT head FROM {_HEAD.name} FOR UPDATE",  # noqa: S608 - a name of ours
)
_MOVE_HEAD = f"UPDATE {_HEAD.name} SET head = ?"  # noqa: S608 - a name of ours
_MARK_UNDONE = (
    update(_VERDICT)
    .where(
        _VERDICT.c.station_id == bindparam("its_station_id"),
        _VERDICT.c.epoch == bindparam("its_epoch"),
        _VERDICT.c.seq == bindparam("its_seq"),
    )
    .values(undone_by=bindparam("its_by"))
)


class Arrival(NamedTuple):
    """An event on its way into the ledger. `barred` is why it may not count, if it may not."""

    address: Address
    event_id: UUID
    hash: str
    payload: bytes
    event: Event | None
    received_at: datetime
    happened_at: datetime
    barred: str | None = None


class Recorded(NamedTuple):
    """An event in the ledger, with what became of it."""

    arrival: Arrival
    entry: Entry
    ruling: Ruling
    facts: dict[str, FactValue]

    @property
    def verdict(self) -> Verdict:
        """What the station is told."""
        return Verdict(
            seq=self.entry.seq,
            event_id=self.entry.event_id,
            position=self.entry.position,
            result=self.ruling.result,
            reason=self.ruling.reason,
            facts=self.facts,
        )


def lock_ledger(session: Session, *, is_for_stations: bool = False) -> int:
    """Wait for the turn to write, and return the last position. The first thing any writer does.

    Raises:
        OperationalError: on PostgreSQL, the turn did not come in time; stations' is short.
    """
    changes(session, Part.LEDGER, *(() if is_for_stations else (Part.DESK,)))
    connection = session.connection()
    if is_for_stations and is_direct(connection):
        return run(connection, _LOCK_HEAD_SOON)[0][0]
    return connection.execute(_LOCK_HEAD).scalar_one()


def record(
    session: Session, head: int, arrivals: Sequence[Arrival], *, is_strict: bool = False
) -> list[Recorded]:
    """Judge and write events after position `head`, in their order.

    Raises:
        RuleBroken: with `is_strict`, an event would be a conflict; nothing was written.
    """
    world, recorded = _judge_all(session, head, arrivals, is_strict=is_strict)
    if is_strict:
        _refuse_conflicts(recorded)
    with Writes(session.connection()) as writes:
        _write(writes, world, recorded)
    return recorded


def record_with(
    session: Session, writes: Writes, head: int, arrivals: Sequence[Arrival]
) -> list[Recorded]:
    """As `record`, but sent together with what else waits in `writes`."""
    world, recorded = _judge_all(session, head, arrivals, is_strict=False)
    _write(writes, world, recorded)
    return recorded


def rehearse(session: Session, arrivals: Sequence[Arrival]) -> list[Recorded]:
    """Say what would become of events if they were recorded now, in their order; write nothing."""
    head = session.scalar(select(_HEAD.c.head)) or 0
    return _judge_all(session, head, arrivals, is_strict=False)[1]


def _judge_all(
    session: Session, head: int, arrivals: Sequence[Arrival], *, is_strict: bool
) -> tuple[World, list[Recorded]]:
    touched = [(one.address, one.event) for one in arrivals if one.event and not one.barred]
    world = load_working_set(session, touched)
    judged = [
        _judged(world, position, arrival, is_strict=is_strict)
        for position, arrival in enumerate(arrivals, start=head + 1)
    ]
    names = Names(
        session,
        (ruling.facts for _, _, ruling in judged),
        (one.event.person_id for one in arrivals if one.event),
    )
    return world, [
        Recorded(arrival, entry, ruling, _worded(names, arrival, ruling))
        for arrival, entry, ruling in judged
    ]


def _judged(
    world: World, position: int, arrival: Arrival, *, is_strict: bool
) -> tuple[Arrival, Entry, Ruling]:
    entry = Entry(
        position, *arrival.address, arrival.event_id, arrival.received_at, arrival.happened_at
    )
    if arrival.event is None or arrival.barred is not None:
        event, ruling = None, quarantine(arrival.barred or "unreadable")
    else:
        event, ruling = arrival.event, judge(world, entry, arrival.event)
    if not (is_strict and ruling.result is Result.CONFLICT):
        settle(world, entry, event, ruling)
    if world.sought and arrival.address in world.sought:
        world.takings[arrival.address] = Taking(
            position,
            arrival.event_id,
            arrival.event,
            ruling.result,
            ruling.before,
            None,
            arrival.happened_at,
        )
    return arrival, entry, ruling


def _worded(names: Names, arrival: Arrival, ruling: Ruling) -> dict[str, FactValue]:
    facts = names.word(ruling.facts, arrival.event.person_id if arrival.event else None)
    return facts if ruling.warning is None else {**facts, "warning": ruling.warning}


def _refuse_conflicts(recorded: Collection[Recorded]) -> None:
    for one in recorded:
        if one.ruling.result is Result.CONFLICT:
            raise RuleBroken(one.ruling.reason or "conflict", **one.facts)


def _write(writes: Writes, world: World, recorded: Sequence[Recorded]) -> None:
    writes.insert(tables.Event, [_event_row(one) for one in recorded])
    writes.insert(tables.Verdict, [_verdict_row(world, one) for one in recorded])
    changed = world.changed
    for kind, rows in (
        (tables.Bag, changed.bags),
        (tables.Bill, changed.bills),
        (tables.BillLine, changed.lines),
        (tables.Movement, changed.movements),
        (tables.Problem, changed.problems),
    ):
        writes.upsert(kind, sorted(rows.values(), key=itemgetter(0)))
    write_tallies(writes, world.tallies, [one.arrival.received_at for one in recorded])
    own = {one.arrival.address for one in recorded} if world.undone else set[Address]()
    for address in sorted(world.undone.keys() - own):
        taken_back = {**address._asdict(), "by": world.undone[address]}
        writes.connection.execute(
            _MARK_UNDONE, {f"its_{name}": it for name, it in taken_back.items()}
        )
    if recorded:
        writes.execute(_MOVE_HEAD, recorded[-1].entry.position)


def _event_row(one: Recorded) -> tuple[object, ...]:
    arrival, entry, event, ruling = one.arrival, one.entry, one.arrival.event, one.ruling
    named = ruling.named
    return (
        entry.position,
        *arrival.address,
        arrival.event_id,
        event.kind if event else "",
        arrival.payload,
        payloads.at_of(event, arrival.received_at),
        arrival.received_at,
        arrival.happened_at,
        event.person_id if event else None,
        event.location_id if event else None,
        event.source if event else "",
        named[0].id if named else None,
        named[1].id if len(named) > 1 else None,
        ruling.from_bag_id,
        ruling.bill_id,
    )


def _verdict_row(world: World, one: Recorded) -> tuple[object, ...]:
    return (
        *one.arrival.address,
        one.arrival.event_id,
        one.arrival.hash,
        one.entry.position,
        one.ruling.result,
        one.ruling.reason,
        facts_to_text(one.facts),
        one.ruling.before,
        world.undone.get(one.arrival.address) if world.undone else None,
    )

"""Judge every event again, in ledger order, and see where the stored answers differ.

State is a function of ledger order, so what comes out is what the tables should hold. Holds the
whole state in memory: about 2 KB a bag.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from sqlalchemy import select

from server.db import tables
from server.db.base import table_of
from server.services.payloads import read_event, read_station_event
from server.services.rules import Entry, Ruling, judge, quarantine, settle
from server.services.world import Address, Held, Taking, World
from shared.chain import GENESIS, next_hash
from shared.events import ProblemDecided, ScanUndone
from shared.records import Result

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from uuid import UUID

    from sqlalchemy import Row
    from sqlalchemy.orm import Session

    from shared.events import Event

EVENTS_AT_ONCE = 1000


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that the tables say and the events do not: `where` names it in `what`."""

    what: str
    where: str
    expected: str
    found: str


class Stored(NamedTuple):
    """What is judged of an event in the ledger."""

    position: int
    station_id: UUID
    epoch: str
    seq: int
    event_id: UUID
    payload: bytes
    received_at: datetime
    happened_at: datetime


class Given(NamedTuple):
    """What is compared of the answer that was given for an event."""

    hash: str
    result: Result
    reason: str | None
    before: str | None


class Replay:
    """Runs once over the ledger; then `world` is the state, and `ends` how far each outbox is."""

    def __init__(self, session: Session) -> None:
        self.world = World()
        self.ends: dict[tuple[Any, str], tuple[int, str]] = {}
        self.head = 0
        self._session = session
        # Only what is named later is kept: all events at once would not fit.
        self._undone = set(_undone_addresses(session))
        self._decided = set(_decided_problems(session))

    def run(self) -> Iterator[Difference]:
        """Yield where chain, place or verdict of an event differ from what they should be."""
        # Plain rows: objects would be kept by the session until the last one was read.
        rows = self._session.execute(_STORED.execution_options(yield_per=EVENTS_AT_ONCE))
        for row in rows:
            values = tuple(row)
            given = None if row.hash is None else Given(*values[len(Stored._fields) :])
            yield from self._take(Stored(*values[: len(Stored._fields)]), given)

    def _take(self, stored: Stored, given: Given | None) -> Iterator[Difference]:
        where = f"position {stored.position}"
        if stored.position != self.head + 1:
            yield Difference("events", where, f"position {self.head + 1}", where)
        self.head = stored.position
        if given is None:
            yield Difference("verdicts", where, "a verdict", "none")
            return
        yield from self._follow_chain(stored, given)
        address = Address(stored.station_id, stored.epoch, stored.seq)
        event, ruling = self._judge(stored, given, address)
        expected = (ruling.result, ruling.reason, ruling.before)
        found = (given.result, given.reason, given.before)
        if expected != found:
            yield Difference("verdicts", where, str(expected), str(found))
        if address in self._undone:
            self.world.takings[address] = Taking(
                stored.position,
                stored.event_id,
                event,
                ruling.result,
                ruling.before,
                None,
                stored.happened_at,
            )
        if stored.position in self._decided:
            self._keep_for_decision(stored, given, address)

    def _keep_for_decision(self, stored: Stored, given: Given, address: Address) -> None:
        if given.result is not Result.QUARANTINED:
            self.world.disputed[stored.position] = read_event(stored.payload)
        elif (event := read_station_event(stored.payload)) is not None:
            self.world.disputed[stored.position] = event
            self.world.held[stored.position] = Held(
                address, stored.event_id, stored.received_at, stored.happened_at, event
            )

    def _follow_chain(self, stored: Stored, given: Given) -> Iterator[Difference]:
        outbox = (stored.station_id, stored.epoch)
        last_seq, last_hash = self.ends.get(outbox, (0, GENESIS))
        chained = next_hash(
            last_hash,
            station_id=stored.station_id,
            epoch=stored.epoch,
            seq=stored.seq,
            event_id=stored.event_id,
            payload=stored.payload.decode("utf-8", "surrogatepass"),
        )
        where = f"position {stored.position}"
        if stored.seq != last_seq + 1:
            yield Difference("chain", where, f"seq {last_seq + 1}", f"seq {stored.seq}")
        if chained != given.hash:
            yield Difference("chain", where, chained, given.hash)
        self.ends[outbox] = (stored.seq, given.hash)

    def _judge(self, stored: Stored, given: Given, address: Address) -> tuple[Event | None, Ruling]:
        entry = Entry(
            stored.position, *address, stored.event_id, stored.received_at, stored.happened_at
        )
        if given.result is Result.QUARANTINED:
            event, ruling = None, quarantine(given.reason or "")
        else:
            event = read_event(stored.payload)
            ruling = judge(self.world, entry, event)
        settle(self.world, entry, event, ruling)
        return event, ruling


_EVENT, _VERDICT = table_of(tables.Event), table_of(tables.Verdict)
_STORED = (
    select(
        *(_EVENT.c[name] for name in Stored._fields), *(_VERDICT.c[name] for name in Given._fields)
    )
    .select_from(
        _EVENT.outerjoin(
            _VERDICT,
            (_VERDICT.c.station_id == _EVENT.c.station_id)
            & (_VERDICT.c.epoch == _EVENT.c.epoch)
            & (_VERDICT.c.seq == _EVENT.c.seq),
        )
    )
    .order_by(_EVENT.c.position)
)


def _undone_addresses(session: Session) -> Iterator[Address]:
    for row in _of_kind(session, "scan_undone"):
        event = read_event(row.payload)
        if isinstance(event, ScanUndone):
            yield Address(row.station_id, row.epoch, event.target_seq)


def _decided_problems(session: Session) -> Iterator[int]:
    for row in _of_kind(session, "problem_decided"):
        event = read_event(row.payload)
        if isinstance(event, ProblemDecided):
            yield event.problem


def _of_kind(session: Session, kind: str) -> Iterator[Row[*tuple[Any, ...]]]:
    event = tables.Event
    query = select(event.station_id, event.epoch, event.payload).where(event.kind == kind)
    yield from session.execute(query.execution_options(yield_per=EVENTS_AT_ONCE))

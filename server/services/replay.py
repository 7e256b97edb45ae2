"""Judge every event again, in ledger order, and see where the stored answers differ.

State is a function of ledger order, so what comes out is what the tables should hold. Holds the
whole state in memory: about 2 KB a bag.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple

from sqlalchemy import bindparam, select, tuple_

from server.db import tables
from server.db.base import table_of
from server.services.archive_files import holding_of, read_archive
from server.services.payloads import read_event, read_station_event
from server.services.rules import Entry, Ruling, judge, quarantine, settle
from server.services.world import Address, Held, Taking, World
from shared.chain import GENESIS, next_hash
from shared.errors import SettingsInvalid
from shared.events import ProblemDecided, ScanUndone
from shared.records import Result

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import datetime
    from pathlib import Path
    from uuid import UUID

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

    def __init__(self, session: Session, archives: Sequence[Path] = ()) -> None:
        """Look at a whole ledger: `archives` are the files of what was taken out of it.

        Raises:
            SettingsInvalid: `archive_missing`, `archive_foreign` or `archive_unreadable`.
        """
        archives = _in_order(session, archives)
        self.world = World()
        self.ends: dict[tuple[Any, str], tuple[int, str]] = {}
        self.head = 0
        self._session = session
        self._archives = archives
        # Only what is named later is kept: all events at once would not fit.
        self._undone = set(_undone_addresses(self._of_kind("scan_undone")))
        self._decided = set(_decided_problems(self._of_kind("problem_decided")))

    def run(self) -> Iterator[Difference]:
        """Yield where chain, place or verdict of an event differ from what they should be."""
        for file in self._archives:
            yield from self._take_archived(file)
        # Plain rows: objects would be kept by the session until the last one was read.
        rows = self._session.execute(_STORED.execution_options(yield_per=EVENTS_AT_ONCE))
        for row in rows:
            values = tuple(row)
            given = None if row.hash is None else Given(*values[len(Stored._fields) :])
            yield from self._take(Stored(*values[: len(Stored._fields)]), given)

    def _take_archived(self, file: Path) -> Iterator[Difference]:
        """Take the events of a file, with the verdicts that stayed."""
        for events in _in_turn(read_archive(file)):
            found: dict[Address, Given] = {}
            wanted = [Address(one.station_id, one.epoch, one.seq) for one in events]
            for row in self._session.execute(_GIVEN, {"wanted": wanted}):
                found[Address(row.station_id, row.epoch, row.seq)] = Given(
                    row.hash, row.result, row.reason, row.before
                )
            for stored, address in zip(events, wanted, strict=True):
                yield from self._take(stored, found.get(address))

    def _of_kind(self, kind: str) -> Iterator[tuple[UUID, str, bytes]]:
        """Yield station, epoch and payload of all events of a kind."""
        for file in self._archives:
            for event in read_archive(file):
                if event["kind"] == kind:
                    yield event["station_id"], event["epoch"], event["payload"]
        event = tables.Event
        query = select(event.station_id, event.epoch, event.payload).where(event.kind == kind)
        for row in self._session.execute(query.execution_options(yield_per=EVENTS_AT_ONCE)):
            yield row.station_id, row.epoch, row.payload

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


_GIVEN = select(
    _VERDICT.c.station_id,
    _VERDICT.c.epoch,
    _VERDICT.c.seq,
    *(_VERDICT.c[name] for name in Given._fields),
).where(
    tuple_(_VERDICT.c.station_id, _VERDICT.c.epoch, _VERDICT.c.seq).in_(
        bindparam("wanted", expanding=True)
    )
)


def _in_order(session: Session, archives: Sequence[Path]) -> list[Path]:
    """Return the archives as their events follow each other: all that there are, and no other."""
    files = {(it.first, it.last): file for file in archives for it in [holding_of(file)]}
    ordered: list[Path] = []
    for archive in session.scalars(select(tables.Archive).order_by(tables.Archive.first)):
        try:
            ordered.append(files.pop((archive.first, archive.last)))
        except KeyError:
            raise SettingsInvalid("archive_missing", file=archive.file) from None
    if files:
        raise SettingsInvalid("archive_foreign", file=files[min(files)].name)
    return ordered


def _in_turn(events: Iterator[dict[str, Any]]) -> Iterator[list[Stored]]:
    while some := list(islice(events, EVENTS_AT_ONCE)):
        yield [Stored(*(event[name] for name in Stored._fields)) for event in some]


def _undone_addresses(found: Iterable[tuple[UUID, str, bytes]]) -> Iterator[Address]:
    for station_id, epoch, payload in found:
        event = read_event(payload)
        if isinstance(event, ScanUndone):
            yield Address(station_id, epoch, event.target_seq)


def _decided_problems(found: Iterable[tuple[UUID, str, bytes]]) -> Iterator[int]:
    for _, _, payload in found:
        event = read_event(payload)
        if isinstance(event, ProblemDecided):
            yield event.problem

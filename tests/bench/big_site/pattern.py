"""One day's work as the server's own tables show it, after the server took it all.

It runs in a SQLite file: what the rules and the intake write is the same on both databases.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import func, select

from server.db import tables
from server.db.base import Base, table_of
from server.db.engines import Pools
from server.db.migrate import migrate
from server.db.session import Database, open_database
from server.services import ledger
from server.services.intake import Sent, take_batches
from server.services.recording import lock_ledger
from shared.chain import GENESIS, next_hash
from shared.events import Event, ScanUndone, payload_of
from shared.records import Envelope
from shared.wire import Batch, BatchReply
from tests.bench.big_site.furniture import ADMINS, furnish
from tests.bench.big_site.marks import MIDNIGHT, id_of
from tests.bench.big_site.story import EVENTS, Command, Scan, Step, Story

COPIED: tuple[type[Base], ...] = (
    tables.Event,
    tables.Verdict,
    tables.Bag,
    tables.Movement,
    tables.Problem,
    tables.Bill,
    tables.BillLine,
    tables.Tally,
)
EPOCH = "00000000000000e1"
WAITING = 100
"""How many scans wait before the stations send them, all at once."""


@dataclass
class Lane:
    """One station's outbox."""

    station_id: UUID
    envelopes: list[Envelope] = field(default_factory=list[Envelope])
    sent: int = 0

    def add(self, event: Event, event_id: UUID) -> None:
        seq, payload = len(self.envelopes) + 1, payload_of(event)
        chained = next_hash(
            self.envelopes[-1].hash if self.envelopes else GENESIS,
            station_id=self.station_id,
            epoch=EPOCH,
            seq=seq,
            event_id=event_id,
            payload=payload,
        )
        self.envelopes.append(Envelope(seq=seq, event_id=event_id, hash=chained, payload=payload))


@dataclass
class Day:
    """Carries a story's steps to a real server."""

    database: Database
    lanes: dict[UUID, Lane] = field(default_factory=dict[UUID, Lane])
    count: int = 0
    waiting: int = 0
    latest: datetime = MIDNIGHT

    def live(self, step: Step) -> None:
        """Do one step; the scans before are sent when they are many, or when it matters."""
        if isinstance(step, Scan):
            self._scan(step)
            return
        self._send()
        if isinstance(step, Command):
            self._command(step)

    def finish(self) -> None:
        """Send what is left."""
        self._send()

    def _scan(self, scan: Scan) -> None:
        lane = self.lanes.setdefault(scan.station, Lane(scan.station))
        said = dict(scan.said)
        if scan.undoes_last:
            last = lane.envelopes[-1]
            said |= {"target_seq": last.seq, "target_id": last.event_id}
            assert scan.kind is ScanUndone
        event: Any = scan.kind(**said)
        lane.add(event, id_of("e", self._next()))
        self.latest = scan.at
        self.waiting += 1
        if self.waiting == WAITING:
            self._send()

    def _send(self) -> None:
        if not self.waiting:
            return
        received_at = self.latest + timedelta(seconds=1)
        batches = [
            Sent(
                lane.station_id,
                Batch(
                    batch_id=id_of("c", 0),
                    epoch=EPOCH,
                    sent_at=received_at,
                    events=lane.envelopes[lane.sent :],
                ),
                received_at,
            )
            for lane in self.lanes.values()
            if lane.sent < len(lane.envelopes)
        ]
        with self.database.writing() as session:
            answers = take_batches(session, lock_ledger(session), batches).answers()
        assert all(isinstance(answer, BatchReply) for answer in answers)
        for lane in self.lanes.values():
            lane.sent = len(lane.envelopes)
        self.waiting = 0

    def _command(self, command: Command) -> None:
        said = dict(command.said)
        if command.decides:
            said["problem"] = self._oldest_problem()
        event: Any = command.kind(**said)
        command_id = id_of("c", self._next())
        with self.database.writing() as session:
            ledger.record_command(session, event, command_id, ADMINS[0], command.at)

    def _oldest_problem(self) -> int:
        problem = tables.Problem
        query = select(func.min(problem.position)).where(problem.state == tables.ProblemState.OPEN)
        with self.database.reading() as session:
            return session.execute(query).scalar_one()

    def _next(self) -> int:
        self.count += 1
        return self.count


def rows_of_day(
    folder: Path, number: int, seed: int
) -> dict[type[Base], Sequence[tuple[Any, ...]]]:
    """Let a server take one story in a file in `folder`, and return what its tables then hold."""
    database = open_database(f"sqlite:///{folder / f'day-{number}.db'}", Pools(size=1))
    try:
        migrate(database)
        with database.writing() as session:
            furnish(session)
        day = Day(database)
        for step in Story(number, seed).steps():
            day.live(step)
        day.finish()
        assert day.count == EVENTS
        return {kind: _rows(database, kind) for kind in COPIED}
    finally:
        database.close()


def _rows(database: Database, kind: type[Base]) -> Sequence[tuple[Any, ...]]:
    table = table_of(kind)
    order = [table.c.position] if "position" in table.c else list(table.primary_key.columns)
    with database.reading() as session:
        return [tuple(row) for row in session.execute(select(table).order_by(*order))]

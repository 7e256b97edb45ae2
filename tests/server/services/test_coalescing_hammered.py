"""Two servers' writers under stations that repeat themselves, killed connections and deadlocks."""

from __future__ import annotations

import random
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import event, func, select, text
from sqlalchemy.exc import DBAPIError

from server.db import tables
from server.db.session import open_database
from server.services import coalescing
from server.services.coalescing import Coalescer, passes
from server.services.intake import Sent
from server.services.recording import lock_ledger
from shared.accounts import StationState
from shared.errors import OutOfStep, ServerUnreachable
from shared.events import ChildPacked, ParentOpened
from tests.server.scanning import LUCKNOW, MORNING, Outbox

if TYPE_CHECKING:
    import pytest

    from server.db.session import Database
    from shared.wire import BatchReply
    from tests.server.site import Site

SENDERS = 12
EVENTS_EACH = 8
ROUNDS_AT_MOST = 20
TROUBLE = {"40P01", "lost"}


class Hammering:
    """Two servers' writers on one database, stations that repeat themselves, and trouble."""

    def __init__(self, database: Database, other: Database) -> None:
        self.coalescers = (Coalescer(database), Coalescer(other, events_at_once=5))
        self.database = database
        self.passed: list[str] = []
        self.outboxes = [Outbox(UUID(int=0x900 + number)) for number in range(SENDERS)]
        with database.writing() as session:
            for number, outbox in enumerate(self.outboxes):
                session.add(
                    tables.Station(
                        id=outbox.station_id,
                        name=f"Hammer {number}",
                        location_id=LUCKNOW,
                        state=StationState.ACTIVE,
                        version="",
                        created_at=MORNING,
                        recorded=0,
                    )
                )
        self.rounds = 0

    def scan_more(self) -> None:
        """Let every station scan another round; parents and children recur in each."""
        self.rounds += 1
        for number, outbox in enumerate(self.outboxes):
            outbox.scan(ParentOpened, parent=f"P{number % 5}-9")
            for child in range(EVENTS_EACH - 2):
                outbox.scan(ChildPacked, parent=f"P{number % 5}-9", child=f"C{child}")
            outbox.add("not json")

    def note(self, error: DBAPIError) -> bool:
        """Say of a writer's failure what the writers say, and remember it."""
        code = getattr(error.orig, "pgcode", None)
        self.passed.append("lost" if error.connection_invalidated else str(code))
        return passes(error)

    def send(self, number: int, seed: int) -> list[BatchReply]:
        """One station's sender: a round's events singly, some twice, each until it is answered."""
        outbox, chance = self.outboxes[number], random.Random(seed)  # noqa: S311 - a test's
        replies: list[BatchReply] = []
        end = self.rounds * EVENTS_EACH
        seq = end - EVENTS_EACH + 1
        while seq <= end:
            last = min(end, seq + chance.choice((0, 0, 0, 2)))
            try:
                replies.append(
                    chance.choice(self.coalescers).take(
                        Sent(outbox.station_id, outbox.batch(seq, last), outbox.now)
                    )
                )
            except (DBAPIError, ServerUnreachable):
                continue
            except OutOfStep as gap:
                # Its twin is not where it thought: as a station does, it goes where it is told.
                seq = gap.expected or seq
                continue
            seq = last + (chance.random() < 0.8)
        return replies

    def make_trouble(self, is_over: threading.Event) -> None:
        """Kill connections, and take rows in the wrong order, until told to stop."""
        chance = random.Random(1)  # noqa: S311 - a test's
        while not is_over.wait(0.02):
            try:
                with self.database.writing() as session:
                    if chance.random() < 0.3:
                        session.execute(
                            text(
                                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE "
                                "datname = current_database() AND pid <> pg_backend_pid() "
                                "AND query ILIKE '%EXECUTE%' LIMIT 1"
                            )
                        )
                        continue
                    session.execute(text("SET LOCAL deadlock_timeout = '1s'"))
                    session.execute(text("UPDATE cursors SET skew_s = skew_s"))
                    time.sleep(0.02)
                    lock_ledger(session)
            except DBAPIError:
                continue


def soon_deadlocked(connection: Any, _entry: object) -> None:  # noqa: ANN401 - psycopg2's
    with connection.cursor() as cursor:
        cursor.execute("SET deadlock_timeout = '200ms'")
    connection.commit()


def hammer(hammering: Hammering) -> None:
    """Send rounds until each kind of trouble has come, where there is any."""
    is_over, is_sqlite = threading.Event(), hammering.database.is_sqlite
    replies: list[BatchReply] = []
    with ThreadPoolExecutor(2 * SENDERS + 1) as threads:
        if not is_sqlite:
            threads.submit(hammering.make_trouble, is_over)
        try:
            for _ in range(ROUNDS_AT_MOST):
                hammering.scan_more()
                # Two senders for each station: whatever one says, the other says too.
                calls = [
                    threads.submit(hammering.send, number, seed)
                    for number in range(SENDERS)
                    for seed in (number, SENDERS + number)
                ]
                replies += [reply for call in calls for reply in call.result()]
                if is_sqlite or set(hammering.passed) >= TROUBLE:
                    break
        finally:
            is_over.set()
    told: dict[UUID, object] = {}
    for reply in replies:
        for verdict in reply.verdicts:
            assert told.setdefault(verdict.event_id, verdict) == verdict, "told two things"
    assert len(told) == SENDERS * EVENTS_EACH * hammering.rounds


def test_hammered_by_all_of_it_the_ledger_has_each_event_once_and_every_count_is_right(
    site: Site, postgres_address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = site.database
    if database.is_sqlite:
        hammering = Hammering(database, database)
        hammer(hammering)
    else:
        other = open_database(postgres_address)
        for each in (database, other):
            event.listen(each.intake, "connect", soon_deadlocked)
            each.intake.dispose()
        hammering = Hammering(database, other)
        monkeypatch.setattr(coalescing, "passes", hammering.note)
        try:
            hammer(hammering)
        finally:
            other.close()
        assert set(hammering.passed) >= TROUBLE, "there was no trouble to speak of"
    with database.reading() as session:
        positions = session.scalars(
            select(tables.Event.position).order_by(tables.Event.position)
        ).all()
        unreadable = session.scalar(
            select(func.count()).where(tables.Problem.reason == "unreadable")
        )
    assert positions == list(range(1, SENDERS * EVENTS_EACH * hammering.rounds + 1))
    assert unreadable == SENDERS * hammering.rounds
    assert site.differences() == []

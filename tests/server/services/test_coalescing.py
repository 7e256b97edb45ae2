"""Many requests at once share one transaction, and nobody pays for a neighbour's fault."""

from __future__ import annotations

import random
import threading
import time
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any
from uuid import UUID

import pytest
from sqlalchemy import event, func, select, text
from sqlalchemy.exc import DBAPIError, OperationalError

from server.db import tables
from server.db.session import open_database
from server.services import coalescing, recording
from server.services.coalescing import Coalescer
from server.services.intake import Sent
from server.services.recording import lock_ledger
from server.services.rules import packing
from shared.accounts import StationState
from shared.errors import OutOfStep, ServerUnreachable
from shared.events import BagReceived, ChildPacked, ParentOpened
from shared.records import Result
from tests.server.scanning import LUCKNOW, MORNING, Outbox
from tests.server.services.test_intake_poisoned import fail_on_c2

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Sequence

    from server.db.session import Database
    from shared.wire import Batch, BatchReply
    from tests.server.site import Site

PATIENCE_S = 30
SENDERS = 12
EVENTS_EACH = 8


def sent(outbox: Outbox, batch: Batch) -> Sent:
    return Sent(outbox.station_id, batch, outbox.now)


@contextmanager
def the_ledger_held(database: Database) -> Generator[None]:
    """Nobody else writes for as long as the block lasts."""
    with database.writing() as session:
        lock_ledger(session)
        yield


def until(is_so: Callable[[], bool]) -> None:
    for _ in range(PATIENCE_S * 100):
        if is_so():
            return
        time.sleep(0.01)
    pytest.fail("it did not come to pass")


def all_at_once(
    coalescer: Coalescer, database: Database, sending: Sequence[Sent]
) -> list[Future[BatchReply]]:
    """Send from a thread each while the ledger is held, then let it go; the finished calls."""
    events = sum(len(one.batch.events) for one in sending)
    with ThreadPoolExecutor(len(sending)) as threads:
        with the_ledger_held(database):
            calls = [threads.submit(coalescer.take, one) for one in sending]
            until(lambda: coalescer.waiting == events)
        return calls


def commits_of(database: Database) -> list[object]:
    commits: list[object] = []
    event.listen(database.writer, "commit", commits.append)
    return commits


def test_those_who_come_while_the_ledger_is_taken_share_one_transaction(site: Site) -> None:
    coalescer = Coalescer(site.database)
    for place, outbox in enumerate(site.outboxes):
        outbox.scan(ParentOpened, parent=f"P{place}-3")
        outbox.scan(ChildPacked, parent=f"P{place}-3", child="C1")
    sending = [sent(outbox, outbox.batch()) for outbox in site.outboxes]
    commits = commits_of(site.database)
    calls = all_at_once(coalescer, site.database, sending)
    results = sorted(call.result().verdicts[1].result for call in calls)
    assert results == [Result.APPLIED, Result.CONFLICT, Result.CONFLICT]
    assert len(commits) == 2, "the one that held the ledger, and the one for all"


def test_one_transaction_holds_no_more_events_than_it_may(site: Site) -> None:
    coalescer = Coalescer(site.database, events_at_once=1)
    for outbox in site.outboxes:
        outbox.scan(BagReceived, bag="C1")
    sending = [sent(outbox, outbox.batch()) for outbox in site.outboxes]
    commits = commits_of(site.database)
    assert all(call.result() for call in all_at_once(coalescer, site.database, sending))
    assert len(commits) == 1 + len(sending)


def test_a_lone_request_is_written_by_its_own_thread_in_one_transaction(site: Site) -> None:
    coalescer = Coalescer(site.database)
    site.outboxes[0].scan(BagReceived, bag="C1")
    commits = commits_of(site.database)
    writers: list[int] = []

    def note(_connection: object) -> None:
        writers.append(threading.get_ident())

    event.listen(site.database.writer, "begin", note)
    reply = coalescer.take(sent(site.outboxes[0], site.outboxes[0].batch()))
    assert reply.verdicts[0].result is Result.APPLIED
    assert (len(commits), writers) == (1, [threading.get_ident()])


def test_a_full_queue_refuses_at_once_and_says_when_to_come_again(site: Site) -> None:
    coalescer = Coalescer(site.database, most_waiting=1)
    outbox = site.outboxes[0]
    outbox.scan(BagReceived, bag="C1")
    outbox.scan(BagReceived, bag="C2")
    with pytest.raises(ServerUnreachable, match="database_busy") as refusal:
        coalescer.take(sent(outbox, outbox.batch()))
    assert refusal.value.retry_after_s
    assert coalescer.take(sent(outbox, outbox.batch(1, 1))).last_seq == 1


def test_a_poisoned_event_is_quarantined_and_hurts_none_that_share_its_transaction(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(packing, "child_packed", fail_on_c2)
    for place, outbox in enumerate(site.outboxes):
        outbox.scan(ParentOpened, parent=f"P{place}-3")
        outbox.scan(ChildPacked, parent=f"P{place}-3", child=f"C{place + 1}")
        outbox.scan(ChildPacked, parent=f"P{place}-3", child=f"C{place + 10}")
    sending = [sent(outbox, outbox.batch()) for outbox in site.outboxes]
    calls = all_at_once(Coalescer(site.database), site.database, sending)
    poisoned = [call.result().verdicts[1] for call in calls]
    assert [one.reason for one in poisoned] == [None, "rule_failed", None]
    others = [one for call in calls for one in call.result().verdicts[::2]]
    assert {one.result for one in others} == {Result.APPLIED}


def test_a_gap_is_told_to_its_sender_alone(site: Site) -> None:
    for outbox in site.outboxes:
        outbox.scan(BagReceived, bag="C1")
        outbox.scan(BagReceived, bag="C2")
    first, second, third = site.outboxes
    sending = [
        sent(first, first.batch()),
        sent(second, second.batch(2)),
        sent(third, third.batch()),
    ]
    one, gappy, other = all_at_once(Coalescer(site.database), site.database, sending)
    assert isinstance(gappy.exception(), OutOfStep)
    assert (one.result().last_seq, other.result().last_seq) == (2, 2)


def test_what_the_database_cannot_do_now_is_told_to_all_and_tried_again_later(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    def disk_full(*_given: object) -> None:
        raise OperationalError("INSERT", {}, Exception("disk full"))

    coalescer = Coalescer(site.database)
    for outbox in site.outboxes:
        outbox.scan(BagReceived, bag="C1")
    sending = [sent(outbox, outbox.batch()) for outbox in site.outboxes]
    with monkeypatch.context() as broken:
        broken.setattr(recording, "insert_rows", disk_full)
        calls = all_at_once(coalescer, site.database, sending)
    assert all(isinstance(call.exception(), OperationalError) for call in calls)
    assert [coalescer.take(one).last_seq for one in sending] == [1, 1, 1]


def test_a_writer_that_is_stopped_leaves_nobody_waiting(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(*_given: object) -> None:
        raise SystemExit

    coalescer = Coalescer(site.database)
    for outbox in site.outboxes:
        outbox.scan(BagReceived, bag="C1")
    sending = [sent(outbox, outbox.batch()) for outbox in site.outboxes]
    with monkeypatch.context() as broken:
        broken.setattr(coalescing, "take_batches", stopped)
        calls = all_at_once(coalescer, site.database, sending)
    ends = sorted(type(call.exception()).__name__ for call in calls)
    assert ends == ["ServerUnreachable", "ServerUnreachable", "SystemExit"]
    assert coalescer.take(sending[0]).last_seq == 1


class Hammering:
    """Two servers' writers on one database, stations that repeat themselves, and trouble."""

    def __init__(self, database: Database, other: Database) -> None:
        self.coalescers = (Coalescer(database), Coalescer(other, events_at_once=5))
        self.database = database
        self.passed: list[str] = []
        for each in (database, other):
            event.listen(each.writer, "handle_error", self._note)
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
        for number, outbox in enumerate(self.outboxes):
            outbox.scan(ParentOpened, parent=f"P{number % 5}-9")
            for child in range(EVENTS_EACH - 2):
                outbox.scan(ChildPacked, parent=f"P{number % 5}-9", child=f"C{child}")
            outbox.add("not json")

    def _note(self, context: object) -> None:
        code = getattr(getattr(context, "original_exception", None), "pgcode", None)
        self.passed.append("lost" if getattr(context, "is_disconnect", False) else str(code))

    def send(self, number: int, seed: int) -> list[BatchReply]:
        """One station's sender: single events, some twice, each until it is answered."""
        outbox, chance = self.outboxes[number], random.Random(seed)  # noqa: S311 - a test's
        replies: list[BatchReply] = []
        seq = 1
        while seq <= EVENTS_EACH:
            last = min(EVENTS_EACH, seq + chance.choice((0, 0, 0, 2)))
            try:
                replies.append(
                    chance.choice(self.coalescers).take(sent(outbox, outbox.batch(seq, last)))
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
                                "AND query ILIKE '%INSERT%' LIMIT 1"
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


def hammer(database: Database, other: Database) -> Hammering:
    hammering, is_over = Hammering(database, other), threading.Event()
    with ThreadPoolExecutor(2 * SENDERS + 1) as threads:
        if not database.is_sqlite:
            threads.submit(hammering.make_trouble, is_over)
        # Two senders for each station: whatever one says, the other says too.
        calls = [
            threads.submit(hammering.send, number, seed)
            for number in range(SENDERS)
            for seed in (number, SENDERS + number)
        ]
        try:
            replies = [reply for call in calls for reply in call.result()]
        finally:
            is_over.set()
    told: dict[UUID, object] = {}
    for reply in replies:
        for verdict in reply.verdicts:
            assert told.setdefault(verdict.event_id, verdict) == verdict, "told two things"
    assert len(told) == SENDERS * EVENTS_EACH
    return hammering


def test_hammered_by_all_of_it_the_ledger_has_each_event_once_and_every_count_is_right(
    site: Site, postgres_address: str
) -> None:
    database = site.database
    if database.is_sqlite:
        hammer(database, database)
    else:
        other = open_database(postgres_address)
        for each in (database, other):
            event.listen(each.writer, "connect", soon_deadlocked)
            each.writer.dispose()
        try:
            hammering = hammer(database, other)
        finally:
            other.close()
        assert {"40P01", "lost"} <= set(hammering.passed), "there was no trouble to speak of"
    with database.reading() as session:
        positions = session.scalars(
            select(tables.Event.position).order_by(tables.Event.position)
        ).all()
        unreadable = session.scalar(
            select(func.count()).where(tables.Problem.reason == "unreadable")
        )
    assert positions == list(range(1, SENDERS * EVENTS_EACH + 1))
    assert unreadable == SENDERS
    assert site.differences() == []

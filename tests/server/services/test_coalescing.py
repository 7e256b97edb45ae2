"""Many requests at once share one transaction, and nobody pays for a neighbour's fault."""

from __future__ import annotations

import threading
import time
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from traceback import walk_tb
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import event
from sqlalchemy.exc import OperationalError

from server.db.bulk import Writes
from server.services import coalescing
from server.services.coalescing import Coalescer
from server.services.intake import Sent
from server.services.recording import lock_ledger
from server.services.rules import packing
from shared.errors import OutOfStep, ServerUnreachable
from shared.events import BagReceived, ChildPacked, ParentOpened
from shared.records import Result
from tests.server.services.test_intake_poisoned import fail_on_c2

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Sequence

    from server.db.session import Database
    from shared.wire import Batch, BatchReply
    from tests.server.scanning import Outbox
    from tests.server.site import Site

PATIENCE_S = 120


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
    for engine in {database.writer, database.intake}:
        event.listen(engine, "commit", commits.append)
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

    event.listen(site.database.intake, "begin", note)
    reply = coalescer.take(sent(site.outboxes[0], site.outboxes[0].batch()))
    assert reply.verdicts[0].result is Result.APPLIED
    assert (len(commits), writers) == (1, [threading.get_ident()])


class Gate(threading.Event):
    """Says when somebody comes to wait."""

    def __init__(self) -> None:
        super().__init__()
        self.is_reached = threading.Event()

    def wait(self, timeout: float | None = None) -> bool:
        del timeout
        self.is_reached.set()
        return super().wait(PATIENCE_S)


def test_what_does_not_get_into_the_next_transaction_is_read_when_the_ledger_is_free(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    coalescer, taking = Coalescer(site.database, events_at_once=1), coalescing.take_batches
    has_ledger, may_go_on, gate = threading.Event(), threading.Event(), Gate()
    monkeypatch.setattr(coalescer, "_is_free", gate)

    def take(session: Any, head: int, batches: Any) -> object:  # noqa: ANN401 - handed on
        has_ledger.set()
        assert may_go_on.wait(PATIENCE_S)
        return taking(session, head, batches)

    monkeypatch.setattr(coalescing, "take_batches", take)
    for outbox in site.outboxes:
        outbox.scan(BagReceived, bag="C1")
    sending = [sent(outbox, outbox.batch()) for outbox in site.outboxes]
    with ThreadPoolExecutor(len(sending)) as threads:
        calls = [threads.submit(coalescer.take, sending[0])]
        assert has_ledger.wait(PATIENCE_S)
        calls.append(threads.submit(coalescer.take, sending[1]))
        until(lambda: coalescer.waiting == 1)
        calls.append(threads.submit(coalescer.take, sending[2]))
        assert gate.is_reached.wait(PATIENCE_S)
        assert ["read" in vars(one) for one in sending] == [True, True, False]
        may_go_on.set()
    assert [call.result().last_seq for call in calls] == [1, 1, 1]


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


def test_a_batch_that_comes_twice_in_one_transaction_is_stored_once_and_answered_alike(
    site: Site,
) -> None:
    outbox = site.outboxes[0]
    outbox.scan(ParentOpened, parent="P1-3")
    outbox.scan(ChildPacked, parent="P1-3", child="C1")
    # The same, the same again, and one that begins within it.
    outbox.scan(ChildPacked, parent="P1-3", child="C2")
    sending = [
        sent(outbox, outbox.batch(1, 2)),
        sent(outbox, outbox.batch(1, 2)),
        sent(outbox, outbox.batch(2, 3)),
    ]
    commits = commits_of(site.database)
    one, twin, later = [
        call.result() for call in all_at_once(Coalescer(site.database), site.database, sending)
    ]
    assert len(commits) == 2, "the one that held the ledger, and the one for all"
    assert one.verdicts == twin.verdicts
    assert later.verdicts[0] == one.verdicts[1]
    assert {verdict.result for verdict in later.verdicts} == {Result.APPLIED}
    assert site.children("P1-3") == ["C1", "C2"]


@pytest.mark.parametrize("code", ["40P01", "40001"])
def test_what_passes_is_tried_again_and_nobody_is_told(
    site: Site, monkeypatch: pytest.MonkeyPatch, code: str
) -> None:
    class Passing(Exception):
        pgcode = code

    taking, failures = coalescing.take_batches, [1, 2]

    def fail_twice(*given: Any) -> object:  # noqa: ANN401 - whatever it takes
        if failures:
            failures.pop()
            raise OperationalError("UPDATE", {}, Passing())
        return taking(*given)

    monkeypatch.setattr(coalescing, "take_batches", fail_twice)
    outbox = site.outboxes[0]
    outbox.scan(BagReceived, bag="C1")
    reply = Coalescer(site.database).take(sent(outbox, outbox.batch()))
    assert (reply.verdicts[0].result, failures) == (Result.APPLIED, [])


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
        broken.setattr(Writes, "send", disk_full)
        calls = all_at_once(coalescer, site.database, sending)
    errors = [call.exception() for call in calls]
    assert all(isinstance(error, OperationalError) for error in errors)
    # Each of them writes it into the log: told by one to the next it would grow with their number.
    for error in errors:
        assert error is not None
        frames = [frame.f_code.co_name for frame, _ in walk_tb(error.__traceback__)]
        assert frames.count("take") == 1
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

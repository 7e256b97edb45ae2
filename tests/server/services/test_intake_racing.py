"""Intake under two real connections at once: one order for all, and nothing twice."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from sqlalchemy import func, select

from server.db import tables
from shared.events import BagReceived, ChildPacked
from shared.records import Result
from shared.wire import BatchReply
from tests.server.site import Site

RACES = 10


def at_once(*calls: Callable[[], BatchReply]) -> list[BatchReply]:
    """Start all calls in one instant, each on a thread, and so a connection, of its own."""
    start = Barrier(len(calls))

    def run(call: Callable[[], BatchReply]) -> BatchReply:
        start.wait()
        return call()

    with ThreadPoolExecutor(len(calls)) as threads:
        return list(threads.map(run, calls))


def test_of_two_stations_racing_for_one_child_one_gets_it_and_one_conflicts(site: Site) -> None:
    for race in range(RACES):
        for station in (0, 1):
            site.outboxes[station].scan(ChildPacked, parent=f"P{race}{station}-3", child=f"C{race}")
        replies = at_once(
            lambda: site.send_batch(site.outboxes[0].batch_of(site.outboxes[0].envelopes[-1:]), 0),
            lambda: site.send_batch(site.outboxes[1].batch_of(site.outboxes[1].envelopes[-1:]), 1),
        )
        results = sorted(reply.verdicts[0].result for reply in replies)
        assert results == [Result.APPLIED, Result.CONFLICT]
        assert {reply.verdicts[0].reason for reply in replies} == {None, "child_elsewhere"}


def test_two_senders_of_one_batch_store_it_once_and_hear_the_same(site: Site) -> None:
    outbox = site.outboxes[0]
    for race in range(RACES):
        outbox.scan(BagReceived, bag=f"C{race}")
        outbox.scan(BagReceived, bag=f"C{race}")
        batch = outbox.batch_of(outbox.envelopes[-2:])
        first, second, third = at_once(*[lambda batch=batch: site.send_batch(batch)] * 3)
        assert first.verdicts == second.verdicts == third.verdicts
    with site.database.reading() as session:
        stored = session.scalar(select(func.count()).select_from(tables.Event))
        moved = session.scalar(select(func.count()).select_from(tables.Movement))
    assert (stored, moved) == (2 * RACES, RACES)

"""Random scans, delivered anyhow: state is a function of ledger order, and all counts add up."""

from typing import TYPE_CHECKING, Any
from uuid import uuid4

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule, run_state_machine_as_test
from sqlalchemy import func, select

from server.db import tables
from server.services import intake
from server.services.intake import Sent, take_batches
from server.services.recording import lock_ledger
from shared import events
from shared.errors import OutOfStep, RuleBroken
from shared.events import BillTerms, Decision
from shared.wire import BatchReply
from tests.server.conftest import Opened
from tests.server.scanning import DELHI, JAIPUR, LUCKNOW
from tests.server.site import Site

if TYPE_CHECKING:
    from shared.records import Verdict

STATIONS = st.integers(0, 2)
PLACES = st.sampled_from([LUCKNOW, JAIPUR, DELHI])
PARENTS = st.sampled_from(["P1-2", "P2-3", "P3-1", "P1-4"])
CHILDREN = st.sampled_from(["C1", "C2", "C3", "C4", "C01"])
BAGS = st.one_of(PARENTS, CHILDREN)
MOVES = st.sampled_from([events.BagReceived, events.BagChecked, events.BagReturned])


class Walk(RuleBasedStateMachine):
    """Stations scan and send; admins command; `answers` is the first verdict of every event."""

    def __init__(self, open_fresh: Opened) -> None:
        super().__init__()
        self.site = Site(open_fresh())
        self.answers: dict[tuple[int, int], Verdict] = {}
        self.taken = [0, 0, 0]
        self.problems: list[int] = []

    @rule(station=STATIONS, parent=PARENTS)
    def open_parent(self, station: int, parent: str) -> None:
        self.site.outboxes[station].scan(events.ParentOpened, parent=parent)

    @rule(station=STATIONS, parent=PARENTS, children=st.lists(CHILDREN, min_size=1, max_size=3))
    def pack(self, station: int, parent: str, children: list[str]) -> None:
        for child in children:
            self.site.outboxes[station].scan(events.ChildPacked, parent=parent, child=child)

    @rule(station=STATIONS, child=CHILDREN)
    def unpack(self, station: int, child: str) -> None:
        self.site.outboxes[station].scan(events.ChildUnpacked, child=child)

    @rule(station=STATIONS, parent=PARENTS)
    def finish(self, station: int, parent: str) -> None:
        self.site.outboxes[station].scan(events.ParentClosedShort, parent=parent)

    @rule(station=STATIONS, kind=MOVES, bag=BAGS)
    def move(self, station: int, kind: type[events.Fact], bag: str) -> None:
        self.site.outboxes[station].scan(kind, bag=bag)

    @rule(station=STATIONS, bag=BAGS, destination_id=PLACES)
    def dispatch(self, station: int, bag: str, destination_id: object) -> None:
        outbox = self.site.outboxes[station]
        outbox.scan(events.BagDispatched, bag=bag, destination_id=destination_id)

    @rule(station=STATIONS, place=PLACES)
    def carry(self, station: int, place: Any) -> None:  # noqa: ANN401 - a sampled UUID
        self.site.go_to(place, station)

    @rule(station=STATIONS, seconds=st.sampled_from([60, 1800, 3600]))
    def wait(self, station: int, seconds: int) -> None:
        self.site.outboxes[station].wait(seconds)

    @rule(station=STATIONS, back=st.integers(1, 6))
    def undo(self, station: int, back: int) -> None:
        outbox = self.site.outboxes[station]
        if len(outbox.envelopes) >= back:
            outbox.undo(outbox.envelopes[-back])

    @rule(station=STATIONS)
    def mumble(self, station: int) -> None:
        self.site.outboxes[station].add("{}")

    @rule(station=STATIONS, start=st.integers(-5, 3), count=st.integers(1, 8))
    def send(self, station: int, start: int, count: int) -> None:
        """Send what overlaps, what is next, or what leaves a gap."""
        outbox = self.site.outboxes[station]
        first = max(1, self.taken[station] + start)
        envelopes = outbox.envelopes[first - 1 : first - 1 + count]
        if not envelopes:
            return
        expected = self.taken[station] + 1
        if first > expected:
            with pytest.raises(OutOfStep, match="gap") as gap:
                self.site.send_batch(outbox.batch_of(envelopes), station)
            assert gap.value.expected == expected
        else:
            self.hear(station, self.site.send_batch(outbox.batch_of(envelopes), station))

    @rule(stations=st.lists(STATIONS, min_size=2, max_size=4), count=st.integers(1, 5))
    def send_together(self, stations: list[int], count: int) -> None:
        """Several stations' batches, even the same one's twice, in one transaction."""
        sent: list[tuple[int, Sent]] = []
        for station in stations:
            outbox = self.site.outboxes[station]
            first = max(0, self.taken[station] - 1)
            if envelopes := outbox.envelopes[first : first + count]:
                batch = outbox.batch_of(envelopes)
                sent.append((station, Sent(outbox.station_id, batch, outbox.now)))
        with self.site.database.taking() as session:
            answers = take_batches(
                session, lock_ledger(session), [each for _, each in sent]
            ).answers()
        for (station, _), answer in zip(sent, answers, strict=True):
            assert isinstance(answer, BatchReply)
            self.hear(station, answer)

    def hear(self, station: int, reply: BatchReply) -> None:
        for verdict in reply.verdicts:
            assert self.answers.setdefault((station, verdict.seq), verdict) == verdict
            assert verdict.reason != "rule_failed"
            if verdict.result in {"conflict", "quarantined"}:
                self.problems.append(verdict.position)
        self.taken[station] = max(self.taken[station], reply.last_seq)
        assert reply.last_seq == self.taken[station]

    @rule(number=st.sampled_from(["B1", "B2"]))
    def make_bill(self, number: str) -> None:
        self.command(events.BillCreated, bill_id=uuid4(), terms=BillTerms(number=number))

    def command(self, kind: type[events.ConsoleEvent], **said: object) -> None:
        try:
            done = self.site.command(kind, None, **said)
        except RuleBroken:
            return
        terms = said.get("terms")
        if isinstance(terms, BillTerms) and done.position:
            self.site.bill_ids[terms.number] = said["bill_id"]  # pyright: ignore[reportArgumentType] - a UUID

    @precondition(lambda self: self.site.bill_ids)
    @rule(
        data=st.data(),
        kind=st.sampled_from([events.ParentBilled, events.ParentUnbilled]),
        parent=PARENTS,
    )
    def bill(self, data: st.DataObject, kind: type[events.ConsoleEvent], parent: str) -> None:
        bill_id = self.site.bill_ids[data.draw(st.sampled_from(sorted(self.site.bill_ids)))]
        self.command(kind, bill_id=bill_id, parent=parent)

    @precondition(lambda self: self.site.bill_ids)
    @rule(
        data=st.data(),
        kind=st.sampled_from([events.BillClosed, events.BillReopened, events.BillCancelled]),
    )
    def settle_bill(self, data: st.DataObject, kind: type[events.ConsoleEvent]) -> None:
        bill_id = self.site.bill_ids[data.draw(st.sampled_from(sorted(self.site.bill_ids)))]
        reason = {} if kind is events.BillClosed else {"reason": "because"}
        self.command(kind, bill_id=bill_id, **reason)

    @rule(bag=BAGS, does_undo=st.booleans())
    def ship(self, bag: str, does_undo: bool) -> None:  # noqa: FBT001 - drawn
        """A whole trip, and perhaps its receipt undone: chance alone seldom gets so far."""
        first, second = self.site.outboxes[:2]
        self.site.go_to(LUCKNOW, 0)
        self.site.go_to(DELHI, 1)
        first.scan(events.BagDispatched, bag=bag, destination_id=DELHI)
        self.send_rest()
        received = second.scan(events.BagReceived, bag=bag)
        self.send_rest()
        if does_undo:
            second.undo(received)

    @rule(parent=PARENTS, child=CHILDREN, does_undo=st.booleans())
    def sell_and_return(self, parent: str, child: str, does_undo: bool) -> None:  # noqa: FBT001 - drawn
        """A parent on a bill comes back with what is in it, and perhaps that is undone."""
        outbox = self.site.outboxes[2]
        outbox.scan(events.ChildPacked, parent=parent, child=child)
        self.make_bill("B3")
        self.send_rest()
        if bill_id := self.site.bill_ids.get("B3"):
            self.command(events.ParentBilled, bill_id=bill_id, parent=parent)
        returned = outbox.scan(events.BagReturned, bag=parent)
        self.send_rest()
        if does_undo:
            outbox.undo(returned)

    @rule(child=CHILDREN, parent=PARENTS)
    def move_over(self, child: str, parent: str) -> None:
        self.command(events.ChildMoved, child=child, parent=parent, reason="because")

    @rule(bag=BAGS)
    def void(self, bag: str) -> None:
        self.command(events.BagVoided, bag=bag, reason="because")

    @precondition(lambda self: self.problems)
    @rule(data=st.data(), decision=st.sampled_from(Decision))
    def decide(self, data: st.DataObject, decision: Decision) -> None:
        problem = data.draw(st.sampled_from(self.problems))
        self.command(events.ProblemDecided, problem=problem, decision=decision)

    def teardown(self) -> None:
        self.send_rest()
        assert self.site.differences() == []
        self.assert_all_recorded_is_settled()
        before = everything(self.site)
        for station, outbox in enumerate(self.site.outboxes):
            if outbox.envelopes:
                self.hear(station, self.site.send_batch(outbox.batch(), station))
        assert everything(self.site) == before
        self.site.database.close()

    def send_rest(self) -> None:
        for station, outbox in enumerate(self.site.outboxes):
            if rest := outbox.envelopes[self.taken[station] :]:
                self.hear(station, self.site.send_batch(outbox.batch_of(rest), station))

    def assert_all_recorded_is_settled(self) -> None:
        """C6: recorded = applied + already + conflict + quarantined + pending, per station."""
        verdict = tables.Verdict
        with self.site.database.reading() as session:
            for outbox in self.site.outboxes:
                settled = session.scalar(
                    select(func.count()).where(verdict.station_id == outbox.station_id)
                )
                assert settled == len(outbox.envelopes)


def everything(site: Site) -> dict[str, list[tuple[object, ...]]]:
    """All rows of all tables that intake writes, but for when it last heard of a station."""
    kinds = (
        tables.Event,
        tables.Verdict,
        tables.Bag,
        tables.Movement,
        tables.Problem,
        tables.Bill,
        tables.BillLine,
        tables.LedgerHead,
    )
    with site.database.reading() as session:
        return {
            kind.__tablename__: sorted(
                (tuple(row) for row in session.execute(select(kind.__table__))), key=repr
            )
            for kind in kinds
        }


def test_whatever_is_scanned_and_however_it_is_delivered_all_adds_up(
    open_fresh_database: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Nothing here is poisoned, so no batch may need to be done over.
    monkeypatch.delattr(intake, "_record_one_by_one")

    class WalkHere(Walk):
        def __init__(self) -> None:
            super().__init__(open_fresh_database)

    run_state_machine_as_test(
        WalkHere,
        settings=settings(max_examples=settings().max_examples // 4, stateful_step_count=40),
    )

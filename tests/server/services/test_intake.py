"""Intake: each event once, in order, without gaps, and every verdict stays."""

from dataclasses import replace

import pytest
from sqlalchemy import event, func, select

from server.db import tables
from server.services.intake import Sent, cursor_of, take_batches
from server.services.recording import lock_ledger
from shared.accounts import StationState
from shared.errors import OutOfStep
from shared.events import BagReceived, ChildPacked, ChildUnpacked, ParentOpened
from shared.records import Result
from shared.wire import BatchReply
from tests.server.scanning import ASHA, JAIPUR, Outbox
from tests.server.site import Site


def fill(outbox: Outbox, children: int = 3, parent: str = "P1-999") -> Outbox:
    outbox.scan(ParentOpened, parent=parent)
    for number in range(1, children + 1):
        outbox.scan(ChildPacked, parent=parent, child=f"C{number}")
    return outbox


def events_in(site: Site) -> int:
    with site.database.reading() as session:
        return session.scalar(select(func.count()).select_from(tables.Event)) or 0


def test_a_batch_sent_again_gets_the_original_answer_whatever_happened_since(site: Site) -> None:
    fill(site.outboxes[0])
    first = site.send_all()
    site.scan(ChildUnpacked, 1, child="C1")
    assert site.send_all() == first
    assert site.bag("C1").parent_code is None
    assert events_in(site) == 5


def test_a_batch_that_overlaps_is_taken_from_where_it_is_new(site: Site) -> None:
    outbox = fill(site.outboxes[0])
    first = site.send_batch(outbox.batch(1, 3))
    second = site.send_batch(outbox.batch(2, 4))
    assert second.verdicts[:2] == first.verdicts[1:]
    assert (second.last_seq, events_in(site)) == (4, 4)


def test_a_gap_is_refused_with_the_number_expected_and_nothing_is_taken(site: Site) -> None:
    outbox = fill(site.outboxes[0])
    site.send_batch(outbox.batch(1, 1))
    for gappy in (outbox.batch(3, 4), outbox.batch_of([outbox.envelopes[1], outbox.envelopes[3]])):
        with pytest.raises(OutOfStep, match="gap") as refusal:
            site.send_batch(gappy)
        assert refusal.value.expected == (2 if gappy.events[0].seq == 3 else 3)
    assert events_in(site) == 1
    assert len(site.send_all()) == 4


def test_the_cursor_tells_how_far_an_outbox_is(site: Site) -> None:
    outbox = fill(site.outboxes[0])
    with site.database.reading() as session:
        before = cursor_of(session, outbox.station_id, outbox.epoch)
    site.send_all()
    with site.database.reading() as session:
        after = cursor_of(session, outbox.station_id, outbox.epoch)
    assert (before.last_seq, before.last_hash) == (0, "0" * 64)
    assert (after.last_seq, after.last_hash) == (4, outbox.envelopes[-1].hash)


def test_another_event_under_a_number_that_was_taken_freezes_the_station(site: Site) -> None:
    site.send_batch(fill(site.outboxes[0]).batch())
    twin = fill(Outbox(site.outboxes[0].station_id))
    with pytest.raises(OutOfStep, match="fork") as refusal:
        site.send_batch(twin.batch(2, 2))
    assert refusal.value.facts == {"why": "other_hash", "seq": 2}
    site.outboxes[0].scan(ChildPacked, parent="P1-999", child="C9")
    with pytest.raises(OutOfStep, match="frozen"):
        site.send_all()
    with site.database.reading() as session:
        station = session.get_one(tables.Station, site.outboxes[0].station_id)
    assert station.state is StationState.FROZEN


def test_an_altered_payload_breaks_the_chain_and_freezes_the_station(site: Site) -> None:
    outbox = fill(site.outboxes[0])
    altered = replace(outbox.envelopes[0], payload=outbox.envelopes[1].payload)
    with pytest.raises(OutOfStep, match="chain_broken"):
        site.send_batch(outbox.batch_of([altered]))
    assert events_in(site) == 0
    with pytest.raises(OutOfStep, match="frozen"):
        site.send_all()


def test_a_released_station_goes_on_with_a_new_outbox(site: Site) -> None:
    outbox = fill(site.outboxes[0])
    altered = replace(outbox.envelopes[0], payload="{}")
    with pytest.raises(OutOfStep, match="fork"):
        site.send_batch(outbox.batch_of([altered]))
    with site.database.writing() as session:
        session.get_one(tables.Station, outbox.station_id).state = StationState.ACTIVE
    with pytest.raises(OutOfStep, match="fork"):
        site.send_all()
    site.outboxes[0] = fill(Outbox(outbox.station_id, epoch="00000000000000a2"))
    assert [verdict.result for verdict in site.send_all()] == [Result.APPLIED] * 4


def test_a_revoked_stations_events_are_kept_apart(site: Site) -> None:
    site.pack("P1-3")
    with site.database.writing() as session:
        station = session.get_one(tables.Station, site.outboxes[0].station_id)
        station.state = StationState.REVOKED
    verdict = site.scan(ChildPacked, parent="P1-3", child="C1")
    assert (verdict.result, verdict.reason) == (Result.QUARANTINED, "station_revoked")
    assert site.bag("P1-3").packed == 0
    assert [problem.reason for problem in site.problems()] == ["station_revoked"]


def test_what_a_disabled_or_unknown_person_scanned_is_applied_and_flagged(site: Site) -> None:
    with site.database.writing() as session:
        session.get_one(tables.Person, ASHA).is_active = False
    for person_id in (ASHA, JAIPUR):
        site.outboxes[0].person_id = person_id
        verdict = site.scan(BagReceived, bag=f"C{person_id.int}")
        assert (verdict.result, verdict.facts["flag"]) == (Result.APPLIED, "person_disabled")
    site.outboxes[0].person_id = None
    assert "flag" not in site.scan(BagReceived, bag="C1").facts


def test_batches_of_several_stations_are_taken_in_one_transaction(site: Site) -> None:
    first, second, third = site.outboxes
    fill(first)
    fill(second)
    fill(third)
    now = first.now
    sent = [
        Sent(first.station_id, first.batch(1, 2), now),
        Sent(second.station_id, second.batch(2, 4), now),
        Sent(third.station_id, third.batch(), now),
        Sent(first.station_id, first.batch(2, 4), now),
        Sent(third.station_id, third.batch(), now),
    ]
    with site.database.taking() as session:
        answers = take_batches(session, lock_ledger(session), sent).answers()
    one, gap, other, rest, again = answers
    assert isinstance(gap, OutOfStep)
    assert gap.expected == 1
    assert isinstance(one, BatchReply)
    assert isinstance(rest, BatchReply)
    assert isinstance(other, BatchReply)
    assert isinstance(again, BatchReply)
    assert rest.verdicts[0] == one.verdicts[1]
    assert again.verdicts == other.verdicts
    assert [verdict.reason for verdict in other.verdicts] == [
        "already_open",
        "already_in_parent",
        *[None] * 2,
    ]
    assert [verdict.reason for verdict in rest.verdicts[1:]] == ["already_in_parent"] * 2
    assert events_in(site) == 8


def test_a_batch_takes_a_handful_of_statements_however_many_events_it_has(site: Site) -> None:
    statements: list[str] = []
    fill(site.outboxes[0], 5, "P1-999")
    site.send_all()
    fill(site.outboxes[1], 199, "P2-999")
    event.listen(
        site.database.writer,
        "before_cursor_execute",
        lambda *given: statements.append(given[2]),
    )
    site.send_batch(site.outboxes[1].batch(1, 4), 1)
    few = len(statements)
    site.send_batch(site.outboxes[1].batch(5, 200), 1)
    most = 14 if site.database.is_sqlite else 7
    assert len(statements) - few <= few <= most


def test_only_the_verdicts_that_a_batch_asks_for_are_read_again(site: Site) -> None:
    outbox = fill(site.outboxes[0], children=20)
    site.send_all()
    read: list[int] = []

    def note(verdict: tables.Verdict, _context: object) -> None:
        read.append(verdict.seq)

    event.listen(tables.Verdict, "load", note)
    try:
        site.send_batch(outbox.batch_of([outbox.envelopes[0], outbox.envelopes[-1]]))
    finally:
        event.remove(tables.Verdict, "load", note)
    assert sorted(read) == [1, 21]

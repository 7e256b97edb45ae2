"""Rule 8: undo takes back exactly what its target did, or is a conflict."""

from dataclasses import replace

import pytest

from server.services import movements
from server.services.movements import MovementFilter
from shared.console import BillState
from shared.events import (
    BagChecked,
    BagDispatched,
    BagReceived,
    BagReturned,
    BillCancelled,
    BillClosed,
    ChildPacked,
    ChildUnpacked,
    Decision,
    Fact,
    ParentBilled,
    ParentClosedShort,
    ParentOpened,
    ProblemDecided,
    ScanRefused,
    ScanUndone,
)
from shared.records import BagState, Result, Verdict
from tests.server.scanning import DELHI, JAIPUR, LUCKNOW
from tests.server.site import Site


def assert_blocked(verdict: Verdict) -> None:
    assert (verdict.result, verdict.reason) == (Result.CONFLICT, "undo_blocked")


def test_undoing_a_packed_child_takes_it_out_and_it_can_be_packed_again(site: Site) -> None:
    packed = site.pack("P1-1", "C1")[1]
    assert site.bag("P1-1").state is BagState.FULL
    assert site.undo(packed).result is Result.APPLIED
    assert (site.bag("P1-1").state, site.bag("P1-1").packed) == (BagState.OPEN, 0)
    assert site.bag("C1").state is BagState.LOOSE
    assert site.scan(ChildPacked, parent="P1-1", child="C1").result is Result.APPLIED


def test_undo_goes_further_back_when_it_is_repeated(site: Site) -> None:
    opened, first, second = site.pack("P1-2", "C1", "C2")
    for target in (second, first, opened):
        assert site.undo(target).result is Result.APPLIED
    assert (site.bag("P1-2").packed, site.bag("P1-2").count) == (0, None)


def test_a_parent_whose_opening_was_undone_may_turn_out_to_have_another_count(site: Site) -> None:
    opened = site.scan(ParentOpened, parent="P1-3")
    site.undo(opened)
    assert site.scan(ParentOpened, parent="P1-5").result is Result.APPLIED
    assert (site.bag("P1-5").code, site.bag("P1-5").count) == ("P1-5", 5)


def test_undoing_a_parent_that_holds_a_child_is_blocked(site: Site) -> None:
    opened, _ = site.pack("P1-3", "C1")
    assert_blocked(site.undo(opened))


def test_undoing_an_unpacking_puts_the_child_back_as_it_was(site: Site) -> None:
    packed = site.pack("P1-1", "C1")[1]
    before = site.bag("C1"), site.bag("P1-1")
    unpacked = site.scan(ChildUnpacked, 1, child="C1")
    undone = site.undo(unpacked, 1)
    assert undone.result is Result.APPLIED
    versionless = [replace(bag, version=0) for bag in before]
    after = [site.bag("C1"), site.bag("P1-1")]
    assert [replace(bag, version=0) for bag in after] == versionless
    assert site.undo(packed).result is Result.APPLIED


def test_undoing_an_unpacking_is_blocked_once_the_parent_is_full_again(site: Site) -> None:
    site.pack("P1-1", "C1")
    unpacked = site.scan(ChildUnpacked, child="C1")
    site.scan(ChildPacked, 1, parent="P1-1", child="C2")
    assert_blocked(site.undo(unpacked))


def test_undoing_a_packing_is_blocked_once_the_child_is_packed_elsewhere(site: Site) -> None:
    packed = site.pack("P1-3", "C1")[1]
    site.scan(ChildUnpacked, 1, child="C1")
    assert_blocked(site.undo(packed))
    again = site.scan(ChildPacked, 1, parent="P1-3", child="C1")
    assert again.result is Result.APPLIED
    site.outboxes[0].wait(1)
    packed_first = site.outboxes[0].envelopes[packed.seq - 1]
    assert_blocked(site.send(site.outboxes[0].undo(packed_first)))


def close_short(site: Site) -> None:
    site.scan(ParentClosedShort, 1, parent="P1-3")


def move(site: Site) -> None:
    site.scan(BagChecked, 1, bag="P1-3")


def put_on_a_bill(site: Site) -> None:
    site.bill("B1", "P1-3")


@pytest.mark.parametrize("happen", [close_short, move, put_on_a_bill])
def test_undoing_a_packing_is_blocked_once_the_parent_was_closed_moved_or_billed(
    site: Site, happen: object
) -> None:
    packed = site.pack("P1-3", "C1")[1]
    assert callable(happen)
    happen(site)
    assert_blocked(site.undo(packed))


def test_undoing_a_finish_opens_the_parent_again(site: Site) -> None:
    site.pack("P1-3", "C1")
    closed = site.scan(ParentClosedShort, parent="P1-3")
    assert site.undo(closed).result is Result.APPLIED
    assert site.scan(ChildPacked, parent="P1-3", child="C2").result is Result.APPLIED


def test_undoing_a_finish_is_blocked_once_the_parent_moved(site: Site) -> None:
    site.pack("P1-3", "C1")
    closed = site.scan(ParentClosedShort, parent="P1-3")
    site.scan(BagDispatched, 1, bag="P1-3", destination_id=JAIPUR)
    assert_blocked(site.undo(closed))


@pytest.mark.parametrize("kind", [BagReceived, BagChecked, BagReturned])
def test_undoing_a_movement_withdraws_it(site: Site, kind: type[Fact]) -> None:
    site.pack("P1-3", "C1")
    site.go_to(JAIPUR)
    moved = site.scan(kind, bag="P1-3")
    assert site.undo(moved).result is Result.APPLIED
    assert site.bag("P1-3").location_id == LUCKNOW
    with site.database.reading() as session:
        assert movements.find(session, MovementFilter()).items == []


def test_undoing_a_receipt_opens_its_dispatch_again(site: Site) -> None:
    site.scan(BagDispatched, bag="P1-3", destination_id=JAIPUR)
    site.go_to(JAIPUR)
    received = site.scan(BagReceived, bag="P1-3")
    assert site.undo(received).result is Result.APPLIED
    assert site.bag("P1-3").destination_id == JAIPUR
    with site.database.reading() as session:
        rows = movements.find(session, MovementFilter()).items
    assert [(row.what, row.pairing) for row in rows] == [("dispatched", "missing")]
    assert site.scan(BagReceived, bag="P1-3").facts == {"pairing": "paired"}


def test_undoing_a_dispatch_leaves_the_bag_where_it_was(site: Site) -> None:
    site.scan(ParentOpened, parent="P1-3")
    sent = site.scan(BagDispatched, bag="P1-3", destination_id=JAIPUR)
    site.undo(sent)
    assert (site.bag("P1-3").location_id, site.bag("P1-3").destination_id) == (LUCKNOW, None)


def test_undoing_a_movement_is_blocked_once_the_bag_moved_again(site: Site) -> None:
    sent = site.scan(BagDispatched, bag="P1-3", destination_id=JAIPUR)
    site.go_to(JAIPUR, 1)
    site.scan(BagReceived, 1, bag="P1-3")
    assert_blocked(site.undo(sent))


def test_undoing_a_return_puts_the_parent_back_on_its_bill(site: Site) -> None:
    site.pack("P1-1", "C1")
    site.command(BillClosed, bill_id=site.bill("B1", "P1-1"))
    returned = site.scan(BagReturned, bag="P1-1")
    assert site.undo(returned).result is Result.APPLIED
    page = site.bill_page("B1")
    assert (page.state, page.linked_parents, page.returned_parents) == (BillState.CLOSED, 1, 0)
    assert site.bag("P1-1").bill == "B1"


def test_undoing_a_return_is_blocked_once_the_parent_is_on_another_bill(site: Site) -> None:
    site.pack("P1-1", "C1")
    site.bill("B1", "P1-1")
    returned = site.scan(BagReturned, bag="P1-1")
    site.bill("B2", "P1-1")
    assert_blocked(site.undo(returned))


def test_undoing_a_return_is_blocked_once_the_bill_is_cancelled(site: Site) -> None:
    site.pack("P1-1", "C1")
    bill_id = site.bill("B1", "P1-1")
    returned = site.scan(BagReturned, bag="P1-1")
    site.command(BillCancelled, bill_id=bill_id, reason="not needed")
    assert_blocked(site.undo(returned))


def test_a_target_that_is_unknown_or_not_earlier_cannot_be_undone(site: Site) -> None:
    packed = site.pack("P1-3", "C1")[1]
    outbox = site.outboxes[0]
    target = outbox.envelopes[packed.seq - 1]
    for seq, target_id in ((99, target.event_id), (packed.seq - 1, target.event_id)):
        verdict = site.scan(ScanUndone, target_seq=seq, target_id=target_id)
        assert (verdict.result, verdict.reason) == (Result.CONFLICT, "nothing_to_undo")


def test_a_station_cannot_undo_what_another_did(site: Site) -> None:
    packed = site.pack("P1-3", "C1")[1]
    target = site.outboxes[0].envelopes[packed.seq - 1]
    verdict = site.scan(ScanUndone, 1, target_seq=packed.seq, target_id=target.event_id)
    assert verdict.reason == "nothing_to_undo"


def test_what_is_undone_is_already_undone(site: Site) -> None:
    packed = site.pack("P1-3", "C1")[1]
    site.undo(packed)
    again = site.undo(packed)
    assert (again.result, again.reason) == (Result.ALREADY, "already_undone")


def test_an_undo_cannot_be_undone(site: Site) -> None:
    undone = site.undo(site.pack("P1-3", "C1")[1])
    assert site.undo(undone).reason == "nothing_to_undo"


def test_undoing_what_had_no_effect_changes_nothing(site: Site) -> None:
    site.pack("P1-3", "C1")
    repeated = site.scan(ChildPacked, parent="P1-3", child="C1")
    refused = site.scan(ScanRefused, mode="pack", reason="child_elsewhere", bag="C1")
    for target in (repeated, refused):
        verdict = site.undo(target)
        assert (verdict.result, verdict.reason) == (Result.ALREADY, "nothing_to_undo")
    assert site.bag("C1").parent_code == "P1-3"


@pytest.mark.parametrize("is_together", [True, False])
def test_undoing_what_nobody_could_read_changes_nothing(site: Site, is_together: bool) -> None:  # noqa: FBT001 - a parameter
    outbox = site.outboxes[0]
    unread = outbox.add("{}")
    if not is_together:
        site.send(unread)
    outbox.undo(unread)
    verdict = site.send_all()[-1]
    assert (verdict.result, verdict.reason) == (Result.ALREADY, "nothing_to_undo")


def test_undoing_a_conflict_withdraws_its_problem(site: Site) -> None:
    site.pack("P1-1", "C1")
    conflict = site.scan(ChildPacked, parent="P1-1", child="C2")
    assert [problem.problem for problem in site.problems()] == [conflict.position]
    assert site.undo(conflict).reason == "nothing_to_undo"
    assert site.problems() == []
    assert [problem.is_withdrawn for problem in site.problems(is_open=False)] == [True]


def test_undoing_a_conflict_that_a_person_decided_is_blocked(site: Site) -> None:
    site.pack("P1-3", "C1")
    conflict = site.scan(ChildPacked, parent="P2-3", child="C1")
    site.command(ProblemDecided, problem=conflict.position, decision=Decision.MOVE_OVER)
    assert_blocked(site.undo(conflict))
    assert site.bag("C1").parent_code == "P2-3"


def test_undo_lasts_an_hour_by_the_monotonic_clock(site: Site) -> None:
    first, second = site.scan(BagReceived, bag="P1-3"), site.scan(BagReceived, bag="P2-3")
    site.outboxes[0].wait(3598)
    assert site.undo(second).result is Result.APPLIED
    verdict = site.undo(first)
    assert (verdict.result, verdict.reason) == (Result.CONFLICT, "undo_too_late")


def test_undo_does_not_reach_beyond_a_restart_of_the_machine(site: Site) -> None:
    received = site.scan(BagReceived, bag="P1-3")
    site.outboxes[0].boot_id = "another"
    assert site.undo(received).reason == "undo_too_late"


def test_undo_and_its_target_may_come_in_one_batch(site: Site) -> None:
    outbox = site.outboxes[0]
    outbox.scan(ParentOpened, parent="P1-1")
    packed = outbox.scan(ChildPacked, parent="P1-1", child="C1")
    outbox.undo(packed)
    outbox.scan(BagReceived, bag="P2-3")
    received = outbox.scan(BagDispatched, bag="P2-3", destination_id=DELHI)
    outbox.undo(received)
    results = [verdict.result for verdict in site.send_all()]
    assert results == [Result.APPLIED] * 6
    assert (site.bag("P1-1").packed, site.bag("P2-3").destination_id) == (0, None)


def test_a_parent_billed_before_a_packing_does_not_block_its_undo(site: Site) -> None:
    site.pack("P1-3")
    bill_id = site.bill("B1", "P1-3")
    packed = site.scan(ChildPacked, parent="P1-3", child="C1")
    assert site.undo(packed).result is Result.APPLIED
    assert site.command(ParentBilled, bill_id=bill_id, parent="P1-3").result is Result.ALREADY

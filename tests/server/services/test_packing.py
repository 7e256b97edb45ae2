"""Rules 1 to 3: a child is in one parent, a parent holds no more than its code says."""

import pytest

from shared.errors import RuleBroken
from shared.events import (
    BagDispatched,
    BagVoided,
    BillClosed,
    BillReopened,
    ChildMoved,
    ChildPacked,
    ChildUnpacked,
    ParentClosedShort,
    ParentOpened,
)
from shared.records import BagState, Result
from tests.server.scanning import JAIPUR, LUCKNOW
from tests.server.site import Site


def test_an_unknown_parent_is_registered_when_it_is_opened(site: Site) -> None:
    verdict = site.scan(ParentOpened, parent="P1-3")
    assert (verdict.result, verdict.reason) == (Result.APPLIED, None)
    parent = site.bag("P1-3")
    assert (parent.state, parent.packed, parent.count) == (BagState.OPEN, 0, 3)
    assert parent.location_id == LUCKNOW


def test_an_open_parent_goes_on_where_it_stopped_at_any_station(site: Site) -> None:
    site.pack("P1-3", "C1", "C2")
    verdict = site.scan(ParentOpened, 1, parent="P1-3")
    assert (verdict.result, verdict.reason) == (Result.ALREADY, "already_open")
    assert verdict.facts == {"packed": 2}
    site.scan(ChildPacked, 1, parent="P1-3", child="C3")
    assert site.bag("P1-3").state is BagState.FULL


def test_a_parent_with_another_count_is_a_conflict_and_no_second_bag(site: Site) -> None:
    site.scan(ParentOpened, parent="P1-3")
    verdict = site.scan(ParentOpened, parent="P1-5")
    assert (verdict.result, verdict.reason) == (Result.CONFLICT, "count_contradicts")
    assert verdict.facts == {"bag": "P1-3", "count": 3}
    assert site.bag("P1-5").code == "P1-3"


def test_a_void_parent_cannot_be_opened(site: Site) -> None:
    site.scan(ParentOpened, parent="P1-3")
    site.command(BagVoided, bag="P1-3", reason="printed twice")
    verdict = site.scan(ParentOpened, parent="P1-3")
    assert (verdict.result, verdict.reason) == (Result.CONFLICT, "bag_void")


def test_a_full_or_a_short_parent_cannot_be_opened(site: Site) -> None:
    site.pack("P1-1", "C1")
    site.pack("P2-9", "C2")
    site.scan(ParentClosedShort, parent="P2-9")
    for parent in ("P1-1", "P2-9"):
        verdict = site.scan(ParentOpened, parent=parent)
        assert (verdict.result, verdict.reason) == (Result.CONFLICT, "parent_closed")


def test_an_unknown_child_is_registered_and_packed_by_whom_where_and_when(site: Site) -> None:
    opened, packed = site.pack("P1-3", "C1")
    child = site.bag("C1")
    assert packed.result is Result.APPLIED
    assert (child.state, child.parent_code) == (BagState.PACKED, "P1-3")
    assert (child.packed_by, child.packed_in) == ("Asha", "Lucknow")
    assert child.packed_at == site.outboxes[0].now
    assert (child.version, child.version - 1) == (packed.position, opened.position)
    assert child.location_id == site.bag("P1-3").location_id


def test_a_child_packed_into_a_parent_that_nobody_opened_registers_both(site: Site) -> None:
    verdict = site.scan(ChildPacked, parent="P1-3", child="C1")
    assert verdict.result is Result.APPLIED
    assert site.bag("P1-3").packed == 1


def test_a_child_scanned_again_into_its_parent_is_already_there(site: Site) -> None:
    site.pack("P1-3", "C1")
    verdict = site.scan(ChildPacked, 1, parent="P1-3", child="C1")
    assert (verdict.result, verdict.reason) == (Result.ALREADY, "already_in_parent")
    assert site.bag("P1-3").packed == 1


def test_a_child_in_another_parent_is_refused_with_its_name_and_who_where_and_when(
    site: Site,
) -> None:
    packed = site.pack("P1-3", "C1")[1]
    at = site.bag("C1").packed_at
    assert at is not None
    verdict = site.scan(ChildPacked, 1, parent="P2-3", child="C1")
    assert (verdict.result, verdict.reason) == (Result.CONFLICT, "child_elsewhere")
    assert verdict.facts == {
        "parent": "P1-3",
        "person": "Asha",
        "location": "Lucknow",
        "at": at.isoformat(),
        "standing": packed.position,
    }
    assert (site.bag("C1").parent_code, site.bag("P2-3").packed) == ("P1-3", 0)


def test_a_parent_closes_by_itself_at_its_count_and_takes_no_further_child(site: Site) -> None:
    site.pack("P1-2", "C1", "C2")
    assert site.bag("P1-2").state is BagState.FULL
    verdict = site.scan(ChildPacked, parent="P1-2", child="C3")
    assert (verdict.result, verdict.reason) == (Result.CONFLICT, "parent_full")
    assert (site.bag("P1-2").packed, site.bag("C3").state) == (2, BagState.LOOSE)


def test_a_parent_closed_short_takes_no_further_child(site: Site) -> None:
    site.pack("P1-3", "C1")
    assert site.scan(ParentClosedShort, parent="P1-3").result is Result.APPLIED
    assert site.bag("P1-3").state is BagState.SHORT
    verdict = site.scan(ChildPacked, parent="P1-3", child="C2")
    assert (verdict.result, verdict.reason) == (Result.CONFLICT, "parent_closed")


def test_a_parent_under_way_takes_no_child(site: Site) -> None:
    site.pack("P1-3", "C1")
    site.scan(BagDispatched, bag="P1-3", destination_id=JAIPUR)
    verdict = site.scan(ChildPacked, parent="P1-3", child="C2")
    assert (verdict.result, verdict.reason) == (Result.CONFLICT, "parent_shipped")


def test_a_parent_on_a_closed_bill_takes_no_child(site: Site) -> None:
    site.pack("P1-3", "C1")
    site.command(BillClosed, bill_id=site.bill("B1", "P1-3"))
    verdict = site.scan(ChildPacked, parent="P1-3", child="C2")
    assert (verdict.result, verdict.reason) == (Result.CONFLICT, "bill_closed")


def test_a_parent_under_way_is_not_opened_for_packing(site: Site) -> None:
    site.pack("P1-3", "C1")
    site.scan(BagDispatched, bag="P1-3", destination_id=JAIPUR)
    verdict = site.scan(ParentOpened, parent="P1-3")
    assert (verdict.result, verdict.reason) == (Result.CONFLICT, "parent_shipped")


def test_bag_books_hear_when_the_bill_of_an_open_parent_is_closed_and_reopened(site: Site) -> None:
    site.pack("P1-3", "C1")
    bill_id = site.bill("B1", "P1-3")
    heard = site.bag("P1-3").version
    assert not site.bag("P1-3").is_bill_closed
    site.command(BillClosed, bill_id=bill_id)
    closed = site.bag("P1-3")
    assert (closed.bill, closed.is_bill_closed) == ("B1", True)
    assert site.scan(ParentOpened, parent="P1-3").reason == "bill_closed"
    site.command(BillReopened, bill_id=bill_id, reason="one more")
    reopened = site.bag("P1-3")
    assert not reopened.is_bill_closed
    assert heard < closed.version < reopened.version
    assert site.scan(ChildPacked, parent="P1-3", child="C2").result is Result.APPLIED


@pytest.mark.parametrize("void", ["P1-3", "C1"])
def test_neither_a_void_child_nor_a_void_parent_is_packed(site: Site, void: str) -> None:
    site.pack("P1-3")
    site.pack("P2-3", "C1")
    site.scan(ChildUnpacked, child="C1")
    site.command(BagVoided, bag=void, reason="damaged")
    verdict = site.scan(ChildPacked, parent="P1-3", child="C1")
    assert (verdict.result, verdict.reason) == (Result.CONFLICT, "bag_void")
    assert verdict.facts == {"bag": void}


def test_packing_into_a_label_with_another_count_is_a_conflict(site: Site) -> None:
    site.pack("P1-3", "C1")
    verdict = site.scan(ChildPacked, parent="P1-5", child="C2")
    assert (verdict.result, verdict.reason) == (Result.CONFLICT, "count_contradicts")


def test_a_full_parent_is_open_again_once_a_child_is_taken_out(site: Site) -> None:
    site.pack("P1-1", "C1")
    assert site.scan(ChildUnpacked, child="C1").result is Result.APPLIED
    assert (site.bag("P1-1").state, site.bag("P1-1").packed) == (BagState.OPEN, 0)
    assert (site.bag("C1").state, site.bag("C1").parent_code) == (BagState.LOOSE, None)
    assert site.bag("C1").location_id == LUCKNOW


def test_a_short_parent_stays_short_when_a_child_is_taken_out(site: Site) -> None:
    site.pack("P1-3", "C1")
    site.scan(ParentClosedShort, parent="P1-3")
    site.scan(ChildUnpacked, child="C1")
    assert (site.bag("P1-3").state, site.bag("P1-3").packed) == (BagState.SHORT, 0)


def test_a_child_that_is_in_no_parent_is_already_unpacked(site: Site) -> None:
    verdict = site.scan(ChildUnpacked, child="C1")
    assert (verdict.result, verdict.reason) == (Result.ALREADY, "not_packed")


def test_a_void_child_cannot_be_unpacked(site: Site) -> None:
    site.scan(ChildUnpacked, child="C1")
    site.command(BagVoided, bag="C1", reason="damaged")
    verdict = site.scan(ChildUnpacked, child="C1")
    assert (verdict.result, verdict.reason) == (Result.CONFLICT, "bag_void")


def test_a_child_on_a_closed_bill_cannot_be_unpacked(site: Site) -> None:
    site.pack("P1-1", "C1")
    site.command(BillClosed, bill_id=site.bill("B1", "P1-1"))
    verdict = site.scan(ChildUnpacked, child="C1")
    assert (verdict.result, verdict.reason) == (Result.CONFLICT, "bill_closed")
    assert verdict.facts == {"parent": "P1-1", "bill": "B1"}


def test_a_parent_that_is_full_or_short_is_already_closed(site: Site) -> None:
    site.pack("P1-1", "C1")
    site.pack("P2-3", "C2")
    site.scan(ParentClosedShort, parent="P2-3")
    for parent in ("P1-1", "P2-3"):
        verdict = site.scan(ParentClosedShort, parent=parent)
        assert (verdict.result, verdict.reason) == (Result.ALREADY, "already_closed")


def test_an_admin_moves_a_child_over_and_its_full_parent_opens(site: Site) -> None:
    site.pack("P1-1", "C1")
    site.pack("P2-1")
    done = site.command(ChildMoved, child="C1", parent="P2-1", reason="wrong bag")
    assert done.result is Result.APPLIED
    assert (site.bag("P1-1").state, site.bag("P2-1").state) == (BagState.OPEN, BagState.FULL)
    assert (site.bag("C1").parent_code, site.bag("C1").packed_by) == ("P2-1", "Ravi")


def test_moving_a_child_to_where_it_is_changes_nothing(site: Site) -> None:
    site.pack("P1-3", "C1")
    done = site.command(ChildMoved, child="C1", parent="P1-3", reason="by mistake")
    assert done.result is Result.ALREADY


def test_an_admin_cannot_move_a_child_into_a_full_parent(site: Site) -> None:
    site.pack("P1-3", "C1")
    site.pack("P2-1", "C2")
    with pytest.raises(RuleBroken, match="parent_full"):
        site.command(ChildMoved, child="C1", parent="P2-1", reason="wrong bag")
    assert site.bag("C1").parent_code == "P1-3"


def test_an_admin_cannot_move_a_child_off_a_closed_bill(site: Site) -> None:
    site.pack("P1-1", "C1")
    site.pack("P2-1")
    site.command(BillClosed, bill_id=site.bill("B1", "P1-1"))
    with pytest.raises(RuleBroken, match="bill_closed"):
        site.command(ChildMoved, child="C1", parent="P2-1", reason="wrong bag")

"""Rule 7: a dispatch and its receipt make a pair, and a parent moves its children."""

import pytest

from server.services import movements
from server.services.movements import MovementFilter
from shared.events import (
    BagChecked,
    BagDispatched,
    BagReceived,
    BagReturned,
    BagVoided,
    BillClosed,
    ParentOpened,
)
from shared.records import Result, Verdict
from tests.server.scanning import DELHI, JAIPUR, LUCKNOW
from tests.server.site import Site


def pairings(site: Site) -> dict[str, str | None]:
    with site.database.reading() as session:
        found = movements.find(session, MovementFilter()).items
    return {f"{row.bag_code} {row.what} {row.location}": row.pairing for row in found}


def dispatched(site: Site, bag: str = "P1-3") -> Verdict:
    site.go_to(LUCKNOW)
    return site.scan(BagDispatched, bag=bag, destination_id=JAIPUR)


def test_what_is_dispatched_is_missing_until_it_is_received(site: Site) -> None:
    site.pack("P1-3", "C1")
    assert dispatched(site).result is Result.APPLIED
    assert site.bag("P1-3").destination_id == JAIPUR
    assert pairings(site) == {"P1-3 dispatched Lucknow": "missing"}
    site.go_to(JAIPUR)
    received = site.scan(BagReceived, bag="P1-3")
    assert (received.result, received.facts) == (Result.APPLIED, {"pairing": "paired"})
    assert pairings(site) == {"P1-3 received Jaipur": "paired", "P1-3 dispatched Lucknow": "paired"}
    assert (site.bag("P1-3").location_id, site.bag("P1-3").destination_id) == (JAIPUR, None)


def test_a_parent_moves_its_children(site: Site) -> None:
    site.pack("P1-3", "C1", "C2")
    dispatched(site)
    assert site.bag("C1").destination_id == JAIPUR
    site.go_to(JAIPUR)
    site.scan(BagReceived, bag="P1-3")
    assert site.bag("C2").location_id == JAIPUR
    with site.database.reading() as session:
        assert [row.children for row in movements.find(session, MovementFilter()).items] == [2, 2]


def test_what_came_without_dispatch_is_extra(site: Site) -> None:
    received = site.scan(BagReceived, bag="P1-3")
    assert (received.result, received.facts) == (Result.APPLIED, {"pairing": "extra"})
    assert pairings(site) == {"P1-3 received Lucknow": "extra"}


def test_a_bag_received_where_it_is_makes_no_second_movement(site: Site) -> None:
    site.scan(BagReceived, bag="P1-3")
    again = site.scan(BagReceived, bag="P1-3")
    assert (again.result, again.reason) == (Result.ALREADY, "already_here")
    assert len(pairings(site)) == 1


def test_a_bag_packed_here_is_already_here(site: Site) -> None:
    site.scan(ParentOpened, parent="P1-3")
    assert site.scan(BagReceived, bag="P1-3").reason == "already_here"


def test_a_bag_received_elsewhere_than_sent_closes_its_dispatch(site: Site) -> None:
    dispatched(site)
    site.go_to(DELHI)
    assert site.scan(BagReceived, bag="P1-3").facts == {"pairing": "paired"}
    assert site.bag("P1-3").location_id == DELHI
    assert pairings(site) == {
        "P1-3 received Delhi": "elsewhere",
        "P1-3 dispatched Lucknow": "elsewhere",
    }


def test_a_bag_returned_on_its_way_is_paired_wherever_that_is(site: Site) -> None:
    dispatched(site)
    site.scan(BagReturned, bag="P1-3")
    assert pairings(site) == {
        "P1-3 returned Lucknow": "paired",
        "P1-3 dispatched Lucknow": "paired",
    }


def test_an_open_dispatch_to_the_same_place_is_already_dispatched(site: Site) -> None:
    dispatched(site)
    again = dispatched(site)
    assert (again.result, again.reason) == (Result.ALREADY, "already_dispatched")
    assert again.facts == {"destination": "Jaipur"}


def test_a_bag_under_way_to_another_place_is_a_conflict(site: Site) -> None:
    first = dispatched(site)
    again = site.scan(BagDispatched, bag="P1-3", destination_id=DELHI)
    assert (again.result, again.reason) == (Result.CONFLICT, "in_transit")
    assert again.facts == {"destination": "Jaipur", "standing": first.position}


def test_a_bag_is_not_dispatched_to_where_it_is(site: Site) -> None:
    verdict = site.scan(BagDispatched, bag="P1-3", destination_id=LUCKNOW)
    assert (verdict.result, verdict.reason) == (Result.CONFLICT, "destination_is_here")


def test_a_bag_checked_twice_within_an_hour_was_seen_once(site: Site) -> None:
    assert site.scan(BagChecked, bag="P1-3").result is Result.APPLIED
    site.outboxes[0].wait(3590)
    again = site.scan(BagChecked, bag="P1-3")
    assert (again.result, again.reason) == (Result.ALREADY, "already_checked")
    site.outboxes[0].wait(20)
    assert site.scan(BagChecked, bag="P1-3").result is Result.APPLIED


def test_a_check_at_another_place_counts_and_moves_nothing(site: Site) -> None:
    site.scan(BagChecked, bag="P1-3")
    site.go_to(JAIPUR)
    assert site.scan(BagChecked, bag="P1-3").result is Result.APPLIED
    assert site.bag("P1-3").location_id == LUCKNOW


def test_a_returned_bag_is_here_and_its_dispatch_is_closed(site: Site) -> None:
    dispatched(site)
    site.go_to(DELHI)
    assert site.scan(BagReturned, bag="P1-3").result is Result.APPLIED
    assert (site.bag("P1-3").location_id, site.bag("P1-3").destination_id) == (DELHI, None)


def test_a_bag_returned_twice_is_already_returned(site: Site) -> None:
    site.scan(BagReturned, bag="P1-3")
    again = site.scan(BagReturned, bag="P1-3")
    assert (again.result, again.reason) == (Result.ALREADY, "already_returned")


def test_a_return_frees_the_parent_from_a_closed_bill_that_keeps_what_was_in_it(
    site: Site,
) -> None:
    site.pack("P1-2", "C1", "C2")
    site.command(BillClosed, bill_id=site.bill("B1", "P1-2"))
    verdict = site.scan(BagReturned, bag="P1-2")
    assert (verdict.result, verdict.facts) == (Result.APPLIED, {"bill": "B1"})
    page = site.bill_page("B1")
    assert (page.linked_parents, page.returned_parents) == (0, 1)
    assert [(line.is_returned, line.returned_children) for line in page.lines] == [
        (True, ["C1", "C2"])
    ]
    assert site.bag("P1-2").bill is None
    site.bill("B2", "P1-2")
    assert site.bag("P1-2").bill == "B2"


def test_a_parent_billed_again_can_be_returned_again(site: Site) -> None:
    site.pack("P1-1", "C1")
    for number in ("B1", "B2"):
        site.bill(number, "P1-1")
        assert site.scan(BagReturned, bag="P1-1").result is Result.APPLIED
    assert site.bill_page("B2").returned_parents == 1


@pytest.mark.parametrize("kind", [BagReceived, BagChecked, BagReturned])
def test_a_packed_child_does_not_move_alone(
    site: Site, kind: type[BagReceived | BagChecked | BagReturned]
) -> None:
    packed = site.pack("P1-3", "C1")[1]
    site.go_to(JAIPUR)
    verdict = site.scan(kind, bag="C1")
    assert (verdict.result, verdict.reason) == (Result.CONFLICT, "child_in_parent")
    assert verdict.facts == {"parent": "P1-3", "standing": packed.position}


def test_a_packed_child_is_not_dispatched_alone(site: Site) -> None:
    site.pack("P1-3", "C1")
    verdict = site.scan(BagDispatched, bag="C1", destination_id=JAIPUR)
    assert (verdict.result, verdict.reason) == (Result.CONFLICT, "child_in_parent")


@pytest.mark.parametrize("kind", [BagReceived, BagChecked, BagReturned])
def test_a_void_bag_does_not_move(
    site: Site, kind: type[BagReceived | BagChecked | BagReturned]
) -> None:
    site.scan(ParentOpened, parent="P1-3")
    site.command(BagVoided, bag="P1-3", reason="lost")
    verdict = site.scan(kind, bag="P1-3")
    assert (verdict.result, verdict.reason) == (Result.CONFLICT, "bag_void")


def test_a_label_with_another_count_does_not_move_the_bag(site: Site) -> None:
    site.scan(ParentOpened, parent="P1-3")
    verdict = site.scan(BagReceived, bag="P1-5")
    assert (verdict.result, verdict.reason) == (Result.CONFLICT, "count_contradicts")

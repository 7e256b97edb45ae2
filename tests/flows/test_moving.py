"""A parent goes from one place to another, and its children with it."""

from kiosk.api_client import MovementQuery
from shared.console import MovementRow
from tests.flows.conftest import Family, Stands
from tests.flows.site import Site
from tests.flows.test_two_stations import wait_until_known


def movements_of(site: Site, code: str) -> list[MovementRow]:
    return site.console.movements(MovementQuery(search=code)).items


def test_what_one_place_sent_the_other_expects_and_receives_as_one_pair(
    site: Site, stands: Stands, family: Family
) -> None:
    here = stands.at(site, site.lucknow.id, site.asha)
    there = stands.at(site, site.jaipur.id, site.ravi)
    here.scan(family.parent, *family.children)
    sent = here.scan("TT1:MODE:DISPATCH", "TT1:TO:JAI", family.parent)
    assert sent.code == "bag_dispatched"
    here.wait_until_synced()
    (only,) = movements_of(site, family.parent)
    assert (only.what, only.pairing) == ("dispatched", "missing")

    wait_until_known(site, there, family.parent)
    there.scan("TT1:MODE:RECEIVE")
    view = there.screen.wait_for(lambda view: family.parent in view.tally.missing)
    assert family.parent in view.tally.expected
    received = there.scan(family.parent)
    assert (received.code, received.facts["is_extra"]) == ("bag_received", False)
    there.wait_until_synced()
    assert family.parent not in there.screen.view.tally.missing

    rows = {row.what: row for row in movements_of(site, family.parent)}
    assert set(rows) == {"dispatched", "received"}
    assert {row.pairing for row in rows.values()} == {"paired"}
    assert {row.children for row in rows.values()} == {10}
    assert rows["received"].person == "Ravi"
    assert site.console.bag(family.children[3]).location == "Jaipur"


def test_a_bag_that_nobody_sent_is_received_as_extra(
    site: Site, stands: Stands, family: Family
) -> None:
    there = stands.at(site, site.jaipur.id, site.ravi)
    received = there.scan("TT1:MODE:RECEIVE", family.parent)
    assert received.facts["is_extra"] is True
    there.wait_until_synced()
    (row,) = movements_of(site, family.parent)
    assert row.pairing == "extra"


def test_receiving_a_bag_twice_moves_it_once(site: Site, stands: Stands, family: Family) -> None:
    there = stands.at(site, site.jaipur.id, site.ravi)
    there.scan("TT1:MODE:RECEIVE", family.parent)
    again = there.scan(family.parent)
    assert again.code == "already_here"
    there.wait_until_synced()
    assert len(movements_of(site, family.parent)) == 1

"""Packing across a network that fails: everything is there once, and in order."""

import pytest

from shared.console import HistoryLine
from shared.records import BagState, Result
from tests.flows.conftest import Family, Stands
from tests.flows.site import Site
from tests.flows.stand import Stand


def packings(site: Site, child: str) -> list[HistoryLine]:
    return [line for line in site.console.bag(child).history if line.kind == "child_packed"]


def assert_packed_once_in_order(site: Site, family: Family) -> None:
    page = site.console.bag(family.parent)
    assert (page.bag.state, page.bag.packed) == (BagState.FULL, len(family.children))
    assert sorted(child.code for child in page.children) == family.children
    lines = [packings(site, child) for child in family.children]
    assert [[line.result for line in one] for one in lines] == [[Result.APPLIED]] * 10
    positions = [one[0].position for one in lines]
    assert positions == sorted(positions)


def pack_with_the_network_cut(stand: Stand, family: Family) -> None:
    stand.line.cut()
    cue = stand.scan(family.parent, *family.children)
    assert (cue.code, cue.facts["packed"]) == ("parent_filled", 10)
    stand.wait_until_offline()
    assert stand.screen.view.connection.waiting == 11


def test_ten_children_packed_with_the_network_cut_are_there_once_in_order_after_it(
    site: Site, stands: Stands, family: Family
) -> None:
    stand = stands.at(site, site.lucknow.id, site.asha)
    pack_with_the_network_cut(stand, family)
    stand.line.mend()
    stand.wait_until_synced()
    assert_packed_once_in_order(site, family)


def test_the_same_is_so_with_a_server_on_postgresql(
    postgres_site: Site, stands: Stands, family: Family
) -> None:
    stand = stands.at(postgres_site, postgres_site.lucknow.id, postgres_site.asha)
    pack_with_the_network_cut(stand, family)
    stand.line.mend()
    stand.wait_until_synced()
    assert_packed_once_in_order(postgres_site, family)


def test_a_batch_whose_reply_was_lost_is_stored_once(
    site: Site, stands: Stands, family: Family
) -> None:
    stand = stands.at(site, site.lucknow.id, site.asha)
    pack_with_the_network_cut(stand, family)
    stand.line.lose_replies_to("POST /v1/events", times=2)
    stand.line.mend()
    assert stand.line.lost.wait(60)
    stand.wait_until_synced()
    assert_packed_once_in_order(site, family)


def test_a_server_killed_halfway_has_everything_once_after_its_restart(
    own_site: Site, stands: Stands, family: Family
) -> None:
    stand = stands.at(own_site, own_site.lucknow.id, own_site.asha)
    stand.scan(family.parent, *family.children[:5])
    own_site.server.kill()
    stand.scan(*family.children[5:])
    stand.wait_until_offline()
    own_site.server.start()
    stand.wait_until_synced()
    assert_packed_once_in_order(own_site, family)


def test_an_undo_reaches_the_server_as_a_fact_of_its_own(
    site: Site, stands: Stands, family: Family
) -> None:
    stand = stands.at(site, site.lucknow.id, site.asha)
    stand.scan(family.parent, *family.children[:2], "TT1:UNDO")
    stand.wait_until_synced()
    page = site.console.bag(family.parent)
    assert [child.code for child in page.children] == family.children[:1]
    assert packings(site, family.children[1])[0].is_undone
    stand.scan(family.children[1])
    stand.wait_until_synced()
    assert site.console.bag(family.parent).bag.packed == 2


@pytest.mark.parametrize("mode", ["offline", "online"])
def test_a_parent_finished_short_is_short_at_the_server(
    site: Site, stands: Stands, family: Family, mode: str
) -> None:
    stand = stands.at(site, site.lucknow.id, site.asha)
    if mode == "offline":
        stand.line.cut()
    cue = stand.scan(family.parent, *family.children[:4], "TT1:FINISH")
    assert cue.code == "parent_finished"
    stand.line.mend()
    stand.wait_until_synced()
    bag = site.console.bag(family.parent).bag
    assert (bag.state, bag.packed) == (BagState.SHORT, 4)

"""Rule 11: what happens at the console is an event of the same ledger, done once per command."""

from uuid import UUID, uuid4

import pytest
from sqlalchemy import func, select

from server.db import tables
from server.services import bags
from shared.errors import RuleBroken
from shared.events import (
    BagVoided,
    BillCreated,
    BillTerms,
    ChildMoved,
    ChildUnpacked,
    ParentClosedShort,
)
from shared.records import BagState, Result
from tests.server.scanning import JAIPUR
from tests.server.site import Site


def events_in(site: Site) -> int:
    with site.database.reading() as session:
        return session.scalar(select(func.count()).select_from(tables.Event)) or 0


def test_a_command_sent_again_is_answered_again_and_done_once(site: Site) -> None:
    site.pack("P1-3", "C1")
    command_id = uuid4()
    first = site.command(ChildUnpacked, command_id, child="C1")
    site.pack("P1-3", "C1")
    again = site.command(ChildUnpacked, command_id, child="C1")
    assert again == first
    assert site.bag("C1").parent_code == "P1-3"


def test_a_refused_command_leaves_no_trace(site: Site) -> None:
    site.pack("P1-3", "C1")
    before = events_in(site)
    with pytest.raises(RuleBroken, match="bag_unknown") as refusal:
        site.command(ChildMoved, child="C1", parent="P9-1", reason="by mistake")
    assert refusal.value.facts == {"bag": "P9-1"}
    assert events_in(site) == before
    with site.database.reading() as session, pytest.raises(RuleBroken, match="bag_unknown"):
        bags.page_of(session, "P9-1")


def test_a_text_that_a_database_cannot_hold_is_refused(site: Site) -> None:
    terms = BillTerms(number="B1", note="before\0after")
    with pytest.raises(RuleBroken, match="text_not_plain"):
        site.command(BillCreated, bill_id=uuid4(), terms=terms)


def test_the_console_unpacks_and_closes_short_as_a_station_does(site: Site) -> None:
    site.pack("P1-3", "C1", "C2")
    site.command(ChildUnpacked, child="C1", reason="damaged")
    site.command(ParentClosedShort, parent="P1-3")
    assert (site.bag("P1-3").state, site.bag("P1-3").packed) == (BagState.SHORT, 1)
    with site.database.reading() as session:
        history = bags.page_of(session, "P1-3").history
    assert [(line.kind, line.person, line.station) for line in history[:2]] == [
        ("parent_closed_short", "Ravi", "Console"),
        ("child_unpacked", "Ravi", "Console"),
    ]


def test_a_bag_that_nothing_depends_on_is_taken_out_of_use(site: Site) -> None:
    site.pack("P1-3")
    assert site.command(BagVoided, bag="P1-3", reason="lost").result is Result.APPLIED
    assert site.bag("P1-3").state is BagState.VOID
    assert site.command(BagVoided, bag="P1-3", reason="lost").result is Result.ALREADY


def test_a_bag_that_something_depends_on_stays_in_use(site: Site) -> None:
    site.pack("P1-3", "C1")
    site.pack("P2-3")
    site.bill("B1", "P2-3")
    for text, code in (
        ("P1-3", "parent_not_empty"),
        ("C1", "child_in_parent"),
        ("P2-3", "on_other_bill"),
    ):
        with pytest.raises(RuleBroken, match=code):
            site.command(BagVoided, bag=text, reason="lost")


def test_a_moved_child_shows_in_the_history_of_the_parent_that_it_left(site: Site) -> None:
    site.pack("P1-3", "C1")
    site.pack("P2-3")
    site.command(ChildMoved, child="C1", parent="P2-3", reason="wrong bag")
    with site.database.reading() as session:
        histories = [bags.page_of(session, text).history for text in ("P1-3", "P2-3", "C1")]
    assert [history[0].kind for history in histories] == ["child_moved"] * 3


def test_the_console_names_no_place_so_an_unpacked_child_stays_where_its_parent_is(
    site: Site,
) -> None:
    site.go_to(JAIPUR)
    site.pack("P1-3", "C1")
    site.command(ChildUnpacked, child="C1")
    location: UUID | None = site.bag("C1").location_id
    assert location == JAIPUR

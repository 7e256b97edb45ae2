"""What the console and the bag books ask: the feed, searches, the movements report, the day."""

from datetime import timedelta

import pytest

from server.services import bags, feed, finding, movements, today
from server.services.movements import MovementFilter
from shared.errors import RuleBroken
from shared.events import (
    BagChecked,
    BagDispatched,
    BagReceived,
    BagVoided,
    BillCancelled,
    ChildPacked,
    ChildUnpacked,
    ParentClosedShort,
    ScanRefused,
)
from shared.records import BagRecord
from tests.server.scanning import ASHA, JAIPUR, LUCKNOW
from tests.server.site import Site


def fill_book(site: Site, since: int, limit: int) -> tuple[dict[str, BagRecord], int]:
    """Follow the feed as a bag book does."""
    book: dict[str, BagRecord] = {}
    more = True
    while more:
        with site.database.reading() as session:
            page = feed.changes(session, since, limit)
        book |= {bag.key: bag for bag in page.bags}
        since, more = page.next, page.more
    return book, since


@pytest.mark.parametrize("limit", [1, 2, 3, 100])
def test_the_feed_gives_every_changed_bag_whatever_the_page_size(site: Site, limit: int) -> None:
    site.pack("P1-3", "C1", "C2")
    site.pack("P2-3", "C3")
    book, since = fill_book(site, 0, limit)
    assert sorted(bag.code for bag in book.values()) == ["C1", "C2", "C3", "P1-3", "P2-3"]
    assert book["child::1"] == site.bag("C1")
    site.scan(ChildPacked, parent="P2-3", child="C4")
    changed, end = fill_book(site, since, limit)
    assert sorted(bag.code for bag in changed.values()) == ["C4", "P2-3"]
    assert fill_book(site, end, limit) == ({}, end)


def test_the_feed_never_splits_what_one_event_changed(site: Site) -> None:
    for number in range(1, 6):
        site.pack(f"P{number}-1")
    bill_id = site.bill("B1", *(f"P{number}-1" for number in range(1, 6)))
    _, since = fill_book(site, 0, 100)
    site.command(BillCancelled, bill_id=bill_id, reason="because")
    with site.database.reading() as session:
        page = feed.changes(session, since, 2)
    assert len(page.bags) == 5


@pytest.mark.parametrize("after", ["x", "1|x", "|", "1|99999999999999999999", "\ud800|1"])
def test_a_page_that_never_was_is_refused(site: Site, after: str) -> None:
    with site.database.reading() as session:
        with pytest.raises(RuleBroken, match="page_unknown"):
            finding.find(session, "", after)
        with pytest.raises(RuleBroken, match="page_unknown"):
            movements.find(session, MovementFilter(), after)


@pytest.mark.parametrize("text", ["P1-3", "p1-3", " P1-5 ", "parent::1"])
def test_a_bags_page_opens_by_its_label_whatever_the_count_or_by_its_key(
    site: Site, text: str
) -> None:
    site.pack("P1-3", "C1")
    site.bill("B1", "P1-3")
    with site.database.reading() as session:
        page = bags.page_of(session, text)
        child = bags.page_of(session, "C1")
    assert (page.bag.code, page.location) == ("P1-3", "Lucknow")
    assert [bag.code for bag in page.children] == ["C1"]
    assert (page.bill_id, child.bill_id) == (site.bill_ids["B1"], site.bill_ids["B1"])
    assert (child.bag.bill, child.location) == ("B1", "Lucknow")


def test_a_bags_history_tells_refused_attempts_too_newest_first_in_pages(site: Site) -> None:
    site.pack("P1-3", "C1")
    conflict = site.scan(ChildPacked, 1, parent="P2-3", child="C1")
    site.scan(ScanRefused, mode="pack", reason="child_elsewhere", bag="C1", other="P2-3")
    site.undo(conflict, 1)
    with site.database.reading() as session:
        lines = bags.page_of(session, "C1").history
    assert [(line.kind, line.result, line.is_undone) for line in lines] == [
        ("scan_undone", "already", False),
        ("scan_refused", "applied", False),
        ("child_packed", "conflict", True),
        ("child_packed", "applied", False),
    ]
    assert (lines[1].reason, lines[1].facts) == ("child_elsewhere", {"parent": "P2-3"})
    assert (lines[3].person, lines[3].location, lines[3].station) == (
        "Asha",
        "Lucknow",
        "Station 1",
    )


def test_a_dispatch_in_a_bags_history_says_where_to(site: Site) -> None:
    site.go_to(LUCKNOW)
    site.scan(BagDispatched, bag="C1", destination_id=JAIPUR)
    site.go_to(JAIPUR)
    site.scan(BagReceived, bag="C1")
    with site.database.reading() as session:
        lines = bags.page_of(session, "C1").history
    assert [(line.kind, line.destination) for line in lines] == [
        ("bag_received", None),
        ("bag_dispatched", "Jaipur"),
    ]


def test_a_long_history_goes_on_on_the_next_page(site: Site) -> None:
    for _ in range(60):
        site.outboxes[0].scan(BagChecked, bag="C1")
    site.send_all()
    with site.database.reading() as session:
        first = bags.page_of(session, "C1")
        second = bags.page_of(session, "C1", first.history_next)
    positions = [line.position for line in (*first.history, *second.history)]
    assert positions == list(range(60, 0, -1))
    assert second.history_next is None


def test_movements_are_filtered_and_paged_newest_first(site: Site) -> None:
    for number in range(1, 6):
        site.scan(BagReceived, bag=f"C{number}")
    site.scan(BagDispatched, bag="P1-3", destination_id=JAIPUR)
    end = site.outboxes[0].now

    def found(**asked: object) -> list[str]:
        codes: list[str] = []
        after = None
        while True:
            with site.database.reading() as session:
                page = movements.find(session, MovementFilter(**asked), after, 2)  # pyright: ignore[reportArgumentType] - the cases below
            codes += [row.bag_code for row in page.items]
            after = page.next
            if after is None:
                return codes

    everything = ["P1-3", "C5", "C4", "C3", "C2", "C1"]
    assert found() == everything
    with site.database.reading() as session:
        streamed = [row.bag_code for row in movements.stream(session, MovementFilter())]
    assert streamed == everything
    assert found(what="dispatched") == ["P1-3"]
    assert found(search="c") == everything[1:]
    assert found(since=end) == ["P1-3"]
    assert found(until=end - timedelta(seconds=3)) == ["C2", "C1"]
    assert found(location_id=JAIPUR) == []
    assert found(person_id=ASHA, location_id=LUCKNOW) == everything


def test_the_day_follows_the_time_zone_of_the_place(site: Site) -> None:
    site.pack("P1-2", "C1", "C2")
    site.pack("P2-3", "C3")
    site.scan(ParentClosedShort, parent="P2-3")
    site.scan(BagReceived, bag="C4")
    site.scan(ChildPacked, parent="P1-2", child="C5")
    now = site.outboxes[0].now
    with site.database.reading() as session:
        day = today.of(session, LUCKNOW, now)
        elsewhere = today.of(session, JAIPUR, now)
        whole = today.of(session, None, now)
        tomorrow = today.of(session, LUCKNOW, now + timedelta(hours=12, minutes=30))
    assert (day.day, day.time_zone, len(day.hours)) == ("2026-11-23", "Asia/Kolkata", 24)
    assert (day.children_packed, day.parents_full, day.parents_short) == (3, 1, 1)
    assert (day.movements, day.open_problems) == (1, 1)
    assert [(hour.packed, hour.received) for hour in day.hours if hour.packed] == [(3, 1)]
    assert (elsewhere.children_packed, elsewhere.movements, elsewhere.stations) == (0, 0, [])
    assert (whole.children_packed, len(whole.stations)) == (3, 3)
    assert (tomorrow.day, tomorrow.children_packed) == ("2026-11-24", 0)


def test_a_history_tells_the_reason_that_a_person_gave(site: Site) -> None:
    site.pack("P1-3", "C1")
    site.command(ChildUnpacked, child="C1", reason="torn")
    site.command(BagVoided, bag="C1", reason="label lost")
    with site.database.reading() as session:
        lines = bags.page_of(session, "C1").history
    assert [(line.kind, line.facts.get("why")) for line in lines] == [
        ("bag_voided", "label lost"),
        ("child_unpacked", "torn"),
        ("child_packed", None),
    ]

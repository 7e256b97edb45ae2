"""What reports rest on: counted with the events, kept by day, and always what a recount says."""

from datetime import timedelta

import pytest
from sqlalchemy import func, select, text, update

from server.db import tables
from server.db.session import Database
from server.services import label_ranges, recount, stock_days
from server.services.rules.tallying import COUNTS
from shared.accounts import StationState
from shared.events import (
    BagDispatched,
    BagReceived,
    ChildPacked,
    ChildUnpacked,
    Decision,
    ProblemDecided,
    ScanRefused,
)
from shared.wire import BatchReply
from tests.server.scanning import ASHA, DELHI, JAIPUR, LUCKNOW, MORNING, RAVI, Outbox
from tests.server.site import Site

TAMPERED = {
    "a tally that drifted": ("UPDATE tallies SET packed = packed + 1", "tallies"),
    "a tally that vanished": ("DELETE FROM tallies", "tallies"),
    "a day of stock that drifted": ("UPDATE stock_days SET stock_loose = 99", "stock_days"),
    "a range that drifted": ("UPDATE label_ranges SET undone = 7", "label_ranges"),
}


def total(site: Site, count: str) -> int:
    with site.database.reading() as session:
        return int(session.scalar(select(func.sum(tables.Tally.__table__.c[count]))) or 0)


def keep(site: Site, days_later: int = 0) -> None:
    with site.database.writing() as session:
        stock_days.keep_days(session, site.outboxes[0].now + timedelta(days=days_later))


def follow(site: Site) -> None:
    with site.database.writing() as session:
        label_ranges.follow(session)


def test_the_columns_of_a_tally_are_the_counts_in_their_order() -> None:
    columns = [column.name for column in tables.Tally.__table__.columns]
    assert columns == ["quarter", "location_id", "station_id", "person_id", *COUNTS]


def test_a_pack_that_was_undone_is_taken_off_where_and_when_it_was_counted(site: Site) -> None:
    packed = site.pack("P1-5", "C1", "C2")[-1]
    site.outboxes[0].wait(1800)
    site.outboxes[0].person_id = RAVI
    site.undo(packed)
    with site.database.reading() as session:
        by_person = {
            row.person_id: (row.packed, row.undone) for row in session.scalars(select(tables.Tally))
        }
    assert by_person == {ASHA: (1, 0), RAVI: (0, 1)}


def test_a_parent_counts_as_full_once_and_not_at_all_once_that_is_undone(site: Site) -> None:
    last = site.pack("P1-2", "C1", "C2")[-1]
    assert total(site, "full") == 1
    site.undo(last)
    assert total(site, "full") == 0


def test_what_is_released_counts_where_and_when_it_happened(site: Site) -> None:
    site.pack("P1-5", "C1")
    with site.database.writing() as session:
        session.execute(update(tables.Station).values(state=StationState.REVOKED))
    held = site.scan(ChildPacked, parent="P1-5", child="C2")
    site.outboxes[0].wait(7200)
    assert total(site, "packed") == 1
    site.command(ProblemDecided, problem=held.position, decision=Decision.RELEASE)
    with site.database.reading() as session:
        tallies = session.scalars(select(tables.Tally)).all()
    assert [(one.quarter, one.person_id, one.packed) for one in tallies] == [(MORNING, ASHA, 2)]


def test_time_per_child_leaves_out_what_lay_between(site: Site) -> None:
    site.pack("P1-5", "C1", "C2")
    site.outboxes[0].wait(1200)
    site.scan(ChildPacked, parent="P1-5", child="C3")
    site.scan(ChildPacked, parent="P1-5", child="C4")
    assert (total(site, "timed"), total(site, "timed_ms")) == (3, 3000)


def test_refusals_conflicts_and_repetitions_are_counted_beside_the_scans(site: Site) -> None:
    site.pack("P1-5", "C1", "C1")
    site.scan(ChildPacked, parent="P2-5", child="C1")
    site.scan(ScanRefused, mode="pack", reason="already_here", bag="C1")
    counted = {name: total(site, name) for name in ("scans", "repeated", "conflicts", "refused")}
    assert counted == {"scans": 5, "repeated": 1, "conflicts": 1, "refused": 1}


def test_a_day_of_stock_is_amended_by_what_arrives_late(site: Site) -> None:
    site.pack("P1-2", "C1", "C2")
    offline = site.outboxes[1]
    late = [
        offline.scan(ChildPacked, parent="P2-2", child="C3"),
        offline.scan(BagDispatched, bag="P2-2", destination_id=JAIPUR),
    ]
    keep(site, days_later=3)
    offline.wait(3 * 86400)
    reply = site.send_batch(offline.batch_of(late), 1)
    assert isinstance(reply, BatchReply)
    with site.database.reading() as session:
        days = {
            (kept.day.day, kept.location_id): (
                kept.stock_parents,
                kept.stock_packed,
                kept.coming_parents,
            )
            for kept in session.scalars(select(tables.StockDay))
        }
    assert days == {
        (day, place): held
        for day in (24, 25, 26)
        for place, held in ((LUCKNOW, (1, 2, 0)), (JAIPUR, (0, 0, 1)))
    }
    assert site.differences() == []


def test_a_day_is_kept_only_when_the_clocks_of_all_servers_have_passed_it(site: Site) -> None:
    site.pack("P1-2", "C1")
    midnight = MORNING.replace(hour=0) + timedelta(days=1)
    for minutes, kept in ((59, 0), (60, 1)):
        with site.database.writing() as session:
            stock_days.keep_days(session, midnight + timedelta(minutes=minutes))
        with site.database.reading() as session:
            assert session.scalar(select(func.count()).select_from(tables.StockDay)) == kept


def test_ranges_of_labels_follow_the_ledger_in_stretches(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(label_ranges, "STRETCH", 2)
    packed = site.pack("P1-5", "C999", "C1000", "C01001")
    follow(site)
    site.undo(packed[2])
    site.scan(ScanRefused, mode="pack", reason="already_here", bag="C1000")
    for _ in range(3):
        follow(site)
    with site.database.reading() as session:
        assert not label_ranges.is_behind(session)
        ranges = {
            (row.kind, row.thousand): (row.labels, row.refused, row.undone)
            for row in session.scalars(select(tables.LabelRange))
        }
    assert ranges == {
        ("parent", 0): (1, 0, 0),
        ("child", 0): (1, 0, 0),
        ("child", 1): (2, 1, 1),
    }


@pytest.mark.breaks_the_tables
@pytest.mark.parametrize(("statement", "what"), TAMPERED.values(), ids=list(TAMPERED))
def test_a_count_that_is_not_what_the_events_say_is_reported(
    database: Database, statement: str, what: str
) -> None:
    site = Site(database)
    site.pack("P1-3", "C1", "C2")
    site.scan(ChildUnpacked, child="C2")
    site.scan(BagDispatched, bag="P1-3", destination_id=DELHI)
    site.go_to(DELHI, 1)
    site.scan(BagReceived, station=1, bag="P1-3")
    keep(site, days_later=2)
    follow(site)
    assert site.differences() == []
    with database.writing() as session:
        session.execute(text(statement))
    assert what in {difference.what for difference in site.differences()}


def test_a_ledger_from_before_there_were_tallies_is_counted_from_its_events(site: Site) -> None:
    site.pack("P1-3", "C1", "C2")
    follow(site)
    with site.database.writing() as session:
        assert not recount.is_due(session)
        session.execute(text("DELETE FROM tallies"))
        session.execute(text("UPDATE bags SET worked_at = NULL"))
        assert recount.is_due(session)
    with site.database.writing() as session:
        recount.recount(session)
    assert total(site, "packed") == 2


def test_events_that_are_sent_again_count_once(
    site: Site,
) -> None:
    outbox: Outbox = site.outboxes[0]
    outbox.scan(ChildPacked, parent="P1-5", child="C1")
    outbox.add("{}")
    outbox.scan(ChildPacked, parent="P1-5", child="C2")
    site.send_all()
    site.send_all()
    assert (total(site, "packed"), total(site, "scans")) == (2, 2)

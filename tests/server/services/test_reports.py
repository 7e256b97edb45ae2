"""Each report against a sum over the facts that the test writes down itself."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import text, update

from server.db import tables
from server.services import reports
from server.services.reports import frame, sums
from server.services.reports.asked import Asked, check_days, read_zones
from server.services.reports.shape import Shape
from shared.errors import RequestRefused, RuleBroken
from shared.events import (
    BagChecked,
    BagDispatched,
    BagReceived,
    BillCreated,
    BillTerms,
    ChildPacked,
    ParentBilled,
    ParentClosedShort,
    ScanRefused,
)
from tests.server.scanning import DELHI, JAIPUR, LUCKNOW, MORNING, RAVI
from tests.server.site import Site
from tests.server.statements import recorded

DAY = date(2026, 11, 23)
Record = dict[str, Any]


def ask(site: Site, name: str, **said: Any) -> tuple[list[Record], dict[str, Any]]:  # noqa: ANN401 - filters
    """All rows of a report, page by page, two at a time, and its totals."""
    report = reports.report_named(name)
    reports.bring_up_to_date(site.database, report, site.outboxes[0].now)
    with site.database.reading() as session:
        wanted: Record = {"first_day": DAY, "last_day": DAY, "zones": read_zones(session), **said}
        sort, is_descending = wanted.pop("sort", None), wanted.pop("is_descending", None)
        asked = Asked(**wanted)
        order = frame.order_of(report, sort, is_descending=is_descending)
        rows: list[list[Any]] = []
        after: str | None = None
        while True:
            page, after = frame.page(session, report, asked, order, after=after, limit=2)
            rows += page
            assert len(rows) < 100, "the pages go round in circles"
            if after is None:
                break
        assert rows == list(frame.stream(session, report, asked, order))
        names = [one.name for one in report.columns]
        summed = sums.sums_of(session, report, asked)
    assert summed.totals["rows"] == len(rows)
    over = names.index(report.over)
    for at, bar in enumerate(report.bars):
        for place in summed.bars:
            here = [row for row in rows if row[over] == place.over]
            whole = len(here) if bar == "rows" else sum(row[names.index(bar)] for row in here)
            assert place.heights[at] == whole, (name, bar, place)
    assert {place.over for place in summed.bars} == {row[over] for row in rows}
    totals = summed.totals
    return [dict(zip(names, row, strict=True)) for row in rows], totals


def columns(rows: list[Record], *names: str) -> list[tuple[Any, ...]]:
    return [tuple(row[name] for name in names) for row in rows]


def test_packing_counts_what_stands_by_day_hour_station_and_person(site: Site) -> None:
    site.pack("P1-2", "C1", "C2")
    site.outboxes[1].person_id = RAVI
    site.undo(site.pack("P2-3", "C3", "C4", station=1)[-1], station=1)
    site.outboxes[0].wait(3600)
    site.pack("P3-3", "C5")
    site.scan(ParentClosedShort, parent="P3-3")
    days, totals = ask(site, "packing_by_day")
    assert columns(days, "day", "location", "packed", "full", "short") == [
        ("2026-11-23", "Lucknow", 4, 1, 1)
    ]
    assert (totals["rows"], totals["packed"]) == (1, 4)
    hours, _ = ask(site, "packing_by_hour")
    assert columns(hours, "hour", "packed") == [
        ("2026-11-23 12:00+05:30", 1),
        ("2026-11-23 11:00+05:30", 3),
    ]
    stations, _ = ask(site, "packing_by_station")
    assert columns(stations, "station", "packed") == [("Station 1", 3), ("Station 2", 1)]
    people, _ = ask(site, "packing_by_operator", sort="person", is_descending=False)
    assert columns(people, "person", "packed") == [("Asha", 3), ("Ravi", 1)]
    assert columns(people, "worked_s", "timed", "per_child_s") == [(3.0, 3, 1.0), (2.0, 2, 1.0)]


def test_a_day_is_the_one_of_the_place(site: Site) -> None:
    with site.database.writing() as session:
        session.execute(
            update(tables.Location)
            .where(tables.Location.id == DELHI)
            .values(time_zone="Pacific/Auckland")
        )
    site.outboxes[0].wait(13 * 3600)  # 19:00 in UTC: 00:30 at Lucknow, 08:00 in Auckland
    site.go_to(DELHI, 1)
    site.pack("P1-2", "C1")
    site.outboxes[1].wait(3600)
    site.pack("P2-2", "C2", station=1)
    rows, _ = ask(site, "packing_by_day", last_day=DAY + timedelta(days=1))
    assert columns(rows, "day", "location") == [("2026-11-24", "Lucknow"), ("2026-11-23", "Delhi")]
    assert ask(site, "packing_by_day")[1]["packed"] == 1


def test_movements_are_listed_newest_first_and_summed_up_from_tallies(site: Site) -> None:
    site.pack("P1-2", "C1", "C2")
    site.scan(BagDispatched, bag="P1-2", destination_id=JAIPUR)
    site.go_to(JAIPUR, 1)
    site.outboxes[1].wait(60)
    site.scan(BagReceived, 1, bag="P1-2")
    site.undo(site.scan(BagChecked, 1, bag="P1-2"), 1)
    rows, totals = ask(site, "movements")
    assert columns(rows, "bag", "what", "location", "destination", "children") == [
        ("P1-2", "received", "Jaipur", None, 2),
        ("P1-2", "dispatched", "Lucknow", "Jaipur", 2),
    ]
    assert totals == {"rows": 2, "children": 4}
    assert ask(site, "movements", what="received", location_id=JAIPUR)[1]["rows"] == 1


def test_what_was_dispatched_and_never_came_is_missing_what_nobody_sent_is_extra(
    site: Site,
) -> None:
    for number in range(1, 6):
        site.scan(BagDispatched, bag=f"P{number}-2", destination_id=JAIPUR)
    site.go_to(JAIPUR, 1)
    site.outboxes[1].wait(60)
    site.scan(BagReceived, 1, bag="P1-2")
    site.scan(BagReceived, 1, bag="P9-2")
    missing, totals = ask(site, "missing")
    assert [row["bag"] for row in missing] == ["P5-2", "P4-2", "P3-2", "P2-2"]
    assert totals["rows"] == 4
    assert columns(ask(site, "extra")[0], "bag", "location") == [("P9-2", "Jaipur")]


def test_stock_is_known_by_now_and_at_a_moment_in_the_past(site: Site) -> None:
    site.pack("P1-2", "C1", "C2")
    site.scan(BagReceived, bag="C9")
    site.outboxes[0].wait(3 * 86400)
    site.scan(BagDispatched, bag="P1-2", destination_id=JAIPUR)
    now, totals = ask(site, "stock", last_day=DAY + timedelta(days=3))
    wanted = ("location", "parents", "children", "coming_parents", "coming_children", "weight_kg")
    assert columns(now, *wanted) == [("Jaipur", 0, 0, 1, 2, 0.0), ("Lucknow", 0, 1, 0, 0, 1.0)]
    assert (totals["parents"], totals["children"], totals["coming_children"]) == (0, 1, 2)
    for moment in (MORNING + timedelta(hours=1), MORNING + timedelta(days=2)):
        past, _ = ask(site, "stock", at=moment)
        assert columns(past, *wanted) == [("Lucknow", 1, 3, 0, 0, 3.0)]
    assert ask(site, "stock", at=MORNING - timedelta(days=1))[0] == []


def test_short_and_overpacked_parents_are_listed(site: Site) -> None:
    site.pack("P1-3", "C1")
    site.scan(ParentClosedShort, parent="P1-3")
    site.pack("P2-1", "C2", "C3")
    assert columns(ask(site, "short")[0], "parent", "planned", "packed", "lacking") == [
        ("P1-3", 3, 1, 2)
    ]
    over, totals = ask(site, "over")
    assert columns(over, "parent", "child", "person", "state") == [("P2-1", "C3", "Asha", "open")]
    assert totals["rows"] == 1


def test_packed_and_not_billed_and_billed_and_not_received(site: Site) -> None:
    for parent, child in (("P1-1", "C1"), ("P2-1", "C2"), ("P3-1", "C3")):
        site.pack(parent, child)
    bill_id = uuid4()
    terms = BillTerms(number="B1", customer="Sharma", destination_id=JAIPUR)
    site.command(BillCreated, bill_id=bill_id, terms=terms)
    site.command(ParentBilled, bill_id=bill_id, parent="P1-1")
    site.command(ParentBilled, bill_id=bill_id, parent="P2-1")
    assert columns(ask(site, "unbilled")[0], "parent", "packed") == [("P3-1", 1)]
    site.go_to(JAIPUR, 1)
    site.scan(BagReceived, 1, bag="P1-1")
    rows, totals = ask(site, "unreceived")
    assert columns(rows, "bill", "customer", "parent", "destination", "location") == [
        ("B1", "Sharma", "P2-1", "Jaipur", "Lucknow")
    ]
    assert (totals["rows"], totals["packed"]) == (1, 1)


def test_rates_by_station_and_by_labels_find_what_is_out_of_line(site: Site) -> None:
    site.pack("P1-9", "C1", "C2000")
    site.undo(site.scan(ChildPacked, parent="P1-9", child="C2001"))
    for _ in range(2):
        site.scan(ScanRefused, mode="pack", reason="already_here", bag="C2000")
    site.pack("P2-2", "C3", station=1)
    rows, totals = ask(site, "rates_by_station")
    assert columns(rows, "station", "scans", "refused", "undone") == [
        ("Station 1", 6, 2, 1),
        ("Station 2", 2, 0, 0),
    ]
    assert rows[0]["refused_share"] == pytest.approx(2 / 6)
    assert totals["refused_share"] == pytest.approx(2 / 8)
    labels, _ = ask(site, "rates_by_labels")
    assert columns(labels[:1], "kind", "first_number", "labels", "refused", "undone") == [
        ("child", 2000, 2, 2, 1)
    ]
    within, _ = ask(site, "rates_by_labels", first_number=2500, last_number=2999)
    assert {row["first_number"] for row in within} == {2000}
    assert ask(site, "rates_by_labels", first_number=3000)[0] == []


def test_a_page_goes_on_after_its_last_row_whatever_it_is_sorted_by(site: Site) -> None:
    for number in range(1, 6):
        site.outboxes[0].wait(3600)
        site.pack(f"P{number}-9", *(f"C{number}{child}" for child in range(number % 3 + 1)))
    for column in reports.report_named("packing_by_hour").columns:
        for is_descending in (True, False):
            rows, _ = ask(site, "packing_by_hour", sort=column.name, is_descending=is_descending)
            found = [row[column.name] for row in rows]
            assert (len(found), found) == (5, sorted(found, reverse=is_descending))


def test_what_makes_no_sense_is_refused_by_name(site: Site) -> None:
    report = reports.report_named("stock")
    with pytest.raises(RuleBroken, match="report_unknown"):
        reports.report_named("everything")
    with pytest.raises(RequestRefused, match="filter_unknown"):
        frame.filters_given({"person_id": RAVI}, report)
    with pytest.raises(RequestRefused, match="sort_unknown"):
        frame.order_of(report, "bag", is_descending=None)
    with pytest.raises(RequestRefused, match="numbers_out_of_order"):
        check_days(Asked(DAY, DAY, {}, first_number=2, last_number=1))
    backwards = Asked(DAY, DAY - timedelta(days=1), {})
    with pytest.raises(RequestRefused, match="days_out_of_order"):
        check_days(backwards)
    with pytest.raises(RequestRefused, match="too_many_days"):
        check_days(Asked(DAY - timedelta(days=400), DAY, {}))
    order = frame.order_of(report, None, is_descending=None)
    asked = Asked(DAY, DAY, {LUCKNOW: "UTC"}, at=datetime(2026, 11, 23, tzinfo=UTC))
    with site.database.reading() as session, pytest.raises(RuleBroken, match="page_unknown"):
        frame.page(session, report, asked, order, after="[1]", limit=2)


def test_a_statement_is_built_once_whatever_is_asked(site: Site) -> None:
    built: list[Shape] = []
    missing = reports.report_named("missing")

    def noting(shape: Shape) -> Any:  # noqa: ANN401 - a query
        built.append(shape)
        return missing.query(shape)

    report = replace(missing, query=noting)
    order = frame.order_of(report, None, is_descending=None)
    with site.database.reading() as session:
        zones = read_zones(session)
        for day, place in ((DAY, JAIPUR), (DAY + timedelta(days=3), LUCKNOW)):
            asked = Asked(day, day, zones, location_id=place)
            frame.page(session, report, asked, order, after=None, limit=2)
            sums.totals(session, report, asked)
    assert len(built) == 2  # the rows', and the sums'


def test_a_chart_shows_the_highest_bars_while_its_totals_are_those_of_all(site: Site) -> None:
    thousands = range(1, sums.MOST_BARS + 6)
    for thousand in thousands:
        site.scan(BagReceived, bag=f"C{1000 * thousand}")
    last = thousands[-1]
    for _ in range(2):
        site.scan(ScanRefused, mode="pack", reason="bag_void", bag=f"C{1000 * last}")
    report = reports.report_named("rates_by_labels")
    reports.bring_up_to_date(site.database, report, site.outboxes[0].now)
    with site.database.reading() as session:
        found = sums.sums_of(session, report, Asked(DAY, DAY, read_zones(session)))
    assert (found.totals["rows"], found.totals["refused"]) == (len(thousands), 2)
    assert len(found.bars) == sums.MOST_BARS
    assert (found.bars[0].over, found.bars[0].heights) == (1000 * last, [2, 0, 0])


BIG = ("events", "verdicts", "bags", "movements", "bill_lines", "problems", "tallies")


@pytest.mark.parametrize("name", list(reports.REPORTS))
def test_no_report_has_to_read_a_big_table_whole(site: Site, name: str) -> None:
    """PostgreSQL may choose to; told not to, it needs to nowhere. At size it chooses not to."""
    if site.database.is_sqlite:
        pytest.skip("only PostgreSQL is asked for its plan")
    site.pack("P1-2", "C1", "C2")
    report = reports.report_named(name)
    reports.bring_up_to_date(site.database, report, site.outboxes[0].now + timedelta(days=2))
    with site.database.reading() as session:
        session.execute(text("SET LOCAL enable_seqscan = off"))
        asked = Asked(DAY, DAY, read_zones(session))
        with recorded(site.database.reader) as statements:
            order = frame.order_of(report, None, is_descending=None)
            frame.page(session, report, asked, order, after=None, limit=50)
            sums.totals(session, report, asked)
        plans = [plan for one in statements for plan in one.explain(session.connection())]
    assert plans
    assert not [line for line in plans if any(f"Seq Scan on {table}" in line for table in BIG)]

"""One field finds a bag by number, code, a part of it, bill or lot; what begins so comes first."""

import re

import pytest
from sqlalchemy import Connection, event

from server.services import code_parts, finding
from server.services.labels import number_labels
from shared.console import FoundBag, FoundBy
from shared.errors import RuleBroken
from shared.events import ChildPacked, ParentOpened
from shared.labels import LabelContent, NewLabels
from tests.server.conftest import Opened
from tests.server.scanning import MORNING, RAVI
from tests.server.site import Site


def found(site: Site, search: str, limit: int = 50) -> list[FoundBag]:
    """All pages of a search, which is asked as the API does."""
    code_parts.bring_up_to_date(site.database)
    bags: list[FoundBag] = []
    after: str | None = None
    while True:
        with site.database.reading() as session:
            page = finding.find(session, search, after, limit)
        assert len(page.items) <= limit
        bags, after = bags + page.items, page.next
        if after is None:
            return bags


def told(site: Site, search: str, limit: int = 50) -> list[tuple[str, FoundBy | None]]:
    return [(bag.code, bag.found_by) for bag in found(site, search, limit)]


@pytest.mark.parametrize("limit", [1, 2, 50])
def test_what_begins_so_comes_before_what_holds_it(site: Site, limit: int) -> None:
    site.pack("P12-3", "C12", "C123", "C2")
    site.pack("P9123-3", "C99123", "C41239")
    assert told(site, "123", limit) == [
        ("C123", FoundBy.NUMBER),
        ("C41239", FoundBy.PART),
        ("C99123", FoundBy.PART),
        ("P9123-3", FoundBy.PART),
    ]
    assert told(site, "12", limit)[:3] == [
        ("P12-3", FoundBy.NUMBER),
        ("C12", FoundBy.NUMBER),
        ("C123", FoundBy.NUMBER),
    ]
    assert told(site, "c1", limit) == [("C12", FoundBy.CODE), ("C123", FoundBy.CODE)]
    assert told(site, "123-", limit) == [("P9123-3", FoundBy.PART)]


@pytest.mark.parametrize("search", ["%", "%%%", "___", '"12"', "12'", "C1\\", "☃☃☃"])
def test_a_search_text_is_text_and_no_pattern(site: Site, search: str) -> None:
    site.pack("P12-3", "C12")
    assert told(site, search) == []


def test_what_no_code_can_hold_is_left_out_of_a_search_text(site: Site) -> None:
    site.pack("P12-3", "C12")
    assert told(site, " c1\0\ud800 ") == [("C12", FoundBy.CODE)]


def test_a_bag_is_found_in_the_moment_after_its_first_scan(site: Site) -> None:
    for number in (4711, 4712):
        site.scan(ParentOpened, parent=f"P{number}-3")
        assert f"P{number}-3" in [bag.code for bag in found(site, f"{number}-")]


def test_a_code_that_became_another_is_found_by_the_new_one(site: Site) -> None:
    opened = site.scan(ParentOpened, parent="P7123-3")
    assert [bag.code for bag in found(site, "123-")] == ["P7123-3"]
    site.undo(opened)
    site.scan(ParentOpened, parent="P7123-55")
    assert [bag.code for bag in found(site, "3-55")] == ["P7123-55"]
    assert found(site, "23-3") == []


@pytest.mark.parametrize("limit", [1, 50])
def test_a_bills_number_finds_its_parents_written_in_any_case(site: Site, limit: int) -> None:
    for number in (1, 2, 3):
        site.pack(f"P{number}-1")
    site.bill("LKO-7", "P2-1", "P1-1")
    site.bill("LKO-77", "P3-1")
    assert told(site, "lko-7", limit) == [("P2-1", FoundBy.BILL), ("P1-1", FoundBy.BILL)]
    assert {bag.bill for bag in found(site, "LKO-7")} == {"LKO-7"}


@pytest.mark.parametrize("limit", [1, 50])
def test_a_lot_finds_the_bags_whose_labels_were_numbered_for_it(site: Site, limit: int) -> None:
    for number, lot in enumerate(("KHARIF-26", "RABI-26")):
        wanted = NewLabels(
            command_id=site.outboxes[0].station_id if number else site.outboxes[1].station_id,
            content=LabelContent.PARENTS_WITH_CHILDREN,
            bags=2,
            children_per_parent=2,
            first_parent=500,
            first_child=900,
            lot=lot,
        )
        with site.database.writing() as session:
            number_labels(session, wanted, by=RAVI, now=MORNING)
    site.pack("P501-2", "C903")
    site.pack("P502-2", "C904")
    assert told(site, "kharif", limit) == [("P501-2", FoundBy.LOT), ("C903", FoundBy.LOT)]
    assert {bag.found_in for bag in found(site, "KHARIF-26")} == {"KHARIF-26"}


def test_a_bag_is_listed_once_by_the_first_that_fits(site: Site) -> None:
    site.pack("P777-3", "C4777")
    site.bill("777", "P777-3")
    assert told(site, "777") == [("P777-3", FoundBy.NUMBER), ("C4777", FoundBy.PART)]


def test_without_a_text_the_newest_bags_are_listed(site: Site) -> None:
    site.pack("P1-3", "C1")
    site.scan(ChildPacked, parent="P1-3", child="C2")
    assert [bag.code for bag in found(site, "", 1)] == ["C2", "P1-3", "C1"]
    assert {bag.found_by for bag in found(site, "")} == {None}


@pytest.mark.parametrize(
    "after", ["x", "part", "part|", "part|x", "lot|1", "lot|x|1", "code|x", "bill|-1", "no|1|1"]
)
def test_a_page_of_a_search_that_never_was_is_refused(site: Site, after: str) -> None:
    with site.database.reading() as session, pytest.raises(RuleBroken, match="page_unknown"):
        finding.find(session, "C123", after)


READ_WHOLE = re.compile(r"SCAN (bags|bag_codes|bill_lines)\b(?!.* USING (COVERING )?INDEX)")
SEARCHES = ["", "123", "C12", "23-", "LKO-7", "LOT9"]


@pytest.mark.parametrize("search", SEARCHES)
def test_sqlite_looks_into_an_index_for_every_search(open_sqlite: Opened, search: str) -> None:
    database = open_sqlite()
    site = Site(database)
    site.pack("P1123-3", "C123")
    site.bill("LKO-7", "P1123-3")
    code_parts.bring_up_to_date(database)
    plans: list[str] = []

    def explain(connection: Connection, _: object, statement: str, parameters: object, *more: object) -> None:  # fmt: skip  # noqa: E501 - the event's own arguments
        del more
        if not statement.startswith("EXPLAIN"):
            asked = f"EXPLAIN QUERY PLAN {statement}"
            plans.extend(row[3] for row in connection.exec_driver_sql(asked, parameters))  # pyright: ignore[reportArgumentType] - as they came

    with database.reading() as session:
        event.listen(session.connection(), "before_cursor_execute", explain)
        finding.find(session, search)
    assert plans
    assert [plan for plan in plans if READ_WHOLE.search(plan)] == []
    database.close()


def test_a_search_without_an_index_is_noticed(open_sqlite: Opened) -> None:
    database = open_sqlite()
    with database.reading() as session:
        asked = "EXPLAIN QUERY PLAN SELECT * FROM bags WHERE namespace = 'X'"
        plan = session.connection().exec_driver_sql(asked).first()
    assert plan is not None
    assert READ_WHOLE.search(plan[3])
    database.close()

"""A bag is looked up by as few statements as there are questions, whatever its history names."""

import pytest

from server.services import bags, formats, history
from shared.accounts import SaveFormats
from shared.codes import BagKind, CodeFormat
from shared.console import BagPage
from shared.events import BagDispatched, ChildMoved, ScanRefused
from tests.server.scanning import DELHI, MORNING, RAVI
from tests.server.site import Site
from tests.server.statements import Statement, recorded


@pytest.fixture
def busy(site: Site) -> Site:
    """A site where a child was moved from one billed parent to another, which was sent off."""
    site.pack("P1-3", "C1", "C2")
    site.pack("P2-3", "C3")
    site.command(ChildMoved, child="C1", parent="P2-3", reason="wrong one")
    site.bill("B1", "P1-3", "P2-3")
    site.scan(BagDispatched, bag="P2-3", destination_id=DELHI)
    return site


def asked(site: Site, text: str) -> tuple[BagPage, int]:
    """The page of a bag, and the number of questions that it took."""
    with recorded(site.database.reader) as statements, site.database.reading() as session:
        page = bags.page_of(session, text)
    return page, questions_in(statements)


def questions_in(statements: list[Statement]) -> int:
    return sum(one.sql.startswith("SELECT") for one in statements)


def save_format(site: Site, form: CodeFormat) -> None:
    wanted = SaveFormats(formats=[form], samples={})
    with site.database.writing() as session:
        formats.save_formats(session, wanted, by=RAVI, now=MORNING)


def test_a_child_takes_three_statements(busy: Site) -> None:
    page, statements = asked(busy, "C1")
    assert [line.kind for line in page.history] == ["child_moved", "child_packed"]
    assert statements == 3


def test_a_parent_takes_one_more_for_its_children(busy: Site) -> None:
    page, statements = asked(busy, "P2-3")
    assert [child.code for child in page.children] == ["C3", "C1"]
    assert statements == 4


def test_the_label_of_a_parent_with_another_count_takes_two_more(busy: Site) -> None:
    page, statements = asked(busy, "P2-9")
    assert page.bag.code == "P2-3"
    assert statements == 6


def test_a_bill_takes_as_many_for_its_history_whatever_that_names(busy: Site) -> None:
    with recorded(busy.database.reader) as statements, busy.database.reading() as session:
        assert len(history.of_bill(session, busy.bill_ids["B1"])) == 3
    assert questions_in(statements) == 2


def test_a_page_of_the_ledger_takes_two_whatever_it_names(busy: Site) -> None:
    with recorded(busy.database.reader) as statements, busy.database.reading() as session:
        page = history.after(session, 0, 100)
    assert page.items[-1].location == "Lucknow"
    assert questions_in(statements) == 2
    assert {line.bill for line in page.items} == {None, "B1"}


def test_an_event_that_names_a_bag_twice_is_told_once(busy: Site) -> None:
    busy.scan(ScanRefused, station=1, bag="P2-3", other="P2-3", mode="pack", reason="x")
    page, _ = asked(busy, "P2-3")
    positions = [line.position for line in page.history]
    assert positions == sorted(set(positions), reverse=True)
    assert page.history[0].kind == "scan_refused"


def test_a_bag_of_a_format_that_was_given_up_is_found_by_its_label(busy: Site) -> None:
    save_format(busy, CodeFormat(name="child", kind=BagKind.CHILD, template="X{number}"))
    page, _ = asked(busy, "c1")
    assert page.bag.code == "C1"


def test_a_label_is_the_bag_that_the_formats_say_rather_than_the_one_it_once_named(
    busy: Site,
) -> None:
    form = CodeFormat(name="parent", kind=BagKind.PARENT, template="C{number}", fixed_count=3)
    save_format(busy, form)
    page, _ = asked(busy, "C1")
    assert page.bag.code == "P1-3"


def test_a_bag_is_where_its_parent_is(busy: Site) -> None:
    page, _ = asked(busy, "C1")
    assert (page.location, page.destination) == ("Lucknow", "Delhi")

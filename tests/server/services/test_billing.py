"""Rules 4 to 6: a parent is on one bill at a time, a closed bill is locked, weights are derived."""

from uuid import uuid4

import pytest

from server.services import bills
from shared.console import BillState, BillSummary, Page
from shared.errors import RuleBroken
from shared.events import (
    BagVoided,
    BillCancelled,
    BillChanged,
    BillClosed,
    BillCreated,
    BillReopened,
    BillTerms,
    ChildMoved,
    ChildPacked,
    ConsoleEvent,
    ParentBilled,
    ParentUnbilled,
)
from shared.records import Result
from tests.server.site import Site


def numbers(page: Page[BillSummary]) -> list[str]:
    return [bill.terms.number for bill in page.items]


@pytest.fixture
def packed(site: Site) -> Site:
    """A full and a half-packed parent."""
    site.pack("P1-2", "C1", "C2")
    site.pack("P2-4", "C3")
    return site


def test_a_bill_is_a_draft_until_its_first_parent(packed: Site) -> None:
    bill_id = packed.bill("B1")
    assert packed.bill_page("B1").state is BillState.DRAFT
    packed.command(ParentBilled, bill_id=bill_id, parent="P1-2")
    assert packed.bill_page("B1").state is BillState.OPEN
    assert packed.bag("P1-2").bill == "B1"


def test_a_parent_is_on_one_bill_at_a_time_and_the_refusal_names_the_other(packed: Site) -> None:
    packed.bill("B1", "P1-2")
    second = packed.bill("B2")
    with pytest.raises(RuleBroken, match="on_other_bill") as refusal:
        packed.command(ParentBilled, bill_id=second, parent="P1-2")
    assert refusal.value.facts == {"parent": "P1-2", "bill": "B1"}


def test_a_parent_billed_twice_on_one_bill_is_already_there(packed: Site) -> None:
    bill_id = packed.bill("B1", "P1-2")
    done = packed.command(ParentBilled, bill_id=bill_id, parent="P1-2")
    assert (done.result, packed.bill_page("B1").linked_parents) == (Result.ALREADY, 1)


def test_an_incomplete_parent_is_billed_with_a_warning(packed: Site) -> None:
    bill_id = packed.bill("B1")
    full = packed.command(ParentBilled, bill_id=bill_id, parent="P1-2")
    half = packed.command(ParentBilled, bill_id=bill_id, parent="P2-4")
    assert (full.warning, half.warning) == (None, "parent_incomplete")
    assert half.facts == {"packed": 1, "count": 4}
    assert packed.bill_page("B1").incomplete_parents == 1


def test_weights_are_derived_from_the_children_at_the_moment_of_asking(packed: Site) -> None:
    packed.bill("B1", "P1-2", "P2-4", planned=9)
    page = packed.bill_page("B1")
    assert (page.expected_kg, page.actual_kg, page.terms.planned_parents) == (6.0, 3.0, 9)
    packed.scan(ChildPacked, parent="P2-4", child="C4")
    assert packed.bill_page("B1").actual_kg == 4.0


def test_only_a_known_parent_that_is_not_void_is_billed(packed: Site) -> None:
    bill_id = packed.bill("B1")
    packed.pack("P3-1")
    packed.command(BagVoided, bag="P3-1", reason="printed twice")
    for parent, code in (("P9-1", "bag_unknown"), ("C1", "not_a_parent"), ("P3-1", "bag_void")):
        with pytest.raises(RuleBroken, match=code):
            packed.command(ParentBilled, bill_id=bill_id, parent=parent)


def test_a_closed_bill_is_locked(packed: Site) -> None:
    bill_id = packed.bill("B1", "P1-2")
    packed.command(BillClosed, bill_id=bill_id)
    terms = BillTerms(number="B1", customer="Someone else")
    with pytest.raises(RuleBroken, match="bill_closed"):
        packed.command(ParentBilled, bill_id=bill_id, parent="P2-4")
    with pytest.raises(RuleBroken, match="bill_closed"):
        packed.command(ParentUnbilled, bill_id=bill_id, parent="P1-2")
    with pytest.raises(RuleBroken, match="bill_closed"):
        packed.command(BillChanged, bill_id=bill_id, terms=terms)
    with pytest.raises(RuleBroken, match="bill_closed"):
        packed.command(BillCancelled, bill_id=bill_id, reason="changed our mind")


def test_a_closed_bill_is_opened_again_for_a_reason(packed: Site) -> None:
    bill_id = packed.bill("B1", "P1-2")
    with pytest.raises(RuleBroken, match="bill_not_closed"):
        packed.command(BillReopened, bill_id=bill_id, reason="one bag more")
    packed.command(BillClosed, bill_id=bill_id)
    packed.command(BillReopened, bill_id=bill_id, reason="one bag more")
    packed.command(ParentBilled, bill_id=bill_id, parent="P2-4")
    page = packed.bill_page("B1")
    assert (page.state, page.linked_parents) == (BillState.REOPENED, 2)
    assert [line.kind for line in page.history][:2] == ["parent_billed", "bill_reopened"]


def test_closing_a_closed_bill_is_already_done(packed: Site) -> None:
    bill_id = packed.bill("B1", "P1-2")
    packed.command(BillClosed, bill_id=bill_id)
    assert packed.command(BillClosed, bill_id=bill_id).result is Result.ALREADY


def test_a_bill_without_parents_is_not_closed(packed: Site) -> None:
    bill_id = packed.bill("B1", "P1-2")
    packed.command(ParentUnbilled, bill_id=bill_id, parent="P1-2")
    with pytest.raises(RuleBroken, match="bill_empty"):
        packed.command(BillClosed, bill_id=bill_id)


def test_a_parent_taken_off_a_bill_is_free(packed: Site) -> None:
    bill_id = packed.bill("B1", "P1-2")
    packed.command(ParentUnbilled, bill_id=bill_id, parent="P1-2")
    assert (packed.bag("P1-2").bill, packed.bill_page("B1").lines) == (None, [])
    with pytest.raises(RuleBroken, match="not_on_bill"):
        packed.command(ParentUnbilled, bill_id=bill_id, parent="P1-2")


def test_cancelling_a_bill_frees_its_parents_for_good(packed: Site) -> None:
    bill_id = packed.bill("B1", "P1-2", "P2-4")
    packed.command(BillCancelled, bill_id=bill_id, reason="the dealer withdrew")
    assert (packed.bag("P1-2").bill, packed.bag("P2-4").bill) == (None, None)
    assert packed.bill_page("B1").state is BillState.CANCELLED
    again = packed.command(BillCancelled, bill_id=bill_id, reason="twice")
    assert again.result is Result.ALREADY
    with pytest.raises(RuleBroken, match="bill_cancelled"):
        packed.command(ParentBilled, bill_id=bill_id, parent="P1-2")


def test_a_bills_number_is_unique_also_when_it_is_changed(packed: Site) -> None:
    packed.bill("B1")
    second = packed.bill("B2", "P1-2")
    with pytest.raises(RuleBroken, match="bill_number_taken"):
        packed.bill("B1")
    with pytest.raises(RuleBroken, match="bill_number_taken"):
        packed.command(BillChanged, bill_id=second, terms=BillTerms(number="B1"))
    before = packed.bag("P1-2").version
    packed.command(BillChanged, bill_id=second, terms=BillTerms(number="B3", customer="Shri Ram"))
    assert packed.bag("P1-2").bill == "B3"
    assert packed.bag("P1-2").version > before


def test_a_bills_id_is_used_once(packed: Site) -> None:
    bill_id = packed.bill("B1")
    with pytest.raises(RuleBroken, match="bill_exists"):
        packed.command(BillCreated, bill_id=bill_id, terms=BillTerms(number="B2"))


def test_commands_about_an_unknown_bill_are_refused(packed: Site) -> None:
    commands: list[tuple[type[ConsoleEvent], dict[str, object]]] = [
        (BillClosed, {}),
        (BillReopened, {"reason": "why not"}),
        (BillCancelled, {"reason": "why not"}),
        (BillChanged, {"terms": BillTerms(number="B1")}),
        (ParentBilled, {"parent": "P1-2"}),
    ]
    for kind, said in commands:
        with pytest.raises(RuleBroken, match="bill_unknown"):
            packed.command(kind, None, bill_id=uuid4(), **said)


def test_bills_are_found_by_state_and_by_a_part_of_number_or_customer(packed: Site) -> None:
    packed.bill("INV-1", "P1-2")
    packed.bill("INV-2")
    packed.bill("100%")
    with packed.database.reading() as session:
        found = {
            "drafts": numbers(bills.find(session, state=BillState.DRAFT)),
            "inv": numbers(bills.find(session, search="inv")),
            "a wild card": numbers(bills.find(session, search="%")),
        }
        first = bills.find(session, limit=2)
        rest = bills.find(session, limit=2, after=first.next)
    assert found == {
        "drafts": ["100%", "INV-2"],
        "inv": ["INV-2", "INV-1"],
        "a wild card": ["100%"],
    }
    assert (numbers(first), numbers(rest)) == (["100%", "INV-2"], ["INV-1"])
    assert rest.next is None


def test_a_child_moved_between_parents_of_an_open_bill_changes_its_weight(packed: Site) -> None:
    packed.bill("B1", "P1-2")
    packed.command(ChildMoved, child="C1", parent="P2-4", reason="wrong bag")
    assert packed.bill_page("B1").actual_kg == 1.0

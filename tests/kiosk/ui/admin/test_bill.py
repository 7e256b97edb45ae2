"""A bill's page: scans link, refusals name the other bill, and everything adds up."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.api_client import ReportFile
from kiosk.ui.admin.pages.bill_form import BillForm
from kiosk.ui.admin.parts.reason import ReasonForm
from shared.console import BillState, ChangeBill, LinkParent, Reasoned, UnlinkParent
from shared.errors import ServerUnreachable
from shared.events import Source
from tests.kiosk.ui.admin import sample
from tests.kiosk.ui.admin.conftest import Desk

OPEN, DRAFT, CLOSED = sample.uid(500), sample.uid(502), sample.uid(503)


def show(desk: Desk, bill_id: Any) -> None:  # noqa: ANN401 - an id of the sample
    desk.staff.open_bill(bill_id)
    desk.settle()


def scan(desk: Desk, text: str) -> None:
    desk.window.scanned.emit(text)
    desk.settle()


def links(desk: Desk) -> list[LinkParent]:
    return [one for one in desk.books.commands if isinstance(one, LinkParent)]


def test_a_scanned_parent_is_linked_and_the_sums_follow(desk: Desk) -> None:
    show(desk, DRAFT)
    assert desk.rooms.bill.sums.linked.words == "0 / 12"
    scan(desk, "P1501-10")
    page = desk.rooms.bill
    assert page.notice.words == "P1501-10: Linked."
    assert page.sums.linked.words == "1 / 12"
    assert page.sums.actual.words == "10 kg"
    assert page.sums.variance.words == "-110 kg"
    assert page.chip.text() == "Open"
    assert links(desk)[0].source is Source.HANDHELD


def test_a_bill_without_a_plan_says_so_beside_what_is_linked(desk: Desk) -> None:
    bill = desk.books.of_bills[DRAFT]
    terms = replace(bill.terms, planned_parents=0)
    desk.books.of_bills[DRAFT] = bill.model_copy(update={"terms": terms})
    show(desk, DRAFT)
    assert desk.rooms.bill.sums.linked.words == "0 / –"


def test_a_code_typed_and_ended_with_enter_is_linked_as_typed(desk: Desk) -> None:
    show(desk, DRAFT)
    QTest.keyClicks(desk.rooms.bill.entry, "P1502-10")
    QTest.keyClick(desk.rooms.bill.entry, Qt.Key.Key_Return)
    desk.settle()
    assert links(desk)[0].source is Source.TYPED
    assert desk.rooms.bill.entry.text() == ""


def test_scans_faster_than_the_server_are_linked_in_their_order_each_once(desk: Desk) -> None:
    show(desk, DRAFT)
    desk.books.gate.clear()
    for number in (1501, 1502, 1503, 1504):
        desk.window.scanned.emit(f"P{number}-10")
    desk.books.gate.set()
    desk.settle()
    assert [one.text for one in links(desk)] == ["P1501-10", "P1502-10", "P1503-10", "P1504-10"]
    assert len({one.command_id for one in links(desk)}) == 4
    assert desk.rooms.bill.sums.linked.words == "4 / 12"


def test_a_refusal_names_the_other_bill(desk: Desk) -> None:
    show(desk, OPEN)
    scan(desk, "P1101-10")
    assert desk.rooms.bill.notice.words.startswith("P1101-10: This parent is on bill B-2026-0399.")
    assert desk.rooms.bill.notice.tone == "bad"


def test_a_child_is_refused(desk: Desk) -> None:
    show(desk, OPEN)
    scan(desk, "C417")
    assert "Only parents" in desk.rooms.bill.notice.words


def test_an_incomplete_parent_is_linked_with_a_warning(desk: Desk) -> None:
    show(desk, OPEN)
    scan(desk, "P1509-10")
    assert "not full: 6 of 10" in desk.rooms.bill.notice.words
    assert desk.rooms.bill.notice.tone == "warn"


def test_a_parent_that_is_on_this_bill_is_no_second_line(desk: Desk) -> None:
    show(desk, OPEN)
    before = desk.rooms.bill.sums.linked.words
    scan(desk, "P1201-10")
    assert "already" in desk.rooms.bill.notice.words
    assert desk.rooms.bill.sums.linked.words == before


def test_a_scan_while_the_server_is_out_of_reach_is_said_not_to_be_linked(desk: Desk) -> None:
    show(desk, OPEN)
    desk.books.trouble = ServerUnreachable("no_connection")
    desk.window.scanned.emit("P1501-10")
    desk.settle()
    assert "can't be reached" in desk.rooms.bill.notice.words
    assert desk.rooms.bill.notice.tone == "bad"


def test_a_refusal_stays_in_the_line_when_the_next_scan_succeeds(desk: Desk) -> None:
    """Who scans one bag after the other looks at the bags, not at the screen."""
    show(desk, OPEN)
    scan(desk, "P1101-10")
    scan(desk, "P1501-10")
    notice = desk.rooms.bill.notice
    assert notice.words == "P1501-10: Linked. Not linked: P1101-10."
    assert notice.tone == "warn"
    notice.clear()
    scan(desk, "P1502-10")
    assert notice.words == "P1502-10: Linked."


def test_what_was_scanned_while_the_server_was_away_is_named_until_it_is_linked(desk: Desk) -> None:
    show(desk, OPEN)
    desk.books.trouble = ServerUnreachable("no_connection")
    scan(desk, "P1501-10")
    scan(desk, "P1502-10")
    desk.books.trouble = None
    scan(desk, "P1501-10")
    assert desk.rooms.bill.notice.words == "P1501-10: Linked. Not linked: P1502-10."
    scan(desk, "P1502-10")
    assert desk.rooms.bill.notice.words == "P1502-10: Linked."


def test_a_closed_bill_takes_no_scan_and_shows_the_bag_instead(desk: Desk) -> None:
    show(desk, CLOSED)
    assert not desk.rooms.bill.entry.isVisible()
    scan(desk, "P1203-10")
    assert links(desk) == []
    assert desk.window.place == "bag"


def test_the_chosen_parent_is_removed(desk: Desk) -> None:
    show(desk, OPEN)
    page = desk.rooms.bill
    assert not page.remove.isEnabled()
    page.lines.choose_first()
    page.remove.click()
    desk.settle()
    sent = desk.books.commands[-1]
    assert isinstance(sent, UnlinkParent)
    assert sent.text == "P1201-10"
    assert page.sums.linked.words == "20 / 24"


def test_a_returned_parent_stays_in_view_and_cannot_be_removed(desk: Desk) -> None:
    show(desk, OPEN)
    page = desk.rooms.bill
    page.lines.view.selectRow(5)
    assert page.lines.view.model().index(5, 1).data() == "Returned with 10"
    assert not page.remove.isEnabled()


def test_a_bill_is_closed_and_reopened_with_a_reason(desk: Desk) -> None:
    show(desk, OPEN)
    page = desk.rooms.bill
    page.close_it.click()
    desk.settle()
    assert page.chip.text() == "Closed"
    assert not page.close_it.isVisible()
    page.reopen.click()
    form = desk.form()
    assert isinstance(form, ReasonForm)
    assert form.focusWidget() is form.reason
    form.reason.setPlainText("One parent forgotten")
    form.do_it.click()
    desk.settle()
    assert isinstance(desk.books.commands[-1], Reasoned)
    assert page.chip.text() == "Reopened"


def test_an_empty_bill_cannot_be_closed_and_the_page_says_why(desk: Desk) -> None:
    show(desk, DRAFT)
    desk.rooms.bill.close_it.click()
    desk.settle()
    assert "Link a parent" in desk.rooms.bill.notice.words


def test_a_cancelled_bill_frees_its_parents(desk: Desk) -> None:
    show(desk, OPEN)
    desk.rooms.bill.cancel.trigger()
    form = desk.form()
    assert isinstance(form, ReasonForm)
    form.reason.setPlainText("Customer withdrew")
    form.do_it.click()
    desk.settle()
    assert desk.books.of_bills[OPEN].state is BillState.CANCELLED
    assert desk.rooms.bill.lines.placeholder.words.startswith("Nothing is on this bill")


def test_the_terms_are_changed_without_touching_what_is_linked(desk: Desk) -> None:
    show(desk, OPEN)
    desk.rooms.bill.change.click()
    form = desk.form()
    assert isinstance(form, BillForm)
    assert form.number.text() == "B-2026-0412"
    form.vehicle.setText("UP32 KN 9999")
    form.do_it.click()
    desk.settle()
    sent = desk.books.commands[-1]
    assert isinstance(sent, ChangeBill)
    assert sent.terms.vehicle == "UP32 KN 9999"
    assert sent.terms.customer == "Shri Ganesh Seeds"
    assert "UP32 KN 9999" in desk.rooms.bill.facts.words()


def test_the_pdf_is_saved_where_the_admin_says(desk: Desk) -> None:
    show(desk, OPEN)
    desk.rooms.bill.saves[ReportFile.PDF].trigger()
    desk.settle()
    assert (desk.documents.folder / "B-2026-0412.pdf").read_bytes() == b"%PDF-1.7 made up"
    assert "Saved as" in desk.rooms.bill.notice.words


def test_the_pdf_is_opened_to_be_printed_or_the_page_says_that_nothing_can(desk: Desk) -> None:
    show(desk, OPEN)
    desk.rooms.bill.print_it.click()
    desk.settle()
    assert desk.documents.opened == {"B-2026-0412.pdf": b"%PDF-1.7 made up"}
    desk.documents.can_open = False
    desk.rooms.bill.print_it.click()
    desk.settle()
    assert "Save the file instead" in desk.rooms.bill.notice.words


def test_a_removal_is_taken_back_at_the_press_of_a_button(desk: Desk) -> None:
    show(desk, OPEN)
    page = desk.rooms.bill
    page.lines.view.selectRow(0)
    gone = page.lines.rows.rows[0].parent
    page.remove.click()
    desk.settle()
    assert page.notice.undo.isVisible()
    page.notice.undo.click()
    desk.settle()
    command = desk.books.commands[-1]
    assert isinstance(command, LinkParent)
    assert command.text == gone.code
    assert page.notice.words == "It is on the bill again."
    assert not page.notice.undo.isVisible()

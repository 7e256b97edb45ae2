"""Finding bills, and making them exactly once."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.ui.admin.pages.bill_form import BillForm
from shared.console import BillState, NewBill
from shared.errors import ServerUnreachable
from tests.kiosk.ui.admin import sample
from tests.kiosk.ui.admin.conftest import Desk, OpenDesk


def open_form(desk: Desk) -> BillForm:
    desk.go("bills")
    QTest.keyClick(desk.rooms.bills, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    form = desk.form()
    assert isinstance(form, BillForm)
    return form


def test_ctrl_n_makes_a_bill_and_opens_its_page(desk: Desk) -> None:
    form = open_form(desk)
    form.number.setText("B-2026-0500")
    form.customer.setText("Kisan Agro Traders")
    form.destination.choose(sample.uid(2))
    form.planned.setValue(12)
    form.do_it.click()
    desk.settle()
    sent = desk.books.commands[-1]
    assert isinstance(sent, NewBill)
    assert sent.terms.number == "B-2026-0500"
    assert sent.terms.destination_id == sample.uid(2)
    assert sent.terms.planned_parents == 12
    assert desk.window.place == "bill"
    assert desk.rooms.bill.title.text() == "B-2026-0500"


def test_the_planned_number_of_parents_can_be_read(desk: Desk) -> None:
    form = open_form(desk)
    assert form.planned.lineEdit().width() > form.planned.width() / 2
    form.reject()


def test_a_bill_without_a_number_cannot_be_made(desk: Desk) -> None:
    form = open_form(desk)
    assert not form.do_it.isEnabled()
    form.number.setText("  ")
    assert not form.do_it.isEnabled()
    form.reject()


def test_a_number_that_is_taken_is_refused_and_the_form_stays(desk: Desk) -> None:
    form = open_form(desk)
    form.number.setText("B-2026-0412")
    form.do_it.click()
    desk.settle()
    assert "with this number already" in form.notice.words
    assert form.do_it.isEnabled()
    form.reject()


def test_pressing_again_after_a_lost_reply_sends_the_same_command(desk: Desk) -> None:
    form = open_form(desk)
    form.number.setText("B-2026-0501")
    desk.books.trouble = ServerUnreachable("timed_out")
    form.do_it.click()
    desk.settle()
    desk.books.trouble = None
    form.do_it.click()
    desk.settle()
    first, second = desk.books.commands[-2:]
    assert first == second


def test_the_list_is_narrowed_by_state_and_by_words(desk: Desk) -> None:
    desk.go("bills")
    page = desk.rooms.bills
    page.state.choose(BillState.CLOSED)
    page.state.chosen.emit()
    desk.settle()
    assert {bill.state for bill in page.table.rows.rows} == {BillState.CLOSED}
    page.search.setText("vidarbha")
    page.search_changed.emit()
    desk.settle()
    assert [bill.terms.customer for bill in page.table.rows.rows] == ["Vidarbha Farmers' Union"]


def test_a_filter_without_a_hit_offers_to_show_all(desk: Desk) -> None:
    desk.go("bills")
    page = desk.rooms.bills
    page.search.setText("nobody")
    page.search_changed.emit()
    desk.settle()
    assert page.table.placeholder.words.startswith("No bill fits")
    page.table.placeholder.pressed.emit()
    desk.settle()
    assert len(page.table.rows.rows) == 8


def test_without_any_bill_the_page_offers_to_make_one(open_desk: OpenDesk) -> None:
    desk = open_desk(is_empty=True)
    desk.go("bills")
    assert desk.rooms.bills.table.placeholder.words.startswith("No bills yet")
    desk.rooms.bills.table.placeholder.pressed.emit()
    assert isinstance(desk.form(), BillForm)
    desk.form().reject()

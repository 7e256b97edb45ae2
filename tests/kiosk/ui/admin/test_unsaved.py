"""What was typed into a form is dropped only by somebody who said so."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.ui.admin.pages.bill_form import BillForm
from kiosk.ui.admin.pages.pick_form import PickForm
from tests.kiosk.ui.admin import sample
from tests.kiosk.ui.admin.conftest import Desk


def escape(form: QWidget) -> None:
    QTest.keyClick(form, Qt.Key.Key_Escape)


def new_bill(desk: Desk) -> BillForm:
    desk.go("bills")
    form = desk.staff.bills.open_form()
    form.activateWindow()
    desk.qtbot.waitUntil(form.isActiveWindow)
    return form


def half_a_bill(desk: Desk) -> BillForm:
    form = new_bill(desk)
    QTest.keyClicks(form.number, "B-77")
    return form


def changed_bill(desk: Desk) -> BillForm:
    desk.staff.open_bill(sample.uid(500))
    desk.settle()
    desk.rooms.bill.change.click()
    form = desk.form()
    assert isinstance(form, BillForm)
    return form


def test_escape_closes_a_form_in_which_nothing_was_changed_at_once(desk: Desk) -> None:
    escape(new_bill(desk))
    assert not desk.has_form()


def test_escape_in_a_form_with_something_typed_asks(desk: Desk) -> None:
    form = half_a_bill(desk)
    escape(form)
    assert desk.form() is form
    assert form.number.text() == "B-77"
    assert form.notice.words == "What you entered here is not saved yet."


@pytest.mark.parametrize("by", ["its button", "the window's own cross", "escape again"])
def test_no_way_out_of_a_form_drops_what_was_typed_unasked(desk: Desk, by: str) -> None:
    form = half_a_bill(desk)
    match by:
        case "its button":
            form.leave.click()
        case "the window's own cross":
            form.close()
        case _:
            escape(form)
            escape(form)
    assert desk.form() is form
    assert "not saved yet" in form.notice.words


def test_enter_goes_on_where_one_typed(desk: Desk) -> None:
    form = half_a_bill(desk)
    escape(form)
    QTest.keyClick(form.focusWidget(), Qt.Key.Key_Return)
    assert form.notice.words == ""
    assert QApplication.focusWidget() is form.number
    QTest.keyClicks(form.number, "8")
    assert form.number.text() == "B-778"
    assert desk.books.commands == []


def test_what_was_typed_can_be_dropped_by_keys(desk: Desk) -> None:
    form = half_a_bill(desk)
    escape(form)
    QTest.keyClick(form.focusWidget(), Qt.Key.Key_Backtab)
    QTest.keyClick(form.focusWidget(), Qt.Key.Key_Space)
    assert not desk.has_form()
    assert desk.books.commands == []


def test_the_form_can_still_be_sent_after_the_question(desk: Desk) -> None:
    form = half_a_bill(desk)
    escape(form)
    form.do_it.click()
    desk.settle()
    assert desk.rooms.bill.title.text() == "B-77"


def test_a_form_is_as_it_was_when_all_was_put_back(desk: Desk) -> None:
    form = changed_bill(desk)
    before = form.customer.text()
    form.customer.setText("Somebody else")
    form.customer.setText(before)
    escape(form)
    assert not desk.has_form()


def test_a_choice_that_was_changed_is_not_dropped_unasked_either(desk: Desk) -> None:
    form = changed_bill(desk)
    form.destination.setCurrentIndex((form.destination.currentIndex() + 1) % 2)
    escape(form)
    assert desk.form() is form


def test_a_form_that_only_asks_what_to_look_at_closes_at_once(desk: Desk) -> None:
    desk.go("reports")
    form = desk.staff.reports.ask_for_day()
    form.day.setDate(form.day.date().addDays(-1))
    escape(form)
    assert not desk.has_form()


def test_parents_that_were_picked_are_not_dropped_unasked(desk: Desk) -> None:
    desk.staff.open_bill(sample.uid(500))
    desk.settle()
    desk.rooms.bill.from_list.click()
    desk.settle()
    form = desk.form()
    assert isinstance(form, PickForm)
    form.search.setText("P15")
    assert not form.is_edited, "what one searches for is no loss"
    form.table.view.selectRow(0)
    escape(form)
    assert desk.form() is form
    assert len(form.chosen) == 1

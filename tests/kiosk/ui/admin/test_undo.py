"""What can be taken back has an Undo in the page's line: the opposite, as an act of its own."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from kiosk.ui.admin.pages.bill_form import BillForm
from kiosk.ui.admin.pages.move_form import MoveForm
from kiosk.ui.admin.pages.pick_form import PickForm
from kiosk.ui.admin.pages.place_form import PlaceForm
from kiosk.ui.admin.parts.form import Form
from kiosk.ui.admin.parts.page import Page
from kiosk.ui.admin.parts.reason import ReasonForm
from shared.accounts import StationState
from shared.console import BillState, ChangeBill, MoveChild, Reasoned, UnlinkParent
from shared.errors import RequestRefused
from shared.site import SiteSettings
from tests.kiosk.ui.admin import sample
from tests.kiosk.ui.admin.conftest import Desk


def undo(desk: Desk, page: Page) -> str:
    """Press Undo, and return what the line says then."""
    assert page.notice.undo.isVisible()
    page.notice.undo.click()
    desk.settle()
    assert not page.notice.undo.isVisible(), "what was taken back is not offered again"
    return page.notice.words


def reasoned(desk: Desk, reason: str) -> None:
    form = desk.form()
    assert isinstance(form, ReasonForm)
    form.reason.setPlainText(reason)
    form.do_it.click()
    desk.settle()


def codes(desk: Desk, number: int) -> list[str]:
    return [line.parent.code for line in desk.books.of_bills[sample.uid(number)].lines]


def test_a_linked_parent_comes_off_the_bill_again(desk: Desk) -> None:
    desk.staff.open_bill(sample.uid(500))
    desk.settle()
    before = codes(desk, 500)
    desk.window.scanned.emit("P1501-10")
    desk.settle()
    assert undo(desk, desk.rooms.bill) == "P1501-10 is off the bill."
    assert codes(desk, 500) == before


def test_a_scan_that_linked_nothing_has_no_undo(desk: Desk) -> None:
    desk.staff.open_bill(sample.uid(500))
    desk.settle()
    for scan in ("P1101-10", codes(desk, 500)[0]):  # on another bill, and on this one already
        desk.window.scanned.emit(scan)
        desk.settle()
        assert desk.rooms.bill.notice.words
        assert not desk.rooms.bill.notice.undo.isVisible()


def test_parents_linked_from_a_list_come_off_together(desk: Desk) -> None:
    desk.staff.open_bill(sample.uid(500))
    desk.settle()
    desk.rooms.bill.from_list.click()
    desk.settle()
    form = desk.form()
    assert isinstance(form, PickForm)
    form.table.view.selectRow(0)
    form.table.view.selectRow(1)
    chosen = [parent.code for parent in form.chosen]
    form.do_it.click()
    desk.settle()
    assert undo(desk, desk.rooms.bill) == "2 parents are off the bill."
    sent = [one.text for one in desk.books.commands if isinstance(one, UnlinkParent)]
    assert sent == chosen


def test_a_changed_bill_says_again_what_it_said(desk: Desk) -> None:
    desk.staff.open_bill(sample.uid(500))
    desk.settle()
    terms = desk.books.of_bills[sample.uid(500)].terms
    desk.rooms.bill.change.click()
    form = desk.form()
    assert isinstance(form, BillForm)
    form.customer.setText("Somebody else")
    form.do_it.click()
    desk.settle()
    assert desk.books.of_bills[sample.uid(500)].terms.customer == "Somebody else"
    assert undo(desk, desk.rooms.bill) == "The bill says again what it said."
    sent = desk.books.commands[-1]
    assert isinstance(sent, ChangeBill)
    assert sent.terms == terms


def test_a_reopened_bill_is_closed_again_and_a_cancelled_one_stays_cancelled(desk: Desk) -> None:
    desk.staff.open_bill(sample.uid(503))
    desk.settle()
    desk.rooms.bill.reopen.click()
    reasoned(desk, "A parent was forgotten")
    assert undo(desk, desk.rooms.bill) == "The bill is closed again."
    assert desk.books.of_bills[sample.uid(503)].state is BillState.CLOSED
    desk.staff.open_bill(sample.uid(500))
    desk.settle()
    desk.staff.bill.ask_to_cancel()
    reasoned(desk, "The customer went elsewhere")
    assert not desk.rooms.bill.notice.undo.isVisible()


def test_a_child_that_was_moved_over_goes_back_with_the_reason_named(desk: Desk) -> None:
    desk.staff.open_bag("C12030")
    desk.settle()
    desk.rooms.bag.move_over.click()
    form = desk.form()
    assert isinstance(form, MoveForm)
    form.parent_code.setText("P1187-10")
    form.reason.setPlainText("Counted by hand")
    form.do_it.click()
    desk.settle()
    assert undo(desk, desk.rooms.bag) == "It is back where it was."
    sent = desk.books.commands[-1]
    assert isinstance(sent, MoveChild)
    assert (sent.parent, sent.reason) == ("parent::1203", "Undone: Counted by hand")


def test_a_child_that_was_taken_out_goes_back_into_its_parent(desk: Desk) -> None:
    desk.staff.open_bag("C12030")
    desk.settle()
    desk.rooms.bag.unpack.click()
    reasoned(desk, "Torn")
    assert isinstance(desk.books.commands[-1], Reasoned)
    undo(desk, desk.rooms.bag)
    sent = desk.books.commands[-1]
    assert isinstance(sent, MoveChild)
    assert sent.parent == "parent::1203"


def test_what_is_taken_out_of_use_is_so_for_good(desk: Desk) -> None:
    desk.staff.open_bag("C12030")
    desk.settle()
    desk.staff.bag.ask_to_void()
    reasoned(desk, "Printed twice")
    assert desk.rooms.bag.notice.words
    assert not desk.rooms.bag.notice.undo.isVisible()


def test_a_disabled_person_can_sign_in_again(desk: Desk) -> None:
    desk.go("people")
    page = desk.rooms.people
    page.table.view.selectRow(1)
    page.disable.click()
    desk.settle()
    assert not desk.books.mine.of_people[1].is_active
    assert "can sign in again" in undo(desk, page)
    assert desk.books.mine.of_people[1].is_active


def test_a_renamed_place_is_as_it_was(desk: Desk) -> None:
    desk.go("places")
    page = desk.rooms.places
    before = desk.books.mine.of_places[0]
    page.table.view.selectRow(0)
    page.change.click()
    desk.settle()
    form = desk.form()
    assert isinstance(form, PlaceForm)
    form.name.setText("Lucknow North")
    form.do_it.click()
    desk.settle()
    assert undo(desk, page) == "Lucknow is as it was."
    assert desk.books.mine.of_places[0] == before


def test_a_revoked_station_may_work_again_and_a_released_one_is_revoked_again(desk: Desk) -> None:
    desk.go("stations")
    page = desk.rooms.stations
    page.table.view.selectRow(0)
    page.revoke.click()
    form = desk.form()
    assert isinstance(form, Form)
    form.do_it.click()
    desk.settle()
    assert desk.books.mine.of_stations[0].state is StationState.REVOKED
    assert "may work again" in undo(desk, page)
    assert desk.books.mine.of_stations[0].state is StationState.ACTIVE


def test_a_frozen_station_that_was_released_is_not_frozen_again(desk: Desk) -> None:
    desk.go("stations")
    page = desk.rooms.stations
    page.table.view.selectRow(4)
    page.release.click()
    desk.settle()
    assert "may work again" in page.notice.words
    assert not page.notice.undo.isVisible()


def test_settings_go_back_to_what_they_were(desk: Desk) -> None:
    desk.go("settings")
    page = desk.rooms.settings
    page.kg.setValue(0.25)
    page.save_site.click()
    desk.settle()
    assert undo(desk, page) == "The settings are as they were."
    assert desk.books.mine.of_settings == SiteSettings()
    assert page.kg.value() == 1.0


def test_label_formats_go_back_to_what_they_were(desk: Desk) -> None:
    desk.go("settings")
    page = desk.rooms.settings
    before = desk.books.mine.of_formats
    page.sample.setText("C417")
    page.sample.returnPressed.emit()
    page.save_formats.click()
    desk.settle()
    assert desk.books.mine.of_formats != before
    undo(desk, page)
    assert desk.books.mine.of_formats == before


def test_deleted_filters_are_saved_again(desk: Desk) -> None:
    desk.go("reports")
    page = desk.rooms.reports
    before = {(one.name, one.report) for one in page.saved.rows.rows}
    page.saved.view.selectRow(0)
    page.delete.click()
    desk.settle()
    assert len(page.saved.rows.rows) == len(before) - 1
    assert "is saved again" in undo(desk, page)
    assert {(one.name, one.report) for one in page.saved.rows.rows} == before


def test_a_stopped_webhook_is_told_again(desk: Desk) -> None:
    desk.go("webhooks")
    page = desk.rooms.webhooks
    page.table.view.selectRow(0)
    page.stop.click()
    desk.settle()
    assert not desk.books.guests.of_webhooks[0].is_on
    assert "is told again" in undo(desk, page)
    assert desk.books.guests.of_webhooks[0].is_on


def test_an_undo_that_is_refused_says_why(desk: Desk) -> None:
    desk.staff.open_bill(sample.uid(500))
    desk.settle()
    desk.window.scanned.emit("P1501-10")
    desk.settle()
    desk.books.trouble = RequestRefused("bill_closed")
    assert "The bill is closed" in undo(desk, desk.rooms.bill)
    assert desk.rooms.bill.notice.tone == "bad"


def test_undo_has_a_key_which_a_text_being_typed_keeps_for_itself(desk: Desk) -> None:
    desk.go("people")
    page = desk.rooms.people
    page.table.view.selectRow(1)
    page.disable.click()
    desk.settle()
    assert "Ctrl+Z" in page.notice.undo.toolTip()
    QTest.keyClick(page.table.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    desk.settle()
    assert desk.books.mine.of_people[1].is_active
    desk.staff.open_bill(sample.uid(500))
    desk.settle()
    desk.window.scanned.emit("P1501-10")
    desk.settle()
    field = desk.rooms.bill.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "P1")
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    desk.settle()
    assert "P1501-10" in codes(desk, 500)


def test_a_key_presses_no_undo_that_is_not_shown(desk: Desk) -> None:
    desk.go("people")
    page = desk.rooms.people
    page.table.view.selectRow(1)
    page.disable.click()
    desk.settle()
    page.notice.clear()
    QTest.keyClick(page.table.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    desk.settle()
    assert not desk.books.mine.of_people[1].is_active

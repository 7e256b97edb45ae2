"""A session that ends takes away nothing that was typed, and shows it to nobody else."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from kiosk.ui.admin.documents import DesktopDocuments
from kiosk.ui.admin.pages.bill_form import BillForm
from shared.errors import AccessDenied
from tests.kiosk.ui.admin import sample
from tests.kiosk.ui.admin.conftest import Desk, OpenDesk


def end_session(desk: Desk) -> None:
    """Have the next answer be that the session has ended."""
    desk.books.trouble = AccessDenied("session_expired")
    page = desk.window.page
    assert page is not None
    page.refresh_wanted.emit()
    desk.settle()
    desk.books.trouble = None
    assert desk.window.place == "sign-in"


def sign_in_again(desk: Desk) -> None:
    """Type the password where the cursor is."""
    page = desk.rooms.sign_in
    page.name.setText("Sunita Verma")
    page.password.setText("correct horse")
    QTest.keyClick(page.password, Qt.Key.Key_Return)
    desk.settle()


def half_a_bill(desk: Desk) -> BillForm:
    desk.go("bills")
    form = desk.staff.bills.open_form()
    form.number.setText("B-77")
    return form


def test_a_form_waits_behind_the_sign_in_with_what_was_typed(desk: Desk) -> None:
    form = half_a_bill(desk)
    desk.books.trouble = AccessDenied("session_expired")
    form.do_it.click()
    desk.settle()
    desk.books.trouble = None
    assert desk.window.place == "sign-in"
    assert not desk.has_form(), "nobody could reach the password behind it"
    assert desk.rooms.sign_in.isAncestorOf(desk.window.focusWidget())
    sign_in_again(desk)
    assert desk.window.place == "bills"
    assert desk.form() is form
    assert form.number.text() == "B-77"
    assert "still here" in form.notice.words
    form.do_it.click()
    desk.settle()
    assert desk.rooms.bill.title.text() == "B-77"


def test_a_file_dialog_and_a_list_that_are_open_do_not_stand_before_the_sign_in(
    open_desk: OpenDesk,
) -> None:
    documents, chosen = DesktopDocuments(), list[Path]()
    desk = open_desk(own_documents=documents)
    half_a_bill(desk).destination.showPopup()
    documents.choose_file(desk.form(), "Save", "a.csv", "CSV (*.csv)", chosen.append)
    desk.qtbot.waitUntil(lambda: desk.window.findChild(QFileDialog) is not None)
    end_session(desk)
    assert QApplication.activePopupWidget() is None
    assert not desk.has_form()
    QTest.keyClicks(desk.rooms.sign_in.password, "x")
    sign_in_again(desk)
    assert isinstance(desk.form(), BillForm)
    assert chosen == []


def test_who_comes_back_goes_on_at_the_very_bill(desk: Desk) -> None:
    desk.staff.open_bill(sample.uid(500))
    desk.settle()
    end_session(desk)
    sign_in_again(desk)
    assert desk.window.place == "bill"


def test_somebody_else_begins_at_today_and_sees_no_form(desk: Desk) -> None:
    half_a_bill(desk)
    end_session(desk)
    desk.books.mine.who = sample.uid(101)
    sign_in_again(desk)
    assert desk.window.place == "today"
    assert not desk.has_form()


def test_an_answer_that_comes_late_takes_no_password_away(desk: Desk) -> None:
    desk.go("bills")
    end_session(desk)
    desk.rooms.sign_in.password.setText("correct ho")
    desk.staff.office.session_ended.emit()
    assert desk.rooms.sign_in.password.text() == "correct ho"


def test_the_window_opens_at_the_page_where_it_was_closed(open_desk: OpenDesk) -> None:
    first = open_desk()
    first.staff.open_bill(sample.uid(500))
    first.settle()
    first.window.close()
    assert open_desk().window.place == "bills"

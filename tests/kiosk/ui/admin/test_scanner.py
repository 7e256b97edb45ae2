"""A handheld at the desk works wherever the focus is, and shortcuts go on working."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from kiosk.scanning.wedge import WedgeSettings
from kiosk.ui.admin.documents import DesktopDocuments
from kiosk.ui.admin.keys_form import KeysForm
from kiosk.ui.admin.pages.bill_form import BillForm
from kiosk.ui.handheld import Handheld
from shared.console import LinkParent
from tests.kiosk.ui.admin import sample
from tests.kiosk.ui.admin.conftest import Desk, OpenDesk
from tests.kiosk.ui.keyboard import Keyboard

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from kiosk.scanning.frames import Scan

SCANNER_MS, PERSON_MS = 4, 140


def test_a_scan_while_the_focus_is_in_a_table_links_the_parent_to_the_bill(desk: Desk) -> None:
    desk.staff.open_bill(sample.uid(502))
    desk.settle()
    desk.rooms.bill.history.view.setFocus()
    Keyboard(desk.window, SCANNER_MS).type("P1501-10\n")
    desk.settle()
    sent = desk.books.commands[-1]
    assert isinstance(sent, LinkParent)
    assert sent.text == "P1501-10"


def test_a_scan_into_the_entry_field_links_once_and_leaves_no_text(desk: Desk) -> None:
    desk.staff.open_bill(sample.uid(502))
    desk.settle()
    desk.rooms.bill.entry.setFocus()
    Keyboard(desk.window, SCANNER_MS).type("P1501-10\n")
    desk.settle()
    assert len(desk.books.commands) == 1
    assert desk.rooms.bill.entry.text() == ""


def test_a_scan_anywhere_else_opens_the_bags_page(desk: Desk) -> None:
    desk.go("people")
    Keyboard(desk.window, SCANNER_MS).type("C12030\n")
    desk.settle()
    assert desk.window.place == "bag"
    assert desk.rooms.bag.title.text() == "C12030"


def test_what_a_person_types_arrives_in_the_field(desk: Desk) -> None:
    desk.go("bags")
    desk.window.activateWindow()
    desk.rooms.bags.search.setFocus()
    Keyboard(desk.window, PERSON_MS).type("P1203")
    desk.qtbot.waitUntil(lambda: desk.rooms.bags.search.text() == "P1203")
    assert desk.window.place == "bags"


def test_an_arrow_does_not_overtake_the_keys_before_it(desk: Desk) -> None:
    desk.go("bags")
    desk.window.activateWindow()
    search = desk.rooms.bags.search
    search.setFocus()
    Keyboard(desk.window, PERSON_MS).type("c1")
    QTest.keyClick(desk.window.windowHandle(), Qt.Key.Key_Home)
    assert (search.text(), search.cursorPosition()) == ("c1", 0)


def test_ctrl_with_a_number_opens_a_page_at_once(desk: Desk) -> None:
    handle = desk.window.windowHandle()
    QTest.keyClick(handle, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert desk.window.place == "bills"
    QTest.keyClick(handle, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert desk.window.place == "bags"
    desk.settle()


def test_f5_fetches_the_page_again(desk: Desk) -> None:
    desk.go("bills")
    desk.books.of_bills.clear()
    QTest.keyClick(desk.window.windowHandle(), Qt.Key.Key_F5)
    desk.settle()
    assert desk.rooms.bills.table.rows.rows == ()


def test_nothing_is_taken_at_the_sign_in_page(open_desk: OpenDesk) -> None:
    desk = open_desk(is_signed_in=False)
    desk.window.activateWindow()
    desk.rooms.sign_in.password.setFocus()
    Keyboard(desk.window, SCANNER_MS).type("CORRECT")
    assert desk.rooms.sign_in.password.text() == "CORRECT"


def test_a_station_in_the_same_process_leaves_the_admins_keys_alone(desk: Desk) -> None:
    at_the_station: list[list[Scan]] = []
    station = Handheld(WedgeSettings(), at_the_station.append)
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    station.install(application)
    desk.go("people")
    Keyboard(desk.window, SCANNER_MS).type("C12030\n")
    desk.settle()
    QTest.keyClick(desk.window.windowHandle(), Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    application.removeEventFilter(station)
    assert at_the_station == []
    assert desk.rooms.bag.title.text() == "C12030"
    assert desk.window.place == "bills"
    desk.settle()


def test_a_scan_into_a_form_fills_its_field_and_presses_nothing(desk: Desk) -> None:
    desk.go("bills")
    desk.rooms.bills.new_bill.click()
    form = desk.form()
    assert isinstance(form, BillForm)
    with desk.qtbot.waitActive(form):
        form.activateWindow()
    form.number.setFocus()
    keyboard = Keyboard(form, SCANNER_MS)
    keyboard.type("B-2026-0777\n")
    desk.settle()
    assert form.number.text() == "B-2026-0777"
    assert desk.books.commands == []
    keyboard.rest(500)
    keyboard.gap_ms = PERSON_MS
    keyboard.type("\n")
    desk.qtbot.waitUntil(lambda: bool(desk.books.commands))
    desk.settle()
    assert len(desk.books.commands) == 1


def popup() -> QWidget:
    """The menu or the list that is open."""
    shown = QApplication.activePopupWidget()
    assert shown is not None
    return shown


def test_a_scan_while_a_list_to_choose_from_is_open_opens_the_bags_page(desk: Desk) -> None:
    desk.go("movements")
    page = desk.rooms.movements
    changed: list[bool] = []
    page.what.chosen.connect(lambda: changed.append(True))
    page.what.showPopup()
    Keyboard(popup(), SCANNER_MS).type("C12030\n")
    desk.settle()
    assert desk.rooms.bag.title.text() == "C12030"
    assert desk.window.place == "bag"
    assert QApplication.activePopupWidget() is None
    assert (page.what.value, changed) == ("", [])


def test_a_scan_while_a_menu_is_open_links_the_parent_and_triggers_nothing(desk: Desk) -> None:
    desk.staff.open_bill(sample.uid(502))
    desk.settle()
    menu = desk.rooms.bill.more.menu()
    triggered: list[QAction] = []
    menu.triggered.connect(triggered.append)
    menu.popup(QPoint(0, 0))
    QTest.keyClick(menu.windowHandle(), Qt.Key.Key_Down)
    Keyboard(menu, SCANNER_MS).type("P1501-10\n")
    desk.settle()
    (sent,) = desk.books.commands
    assert isinstance(sent, LinkParent)
    assert sent.text == "P1501-10"
    assert triggered == []
    assert not desk.has_form()
    assert QApplication.activePopupWidget() is None


def test_what_a_person_types_chooses_in_an_open_list(desk: Desk) -> None:
    desk.go("movements")
    what = desk.rooms.movements.what
    what.showPopup()
    keyboard = Keyboard(popup(), PERSON_MS)
    keyboard.type("d")
    desk.qtbot.waitUntil(lambda: what.view().currentIndex().data() == "Dispatched")
    keyboard.type("\n")
    desk.qtbot.waitUntil(lambda: what.value == "dispatched")
    assert QApplication.activePopupWidget() is None
    desk.settle()


def test_a_scan_while_a_forms_list_is_open_chooses_nothing_and_is_told(desk: Desk) -> None:
    desk.go("bills")
    form = desk.staff.bills.open_form()
    form.destination.setFocus()
    form.destination.showPopup()
    Keyboard(popup(), SCANNER_MS).type("P1203-10\n")
    desk.settle()
    assert QApplication.activePopupWidget() is None
    assert form.destination.currentIndex() == 0
    assert form.notice.words.startswith("P1203-10 was scanned and went nowhere")
    assert desk.window.place == "bills"


def test_nothing_is_taken_from_a_list_at_the_sign_in_page(open_desk: OpenDesk) -> None:
    desk = open_desk(is_signed_in=False)
    scans: list[str] = []
    desk.window.scanned.connect(scans.append)
    desk.rooms.sign_in.offer_languages("en")
    language = desk.rooms.sign_in.language
    language.showPopup()
    Keyboard(popup(), SCANNER_MS).type("H\n")
    assert QApplication.activePopupWidget() is None, "its Enter chose"
    assert scans == []


def test_a_scan_into_a_form_without_a_field_for_it_is_said_to_have_gone_nowhere(desk: Desk) -> None:
    desk.window.show_keys()
    form = desk.form()
    assert isinstance(form, KeysForm)
    Keyboard(form, SCANNER_MS).type("P1203-10\n")
    assert desk.form() is form
    assert form.notice.words.startswith("P1203-10 was scanned and went nowhere")


def test_a_scan_into_a_file_dialog_names_no_file_and_chooses_none(desk: Desk) -> None:
    chosen: list[Path] = []
    documents = DesktopDocuments()
    documents.choose_file(desk.window, "Save", "a.csv", "CSV (*.csv)", chosen.append)
    desk.qtbot.waitUntil(lambda: desk.window.findChild(QFileDialog) is not None)
    dialog = desk.window.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    Keyboard(dialog, SCANNER_MS).type("P1203-10\n")
    assert dialog.isVisible()
    assert [Path(one).name for one in dialog.selectedFiles()] == ["a.csv"]
    page = desk.window.page
    assert page is not None
    assert page.notice.words.startswith("P1203-10 was scanned and went nowhere")
    dialog.reject()
    assert chosen == []


TORN = "Only a part of a code arrived. Scan again."


def test_half_a_code_is_told_and_whoever_types_goes_on(desk: Desk) -> None:
    desk.go("bags")
    page = desk.rooms.bags
    page.search.setFocus()
    keyboard = Keyboard(desk.window, PERSON_MS)
    keyboard.type("c1")
    desk.qtbot.waitUntil(lambda: page.search.text() == "c1")
    keyboard.rest(500)
    keyboard.gap_ms = SCANNER_MS
    keyboard.type("P1203")
    desk.qtbot.waitUntil(lambda: page.notice.words == TORN)
    keyboard.rest(500)
    keyboard.gap_ms = PERSON_MS
    keyboard.type("2")
    desk.qtbot.waitUntil(lambda: page.search.text() == "c12")
    assert page.search.hasFocus()


def test_half_a_code_is_told_in_the_form_and_leaves_its_list_open(desk: Desk) -> None:
    desk.go("bills")
    form = desk.staff.bills.open_form()
    form.destination.setFocus()
    form.destination.showPopup()
    Keyboard(popup(), SCANNER_MS).type("P1203")
    desk.qtbot.waitUntil(lambda: form.notice.words == TORN)
    assert QApplication.activePopupWidget() is not None
    form.destination.hidePopup()

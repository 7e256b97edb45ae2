"""Where keys go: every control is reached by Tab, and one sees and knows where one is."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QTableView, QWidget

from kiosk.ui.admin.parts.menu import MenuButton
from kiosk.ui.admin.parts.sorting import SortMenu
from tests.kiosk.ui.admin import sample
from tests.kiosk.ui.admin.conftest import Desk, OpenDesk

PLACES = (
    *("today", "bags", "bills", "movements", "reports", "problems", "labels", "people"),
    *("stations", "places", "settings", "audit", "import", "webhooks", "programs"),
)
MOST_STOPS = 80


def focus() -> QWidget:
    shown = QApplication.focusWidget()
    assert shown is not None
    return shown


def press(key: Qt.Key) -> None:
    QTest.keyClick(focus(), key)


def stops_of(page: QWidget) -> set[QWidget]:
    """What Tab is to reach on a page; Qt's own inner parts of a control are reached with it."""

    def is_stop(one: QWidget) -> bool:
        takes_tab = one.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus
        return takes_tab and one.isVisible() and one.isEnabled() and one.focusProxy() is None

    return {one for one in page.findChildren(QWidget) if is_stop(one)}


def walk() -> Iterator[QWidget]:
    """What has the focus after each Tab, until it is back where it began."""
    first = focus()
    for _ in range(MOST_STOPS):
        press(Qt.Key.Key_Tab)
        if focus() is first:
            return
        yield focus()
    pytest.fail(f"Tab stays caught at {focus().accessibleName()}")


@pytest.mark.parametrize("is_empty", [False, True], ids=["full", "empty"])
@pytest.mark.parametrize("place", PLACES)
def test_tab_goes_through_every_control_of_a_page_and_comes_back(
    open_desk: OpenDesk, place: str, *, is_empty: bool
) -> None:
    desk = open_desk(is_empty=is_empty)
    desk.go(place)
    page = desk.window.page
    assert page is not None
    page.take_focus()
    if focus() is page:
        press(Qt.Key.Key_Tab)
    reached = {focus(), *walk()}
    missed = [one.accessibleName() or type(one).__name__ for one in stops_of(page) - reached]
    assert missed == []


def test_tab_goes_through_every_control_of_a_bill(desk: Desk) -> None:
    desk.staff.open_bill(sample.uid(500))
    desk.settle()
    reached = {focus(), *walk()}
    assert stops_of(desk.rooms.bill) <= reached


def test_an_opened_bill_has_the_cursor_where_codes_are_typed(desk: Desk) -> None:
    desk.go("bills")
    desk.staff.open_bill(sample.uid(500))
    desk.settle()
    assert focus() is desk.rooms.bill.entry


def test_tab_into_a_list_marks_its_first_row(desk: Desk) -> None:
    desk.go("bags")
    table = desk.rooms.bags.table
    assert table.selected() == []
    press(Qt.Key.Key_Tab)
    assert focus() is table.view
    assert table.selected() == [table.rows.rows[0]]


def test_an_empty_list_has_the_focus_on_what_fills_it(open_desk: OpenDesk) -> None:
    desk = open_desk(is_empty=True)
    desk.go("labels")
    shown = focus()
    assert isinstance(shown, QPushButton)
    assert shown.text() == "New labels"
    assert desk.rooms.labels.table.placeholder.isAncestorOf(shown)


@pytest.mark.parametrize("place", ["bags", "bills", "movements", "audit"])
def test_down_goes_on_from_the_search_to_what_was_found(desk: Desk, place: str) -> None:
    desk.go(place)
    page = desk.window.page
    assert page is not None
    assert page.search_field is not None
    page.search_field.setFocus()
    press(Qt.Key.Key_Down)
    shown = focus()
    assert isinstance(shown, QTableView)
    assert shown.currentIndex().row() == 0
    assert shown.selectionModel().isRowSelected(0)


def find(desk: Desk) -> None:
    QTest.keyClick(desk.window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)


def test_ctrl_f_goes_to_the_search_of_the_page_with_its_text_marked(desk: Desk) -> None:
    desk.go("bills")
    search = desk.rooms.bills.search
    search.setText("KAT")
    desk.rooms.bills.new_bill.setFocus()
    find(desk)
    assert focus() is search
    assert search.selectedText() == "KAT"


def test_ctrl_f_finds_a_bag_from_a_page_without_a_search(desk: Desk) -> None:
    desk.go("people")
    find(desk)
    assert desk.window.place == "bags"
    assert focus() is desk.rooms.bags.search


def test_enter_opens_a_report_and_a_menu_but_closes_no_bill(desk: Desk) -> None:
    """A label that was torn may leave its Enter to the button with the focus."""
    desk.go("reports")
    press(Qt.Key.Key_Return)
    assert desk.window.place == "report"
    desk.staff.open_bill(sample.uid(500))
    desk.settle()
    bill = desk.rooms.bill
    bill.close_it.setFocus()
    press(Qt.Key.Key_Return)
    desk.settle()
    assert bill.notice.words == ""
    assert isinstance(bill.more, MenuButton)
    opened: list[bool] = []
    menu = bill.more.menu()
    menu.aboutToShow.connect(lambda: opened.append(True))
    bill.more.setFocus()
    QTimer.singleShot(0, menu, menu.close)  # a menu of a button has the program wait for it
    press(Qt.Key.Key_Return)
    assert opened == [True]


def sort_menu(desk: Desk) -> SortMenu:
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(desk.window, Qt.Key.Key_O, both)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, SortMenu)
    return menu


def test_a_list_is_sorted_by_keys_and_turned_round_by_the_same_again(desk: Desk) -> None:
    desk.go("people")
    table = desk.rooms.people.table

    def names() -> list[str]:
        model = table.view.model()
        return [str(model.index(row, 0).data()) for row in range(model.rowCount())]

    as_it_came = names()
    menu = sort_menu(desk)
    assert [one.text() for one in menu.actions()][:2] == [
        one.title for one in table.rows.columns[:2]
    ]
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert names() == sorted(as_it_came, key=str.casefold)
    QTest.keyClick(sort_menu(desk), Qt.Key.Key_Return)
    assert names() == sorted(as_it_came, key=str.casefold, reverse=True)
    menu = sort_menu(desk)
    QTest.keyClick(menu, Qt.Key.Key_Up)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert names() == as_it_came


def test_part_of_a_code_and_enter_go_to_what_it_found_and_a_whole_code_opens(desk: Desk) -> None:
    desk.go("bags")
    page = desk.rooms.bags
    page.search.setText("203")
    desk.qtbot.waitUntil(
        lambda: page.table.rows.rows != () and page.table.rows.rows[0].found_by is not None
    )
    desk.settle()
    QTest.keyClick(page.search, Qt.Key.Key_Return)
    assert desk.window.place == "bags"
    assert focus() is page.table.view
    page.search.setText("P1203-10")
    QTest.keyClick(page.search, Qt.Key.Key_Return)
    assert desk.window.place == "bag"


def test_a_report_that_is_opened_first_shows_no_window_besides(desk: Desk) -> None:
    desk.go("reports")
    before = set(QApplication.topLevelWindows())
    press(Qt.Key.Key_Return)
    desk.settle()
    assert set(QApplication.topLevelWindows()) <= before
    assert desk.window.isActiveWindow()


def test_the_reports_have_the_focus_whenever_one_comes_back_to_them(desk: Desk) -> None:
    desk.go("reports")
    first = focus()
    for place in ("people", "reports"):
        desk.go(place)
    assert focus() is first

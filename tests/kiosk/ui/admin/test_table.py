"""Every table sorts, copies, remembers its columns, and fetches more as one scrolls."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStyleOptionHeader

from kiosk.ui.admin.pages.movements import MovementsPage
from kiosk.ui.admin.pages.programs import ProgramsPage
from kiosk.ui.admin.parts.table import Table
from shared.errors import ServerUnreachable
from tests.kiosk.ui.admin import sample
from tests.kiosk.ui.admin.conftest import Desk, OpenDesk


def texts(desk: Desk, column: int) -> list[str]:
    model = desk.rooms.bills.table.view.model()
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


def loaded(desk: Desk) -> int:
    return len(desk.rooms.movements.table.rows.rows)


def test_a_click_on_a_title_sorts_by_what_stands_behind_the_text(desk: Desk) -> None:
    desk.go("bills")
    actual = 6
    desk.rooms.bills.table.view.sortByColumn(actual, Qt.SortOrder.DescendingOrder)
    weights = [float(text.removesuffix(" kg")) for text in texts(desk, actual)]
    assert weights == sorted(weights, reverse=True)
    assert weights[0] > 100


def test_ctrl_c_copies_the_chosen_rows_with_their_titles(desk: Desk) -> None:
    desk.go("bills")
    table = desk.rooms.bills.table
    table.choose_first()
    QTest.keyClick(table.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0].startswith("Bill\tCustomer\tTo\tState")
    assert lines[1].startswith("B-2026-0412\tShri Ganesh Seeds\tJaipur\tOpen\t21 / 24\t240 kg")
    assert len(lines) == 2


def test_a_column_keeps_the_width_that_a_person_gave_it(open_desk: OpenDesk) -> None:
    desk = open_desk()
    desk.rooms.bills.table.view.setColumnWidth(0, 231)
    again = open_desk()
    assert again.rooms.bills.table.view.columnWidth(0) == 231


def test_scrolling_to_the_end_fetches_the_next_page_until_there_is_none(desk: Desk) -> None:
    desk.go("movements")
    table = desk.rooms.movements.table
    assert loaded(desk) == 25
    assert "scroll for more" in table.footer.text()
    for _ in range(3):
        table.view.scrollToBottom()
        desk.settle()
    assert loaded(desk) == 60
    assert table.footer.text() == "60 in all"
    assert len({row.id for row in table.rows.rows}) == 60


def test_a_page_that_did_not_come_is_asked_for_again_by_scrolling(desk: Desk) -> None:
    desk.go("movements")
    table = desk.rooms.movements.table
    desk.books.trouble = ServerUnreachable("timed_out")
    table.view.scrollToBottom()
    desk.settle()
    assert "too long" in desk.rooms.movements.notice.words
    assert loaded(desk) == 25
    desk.books.trouble = None
    table.view.scrollToTop()
    table.view.scrollToBottom()
    # It may have come back by itself in the meantime: then this was the page after it.
    desk.qtbot.waitUntil(lambda: loaded(desk) in {50, 60})


def test_a_sorted_part_of_a_list_says_that_it_is_a_part(desk: Desk) -> None:
    desk.go("movements")
    table = desk.rooms.movements.table
    table.view.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    desk.settle()
    assert table.footer.text().startswith("Sorted among the first")


def test_a_list_that_did_not_come_offers_to_try_again(open_desk: OpenDesk) -> None:
    desk = open_desk()
    desk.books.trouble = ServerUnreachable("no_connection")
    desk.go("bills")
    placeholder = desk.rooms.bills.table.placeholder
    assert placeholder.words.startswith("The list did not come")
    desk.books.trouble = None
    placeholder.pressed.emit()
    desk.settle()
    assert len(desk.rooms.bills.table.rows.rows) == 8


def test_enter_opens_the_current_row(desk: Desk) -> None:
    desk.go("bills")
    table = desk.rooms.bills.table
    table.choose_first()
    QTest.keyClick(table.view, Qt.Key.Key_Return)
    desk.settle()
    assert desk.window.place == "bill"
    assert desk.rooms.bill.title.text() == "B-2026-0412"


def test_what_is_cut_off_gets_room_before_the_column_that_takes_the_rest(desk: Desk) -> None:
    desk.go("labels")
    view = desk.rooms.labels.table.view
    kind = 1
    desk.window.resize(1020, 700)  # all columns fit, and not all texts
    desk.settle()
    narrow_px = view.columnWidth(kind)
    desk.window.resize(1920, 1080)
    desk.settle()
    desk.qtbot.waitUntil(lambda: view.columnWidth(kind) > narrow_px)
    for section in range(view.model().columnCount()):
        assert view.columnWidth(section) >= view.sizeHintForColumn(section)


@pytest.mark.parametrize("name", ["movements", "programs"])
def test_on_a_wide_screen_every_column_gets_room_and_none_a_gap(desk: Desk, name: str) -> None:
    desk.go(name)
    page = desk.window.page
    assert isinstance(page, MovementsPage | ProgramsPage)
    view, columns = page.table.view, page.table.rows.columns
    desk.window.resize(1920, 1080)
    desk.settle()
    sections = range(len(columns))
    desk.qtbot.waitUntil(
        lambda: sum(view.columnWidth(at) for at in sections) == view.viewport().width()
    )
    for at in sections:
        assert view.columnWidth(at) > columns[at].width_px, columns[at].name
        room_px = max(view.sizeHintForColumn(at), columns[at].width_px)
        assert view.columnWidth(at) < 2 * room_px, columns[at].name


def test_what_happened_gets_the_room_that_is_left_once_its_rows_came(desk: Desk) -> None:
    desk.books.gate.clear()
    desk.staff.open_bag("P1203-10")
    view = desk.rooms.bag.history.view
    desk.qtbot.waitUntil(desk.rooms.bag.history.placeholder.isVisible)
    QApplication.processEvents()
    desk.books.gate.set()
    desk.settle()
    last = view.model().columnCount() - 1
    desk.qtbot.waitUntil(
        lambda: (
            view.columnViewportPosition(last) + view.columnWidth(last) == view.viewport().width()
        )
    )
    assert view.columnWidth(1) > 104


def test_a_table_that_scrolls_sideways_cuts_no_text_off(desk: Desk) -> None:
    desk.window.show()
    desk.window.resize(800, 480)
    desk.go("bills")
    QApplication.processEvents()
    view = desk.rooms.bills.table.view
    assert view.horizontalScrollBar().maximum() > 0
    customer = 1
    assert view.sizeHintForColumn(customer) <= view.columnWidth(customer)


@pytest.mark.parametrize(
    "name",
    [
        *("today", "bags", "bills", "movements", "problems", "labels", "people", "stations"),
        *("audit", "webhooks", "programs", "places", "bill"),
    ],
)
def test_a_title_is_whole_beside_the_arrow_of_its_order(desk: Desk, name: str) -> None:
    desk.window.resize(1280, 720)
    if name == "bill":
        desk.staff.open_bill(sample.uid(502))
    desk.go(name)
    QApplication.processEvents()
    for table in (one for one in desk.window.findChildren(Table) if one.isVisible()):
        header, option = table.view.horizontalHeader(), QStyleOptionHeader()
        header.initStyleOption(option)
        header.blockSignals(True)  # noqa: FBT003 - Qt takes no names here
        for section, column in enumerate(table.rows.columns):
            if header.isSectionHidden(section):
                continue
            header.setSortIndicator(section, Qt.SortOrder.DescendingOrder)
            header.initStyleOptionForIndex(option, section)
            assert option.text == f"{column.title} ▴"


def test_a_title_without_room_for_its_arrow_ends_in_dots_before_it(desk: Desk) -> None:
    desk.go("people")
    header, option = desk.rooms.people.table.view.horizontalHeader(), QStyleOptionHeader()
    header.resizeSection(0, 60)
    header.setSortIndicator(0, Qt.SortOrder.AscendingOrder)
    header.initStyleOption(option)
    header.initStyleOptionForIndex(option, 0)
    assert option.text.endswith("▾")
    header.resizeSection(5, 60)
    header.setSortIndicator(5, Qt.SortOrder.AscendingOrder)
    header.initStyleOptionForIndex(option, 5)
    assert option.text.endswith("… ▾")

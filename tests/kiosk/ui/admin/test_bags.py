"""One field finds any bag; its page tells everything."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.ui.admin.pages.move_form import MoveForm
from kiosk.ui.admin.pages.picture_form import PictureForm
from kiosk.ui.admin.parts.reason import ReasonForm
from shared.console import MoveChild, Reasoned
from shared.errors import RequestRefused, ServerUnreachable
from tests.kiosk.ui.admin.conftest import Desk, OpenDesk


def test_a_part_of_a_code_lists_the_bags_that_hold_it(desk: Desk) -> None:
    desk.go("bags")
    desk.rooms.bags.search.setText("c1203")
    desk.rooms.bags.search_changed.emit()
    desk.settle()
    assert [bag.code for bag in desk.rooms.bags.table.rows.rows] == ["C12030", "C12031"]


def test_the_list_says_what_of_a_bag_fits(desk: Desk) -> None:
    desk.go("bags")
    for text, word in (
        ("p1203", "Code"),
        ("203", "Part of the code"),
        ("b-2026-0412", "Bill B-2026-0412"),
    ):
        desk.rooms.bags.search.setText(text)
        desk.rooms.bags.search_changed.emit()
        desk.settle()
        model = desk.rooms.bags.table.view.model()
        headers = [
            model.headerData(column, Qt.Orientation.Horizontal)
            for column in range(model.columnCount())
        ]
        column = headers.index("Found by")
        found = {model.index(row, column).data() for row in range(model.rowCount())}
        assert found == {word}


def test_enter_opens_the_bag_with_exactly_this_text(desk: Desk) -> None:
    desk.go("bags")
    QTest.keyClicks(desk.rooms.bags.search, "P1203-10")
    QTest.keyClick(desk.rooms.bags.search, Qt.Key.Key_Return)
    desk.settle()
    assert desk.window.place == "bag"
    assert desk.rooms.bag.title.text() == "P1203-10"


def test_a_parents_page_shows_its_children_its_place_and_its_bill(desk: Desk) -> None:
    desk.staff.open_bag("P1203-10")
    desk.settle()
    page = desk.rooms.bag
    assert [child.code for child in page.children_table.rows.rows] == [
        f"C1203{at}" for at in range(10)
    ]
    assert "10 of 10 children" in page.facts.words()
    assert "B-2026-0412" in page.facts.words()
    assert not page.move_over.isVisible()


def test_the_history_tells_refused_attempts_and_both_clocks(desk: Desk) -> None:
    desk.staff.open_bag("P1203-10")
    desk.settle()
    model = desk.rooms.bag.history.view.model()
    rows = [[model.index(row, column).data() for column in range(5)] for row in range(16)]
    assert rows[4][1].startswith("C11874 packed into P1203-10: The child is in P1187-10, packed by")
    assert rows[1][1] == "Received: already here"
    assert rows[15][1] == "C12031 packed into P1203-10 (undone later)"
    assert rows[15][4] == "12:42:02 / 13:18:00"


def test_a_long_reason_in_the_history_is_shown_whole(desk: Desk) -> None:
    desk.window.show()
    desk.staff.open_bag("P1203-10")
    desk.settle()
    view = desk.rooms.bag.history.view
    refused, usual = view.rowHeight(4), view.rowHeight(0)
    assert refused > usual
    view.setColumnWidth(1, 800)
    QApplication.processEvents()
    assert view.rowHeight(4) == usual
    view.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    view.setColumnWidth(1, 120)
    QApplication.processEvents()
    place = view.model().rowCount() - 1 - 4
    assert "P1187-10" in view.model().index(place, 1).data()
    assert view.rowHeight(place) > refused


def test_the_picture_of_a_scan_opens_from_its_line_in_the_history(desk: Desk) -> None:
    desk.staff.open_bag("P1203-10")
    desk.settle()
    page = desk.rooms.bag
    rows = [line.has_picture for line in page.history.rows.rows]
    pictured = rows.index(True)
    page.history.view.setCurrentIndex(page.history.view.model().index(rows.index(False), 0))
    assert not page.picture.isVisible()
    page.history.view.setCurrentIndex(page.history.view.model().index(pictured, 0))
    assert page.picture.isVisible()
    page.picture.click()
    form = desk.form()
    assert isinstance(form, PictureForm)
    desk.settle()
    shown = form.picture.pixmap()
    assert shown.width() == 640 or shown.height() == 360
    assert form.picture.geometry().bottom() < form.height()
    assert form.picture.geometry().right() < form.width()


def test_a_picture_that_is_no_longer_kept_is_said(desk: Desk) -> None:
    desk.staff.open_bag("P1203-10")
    desk.settle()
    desk.books.trouble = RequestRefused("evidence_unknown")
    line = next(line for line in desk.rooms.bag.history.rows.rows if line.has_picture)
    desk.rooms.bag.picture_wanted.emit(line)
    form = desk.form()
    assert isinstance(form, PictureForm)
    desk.settle()
    assert form.notice.isVisible()


def test_what_claims_to_be_a_huge_picture_is_not_opened(desk: Desk) -> None:
    form = PictureForm(desk.window, "C1", "")
    huge = bytes.fromhex("ffd8ffc0001108ffffffff0301110002110103110100ffd9")
    form.show_jpeg(huge)
    assert form.picture.pixmap().isNull()


def test_a_childs_page_leads_to_moving_taking_out_and_taking_out_of_use(desk: Desk) -> None:
    desk.staff.open_bag("C12030")
    desk.settle()
    page = desk.rooms.bag
    assert page.move_over.isVisible()
    assert page.unpack.isVisible()
    assert page.void.isVisible()
    page.move_over.click()
    form = desk.form()
    assert isinstance(form, MoveForm)
    assert not form.do_it.isEnabled()
    form.parent_code.setText("P1204-10")
    form.reason.setPlainText("Packed into the wrong one")
    form.do_it.click()
    desk.settle()
    sent = desk.books.commands[-1]
    assert isinstance(sent, MoveChild)
    assert (sent.parent, sent.reason) == ("P1204-10", "Packed into the wrong one")
    assert "kept in the history" in page.notice.words


def test_an_act_needs_a_reason(desk: Desk) -> None:
    desk.staff.open_bag("C12030")
    desk.settle()
    desk.rooms.bag.void.click()
    form = desk.form()
    assert isinstance(form, ReasonForm)
    form.reason.setPlainText("   ")
    assert not form.do_it.isEnabled()
    form.reason.setPlainText("Label torn")
    form.do_it.click()
    desk.settle()
    sent = desk.books.commands[-1]
    assert isinstance(sent, Reasoned)
    assert sent.reason == "Label torn"


def test_a_refusal_stays_in_the_form_with_what_was_typed(desk: Desk) -> None:
    desk.staff.open_bag("C12030")
    desk.settle()
    desk.rooms.bag.unpack.click()
    form = desk.form()
    assert isinstance(form, ReasonForm)
    form.reason.setPlainText("Wrong count")
    desk.books.trouble = RequestRefused("not_packed")
    form.do_it.click()
    desk.settle()
    assert form.isVisible()
    assert "in no parent" in form.notice.words
    assert form.reason.toPlainText() == "Wrong count"
    form.reject()


def test_an_unknown_bag_is_said_to_be_unknown(desk: Desk) -> None:
    desk.staff.open_bag("P999999-10")
    desk.settle()
    assert "ever scanned" in desk.rooms.bag.notice.words
    assert not desk.rooms.bag.history.isVisible()
    desk.staff.open_bag("P1203-10")
    desk.settle()
    assert desk.rooms.bag.history.isVisible()


def test_a_bag_that_did_not_come_offers_to_try_again(desk: Desk) -> None:
    desk.books.trouble = ServerUnreachable("no_connection")
    desk.staff.open_bag("P1203-10")
    desk.settle()
    history = desk.rooms.bag.history
    assert history.isVisible()
    assert history.placeholder.words.startswith("The list did not come")


def test_back_leads_to_where_one_came_from(desk: Desk) -> None:
    desk.go("movements")
    desk.rooms.movements.bag_opened.emit("P1203-10")
    desk.settle()
    desk.rooms.bag.back.click()
    assert desk.window.place == "movements"


def test_before_the_first_scan_the_page_says_what_will_be_here(open_desk: OpenDesk) -> None:
    desk = open_desk(is_empty=True)
    desk.go("bags")
    assert desk.rooms.bags.table.placeholder.words.startswith("No bag was scanned yet")


def test_by_what_a_bag_was_found_is_shown_only_where_something_was_sought(desk: Desk) -> None:
    desk.go("bags")
    page = desk.rooms.bags
    found = 1
    assert page.table.view.isColumnHidden(found)
    page.search.setText("203")
    desk.settle()
    desk.qtbot.waitUntil(lambda: not page.table.view.isColumnHidden(found))

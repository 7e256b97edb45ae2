"""The day at a glance, and where its figures lead."""

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.ui.admin.clerks.today import TodayClerk
from shared.errors import ServerUnreachable
from tests.kiosk.ui.admin.conftest import Desk, OpenDesk


def test_the_figures_are_the_servers_with_the_zone_shown(desk: Desk) -> None:
    page = desk.rooms.today
    assert page.packed.words == "2,474"
    assert page.short.words == "3"
    assert page.problems.words == "4"
    assert page.summary.text() == "Monday, 23 November 2026 · times in Asia/Kolkata (UTC+05:30)"


def test_each_station_says_when_it_was_last_heard_of_and_what_waits_there(desk: Desk) -> None:
    view = desk.rooms.today.stations.view.model()
    third = [view.index(2, column).data() for column in range(view.columnCount())]
    assert third == ["Nagpur 1", "Nagpur", "18 min ago", "37 scans, oldest 18 min ago"]


def test_a_figure_leads_to_its_page_by_keyboard_too(desk: Desk) -> None:
    desk.rooms.today.problems.setFocus()
    QTest.keyClick(desk.rooms.today.problems, Qt.Key.Key_Return)
    assert desk.window.place == "problems"


def test_a_day_without_anything_says_so_in_words(open_desk: OpenDesk) -> None:
    page = open_desk(is_empty=True).rooms.today
    assert page.packed.words == "0"
    assert page.inbox.placeholder.words.startswith("Nothing waits for you")
    assert page.stations.placeholder.words.startswith("No station yet")


def test_the_last_figures_stay_in_view_while_the_server_is_out_of_reach(desk: Desk) -> None:
    desk.books.trouble = ServerUnreachable("no_connection")
    desk.rooms.today.refresh_wanted.emit()
    desk.settle()
    assert desk.rooms.today.packed.words == "2,474"
    assert "can't be reached" in desk.rooms.today.notice.words
    desk.books.trouble = None
    desk.rooms.today.refresh_wanted.emit()
    desk.settle()
    assert desk.rooms.today.notice.words == ""


def test_the_window_stays_alive_while_the_server_is_slow(desk: Desk) -> None:
    desk.books.gate.clear()
    desk.window.show_page("bills")
    QTest.keyClick(desk.window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert desk.window.place == "today"
    desk.books.gate.set()
    desk.settle()


def test_a_clerk_never_outlives_its_page(desk: Desk) -> None:
    ended: list[str] = []
    today = next(one for one in desk.rooms.today.children() if isinstance(one, TodayClerk))
    today.destroyed.connect(lambda: ended.append("today"))
    shiboken6.delete(desk.rooms.today)
    assert ended == ["today"]

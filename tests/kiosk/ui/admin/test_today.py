"""The day at a glance, and where its figures lead."""

from datetime import timedelta
from typing import NoReturn

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.ui.admin.clerks.today import TodayClerk
from shared.errors import RequestRefused, ServerUnreachable
from tests.kiosk.ui.admin import sample
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


def test_a_webhook_that_is_held_up_is_said_and_leads_to_its_page(desk: Desk) -> None:
    line = desk.rooms.today.webhooks
    assert line.words == "The webhook Transport has taken nothing since 23 Nov, 10:32."
    line.go.setFocus()
    QTest.keyClick(line.go, Qt.Key.Key_Space)
    assert desk.window.place == "webhooks"
    desk.settle()


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"failing_since": None}, "What the webhook Transport did not take was given up: 2"),
        ({"failing_since": sample.NOW - timedelta(minutes=14), "dead": 0}, ""),
        ({"is_on": False}, "The webhook Transport is off: Sunita Verma is no admin now."),
        ({"is_on": False, "stopped_at": sample.NOW}, ""),
    ],
)
def test_a_webhook_needs_somebody_unless_it_was_stopped_or_failed_just_now(
    desk: Desk, changes: dict[str, object], words: str
) -> None:
    hooks = desk.books.guests.of_webhooks
    hooks[1] = hooks[1].model_copy(update=changes)
    desk.rooms.today.refresh_wanted.emit()
    desk.settle()
    assert desk.rooms.today.webhooks.words == words


def test_several_webhooks_in_need_are_named_in_one_line(desk: Desk) -> None:
    hooks = desk.books.guests.of_webhooks
    hooks[0] = hooks[0].model_copy(update={"dead": 1})
    desk.rooms.today.refresh_wanted.emit()
    desk.settle()
    assert desk.rooms.today.webhooks.words == "2 webhooks need somebody: Bookkeeping, Transport"


def test_the_day_comes_where_the_server_tells_nothing_of_webhooks(desk: Desk) -> None:
    def refuse(after: str | None = None) -> NoReturn:
        raise RequestRefused("route_unknown", status=404)

    desk.books.guests.webhooks = refuse
    desk.rooms.today.refresh_wanted.emit()
    desk.settle()
    assert desk.rooms.today.notice.words == ""
    assert desk.rooms.today.packed.words == "2,474"

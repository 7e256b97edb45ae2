"""What did not come while the server was away comes by itself once it answers again."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QItemSelectionModel

from kiosk.ui.admin.calls import Trouble
from shared.errors import RequestRefused, ServerUnreachable
from tests.kiosk.ui.admin import sample
from tests.kiosk.ui.admin.conftest import Desk, OpenDesk

AWAY = ServerUnreachable("no_connection")


@pytest.fixture
def desk(open_desk: OpenDesk, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A window whose 15 seconds are over at once."""
    monkeypatch.setattr("kiosk.ui.admin.clerks.again.AGAIN_MS", 20)
    return open_desk()


@pytest.fixture
def line(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> "Line":
    return Line(desk, monkeypatch)


class Line:
    """The way to the server, which can be cut."""

    def __init__(self, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
        self._calls, self._monkeypatch = desk.staff.office.calls, monkeypatch
        self._ask = self._calls.ask

    def cut(self) -> None:
        def be_away() -> None:
            raise AWAY

        def ask(_question: object, answered: Callable[[None], None], failed: Trouble) -> object:
            return self._ask(be_away, answered, failed)

        self._monkeypatch.setattr(self._calls, "ask", ask)

    def mend(self) -> None:
        self._monkeypatch.setattr(self._calls, "ask", self._ask)


LISTS: dict[str, Callable[[Desk], int]] = {
    "bags": lambda desk: len(desk.rooms.bags.table.rows.rows),
    "bills": lambda desk: len(desk.rooms.bills.table.rows.rows),
    "movements": lambda desk: len(desk.rooms.movements.table.rows.rows),
    "problems": lambda desk: len(desk.rooms.problems.table.rows.rows),
    "labels": lambda desk: len(desk.rooms.labels.table.rows.rows),
    "people": lambda desk: len(desk.rooms.people.table.rows.rows),
    "stations": lambda desk: len(desk.rooms.stations.table.rows.rows),
    "places": lambda desk: len(desk.rooms.places.table.rows.rows),
    "audit": lambda desk: len(desk.rooms.audit.table.rows.rows),
    "programs": lambda desk: len(desk.rooms.programs.table.rows.rows),
    "webhooks": lambda desk: len(desk.rooms.webhooks.table.rows.rows),
    "settings": lambda desk: len(desk.rooms.settings.formats.rows.rows),
    "reports": lambda desk: len(desk.rooms.reports.buttons_of_reports),
}


@pytest.mark.parametrize("name", LISTS)
def test_a_list_that_did_not_come_comes_by_itself(desk: Desk, line: Line, name: str) -> None:
    line.cut()
    desk.go(name)
    assert LISTS[name](desk) == 0
    line.mend()
    desk.qtbot.waitUntil(lambda: LISTS[name](desk) > 0)
    desk.settle()
    page = desk.window.page
    assert page is not None
    assert page.notice.words == ""


def test_a_bill_and_a_bag_that_did_not_come_come_by_themselves(desk: Desk, line: Line) -> None:
    line.cut()
    desk.staff.open_bill(sample.uid(500))
    desk.settle()
    line.mend()
    desk.qtbot.waitUntil(lambda: desk.rooms.bill.bill is not None)
    line.cut()
    desk.staff.open_bag("P1203-10")
    desk.settle()
    assert "can't be reached" in desk.rooms.bag.notice.words
    line.mend()
    desk.qtbot.waitUntil(lambda: desk.rooms.bag.bag is not None)
    assert desk.rooms.bag.notice.words == ""


def test_a_list_that_comes_back_stays_where_one_looked(desk: Desk, line: Line) -> None:
    """Two pages of it, scrolled down, with two rows marked; meanwhile another row came on top."""
    desk.go("movements")
    table = desk.rooms.movements.table
    table.view.scrollToBottom()
    desk.settle()
    marked = [table.rows.rows[at] for at in (30, 33)]
    table.view.selectRow(30)
    how = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    table.view.selectionModel().select(table.view.model().index(33, 0), how)
    scrolled = table.view.verticalScrollBar().value()
    assert scrolled > 0
    line.cut()
    desk.rooms.movements.refresh_wanted.emit()
    desk.settle()
    assert "can't be reached" in desk.rooms.movements.notice.words
    gone = desk.books.of_movements.pop(0)
    line.mend()
    desk.qtbot.waitUntil(lambda: gone not in table.rows.rows)
    desk.settle()
    assert len(table.rows.rows) >= 49
    assert table.selected() == marked
    assert table.view.verticalScrollBar().value() == scrolled
    assert desk.rooms.movements.notice.words == ""


def test_a_next_page_that_did_not_come_comes_by_itself(desk: Desk, line: Line) -> None:
    desk.go("movements")
    table = desk.rooms.movements.table
    line.cut()
    table.view.scrollToBottom()
    desk.settle()
    assert len(table.rows.rows) == 25
    line.mend()
    desk.qtbot.waitUntil(lambda: len(table.rows.rows) == 50)


def test_what_was_refused_is_not_asked_for_again(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = count_bags(desk, monkeypatch, RequestRefused("search_too_short"))
    desk.go("bags")
    wait_a_while(desk)
    assert len(asked) == 1


def test_a_page_that_nobody_looks_at_asks_for_nothing(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = count_bags(desk, monkeypatch, AWAY)
    desk.go("bags")
    desk.go("people")
    before = len(asked)
    wait_a_while(desk)
    assert len(asked) == before


def test_a_line_that_was_dismissed_does_not_come_back_with_each_try(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.go("bags")
    asked = count_bags(desk, monkeypatch, AWAY)
    notice = desk.rooms.bags.notice
    desk.rooms.bags.refresh_wanted.emit()
    desk.qtbot.waitUntil(lambda: "can't be reached" in notice.words)
    notice.clear()
    before = len(asked)
    desk.qtbot.waitUntil(lambda: len(asked) > before + 1)
    assert notice.words == ""
    desk.rooms.bags.refresh_wanted.emit()
    desk.qtbot.waitUntil(lambda: "can't be reached" in notice.words)


def test_settings_that_were_changed_here_are_not_overwritten(desk: Desk, line: Line) -> None:
    desk.go("settings")
    page = desk.rooms.settings
    line.cut()
    page.refresh_wanted.emit()
    desk.settle()
    page.kg.setValue(7.5)
    line.mend()
    wait_a_while(desk)
    assert page.kg.value() == 7.5


def count_bags(desk: Desk, monkeypatch: pytest.MonkeyPatch, error: Exception) -> list[str]:
    """Have bags be refused from now on, and note each time they are asked for."""
    asked: list[str] = []

    def refuse(search: str, after: str | None = None) -> None:
        asked.append(search)
        raise error

    monkeypatch.setattr(desk.books, "bags", refuse)
    return asked


def wait_a_while(desk: Desk) -> None:
    """As long as something that is in view takes to be asked for again, and more."""
    desk.qtbot.wait(200)
    desk.settle()

"""One decision about many problems: chosen, foreseen, made as far as it goes, and accounted for."""

from collections.abc import Callable
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.ui.admin.deciding import BATCH
from kiosk.ui.admin.pages.decide_forms import DecideForm, OutcomeForm
from kiosk.ui.admin.pages.problems import ProblemsPage
from shared.console import Done, ManyDone
from shared.errors import ServerUnreachable
from shared.events import Decision
from shared.problems import Decide, DecideMany
from shared.records import Result
from tests.kiosk.loopback import WAIT_S
from tests.kiosk.ui.admin.books import BooksInMemory
from tests.kiosk.ui.admin.conftest import Desk
from tests.kiosk.ui.admin.inbox import flood


@pytest.fixture
def page(desk: Desk) -> ProblemsPage:
    """The inbox in view."""
    desk.go("problems")
    return desk.rooms.problems


def choose(desk: Desk, page: ProblemsPage, decision: Decision) -> DecideForm:
    """Mark every row that there is by now, and press a decision."""
    page.refresh_wanted.emit()
    desk.settle()
    page.choose_all.click()
    desk.settle()
    page.many.buttons[decision].click()
    form = desk.form()
    assert isinstance(form, DecideForm)
    return form


def decide(desk: Desk, form: DecideForm, reason: str = "Counted both bags") -> None:
    form.reason.setPlainText(reason)
    form.do_it.click()
    desk.settle()


def test_rows_marked_with_the_keyboard_are_decided_together(desk: Desk, page: ProblemsPage) -> None:
    QTest.keyClick(page.table.view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert page.many.isVisible()
    assert not page.view.isVisible()
    assert "2 problems chosen" in page.many.heading.text()
    QTest.keyClick(page.table.view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert "4 problems chosen" in page.many.heading.text()
    QTest.keyClick(page.table.view, Qt.Key.Key_Down)
    assert page.view.isVisible()
    assert not page.many.isVisible()


def test_each_decision_says_how_many_of_the_marked_can_take_it(
    desk: Desk, page: ProblemsPage
) -> None:
    page.table.view.selectAll()
    assert page.many.counts[Decision.KEEP].text() == "All 4 can take it."
    assert page.many.counts[Decision.MOVE_OVER].text() == "1 of 4 can take it."
    assert not page.many.buttons[Decision.RELEASE].isVisible()
    assert "Sent by a revoked station" in page.many.kinds.words()
    assert "Jaipur 1\n1" in page.many.stations.words()


def test_before_anything_is_decided_those_that_cannot_take_it_are_listed_with_why(
    desk: Desk, page: ProblemsPage
) -> None:
    form = choose(desk, page, Decision.MOVE_OVER)
    assert form.windowTitle() == "Move over: 1 of 4"
    assert [one.problem.problem for one in form.left_out] == [88_101, 87_950, 87_002]
    assert {one.why for one in form.left_out} == {"It is no child in another parent."}
    assert not form.do_it.isEnabled(), "a decision about many has a reason"
    decide(desk, form)
    assert desk.books.of_problems[0].decided is Decision.MOVE_OVER
    assert [one.decided for one in desk.books.of_problems[1:]] == [None] * 3
    assert page.notice.words == (
        "1 decided, and kept in the history. 3 could not take it, and wait on."
    )


def test_many_are_decided_in_batches_oldest_first_with_one_reason(
    desk: Desk, page: ProblemsPage
) -> None:
    desk.books.of_problems += flood(BATCH + 20)
    decide(desk, choose(desk, page, Decision.KEEP))
    sent = [one for one in desk.books.commands if isinstance(one, DecideMany)]
    asked = [problem for command in sent for problem in command.problems]
    assert asked == sorted(one.problem for one in desk.books.of_problems)
    assert max(len(command.problems) for command in sent) == BATCH
    assert {command.note for command in sent} == {"Counted both bags"}
    assert f"{BATCH + 24} decided" in page.notice.words
    page.which.choose(value=False)
    page.which.chosen.emit()
    desk.settle()
    assert page.table.rows.has_more, "what was decided stays findable"


def test_all_that_fit_the_filter_are_chosen_beyond_what_is_loaded(
    desk: Desk, page: ProblemsPage
) -> None:
    desk.books.of_problems += flood(120)
    page.kind.choose("station_revoked")
    page.filter_changed.emit()
    desk.settle()
    assert page.table.rows.has_more
    QTest.keyClick(
        page.table.view,
        Qt.Key.Key_A,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    desk.settle()
    marked = page.table.selected()
    assert len(marked) == 121
    assert {one.reason for one in marked} == {"station_revoked"}
    assert not page.progress.isVisible()


def test_where_one_of_a_batch_is_refused_the_others_are_decided_and_it_is_named(
    desk: Desk, page: ProblemsPage
) -> None:
    form = choose(desk, page, Decision.KEEP)
    desk.books.settled_elsewhere.add(88_101)
    decide(desk, form)
    assert page.notice.words == "3 decided, and kept in the history. 1 refused."
    outcome = desk.form()
    assert isinstance(outcome, OutcomeForm)
    [row] = outcome.table.rows.rows
    assert row.problem.problem == 88_101
    assert "decided this meanwhile" in row.why
    outcome.do_it.click()
    assert not desk.has_form()


def test_a_decision_made_singly_after_its_batch_is_the_same_command(
    desk: Desk, page: ProblemsPage
) -> None:
    form = choose(desk, page, Decision.KEEP)
    desk.books.settled_elsewhere.add(88_101)
    decide(desk, form)
    [batch] = [one for one in desk.books.commands if isinstance(one, DecideMany)]
    singles = [one for one in desk.books.commands if isinstance(one, Decide)]
    assert [one.command_id for one in singles] == [
        batch.id_of(problem) for problem in batch.problems
    ]


def after_first_batch(monkeypatch: pytest.MonkeyPatch, then: Callable[[], None]) -> None:
    """Have something happen once the first batch is decided."""
    answer = BooksInMemory.decide_many
    asked: list[DecideMany] = []

    def decide_many(self: BooksInMemory, command: DecideMany) -> ManyDone:
        done = answer(self, command)
        asked.append(command)
        if len(asked) == 1:
            then()
        return done

    monkeypatch.setattr(BooksInMemory, "decide_many", decide_many)


def test_a_server_that_goes_away_leaves_the_rest_undecided_and_says_so(
    desk: Desk, page: ProblemsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.books.of_problems += flood(BATCH)
    form = choose(desk, page, Decision.KEEP)

    def go_away() -> None:
        desk.books.trouble = ServerUnreachable("no_connection")

    after_first_batch(monkeypatch, go_away)
    decide(desk, form)
    said = page.notice.words
    assert f"{BATCH} decided" in said
    assert "4 not begun." in said
    assert "can't be reached" in said
    assert page.many.buttons[Decision.KEEP].isEnabled()


def test_cancelled_work_stops_after_the_batch_that_is_under_way(
    desk: Desk, page: ProblemsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.books.of_problems += flood(BATCH)
    form = choose(desk, page, Decision.KEEP)
    form.reason.setPlainText("Counted both bags")
    is_under_way, goes_on = Event(), Event()

    def wait() -> None:
        is_under_way.set()
        goes_on.wait(WAIT_S)

    after_first_batch(monkeypatch, wait)
    form.do_it.click()
    desk.qtbot.waitUntil(is_under_way.is_set)
    assert page.progress.isVisible()
    assert not page.many.buttons[Decision.KEEP].isEnabled()
    page.progress.cancel.click()
    assert page.progress.isVisible(), "what is under way is waited for"
    goes_on.set()
    desk.settle()
    assert not page.progress.isVisible()
    assert f"{BATCH} decided, and kept in the history. 4 not begun." in page.notice.words
    assert sum(one.decided is None for one in desk.books.of_problems) == 4


def test_what_counts_from_now_on_and_contradicts_is_counted_apart(
    desk: Desk, page: ProblemsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    late = Done(position=2, result=Result.APPLIED, warning="child_elsewhere")

    def contradict(_books: BooksInMemory, command: DecideMany) -> ManyDone:
        return ManyDone(items=[late] * len(command.problems))

    monkeypatch.setattr(BooksInMemory, "decide_many", contradict)
    decide(desk, choose(desk, page, Decision.KEEP))
    assert "4 count now, contradict something, and wait on." in page.notice.words
    assert page.notice.tone == "warn"

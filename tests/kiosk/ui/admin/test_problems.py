"""Both sides of a contradiction side by side, and decisions that are kept."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from shared.errors import RequestRefused
from shared.events import Decision
from shared.problems import Decide
from tests.kiosk.ui.admin import sample
from tests.kiosk.ui.admin.conftest import Desk, OpenDesk


def test_the_first_problem_is_in_view_with_both_its_sides(desk: Desk) -> None:
    desk.go("problems")
    view = desk.rooms.problems.view
    assert "P1187-10" in view.standing.words()
    assert "Ravi Kumar" in view.standing.words()
    assert "P1203-10" in view.theirs.words()
    assert "Meena Joshi" in view.theirs.words()
    assert "23 Nov 2026, 13:39" in view.theirs.words()


def test_only_the_decisions_that_the_server_offers_can_be_pressed(desk: Desk) -> None:
    desk.go("problems")
    page = desk.rooms.problems
    assert all(
        page.view.button_of(decision).isVisible() is (decision is not Decision.RELEASE)
        for decision in Decision
    )
    page.table.view.selectRow(1)
    assert not page.view.button_of(Decision.MOVE_OVER).isVisible()
    assert page.view.button_of(Decision.KEEP).isVisible()


def test_a_problem_without_a_standing_side_shows_the_one_it_has(desk: Desk) -> None:
    desk.go("problems")
    page = desk.rooms.problems
    page.table.view.selectRow(2)
    assert not page.view.standing.isVisible()
    assert page.view.theirs.isVisible()


def test_a_decision_with_its_note_is_sent_and_the_next_problem_comes_into_view(
    desk: Desk,
) -> None:
    desk.go("problems")
    page = desk.rooms.problems
    page.view.note.setText("Counted both bags")
    page.view.button_of(Decision.MOVE_OVER).click()
    desk.settle()
    sent = desk.books.commands[-1]
    assert isinstance(sent, Decide)
    assert (sent.decision, sent.note) == (Decision.MOVE_OVER, "Counted both bags")
    assert [one.problem for one in page.table.rows.rows] == [88_101, 87_950, 87_002]
    assert page.view.problem is not None
    assert page.view.problem.problem == 88_101
    assert page.view.note.text() == ""
    assert "kept in the history" in page.notice.words


def test_what_somebody_else_decided_meanwhile_is_said(desk: Desk) -> None:
    desk.go("problems")
    desk.books.trouble = RequestRefused("already_decided")
    page = desk.rooms.problems
    page.view.button_of(Decision.KEEP).click()
    desk.settle()
    assert "Refresh" in page.notice.words
    assert page.view.button_of(Decision.KEEP).isEnabled()


def test_settled_problems_stay_in_view_with_who_decided(desk: Desk) -> None:
    desk.go("problems")
    page = desk.rooms.problems
    page.view.button_of(Decision.KEEP).click()
    desk.settle()
    page.which.choose(value=False)
    page.which.chosen.emit()
    desk.settle()
    assert [one.problem for one in page.table.rows.rows] == [88_412]
    model = page.table.view.model()
    assert model.index(0, 2).data() == "Kept as it was"
    assert not page.view.button_of(Decision.KEEP).isVisible()


def test_an_empty_inbox_is_good_news(open_desk: OpenDesk) -> None:
    desk = open_desk(is_empty=True)
    desk.go("problems")
    assert desk.rooms.problems.table.placeholder.words.startswith("Nothing waits for you")
    assert desk.rooms.problems.view.problem is None


def test_the_arrow_keys_walk_through_the_problems(desk: Desk) -> None:
    desk.go("problems")
    page = desk.rooms.problems
    QTest.keyClick(page.table.view, Qt.Key.Key_Down)
    assert page.view.problem is not None
    assert page.view.problem.problem == 88_101


def test_what_was_settled_has_a_column_only_where_something_was(desk: Desk) -> None:
    desk.go("problems")
    page = desk.rooms.problems
    assert page.table.view.isColumnHidden(2)
    page.view.button_of(Decision.KEEP).click()
    desk.settle()
    page.which.choose(value=False)
    page.which.chosen.emit()
    desk.settle()
    assert not page.table.view.isColumnHidden(2)


def test_a_problem_that_names_no_bag_shows_the_text_that_was_scanned(desk: Desk) -> None:
    desk.go("problems")
    page = desk.rooms.problems
    assert page.table.view.model().index(3, 0).data() == "C11211"
    page.table.view.selectRow(3)
    assert "Scanned text\nC11211" in page.view.theirs.words()


def test_a_long_text_without_blanks_is_cut_in_the_list_and_broken_in_the_view(desk: Desk) -> None:
    endless = desk.books.of_problems[3].model_copy(update={"raw": "x" * 2000})
    desk.books.of_problems[3] = endless
    desk.go("problems")
    page = desk.rooms.problems
    page.table.view.selectRow(3)
    assert page.table.view.model().index(3, 0).data() == "x" * 60 + "…"
    assert max(map(len, page.view.theirs.words().split())) < 30


def test_a_kind_and_a_station_narrow_the_list_and_say_how_many_there_are(desk: Desk) -> None:
    desk.go("problems")
    page = desk.rooms.problems
    assert page.kind.itemText(0) == "Every kind"
    assert "Sent by a revoked station (1)" in [
        page.kind.itemText(at) for at in range(page.kind.count())
    ]
    page.kind.choose("station_revoked")
    page.kind.chosen.emit()
    desk.settle()
    assert [one.problem for one in page.table.rows.rows] == [87_002]
    page.kind.choose("")
    page.station.choose(sample.uid(201))
    page.station.chosen.emit()
    desk.settle()
    assert {one.theirs.station for one in page.table.rows.rows} == {"Jaipur 1"}


def test_a_kind_that_is_chosen_stays_so_after_its_last_problem_was_decided(desk: Desk) -> None:
    desk.go("problems")
    page = desk.rooms.problems
    page.kind.choose("child_elsewhere")
    page.kind.chosen.emit()
    desk.settle()
    page.view.button_of(Decision.KEEP).click()
    desk.settle()
    assert page.kind.value == "child_elsewhere"
    assert page.kind.currentText().endswith("(0)")
    assert page.table.rows.rows == ()

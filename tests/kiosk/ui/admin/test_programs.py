"""Programs of others: let in with what they may do, their token shown once, and shut out."""

from datetime import UTC, datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from kiosk.ui.admin.pages.program_forms import ProgramForm, SecretForm
from kiosk.ui.admin.parts.form import Form
from shared.integrations import NewIntegration, Scope
from tests.kiosk.ui.admin.conftest import Desk, OpenDesk
from tests.kiosk.ui.admin.programs import TOKEN


def form_of(desk: Desk) -> ProgramForm:
    desk.go("programs")
    desk.rooms.programs.add.click()
    form = desk.form()
    assert isinstance(form, ProgramForm)
    return form


def test_a_program_gets_only_what_is_ticked_and_ends_after_a_year(desk: Desk) -> None:
    form = form_of(desk)
    form.name.setText("Office screen 2")
    assert not form.do_it.isEnabled(), "it may do nothing yet"
    form.scopes.boxes[Scope.REPORTS_READ].click()
    form.do_it.click()
    desk.settle()
    sent = desk.books.commands[-1]
    assert isinstance(sent, NewIntegration)
    assert (sent.name, sent.scopes) == ("Office screen 2", [Scope.REPORTS_READ])
    assert sent.expires_at is not None
    # The day of 23 Nov 2027 is over at the site, five and a half hours before UTC's.
    assert sent.expires_at.astimezone(UTC) == datetime(2027, 11, 23, 18, 30, tzinfo=UTC)


def test_a_group_s_box_ticks_all_of_it_and_says_when_some_are(desk: Desk) -> None:
    scopes = form_of(desk).scopes
    reads = scopes.wholes[0]
    reads.click()
    assert all(one.endswith(":read") for one in scopes.values)
    assert len(scopes.values) == 7
    scopes.boxes[Scope.BAGS_READ].click()
    assert reads.checkState() is Qt.CheckState.PartiallyChecked
    reads.click()
    assert scopes.boxes[Scope.BAGS_READ].isChecked()
    reads.click()
    assert scopes.values == []


def test_the_token_is_shown_once_copied_and_not_closed_by_escape(desk: Desk) -> None:
    form = form_of(desk)
    form.name.setText("Office screen 2")
    form.scopes.wholes[0].click()
    form.do_it.click()
    desk.settle()
    shown = desk.form()
    assert isinstance(shown, SecretForm)
    assert shown.secret.text() == TOKEN
    QTest.keyClick(shown, Qt.Key.Key_Escape)
    assert shown.isVisible()
    shown.do_it.click()
    assert QGuiApplication.clipboard().text() == TOKEN
    shown.leave.click()
    assert not desk.has_form()
    assert "Office screen 2" in [one.name for one in desk.rooms.programs.table.rows.rows]


def test_a_name_that_is_taken_is_said_in_the_form(desk: Desk) -> None:
    form = form_of(desk)
    form.name.setText("Old bookkeeping")
    form.scopes.wholes[0].click()
    form.do_it.click()
    desk.settle()
    assert "may be revoked" in form.notice.words
    assert form.do_it.isEnabled()


def test_a_program_is_revoked_after_a_question_and_stays_in_the_list(desk: Desk) -> None:
    desk.go("programs")
    page = desk.rooms.programs
    page.table.view.selectRow(0)
    page.revoke.click()
    form = desk.form()
    assert isinstance(form, Form)
    assert desk.books.guests.of_programs[0].revoked_at is None
    form.do_it.click()
    desk.settle()
    assert desk.books.guests.of_programs[0].revoked_at is not None
    assert page.table.view.model().index(0, 1).data() == "Revoked"
    assert not page.revoke.isEnabled()


def test_states_say_who_may_still_ask(desk: Desk) -> None:
    desk.go("programs")
    model = desk.rooms.programs.table.view.model()
    assert [model.index(row, 1).data() for row in range(3)] == ["Let in", "Ended", "Revoked"]
    assert model.index(0, 2).data() == "Read bills, Make and change bills"


def test_without_programs_the_page_says_what_they_are_good_for(open_desk: OpenDesk) -> None:
    desk = open_desk(is_empty=True)
    desk.go("programs")
    assert "reads bills" in desk.rooms.programs.table.placeholder.words

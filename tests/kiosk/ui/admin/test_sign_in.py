"""Signing in: the server remembered, a code only when needed, a password of one's own."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from shared.errors import AccessDenied, ServerUnreachable
from tests.kiosk.ui.admin.conftest import Desk, OpenDesk

RIGHT = "correct horse"


def sign_in(desk: Desk, password: str = RIGHT, code: str = "") -> None:
    page = desk.rooms.sign_in
    page.name.setText("Sunita Verma")
    page.password.setText(password)
    page.totp.setText(code)
    QTest.keyClick(page.password, Qt.Key.Key_Return)
    desk.settle()


def test_a_window_that_is_signed_in_already_opens_on_today(desk: Desk) -> None:
    assert desk.window.place == "today"


def test_name_and_password_lead_to_today_and_the_server_is_remembered(
    open_desk: OpenDesk,
) -> None:
    desk = open_desk(is_signed_in=False)
    assert desk.window.place == "sign-in"
    sign_in(desk)
    assert desk.window.place == "today"
    assert desk.settings.value("admin/server") == "https://tracetrack.example:8443"
    assert desk.settings.value("admin/name") == "Sunita Verma"


def test_a_password_is_never_remembered_and_leaves_the_field(open_desk: OpenDesk) -> None:
    desk = open_desk(is_signed_in=False)
    sign_in(desk)
    assert desk.rooms.sign_in.password.text() == ""
    desk.settings.close()
    remembered = (desk.documents.folder / "window.json").read_text("utf-8")
    assert "Sunita Verma" in remembered
    assert "correct horse" not in remembered


def test_a_wrong_password_is_refused_with_what_to_do_and_can_be_retyped_at_once(
    open_desk: OpenDesk,
) -> None:
    desk = open_desk(is_signed_in=False)
    sign_in(desk, "wrong horse")
    page = desk.rooms.sign_in
    assert desk.window.place == "sign-in"
    assert "Caps Lock" in page.notice.words
    assert page.password.selectedText() == page.password.text()
    assert page.button.isEnabled()


def test_the_one_time_code_is_asked_for_only_when_the_server_wants_it(
    open_desk: OpenDesk,
) -> None:
    desk = open_desk(is_signed_in=False)
    desk.books.mine.totp = "123456"
    assert desk.rooms.sign_in.totp.isHidden() or not desk.rooms.sign_in.totp.isVisible()
    sign_in(desk)
    assert desk.rooms.sign_in.totp.isVisible()
    sign_in(desk, code="123456")
    assert desk.window.place == "today"


def test_a_one_time_password_must_be_changed_before_anything_else(open_desk: OpenDesk) -> None:
    desk = open_desk(is_signed_in=False)
    desk.books.mine.is_first_time = True
    sign_in(desk)
    assert desk.window.place == "own-password"
    page = desk.rooms.own_password
    page.first.setText("four odd words here")
    page.second.setText("four odd words there")
    page.button.click()
    assert "not the same" in page.notice.words
    page.second.setText("four odd words here")
    page.button.click()
    desk.settle()
    assert desk.books.mine.passwords == ["four odd words here"]
    assert desk.window.place == "today"


def test_a_short_password_is_refused_before_the_server_is_asked(open_desk: OpenDesk) -> None:
    desk = open_desk(is_signed_in=False)
    desk.books.mine.is_first_time = True
    sign_in(desk)
    page = desk.rooms.own_password
    page.first.setText("short")
    page.second.setText("short")
    page.button.click()
    assert "12 characters" in page.notice.words
    assert desk.books.mine.passwords == []


def test_an_address_that_would_send_the_password_in_the_clear_is_refused(
    open_desk: OpenDesk,
) -> None:
    desk = open_desk(is_signed_in=False)
    desk.rooms.sign_in.server.setText("http://tracetrack.example")
    sign_in(desk)
    assert "https" in desk.rooms.sign_in.notice.words
    assert not desk.books.mine.signed_in


def test_a_session_that_ended_leads_back_to_sign_in_and_says_so(desk: Desk) -> None:
    desk.books.trouble = AccessDenied("session_expired")
    desk.go("bills")
    assert desk.window.place == "sign-in"
    assert "ended" in desk.rooms.sign_in.notice.words


def test_a_server_out_of_reach_does_not_sign_anybody_out(desk: Desk) -> None:
    desk.books.trouble = ServerUnreachable("no_connection")
    desk.go("bills")
    assert desk.window.place == "bills"


def test_signing_out_ends_the_session_at_the_server(desk: Desk) -> None:
    desk.window.rail.sign_out_pressed.emit()
    desk.settle()
    assert not desk.books.mine.signed_in
    assert desk.window.place == "sign-in"

"""A page that did not come says why once: where its list would stand, or above the list it has."""

import pytest
from PySide6.QtWidgets import QLabel

from shared.errors import ServerUnreachable
from tests.kiosk.ui.admin import sample
from tests.kiosk.ui.admin.conftest import Desk

AWAY = ServerUnreachable("no_connection")


def times_said(desk: Desk) -> int:
    """How many texts in view say that the server is away."""
    labels = [one for one in desk.window.findChildren(QLabel) if one.isVisible()]
    return sum("can't be reached" in one.text() for one in labels)


def test_the_reports_page_says_once_why_it_did_not_come(desk: Desk) -> None:
    page = desk.rooms.reports
    desk.books.trouble = AWAY
    desk.go("reports")
    assert times_said(desk) == 1
    desk.books.trouble = None
    page.placeholder.pressed.emit()
    desk.settle()
    assert page.saved.isVisible()
    assert times_said(desk) == 0
    desk.books.trouble = AWAY
    page.refresh_wanted.emit()
    desk.settle()
    assert times_said(desk) == 1
    assert page.buttons_of_reports, "what is there stays"


def test_a_bill_says_once_why_it_did_not_come(desk: Desk) -> None:
    desk.books.trouble = AWAY
    desk.staff.open_bill(sample.uid(500))
    desk.settle()
    assert times_said(desk) == 1


def test_the_settings_say_once_why_they_did_not_come(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def be_away() -> None:
        raise AWAY

    monkeypatch.setattr(desk.books.mine, "formats", be_away)
    desk.go("settings")
    assert times_said(desk) == 1

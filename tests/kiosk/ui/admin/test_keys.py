"""F1 shows which keys do what on the page in view."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.ui.admin.keys_form import KeysForm
from kiosk.ui.admin.parts.scrolled import Scrolled
from tests.kiosk.ui.admin import sample
from tests.kiosk.ui.admin.conftest import Desk


def keys(desk: Desk) -> KeysForm:
    QTest.keyClick(desk.window, Qt.Key.Key_F1)
    form = desk.form()
    assert isinstance(form, KeysForm)
    return form


def test_the_keys_of_the_page_and_those_of_every_page_are_listed(desk: Desk) -> None:
    desk.staff.open_bill(sample.uid(500))
    desk.settle()
    form = keys(desk)
    here = form.here.words()
    for said in ("Ctrl+S\nSave as PDF …", "Ctrl+D\nDuplicate …", "Ctrl+Return\nClose bill"):
        assert said in here
    assert "Reopen" not in here, "it can't be used now"
    assert "Ctrl+5\nReports" in form.places.words()
    form.do_it.click()
    assert not desk.has_form()


def test_no_two_places_share_their_keys(desk: Desk) -> None:
    told = [one.accessibleDescription() for one in desk.window.rail.buttons.values()]
    assert len(set(told)) == len(told) == 12


def test_the_tenth_page_and_those_after_it_are_opened_by_keys_too(desk: Desk) -> None:
    QTest.keyClick(desk.window, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert desk.window.place == "settings"
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(desk.window, Qt.Key.Key_1, both)
    assert desk.window.place == "audit"
    QTest.keyClick(desk.window, Qt.Key.Key_2, both)
    assert desk.window.place == "webhooks"


def test_the_keys_are_scrolled_by_keys_where_they_have_no_room(desk: Desk) -> None:
    desk.window.resize(800, 440)
    desk.staff.open_bill(sample.uid(500))
    desk.settle()
    form = keys(desk)
    area = form.findChild(Scrolled)
    assert isinstance(area, Scrolled)
    bar = area.verticalScrollBar()
    desk.qtbot.waitUntil(lambda: bar.maximum() > 0)
    for _ in range(20):
        QTest.keyClick(form.do_it, Qt.Key.Key_PageDown)
    assert bar.value() == bar.maximum()
    QTest.keyClick(form.do_it, Qt.Key.Key_PageUp)
    assert bar.value() < bar.maximum()
    form.do_it.click()

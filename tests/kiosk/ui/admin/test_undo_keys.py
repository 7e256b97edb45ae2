"""Ctrl+Z means the bill, or what is being typed, by whichever there is to take back."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.kiosk.ui.admin import sample
from tests.kiosk.ui.admin.conftest import Desk


def codes(desk: Desk, number: int) -> list[str]:
    return [line.parent.code for line in desk.books.of_bills[sample.uid(number)].lines]


def test_ctrl_z_in_an_idle_field_takes_the_last_link_back(desk: Desk) -> None:
    """The cursor stands in the bill's field all day, and a field knows an undo of its own."""
    desk.staff.open_bill(sample.uid(500))
    desk.settle()
    before, entry = codes(desk, 500), desk.rooms.bill.entry
    entry.setFocus()
    QTest.keyClicks(entry, "P1501-10")
    QTest.keyClick(entry, Qt.Key.Key_Return)
    desk.settle()
    assert len(codes(desk, 500)) == len(before) + 1
    QTest.keyClick(entry, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    desk.settle()
    assert codes(desk, 500) == before


def test_ctrl_z_takes_back_what_is_being_typed_first(desk: Desk) -> None:
    desk.staff.open_bill(sample.uid(500))
    desk.settle()
    desk.window.scanned.emit("P1501-10")
    desk.settle()
    linked, entry = codes(desk, 500), desk.rooms.bill.entry
    QTest.keyClicks(entry, "P15")
    QTest.keyClick(entry, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    desk.settle()
    assert entry.text() == ""
    assert codes(desk, 500) == linked

"""A scanner that types: caught wherever the focus is, told from a person, in any layout."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kiosk.scanning.frames import Scan
from kiosk.scanning.wedge import WedgeSettings
from kiosk.ui.handheld import Handheld
from shared.events import Source
from tests.kiosk.ui.keyboard import Keyboard

FRENCH = dict(zip("1234567890-cp", "&é\"'(-è_çà)cp", strict=True))
SCANNER_MS, PERSON_MS = 4, 140


class Form(QWidget):
    """A field, a button and a shortcut, all eager for keys."""

    def __init__(self) -> None:
        super().__init__()
        self.field = QLineEdit()
        self.button = QPushButton("press me")
        self.presses = 0
        self.button.clicked.connect(self.count)
        QShortcut(QKeySequence("C"), self).activated.connect(self.count)
        QShortcut(QKeySequence("Return"), self).activated.connect(self.count)
        column = QVBoxLayout(self)
        column.addWidget(self.field)
        column.addWidget(self.button)

    def count(self) -> None:
        self.presses += 1


@pytest.fixture
def scans() -> list[Scan]:
    return []


@pytest.fixture
def form(qtbot: QtBot, qapp: QApplication, scans: list[Scan]) -> Iterator[Form]:
    handheld = Handheld(WedgeSettings(), scans.extend)
    handheld.install(qapp)
    form = Form()
    qtbot.addWidget(form)
    form.show()
    form.field.setFocus()
    with qtbot.waitActive(form):
        form.activateWindow()
    yield form
    qapp.removeEventFilter(handheld)


def test_a_scan_is_caught_and_nothing_of_it_reaches_a_field(
    form: Form, scans: list[Scan], qtbot: QtBot
) -> None:
    Keyboard(form, SCANNER_MS).type("P123-10\n")
    assert [(scan.text, scan.source) for scan in scans] == [("P123-10", Source.HANDHELD)]
    qtbot.wait_until(lambda: form.field.text() == "")
    assert form.presses == 0


def test_a_scan_presses_no_button_that_has_the_focus(form: Form, scans: list[Scan]) -> None:
    form.button.setFocus()
    Keyboard(form, SCANNER_MS).type("C417\n")
    assert [scan.text for scan in scans] == ["C417"]
    assert form.presses == 0


def test_a_scan_is_read_by_position_when_the_layout_is_french(
    form: Form, scans: list[Scan]
) -> None:
    Keyboard(form, SCANNER_MS, FRENCH).type("P123-10\n")
    assert [scan.text for scan in scans] == ["P123-10"]


def test_what_a_person_types_reaches_the_field_that_has_the_focus(
    form: Form, scans: list[Scan], qtbot: QtBot
) -> None:
    Keyboard(form, PERSON_MS).type("p12-4")
    qtbot.wait_until(lambda: form.field.text() == "p12-4")
    assert scans == []


def test_a_persons_keys_come_back_in_their_order_before_a_scan(
    form: Form, scans: list[Scan], qtbot: QtBot
) -> None:
    keyboard = Keyboard(form, PERSON_MS)
    keyboard.type("ab")
    keyboard.rest(500)
    keyboard.gap_ms = SCANNER_MS
    keyboard.type("C99\n")
    qtbot.wait_until(lambda: form.field.text() == "ab")
    assert [scan.text for scan in scans] == ["C99"]


def test_a_code_cut_off_before_its_end_is_no_scan(
    form: Form, scans: list[Scan], qtbot: QtBot
) -> None:
    Keyboard(form, SCANNER_MS).type("C4171")
    qtbot.wait(100)
    assert scans == []
    assert form.field.text() == ""

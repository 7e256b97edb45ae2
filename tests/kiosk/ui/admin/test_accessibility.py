"""Every control has a name for a screen reader, and every text is plain: a label is an attacker."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QTableView,
    QWidget,
)

from shared.console import BillPage
from tests.kiosk.ui.admin import sample
from tests.kiosk.ui.admin.conftest import Desk

CONTROLS = (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTableView,
)
ATTACK = '<img src="x"><b>P1</b>\u202e\x1b[31m'


def controls(window: QWidget) -> Iterator[QWidget]:
    """What a person can operate; Qt's own inner parts of a control are not asked."""
    for widget in window.findChildren(QWidget):
        inner = widget.objectName().startswith("qt_") or isinstance(
            widget.parent(), (QAbstractSpinBox, QComboBox, QTableView, QLineEdit)
        )
        if isinstance(widget, CONTROLS) and not inner:
            yield widget


@pytest.fixture
def walked(desk: Desk) -> Desk:
    """The window after every page was in view."""
    for name in (
        "today",
        "bags",
        "bills",
        "movements",
        "reports",
        "problems",
        "people",
        "stations",
        "places",
        "settings",
        "audit",
        "import",
        "webhooks",
        "programs",
    ):
        desk.go(name)
    desk.staff.open_bag("P1203-10")
    desk.settle()
    desk.staff.open_bill(sample.uid(500))
    desk.settle()
    return desk


def test_every_control_has_an_accessible_name(walked: Desk) -> None:
    found = list(controls(walked.window))
    nameless = [
        f"{type(one).__name__} {one.objectName()}" for one in found if not one.accessibleName()
    ]
    assert nameless == []
    assert len(found) > 60


def test_every_control_of_every_form_has_an_accessible_name(walked: Desk) -> None:
    walked.go("bills")
    walked.rooms.bills.new_bill.click()
    walked.form().reject()
    walked.go("people")
    walked.rooms.people.add.click()
    walked.form().reject()
    walked.go("stations")
    walked.rooms.stations.add.click()
    form = walked.form()
    assert [one for one in controls(walked.window) if not one.accessibleName()] == []
    form.reject()


def test_every_text_is_plain(walked: Desk) -> None:
    rich = [
        label.text()
        for label in walked.window.findChildren(QLabel)
        if label.textFormat() is not Qt.TextFormat.PlainText and label.text()
    ]
    assert rich == []


def test_a_name_that_looks_like_markup_is_shown_letter_by_letter(desk: Desk) -> None:
    bill = desk.books.of_bills[sample.uid(500)]
    terms = replace(bill.terms, customer=ATTACK)
    desk.books.of_bills[bill.id] = BillPage.model_validate(dict(bill) | {"terms": terms})
    desk.staff.open_bill(bill.id)
    desk.settle()
    summary = desk.rooms.bill.summary
    assert summary.text().startswith('<img src="x"><b>P1</b>��[31m')
    assert summary.textFormat() is Qt.TextFormat.PlainText


def test_what_goes_on_is_named_while_it_goes_on(desk: Desk) -> None:
    desk.rooms.movements.progress.say("Writing the report: 12 kB so far")
    bar = desk.rooms.movements.progress.findChild(QProgressBar)
    assert isinstance(bar, QProgressBar)
    assert bar.accessibleName() == "Writing the report: 12 kB so far"

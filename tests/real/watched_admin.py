"""Run the admin window and tell what can be read in it: `python -m tests.real.watched_admin …`.

Takes the program's own arguments. To each line that comes in it answers with one line of JSON about
the window in front: what a person at the screen reads, and where their keys go. The program is the
one that is shipped and knows nothing of this.
"""

from __future__ import annotations

import json
import os
import sys
import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTableView,
    QWidget,
)

from kiosk.ui.admin.__main__ import main

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel

MOST_ROWS = 40


class Onlooker(QObject):
    """Looks when a line is read on another thread, on the thread that the windows live on."""

    asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.asked.connect(self._tell)

    def listen(self) -> None:
        """Ask for each line until there are no more."""
        for _ in sys.stdin:
            self.asked.emit()

    def _tell(self) -> None:
        window = front()
        told: dict[str, object] = {"window": "", "focus": ""}
        if window is not None:
            told = {
                "window": window.windowTitle() or window.accessibleName(),
                "focus": name_of(focus_in(window)),
                "part": type(focus_in(window)).__name__,
                **parts_of(window),
            }
        os.write(sys.stdout.fileno(), json.dumps(told).encode() + b"\n")


def front() -> QWidget | None:
    """What takes the keys: a menu that is open, a form, else the window."""
    return (
        QApplication.activePopupWidget()
        or QApplication.activeModalWidget()
        or QApplication.activeWindow()
    )


def focus_in(window: QWidget) -> QWidget | QMenu | None:
    """The part that has the focus; of an open menu the menu itself."""
    return window if isinstance(window, QMenu) else QApplication.focusWidget()


def name_of(part: QWidget | None) -> str:
    """What a part is called, as a screen reader says it; of an open menu the entry that is lit."""
    if isinstance(part, QMenu):
        lit = part.activeAction()
        return lit.text() if lit else part.accessibleName()
    return "" if part is None else part.accessibleName() or type(part).__name__


def parts_of(window: QWidget) -> dict[str, object]:
    """What is in view: texts, fields by their names, buttons that can be pressed, tables."""
    shown = [one for one in window.findChildren(QWidget) if one.isVisible()]
    return {
        "texts": [one.text() for one in shown if isinstance(one, QLabel) and one.text()],
        "fields": {one.accessibleName(): value_of(one) for one in shown if is_field(one)},
        "buttons": [
            one.accessibleName() or one.text()
            for one in shown
            if isinstance(one, QAbstractButton) and one.isEnabled()
        ],
        "tables": {
            one.accessibleName(): cells_of(one.model())
            for one in shown
            if isinstance(one, QTableView)
        },
        "entries": [one.text() for one in window.actions()] if isinstance(window, QMenu) else [],
    }


def is_field(part: QWidget) -> bool:
    """Whether something can be typed or chosen there."""
    return isinstance(part, QLineEdit | QPlainTextEdit | QComboBox | QAbstractSpinBox)


def value_of(field: QWidget) -> str:
    """What stands in a field."""
    match field:
        case QPlainTextEdit():
            return field.toPlainText()
        case QComboBox():
            return field.currentText()
        case QLineEdit() | QAbstractSpinBox():
            return field.text()
        case _:
            return ""


def cells_of(model: QAbstractItemModel) -> list[list[str]]:
    """The first rows of a table."""
    rows = range(min(model.rowCount(), MOST_ROWS))
    columns = range(model.columnCount())
    return [[str(model.index(row, column).data() or "") for column in columns] for row in rows]


if __name__ == "__main__":
    onlooker = Onlooker()
    threading.Thread(target=onlooker.listen, daemon=True).start()
    sys.exit(main())

"""Run a station's windows that print what a scanner got into them: `python -m …listening_window`.

Prints one JSON line for each scan, and one for each thing that keys can do to a window. With
`field` or `button` that one has the focus among eager neighbours; with `keypad` the station's own
page for typing a code.
"""

from __future__ import annotations

import json
import os
import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QMenuBar, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from kiosk.scanning.wedge import WedgeSettings
from kiosk.ui.app import prepare_qt
from kiosk.ui.handheld import Handheld
from kiosk.ui.look import Look
from kiosk.ui.theme import load_theme
from kiosk.ui.window import StationWindow
from shared.log import set_up_logging
from tests.screens.station_views import PACKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QCloseEvent

    from kiosk.scanning.frames import Scan

EAGER_FOR = (
    *(f"Ctrl+{letter}" for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
    *(f"F{number}" for number in range(1, 13)),
    *("Escape", "Return", "Enter", "Tab", "Space", "Delete", "Backspace", "Home", "End", "Up"),
    *("Alt+C", "Alt+1", "C", "1", "-", "Menu"),
)


def tell(**told: str | bool) -> None:
    """Say one thing that happened, at once."""
    os.write(sys.stdout.fileno(), json.dumps(told).encode() + b"\n")


class Form(QWidget):
    """A field, a button, a menu and shortcuts on every key: each tells when it is reached."""

    def __init__(self) -> None:
        super().__init__()
        self.field = QLineEdit()
        self.field.textChanged.connect(lambda: tell(leak="field", text=self.field.text()))
        self.button = QPushButton("&Press me")
        self.button.setDefault(True)
        self.button.clicked.connect(lambda: tell(leak="button"))
        bar = QMenuBar()
        menu = bar.addMenu("&File")
        menu.aboutToShow.connect(lambda: tell(leak="menu"))
        quits = QAction("&Quit", self)
        quits.triggered.connect(lambda: tell(leak="quit"))
        menu.addAction(quits)
        column = QVBoxLayout(self)
        column.setMenuBar(bar)
        column.addWidget(self.field)
        column.addWidget(self.button)
        for keys in EAGER_FOR:
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(lambda keys=keys: tell(leak=f"shortcut {keys}"))
            shortcut.activatedAmbiguously.connect(lambda keys=keys: tell(leak=f"shortcut {keys}"))

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        tell(leak="close")
        event.ignore()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.ActivationChange:
            tell(active=self.isActiveWindow())


class Station(StationWindow):
    """The station's window with its keypad open; tells what was typed and pressed."""

    def __init__(self) -> None:
        super().__init__(Look(load_theme()), lambda: datetime.now(UTC))
        self.show_view(PACKING)
        self.title_bar.type_pressed.emit()
        self.text_entered.connect(self._tell_typed)
        self.button_pressed.connect(lambda: tell(leak="button"))
        self.mode_chosen.connect(lambda: tell(leak="mode"))
        self.pages.manual_entry.cancelled.connect(lambda: tell(leak="cancelled"))

    def _tell_typed(self, text: str) -> None:
        tell(leak="typed", text=text)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        tell(leak="close")
        event.ignore()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.ActivationChange:
            tell(active=self.isActiveWindow())


def main() -> int:
    """Listen until ended."""
    set_up_logging()
    application = prepare_qt()

    def scanned(scans: Sequence[Scan]) -> None:
        for scan in scans:
            tell(scan=scan.text, raw=scan.raw)

    handheld = Handheld(WedgeSettings(), scanned, lambda: tell(torn=True))
    handheld.install(application)
    window: Form | Station
    if sys.argv[1] == "keypad":
        window = Station()
    else:
        window = Form()
        focus = {"field": window.field, "button": window.button}[sys.argv[1]]
        focus.setFocus(Qt.FocusReason.OtherFocusReason)
    window.resize(900, 500)
    window.show()
    breath = QTimer()
    breath.timeout.connect(lambda: None)
    breath.start(200)  # lets a signal end the program although no event comes
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())

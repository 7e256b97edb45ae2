"""Type a code that no scanner reads; it is recorded as typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from kiosk.ui.parts.entry import Entry
from kiosk.ui.parts.keypad import BACK, CANCEL, OK, TURN, Keypad
from kiosk.ui.parts.pane import Pane

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from kiosk.ui.look import Look

_LONGEST = 64
_DIGITS = (
    ("1", "2", "3", "P", BACK),
    ("4", "5", "6", "C", "."),
    ("7", "8", "9", "-", ":"),
    (CANCEL, "0", " ", TURN, OK),
)
_A_TO_M = (
    ("A", "B", "C", "D", BACK),
    ("E", "F", "G", "H", "I"),
    ("J", "K", "L", "M", "-"),
    (CANCEL, "/", " ", TURN, OK),
)
_N_TO_Z = (
    ("N", "O", "P", "Q", BACK),
    ("R", "S", "T", "U", "V"),
    ("W", "X", "Y", "Z", "-"),
    (CANCEL, "/", " ", TURN, OK),
)
_SHEETS = (_DIGITS, _A_TO_M, _N_TO_Z)
_NAMES = ("123", "A–M", "N–Z")


class ManualEntryPage(Pane):
    """Digits first, for that is what codes are made of; letters are a turn away."""

    text_entered = Signal(str)
    cancelled = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._entry = Entry(look, self.tr("Type the code on the label"))
        self._keypad = Keypad(look)
        self._keypad.key_pressed.connect(self.press)
        self._sheet = 0
        self._turn_to(0)
        self.column.addWidget(self._entry)
        self.column.addWidget(self._keypad, 1)
        self.restyle()

    def press(self, key: str) -> None:
        """Take a key of the keypad or of a keyboard."""
        text = self._entry.text
        match key:
            case "\b":
                self._entry.set_text(text[:-1])
            case "\n" if text.strip():
                self.clear()
                self.text_entered.emit(text.strip())
            case "\x1b":
                self.clear()
                self.cancelled.emit()
            case "\t":
                self._turn_to((self._sheet + 1) % len(_SHEETS))
            case _ if key.isascii() and key.isprintable() and len(text) < _LONGEST:
                self._entry.set_text((text + key).upper())
            case _:
                pass

    def clear(self) -> None:
        """Begin again with an empty line and the digits."""
        self._entry.set_text("")
        self._turn_to(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Take a keyboard's keys, except the one that turns the sheet."""
        key = event.text().replace("\r", "\n")
        if key != TURN:
            self.press(key)

    def restyle(self) -> None:
        """Room for four rows of keys of 88 px, on the smallest screen too."""
        super().restyle()
        if self.look.theme.is_small:
            self.column.setContentsMargins(3, 4, 3, 4)
            self.column.setSpacing(4)

    def _turn_to(self, sheet: int) -> None:
        self._sheet = sheet
        self._keypad.show_keys(_SHEETS[sheet], _NAMES[(sheet + 1) % len(_NAMES)])

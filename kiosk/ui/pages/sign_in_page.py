"""Sign in by PIN; a badge works at any time. The left half says who holds an open parent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from kiosk.ui.parts.entry import Entry
from kiosk.ui.parts.keypad import BACK, OK, Keypad
from kiosk.ui.parts.pane import Pane

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from kiosk.ui.look import Look

_LONGEST_PIN = 12
_KEYS = (("1", "2", "3"), ("4", "5", "6"), ("7", "8", "9"), (BACK, "0", OK))


class SignInPage(Pane):
    """A PIN keypad; nothing typed is kept once it was sent."""

    pin_entered = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._entry = Entry(look, self.tr("PIN"), is_secret=True)
        self._keypad = Keypad(look)
        self._keypad.show_keys(_KEYS)
        self._keypad.key_pressed.connect(self.press)
        self.column.addWidget(self._entry)
        self.column.addWidget(self._keypad, 1)
        self.restyle()

    def press(self, key: str) -> None:
        """Take a key of the keypad or of a keyboard."""
        pin = self._entry.text
        match key:
            case "\b":
                self._entry.set_text(pin[:-1])
            case "\n" if pin:
                self._entry.set_text("")
                self.pin_entered.emit(pin)
            case _ if key.isascii() and key.isdigit() and len(pin) < _LONGEST_PIN:
                self._entry.set_text(pin + key)
            case _:
                pass

    def ask_for_set_up(self, *, is_asking: bool) -> None:
        """Ask for the PIN that opens the set-up page, or again for the one to work with."""
        self._entry.set_text("")
        self._entry.set_hint(self.tr("PIN for set-up") if is_asking else self.tr("PIN"))

    @property
    def asks_for(self) -> str:
        """What the PIN is wanted for, in words."""
        return self._entry.hint

    def clear(self) -> None:
        """Forget what was typed."""
        self._entry.set_text("")

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Take digits, Backspace and Enter from a keyboard."""
        self.press(event.text().replace("\r", "\n"))

    def restyle(self) -> None:
        """Room for four rows of keys of 88 px, on the smallest screen too."""
        super().restyle()
        if self.look.theme.is_small:
            self.column.setContentsMargins(6, 4, 6, 4)
            self.column.setSpacing(4)

"""A keyboard, or a scanner that is one, pressing keys by their position at a window."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from kiosk.scanning.keymap import KeyPress, character

ENTER, LEFT_SHIFT = 28, 42
_PLAIN = {
    character(KeyPress(number, "", 0), {}): number for number in range(2, 54) if number != ENTER
}
_SHIFTED = {
    character(KeyPress(number, "", 0, shift=True), {}): number
    for number in range(2, 54)
    if number != ENTER
}


class Keyboard:
    """Presses keys at `window`, `gap_ms` apart by the events' own clock.

    `layout` is what the PC makes of each character; a French one makes `&` of `1`.
    """

    def __init__(self, window: QWidget, gap_ms: int, layout: dict[str, str] | None = None) -> None:
        self._window, self.gap_ms, self._layout = window, gap_ms, layout or {}
        self._at_ms = 1_000

    def type(self, text: str) -> None:
        """Type a text; a newline is Enter."""
        for char in text:
            if char == "\n":
                self._tap(ENTER, "\r")
            elif char in _PLAIN:
                self._tap(_PLAIN[char], self._layout.get(char, char))
            else:
                self._press(LEFT_SHIFT, "", pressed=True)
                self._tap(_SHIFTED[char], self._layout.get(char, char), shift=True)
                self._press(LEFT_SHIFT, "", pressed=False)

    def rest(self, ms: int) -> None:
        """Press nothing for a while, by the events' clock."""
        self._at_ms += ms

    def _tap(self, number: int, text: str, *, shift: bool = False) -> None:
        self._press(number, text, pressed=True, shift=shift)
        self._press(number, text, pressed=False, shift=shift)
        self._at_ms += self.gap_ms

    def _press(self, number: int, text: str, *, pressed: bool, shift: bool = False) -> None:
        kind = QEvent.Type.KeyPress if pressed else QEvent.Type.KeyRelease
        held = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
        key = _qt_key(number, text)
        event = QKeyEvent(kind, key, held, number + 8, 0, 0, text, autorep=False)
        event.setTimestamp(self._at_ms)
        handle = self._window.windowHandle()
        assert handle is not None, "the window is not shown"
        QCoreApplication.sendEvent(handle, event)


def _qt_key(number: int, text: str) -> int:
    if number == ENTER:
        return Qt.Key.Key_Return
    if number == LEFT_SHIFT:
        return Qt.Key.Key_Shift
    return ord(text[0].upper()) if text else 0

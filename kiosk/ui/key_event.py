"""Qt's key events as plain values, by the position of the key, and back again for a person's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from kiosk.scanning.keymap import KeyPress

if TYPE_CHECKING:
    from collections.abc import Mapping

_X11_OFFSET = 8
"""X11 and Wayland count keys from 8 (facts of the X protocol: key codes 0 to 7 are reserved)."""
_WINDOWS_EXTENDED: Mapping[int, int] = {
    0x11C: 96,  # Enter of the keypad
    0x11D: 97,  # right Ctrl
    0x135: 98,  # / of the keypad
    0x138: 100,  # right Alt
    0x15B: 125,  # left Windows key
    0x15C: 126,  # right Windows key
}
"""Set-1 scan codes with the extended bit; the main block has evdev's own numbers."""


def evdev_number(native_scan_code: int, platform: str) -> int:
    """The Linux number of a key, or 0 where the platform does not tell (macOS)."""
    match platform:
        case "cocoa":
            return 0
        case "windows":
            return _WINDOWS_EXTENDED.get(native_scan_code, native_scan_code & 0xFF)
        case _:
            return max(0, native_scan_code - _X11_OFFSET)


def read_key(event: QKeyEvent, platform: str) -> KeyPress:
    """The press or release that an event tells of."""
    held = event.modifiers()
    return KeyPress(
        scan_code=evdev_number(event.nativeScanCode(), platform),
        text=event.text(),
        at_ms=event.timestamp(),
        pressed=event.type() is QEvent.Type.KeyPress,
        shift=bool(held & Qt.KeyboardModifier.ShiftModifier),
        ctrl=bool(held & Qt.KeyboardModifier.ControlModifier),
        alt=bool(held & Qt.KeyboardModifier.AltModifier),
        repeated=event.isAutoRepeat(),
    )


def copy_key(event: QKeyEvent) -> QKeyEvent:
    """The same event once more; Qt takes the first one back after it was handled."""
    return QKeyEvent(
        event.type(),
        event.key(),
        event.modifiers(),
        event.nativeScanCode(),
        event.nativeVirtualKey(),
        event.nativeModifiers(),
        event.text(),
        event.isAutoRepeat(),
        event.count(),
    )

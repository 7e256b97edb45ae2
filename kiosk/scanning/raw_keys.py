"""What Windows' Raw Input tells of a key, as the wedge's key presses; no call to Windows.

A scanner presses the keys of a US keyboard, and Windows gives their scan codes of set 1 with the
device that pressed them. Layouts: ``RAWINPUTHEADER`` and ``RAWKEYBOARD`` of ``winuser.h``.
"""

from __future__ import annotations

import struct
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from kiosk.scanning.keymap import ALT_KEYS, CTRL_KEYS, SHIFT_KEYS, KeyPress
from shared.values import value

if TYPE_CHECKING:
    from collections.abc import Mapping

_POINTER: Final = {4: "I", 8: "Q"}
_OF_KEYBOARD: Final = 1
_UP, _E0, _E1 = 1, 2, 4
_OVERRUN: Final = 0xFF
"""What a keyboard sends when it lost count of its keys."""
_SHIFT_OF_ARROWS: Final = frozenset({0x2A, 0x36})
"""With E0 in front these are no shift: a keyboard wraps its arrow keys in them."""
_EXTENDED: Final[Mapping[int, int]] = MappingProxyType(
    {
        0x1C: 96,  # Enter of the keypad
        0x1D: 97,  # right Ctrl
        0x35: 98,  # / of the keypad
        0x37: 99,  # Print
        0x38: 100,  # right Alt
        0x47: 102,  # Home
        0x48: 103,
        0x49: 104,
        0x4B: 105,
        0x4D: 106,
        0x4F: 107,
        0x50: 108,
        0x51: 109,
        0x52: 110,  # Insert
        0x53: 111,  # Delete
        0x5B: 125,  # the system's keys
        0x5C: 126,
        0x5D: 127,
    }
)
"""Codes that follow E0, by their evdev numbers; those without are their own (1 to 88)."""
_LAST_OWN: Final = 0x58
_PAUSE: Final = 119
_UNNAMED: Final = 240
"""evdev's number of a key without a name: means no character, so a code with it is not taken."""


@value
class RawKey:
    """One key event: ``device`` is the handle of who sent it, ``code`` the evdev number."""

    device: int
    code: int
    is_pressed: bool


def read_raw_key(data: bytes, pointer_bytes: int = struct.calcsize("P")) -> RawKey | None:
    """Read a ``RAWINPUT`` structure; None if it is no key.

    ``pointer_bytes`` is the size of a handle in the program that was given it, 4 or 8.
    """
    header = struct.Struct(f"<II{_POINTER[pointer_bytes]}{_POINTER[pointer_bytes]}")
    keyboard = struct.Struct("<HHHHII")
    if len(data) < header.size + keyboard.size:
        return None
    kind, _size, device, _is_in_background = header.unpack_from(data)
    if kind != _OF_KEYBOARD:
        return None
    make, flags, _reserved, _virtual, _message, _extra = keyboard.unpack_from(data, header.size)
    code = evdev_number(make, flags)
    return None if code is None else RawKey(device, code, not flags & _UP)


def evdev_number(make: int, flags: int) -> int | None:
    """Return the evdev number of a set 1 scan code; None for what is no key of its own."""
    if make == _OVERRUN:
        return None
    if flags & _E1:
        # Pause comes as E1 1D and then 45, which carries no flag
        return _PAUSE if make == 0x1D else _UNNAMED  # noqa: PLR2004 - the scan code
    if flags & _E0:
        return None if make in _SHIFT_OF_ARROWS else _EXTENDED.get(make, _UNNAMED)
    return make if 0 < make <= _LAST_OWN else _UNNAMED


class DeviceKeys:
    """Owns what one device holds down, so that one scanner's shift is not another's."""

    def __init__(self) -> None:
        self._down: set[int] = set()

    def press(self, key: RawKey, at_ms: int) -> KeyPress:
        """Make a raw key a key press; ``at_ms`` is when its message was posted."""
        is_repeated = key.is_pressed and key.code in self._down
        if key.is_pressed:
            self._down.add(key.code)
        else:
            self._down.discard(key.code)
        return KeyPress(
            scan_code=key.code,
            text="",
            at_ms=at_ms,
            pressed=key.is_pressed,
            shift=not self._down.isdisjoint(SHIFT_KEYS),
            ctrl=not self._down.isdisjoint(CTRL_KEYS),
            alt=not self._down.isdisjoint(ALT_KEYS),
            repeated=is_repeated,
        )

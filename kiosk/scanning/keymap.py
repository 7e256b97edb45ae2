"""One key event of a keyboard-like scanner, and the character it means on a US keyboard.

A scanner presses the keys of a US keyboard whatever the PC's layout is, so the position of the key
(its Linux evdev number, on X11 the key code less 8) tells the character; the text that the PC makes
of it does not. Numbers: ``linux/input-event-codes.h``.
"""

from __future__ import annotations

from dataclasses import field
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from shared.values import value

if TYPE_CHECKING:
    from collections.abc import Mapping

UNKNOWN = "\ufffd"
"""Stands for a key that means no character, so that no code with such a key in it is taken."""


@value
class KeyPress:
    """One press or release of a key.

    ``scan_code`` is the evdev number, 0 where the platform gives none; ``text`` what the platform's
    layout made of it; ``at_ms`` the event's own time, never the time it was handled;
    ``shift``, ``ctrl``, ``alt`` what was held; ``repeated`` an auto-repeat of a held key.
    """

    scan_code: int
    text: str
    at_ms: int
    pressed: bool = True
    shift: bool = False
    ctrl: bool = False
    alt: bool = False
    repeated: bool = field(default=False)


ENTER_KEYS: Final = frozenset({28, 96})
TAB_KEYS: Final = frozenset({15})
ALT_KEYS: Final = frozenset({56, 100})
SHIFT_KEYS: Final = frozenset({42, 54})
CTRL_KEYS: Final = frozenset({29, 97})
MODIFIER_KEYS: Final = SHIFT_KEYS | ALT_KEYS | CTRL_KEYS | frozenset({125, 126, 58, 69, 70})
"""Shift, Alt, Ctrl, Super, and the three locks: keys that are no characters by themselves."""

_ROWS: Final = (
    # first evdev number of the row, plain, shifted
    (2, "1234567890-=", "!@#$%^&*()_+"),
    (16, "qwertyuiop[]", "QWERTYUIOP{}"),
    (30, "asdfghjkl;'`", 'ASDFGHJKL:"~'),
    (43, "\\zxcvbnm,./", "|ZXCVBNM<>?"),
    (86, "\\", "|"),
    (57, " ", " "),
)
_KEYPAD_ROWS: Final = (
    (55, "*"),
    (71, "789-456+1230."),
    (98, "/"),
    (117, "="),
    (121, ","),
)


def _by_number(rows: tuple[tuple[int, str], ...]) -> Mapping[int, str]:
    return MappingProxyType(
        {first + place: char for first, row in rows for place, char in enumerate(row)}
    )


_PLAIN: Final = _by_number(tuple((first, plain) for first, plain, _ in _ROWS))
_SHIFTED: Final = _by_number(tuple((first, shifted) for first, _, shifted in _ROWS))
_KEYPAD: Final = _by_number(_KEYPAD_ROWS)


def keypad_digit(scan_code: int) -> str:
    """The digit of a keypad key, whatever NumLock says; empty for any other key."""
    char = _KEYPAD.get(scan_code, "")
    return char if char.isdigit() else ""


def character(key: KeyPress, repair: Mapping[str, str]) -> str:
    """The character that a scanner means by a key; `UNKNOWN` when it means none.

    Caps Lock does not matter. Ctrl makes control characters, as scanners send them; Alt is for
    menus, and means no character. Without a scan code the platform's text is taken, put right by
    ``repair``.
    """
    if key.scan_code == 0:
        return repair.get(key.text, key.text) or UNKNOWN
    if key.alt:
        return UNKNOWN
    table = _SHIFTED if key.shift else _PLAIN
    char = table.get(key.scan_code) or _KEYPAD.get(key.scan_code, UNKNOWN)
    if key.ctrl and char != UNKNOWN:
        return chr(ord(char.upper()) & 0x1F)
    return char


def alt_character(digits: str) -> str:
    """The character of Alt and a number on the keypad, as Windows has it.

    A leading zero means code page 1252, none means 437; numbers above 255 are Unicode.
    """
    number = int(digits)
    if number == 0 or number > 0x10FFFF or 0xD800 <= number <= 0xDFFF:  # noqa: PLR2004 (the range and the gap of Unicode)
        return UNKNOWN
    if number > 0xFF:  # noqa: PLR2004 (one byte)
        return chr(number)
    page = "cp1252" if digits.startswith("0") else "cp437"
    return bytes([number]).decode(page, errors="replace")

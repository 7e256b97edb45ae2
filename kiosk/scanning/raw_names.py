r"""Windows' path of a keyboard, as an identity that lasts and a name for people.

A path is ``\\?\HID#VID_05E0&PID_1200&MI_00#7&2a6e3f1&0&0000#{884b96c3-…}``: what it is, where it is
plugged in, and that it is a keyboard.
"""

from __future__ import annotations

import re

_NUMBERS = re.compile(r"VID_([0-9A-F]{4}).*?PID_([0-9A-F]{4})")


def identity_of(path: str) -> str:
    """Return what finds the device again in the same socket: its path without frame and case."""
    bare = path.upper().removeprefix("\\\\?\\")
    return bare.rpartition("#")[0] or bare


def name_of(path: str) -> str:
    """Return the maker's and the product's number; Windows' Raw Input knows no better name."""
    numbers = _NUMBERS.search(path.upper())
    if numbers is None:
        return identity_of(path).partition("#")[0] + " keyboard"
    return f"Keyboard {numbers[1]}:{numbers[2]}"

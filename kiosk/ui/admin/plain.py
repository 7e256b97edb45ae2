"""Text from labels and people, made safe to show: a label is an attacker."""

from __future__ import annotations

import unicodedata

_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
# Cc control, Cf format (zero width, direction overrides), Cs surrogates, Co private, Cn nothing
_UNSHOWABLE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def shown(text: str, *, lines: bool = False) -> str:
    """Return `text` with every character that cannot be seen replaced by one that can.

    With `lines`, line breaks stay; else they become blanks.
    """
    return "".join(_shown_character(character, lines=lines) for character in text)


def as_cell(text: str) -> str:
    """Return `text` as one cell for the clipboard, never a formula to a spreadsheet.

    A minus before a digit is a number and stays.
    """
    cell = shown(text)
    is_number = cell[:1] == "-" and cell[1:2].isdigit()
    return f"'{cell}" if text.startswith(_FORMULA_STARTS) and not is_number else cell


def _shown_character(character: str, *, lines: bool) -> str:
    if character in "\n\t":
        return character if lines and character == "\n" else " "
    return _REPLACEMENT if unicodedata.category(character) in _UNSHOWABLE else character

"""A scanner and a typist, as the key events they cause."""

from __future__ import annotations

from itertools import count

from kiosk.scanning.keymap import KeyPress

LETTER_ROWS = ((2, "1234567890-"), (16, "QWERTYUIOP"), (30, "ASDFGHJKL"), (44, "ZXCVBNM"))
NUMBERS = {
    **{char: first + place for first, row in LETTER_ROWS for place, char in enumerate(row)},
    "\n": 28,
    "\t": 15,
    ".": 52,
    "/": 53,
    " ": 57,
}
SHIFTED = {":": 39, "]": 27}
SHIFT = 42


def keys_of(
    text: str, *, start_ms: int = 0, gap_ms: int = 2, layout_text: str = "?"
) -> list[KeyPress]:
    """Presses and releases for a text, as a scanner for US keyboards sends them."""
    keys: list[KeyPress] = []
    times = count(start_ms, gap_ms)
    for char in text:
        shift = char.isupper() or char == ":"
        number = SHIFTED.get(char) or NUMBERS[char.upper()]
        if shift:
            keys.append(KeyPress(SHIFT, "", next(times)))
        at_ms = next(times)
        keys.append(KeyPress(number, layout_text, at_ms, shift=shift))
        keys.append(KeyPress(number, layout_text, at_ms + 1, pressed=False, shift=shift))
        if shift:
            keys.append(KeyPress(SHIFT, "", at_ms + 1, pressed=False, shift=True))
    return keys

"""A handheld scanner at the level of keys: positions of a US keyboard, with times of their own."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from kiosk.scanning.frames import Scan
from kiosk.scanning.keymap import KeyPress
from kiosk.scanning.wedge import WedgeAssembler
from shared.events import Source

if TYPE_CHECKING:
    from collections.abc import Iterator

_GAP_MS = 4
_BETWEEN_SCANS_MS = 500
_LEFT_SHIFT = 42
_ENTER = 28
_PLAIN = {
    char: first + place
    for first, row in ((2, "1234567890-"), (16, "QWERTYUIOP"), (30, "ASDFGHJKL"), (44, "ZXCVBNM"))
    for place, char in enumerate(row)
}
_SHIFTED = {":": 39}


def strokes(text: str) -> Iterator[tuple[int, bool]]:
    """The keys of a code and its Enter as (evdev number, whether pressed), in order."""
    for char in text:
        number = _PLAIN[char] if char in _PLAIN else _SHIFTED[char]
        is_shifted = char.isalpha() or char in _SHIFTED
        around = [(_LEFT_SHIFT, True)] if is_shifted else []
        yield from (*around, (number, True), (number, False))
        if is_shifted:
            yield _LEFT_SHIFT, False
    yield from ((_ENTER, True), (_ENTER, False))


class Handheld:
    """Types codes as a scanner does and puts them together as the station does."""

    def __init__(self) -> None:
        self._wedge = WedgeAssembler()
        self._times = count(1000, _GAP_MS)

    def read(self, text: str) -> Scan:
        """Press and release every key of a code, then Enter; return the one scan it makes."""
        for _ in range(_BETWEEN_SCANS_MS // _GAP_MS):
            next(self._times)
        bursts = [burst for key in self._keys(text) for burst in self._wedge.feed(key).scans]
        (burst,) = bursts
        return Scan(burst.text, burst.raw, burst.at_ms / 1000, Source.HANDHELD)

    def _keys(self, text: str) -> Iterator[KeyPress]:
        for char in text:
            if char in _PLAIN:
                # capitals are typed with Shift held, as scanners do
                yield from self._stroke(_PLAIN[char], shift=char.isalpha())
            else:
                yield from self._stroke(_SHIFTED[char], shift=True)
        yield from self._stroke(_ENTER, shift=False)

    def _stroke(self, scan_code: int, *, shift: bool) -> Iterator[KeyPress]:
        if shift:
            yield KeyPress(_LEFT_SHIFT, "", next(self._times))
        yield KeyPress(scan_code, "", next(self._times), shift=shift)
        yield KeyPress(scan_code, "", next(self._times), pressed=False, shift=shift)
        if shift:
            yield KeyPress(_LEFT_SHIFT, "", next(self._times), pressed=False)

"""Learn a scanner's settings from one scan of the test code on the set-up page."""

from __future__ import annotations

import re
from itertools import pairwise
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeAlias

from kiosk.scanning.keymap import ENTER_KEYS, MODIFIER_KEYS, TAB_KEYS, UNKNOWN, character
from kiosk.scanning.wedge import Terminator, WedgeSettings
from shared.values import value

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kiosk.scanning.keymap import KeyPress

TEST_TEXT = "ABCDEFGHIJKLMNOPQRSTUVWXYZ-0123456789.:/"
"""Every character that labels and cards are made of, each once."""

_MARGIN = 3
"""A scanner's largest gap is trusted up to this multiple of what the test showed."""
_GAPS_MS = (30, 80)
_AIM_IDENTIFIER = re.compile(r"\][A-Za-z][0-9A-Za-z]")
"""As the wedge takes off, but before or after a prefix."""
_NOTHING: Mapping[str, str] = MappingProxyType({})
_Around: TypeAlias = tuple[str, str] | None
"""What came before and after the test text; None if that did not come."""


@value
class ScannerTest:
    """What arrived (``raw``), the largest gap in ms, and the settings that make it right.

    ``aim`` is the AIM identifier that came first, empty if the scanner sends none. ``settings`` is
    None when no setting would do: characters are missing, as with dead keys.
    """

    raw: str
    largest_gap_ms: int
    has_scan_codes: bool
    settings: WedgeSettings | None
    aim: str = ""


def learn_scanner(keys: Sequence[KeyPress]) -> ScannerTest:
    """Learn from all key events of one scan of `TEST_TEXT`."""
    presses = [key for key in keys if key.pressed]
    gap_ms = max((later.at_ms - key.at_ms for key, later in pairwise(presses)), default=0)
    typed = [key for key in presses if key.scan_code not in MODIFIER_KEYS]
    ending = Terminator.NONE
    while typed and (last := _terminator(typed[-1])) is not Terminator.NONE:
        # some send two, a carriage return and a line feed: the first one ends the code
        ending = last
        typed.pop()
    has_codes = any(key.scan_code for key in typed)
    texts = [character(key, _NOTHING) for key in typed]
    around, repair = _find_by_code(texts) if has_codes else _find_by_likeness(texts)
    raw = "".join(texts)
    if around is None:
        return ScannerTest(raw, gap_ms, has_codes, None)
    before, after = around
    aim = _AIM_IDENTIFIER.search(before)
    settings = WedgeSettings(
        terminator=ending,
        prefix=_AIM_IDENTIFIER.sub("", before),
        suffix=after,
        has_aim=aim is not None,
        max_gap_ms=_trusted_gap_ms(gap_ms),
        repair=MappingProxyType(repair),
    )
    return ScannerTest(raw, gap_ms, has_codes, settings, aim.group() if aim else "")


def _terminator(key: KeyPress) -> Terminator:
    if key.scan_code in ENTER_KEYS or key.text in {"\r", "\n"}:
        return Terminator.ENTER
    if key.scan_code in TAB_KEYS or key.text == "\t":
        return Terminator.TAB
    return Terminator.NONE


def _find_by_code(texts: Sequence[str]) -> tuple[_Around, dict[str, str]]:
    """Find the test text in what arrived; what stands around it is prefix and suffix."""
    raw = "".join(texts)
    before, found, after = raw.upper().partition(TEST_TEXT)
    if not found:
        return None, {}
    return (raw[: len(before)], raw[len(raw) - len(after) :] if after else ""), {}


def _find_by_likeness(texts: Sequence[str]) -> tuple[_Around, dict[str, str]]:
    """Find the test text although the layout has changed it, and the map that puts it right.

    Each of its characters comes once, and most layouts leave most letters alone: of all stretches
    in which nothing comes twice, the one that is most like it.
    """
    length = len(TEST_TEXT)
    stretches: list[tuple[int, int]] = []
    for start in range(len(texts) - length + 1):
        stretch = texts[start : start + length]
        if UNKNOWN not in stretch and len(set(stretch)) == length:
            alike = sum(map(str.__eq__, stretch, TEST_TEXT))
            stretches.append((alike, start))
    stretches.sort(reverse=True)
    if not stretches or (len(stretches) > 1 and stretches[0][0] == stretches[1][0]):
        return None, {}
    start = stretches[0][1]
    repair = _repair(texts[start : start + length])
    before = "".join(repair.get(text, text) for text in texts[:start])
    after = "".join(repair.get(text, text) for text in texts[start + length :])
    return (before, after), repair


def _repair(stretch: Sequence[str]) -> dict[str, str]:
    repair = {text: meant for text, meant in zip(stretch, TEST_TEXT, strict=True) if text != meant}
    for text, meant in tuple(repair.items()):
        # a layout moves a small letter with its capital
        if text.isupper() and meant.isupper() and text.lower() not in stretch:
            repair.setdefault(text.lower(), meant.lower())
    return repair


def _trusted_gap_ms(gap_ms: int) -> int:
    low, high = _GAPS_MS
    return min(max(low, _MARGIN * gap_ms), high)

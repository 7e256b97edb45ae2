"""Learn a scanner's settings from one scan of the test code on the set-up page."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from types import MappingProxyType
from typing import TYPE_CHECKING

from kiosk.scanning.keymap import ENTER_KEYS, MODIFIER_KEYS, TAB_KEYS, UNKNOWN, character
from kiosk.scanning.wedge import Terminator, WedgeSettings

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kiosk.scanning.keymap import KeyPress

TEST_TEXT = "ABCDEFGHIJKLMNOPQRSTUVWXYZ-0123456789.:/"
"""Every character that labels and cards are made of, each once."""

_MARGIN = 3
"""A scanner's largest gap is trusted up to this multiple of what the test showed."""
_GAPS_MS = (30, 80)
_AIM_IDENTIFIER = re.compile(r"\][A-Za-z][0-9A-Za-z]")
_NOTHING: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class ScannerTest:
    """What arrived (``raw``), the largest gap in ms, and the settings that make it right.

    ``settings`` is None when no setting would: characters are missing, as with dead keys.
    """

    raw: str
    largest_gap_ms: int
    has_scan_codes: bool
    settings: WedgeSettings | None


def learn_scanner(keys: Sequence[KeyPress]) -> ScannerTest:
    """Learn from all key events of one scan of `TEST_TEXT`."""
    presses = [key for key in keys if key.pressed]
    ending = _terminator(presses)
    typed = [
        key
        for key in (presses if ending is Terminator.NONE else presses[:-1])
        if key.scan_code not in MODIFIER_KEYS
    ]
    has_codes = any(key.scan_code for key in typed)
    raw = "".join(character(key, _NOTHING) for key in typed)
    pairs = pairwise(presses)
    gap_ms = max((later.at_ms - key.at_ms for key, later in pairs), default=0)
    settings = _from_codes(raw, ending, gap_ms) if has_codes else _from_text(typed, ending, gap_ms)
    return ScannerTest(raw, gap_ms, has_codes, settings)


def _terminator(presses: Sequence[KeyPress]) -> Terminator:
    last = next((key for key in reversed(presses) if key.scan_code not in MODIFIER_KEYS), None)
    if last is not None and (last.scan_code in ENTER_KEYS or last.text in {"\r", "\n"}):
        return Terminator.ENTER
    if last is not None and (last.scan_code in TAB_KEYS or last.text == "\t"):
        return Terminator.TAB
    return Terminator.NONE


def _from_codes(raw: str, ending: Terminator, gap_ms: int) -> WedgeSettings | None:
    """Find the test text in what arrived; what stands around it is prefix and suffix."""
    before, found, after = raw.upper().partition(TEST_TEXT)
    if not found:
        return None
    return WedgeSettings(
        terminator=ending,
        prefix=_AIM_IDENTIFIER.sub("", raw[: len(before)]),
        suffix=raw[len(raw) - len(after) :] if after else "",
        max_gap_ms=_trusted_gap_ms(gap_ms),
    )


def _from_text(typed: Sequence[KeyPress], ending: Terminator, gap_ms: int) -> WedgeSettings | None:
    """Pair what arrived with the test text, character by character: the repair map."""
    texts = [key.text for key in typed]
    if len(texts) != len(TEST_TEXT) or UNKNOWN in texts or len(set(texts)) != len(texts):
        return None
    pairs = zip(texts, TEST_TEXT, strict=True)
    repair = {text: meant for text, meant in pairs if text != meant}
    return WedgeSettings(
        terminator=ending, max_gap_ms=_trusted_gap_ms(gap_ms), repair=MappingProxyType(repair)
    )


def _trusted_gap_ms(gap_ms: int) -> int:
    low, high = _GAPS_MS
    return min(max(low, _MARGIN * gap_ms), high)

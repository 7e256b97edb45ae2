"""Tell a keyboard-like scanner from a person, and put its keys together to codes.

Pure: keys come in with their own times. Every key is held until its burst has ended and gets
exactly one fate, in the order of arrival: swallowed (a scanner's) or given back (a person's, to be
replayed). A burst ends with a terminator or a pause. It is a scanner's if its largest gap is small
and it is long enough, or if it is faster than any hand.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum
from itertools import groupby
from operator import itemgetter
from types import MappingProxyType

from kiosk.scanning.keymap import (
    ALT_KEYS,
    ENTER_KEYS,
    MODIFIER_KEYS,
    TAB_KEYS,
    UNKNOWN,
    KeyPress,
    alt_character,
    character,
    keypad_digit,
)
from shared.values import value

_AIM_IDENTIFIER = re.compile(r"^\][A-Za-z][0-9A-Za-z]")
"""Symbology identifier that scanners can send first (ISO/IEC 15424), such as ``]Q1`` for QR."""


class Terminator(StrEnum):
    """What a scanner is set to send last; with `NONE` a pause ends the code."""

    ENTER = "enter"
    TAB = "tab"
    NONE = "none"


class Fate(StrEnum):
    """What becomes of a key."""

    SWALLOW = "swallow"
    GIVE_BACK = "give_back"


@value
class WedgeSettings:
    """How the scanner is set; ``has_aim`` takes a leading AIM identifier off.

    ``max_gap_ms``: a scanner's largest gap between two keys. ``min_characters``: shorter bursts are
    a person's, unless no gap is above ``sure_gap_ms``, faster than any hand. ``repair`` maps the
    text of a platform without scan codes to what the scanner meant.
    """

    terminator: Terminator = Terminator.ENTER
    prefix: str = ""
    suffix: str = ""
    has_aim: bool = True
    max_gap_ms: int = 60
    sure_gap_ms: int = 15
    min_characters: int = 4
    repair: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


@value
class Ruling:
    """The fate of some keys, in their order of arrival."""

    fate: Fate
    keys: tuple[KeyPress, ...]


@value
class Burst:
    """What a scanner sent: ``text`` without prefix, suffix and AIM identifier, ``raw`` with them.

    ``raw`` is as it arrived: not put right by a repair map. ``at_ms`` is the time of its last key.
    """

    text: str
    raw: str
    at_ms: int


@value
class Judgement:
    """What one key or pause settled.

    ``broken`` are bursts of a scanner that lack their terminator: perhaps half a code, never to be
    taken for one; the operator scans again.
    """

    rulings: tuple[Ruling, ...] = ()
    scans: tuple[Burst, ...] = ()
    broken: tuple[Burst, ...] = ()


class WedgeAssembler:
    """Owns the keys that are held back.

    Call `feed` with each key event. Call `pause` once ``max_gap_ms`` have passed without a key and
    every waiting key event has been fed, so that a stall of the program is no pause.
    """

    def __init__(self, settings: WedgeSettings | None = None) -> None:
        self._settings = settings or WedgeSettings()
        self._burst = _HeldBurst()
        self._fates: dict[int, Fate] = {}
        self._scanned_at_ms: int | None = None

    @property
    def is_holding(self) -> bool:
        """Whether keys are held back, so that `pause` is due."""
        return bool(self._burst.keys)

    def feed(self, key: KeyPress) -> Judgement:
        """Take one key event; say what is settled by it."""
        if not key.pressed:
            return self._release(key)
        if key.repeated and not self._burst.was_let_go(key, self._settings.max_gap_ms):
            self._fates[key.scan_code] = Fate.GIVE_BACK
            return _joined(self._end(None), Judgement((Ruling(Fate.GIVE_BACK, (key,)),)))
        before = Judgement()
        gap_ms = self._burst.gap_before(key)
        if gap_ms is not None and gap_ms > self._settings.max_gap_ms:
            before = self._end(None)
        ending = self._burst.press(key, self._settings.repair)
        if ending is Terminator.TAB and self._settings.terminator is not Terminator.TAB:
            ending = None
            self._burst.add("\t")
        return _joined(before, self._end(ending)) if ending else before

    def pause(self) -> Judgement:
        """No key came for ``max_gap_ms``: settle what is held."""
        return self._end(None)

    def _release(self, key: KeyPress) -> Judgement:
        if self._burst.holds(key.scan_code):
            self._burst.release(key)
            return Judgement()
        fate = self._fates.pop(key.scan_code, Fate.GIVE_BACK)
        if self._burst.keys:
            # its press was settled earlier, but it waits its turn behind what is held
            self._burst.wait(key, fate)
            return Judgement()
        return Judgement((Ruling(fate, (key,)),))

    def _end(self, ending: Terminator | None) -> Judgement:
        burst, self._burst = self._burst, _HeldBurst()
        if not burst.keys:
            return Judgement()
        is_scanner = self._is_scanners(burst, ending)
        fate = Fate.SWALLOW if is_scanner else Fate.GIVE_BACK
        self._fates.update(dict.fromkeys(burst.down, fate))
        self._scanned_at_ms = burst.last_ms if is_scanner else None
        rulings = burst.ruled(fate)
        if not is_scanner or not burst.characters:
            return Judgement(rulings)
        sent = self._strip(burst)
        if ending is None and self._settings.terminator is not Terminator.NONE:
            return Judgement(rulings, broken=(sent,))
        return Judgement(rulings, scans=(sent,))

    def _is_scanners(self, burst: _HeldBurst, ending: Terminator | None) -> bool:
        if self._scanned_at_ms is not None:
            # keys on the heels of a scan are its own: a second line feed, the rest of a torn code
            heels_ms = burst.first_ms - self._scanned_at_ms
            if heels_ms <= self._settings.max_gap_ms:
                return True
        length = len(burst.characters)
        is_ended = ending is not None or self._settings.terminator is Terminator.NONE
        if burst.largest_gap_ms <= self._settings.sure_gap_ms:
            return length > 0 if ending is not None else length >= self._settings.min_characters
        is_long = length >= self._settings.min_characters
        return is_ended and is_long and burst.largest_gap_ms <= self._settings.max_gap_ms

    def _strip(self, burst: _HeldBurst) -> Burst:
        # the AIM identifier stands before or after the prefix, as the scanner's maker likes
        sent = "".join(burst.characters)
        bare = _AIM_IDENTIFIER.sub("", sent) if self._settings.has_aim else sent
        text = bare.removeprefix(self._settings.prefix)
        if bare == sent and self._settings.has_aim:
            text = _AIM_IDENTIFIER.sub("", text)
        text = text.removesuffix(self._settings.suffix)
        return Burst(text, "".join(burst.arrived), burst.last_ms)


class _HeldBurst:
    """Keys that came close upon each other, and the characters they mean so far."""

    def __init__(self) -> None:
        self.keys: list[KeyPress] = []
        self._settled: dict[int, Fate] = {}
        self.characters: list[str] = []
        self.arrived: list[str] = []
        self.down: set[int] = set()
        self.largest_gap_ms = 0
        self.first_ms = 0
        self.last_ms = 0
        self._alt_digits = ""
        self._is_alt_alone = False

    def gap_before(self, key: KeyPress) -> int | None:
        return key.at_ms - self.last_ms if self.keys else None

    def holds(self, scan_code: int) -> bool:
        return scan_code in self.down

    def was_let_go(self, key: KeyPress, max_gap_ms: int) -> bool:
        """Whether a key that seems to repeat was pressed twice: X11 sees a doubled letter so.

        Release and press in one millisecond are a repeat to it. A held key first waits longer than
        any gap of a scanner, and its burst has ended by then.
        """
        gap_ms = self.gap_before(key)
        return gap_ms is not None and gap_ms <= max_gap_ms and not self.holds(key.scan_code)

    def press(self, key: KeyPress, repair: Mapping[str, str]) -> Terminator | None:
        """Add a pressed key; the terminator if it is one."""
        gap_ms = self.gap_before(key)
        self.first_ms = key.at_ms if gap_ms is None else self.first_ms
        self.largest_gap_ms = max(self.largest_gap_ms, gap_ms or 0)
        self.last_ms = key.at_ms
        self.keys.append(key)
        self.down.add(key.scan_code)
        self._is_alt_alone = key.scan_code in ALT_KEYS
        if key.scan_code in MODIFIER_KEYS:
            return None
        digit = keypad_digit(key.scan_code) if key.alt or self._is_alt_down() else ""
        if digit:
            self._alt_digits += digit
            return None
        if key.scan_code in ENTER_KEYS or (key.scan_code == 0 and key.text in {"\r", "\n"}):
            return Terminator.ENTER
        if key.scan_code in TAB_KEYS or (key.scan_code == 0 and key.text == "\t"):
            return Terminator.TAB
        char = character(key, repair)
        if char in {"\r", "\n"}:
            return Terminator.ENTER
        self.add(char, key.text if key.scan_code == 0 else char)
        return None

    def add(self, char: str, arrived: str | None = None) -> None:
        """Add a character, and what arrived in its place if that is not the same."""
        self.characters.append(char)
        self.arrived.append(char if arrived is None else arrived)

    def release(self, key: KeyPress) -> None:
        self.keys.append(key)
        self.down.discard(key.scan_code)
        if key.scan_code not in ALT_KEYS:
            return
        if self._alt_digits:
            self.add(alt_character(self._alt_digits))
            self._alt_digits = ""
        elif self._is_alt_alone:
            # the key that went with it was taken by somebody else, a window manager perhaps
            self.add(UNKNOWN)
        self._is_alt_alone = False

    def wait(self, key: KeyPress, fate: Fate) -> None:
        """Keep the place of a key whose fate is settled."""
        self._settled[len(self.keys)] = fate
        self.keys.append(key)

    def ruled(self, fate: Fate) -> tuple[Ruling, ...]:
        """All keys in order, those without a fate of their own with this one."""
        fates = [self._settled.get(place, fate) for place in range(len(self.keys))]
        runs = groupby(zip(fates, self.keys, strict=True), key=itemgetter(0))
        return tuple(Ruling(one, tuple(key for _, key in run)) for one, run in runs)

    def _is_alt_down(self) -> bool:
        return not self.down.isdisjoint(ALT_KEYS)


def _joined(first: Judgement, second: Judgement) -> Judgement:
    return Judgement(
        first.rulings + second.rulings,
        first.scans + second.scans,
        first.broken + second.broken,
    )

"""A handheld at a real X server, in the layouts of the world: exact, whole, and nothing leaks."""

from __future__ import annotations

import json
import queue
import subprocess
import sys
import threading
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.flows.keys import strokes
from tests.real.absence import dying_with_us
from tests.real.typing_scanner import press, scan, type_keys
from tests.real.xserver import XServer, private_x_server

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

ROOT = Path(__file__).resolve().parents[2]
PATIENCE_S = 120.0
LAYOUTS = ("us", "fr", "de", "es", "pt", "in", "ru", "us(intl)")
CODES = ("TT-0001", "P123-10", "C0987654321", "TT1:MODE:PACK", "QWERTZ-AZERTY", "C-1", "M6789:0")
ESCAPE, TAB, ENTER, CTRL, ALT, SHIFT, CAPS, F4 = 1, 15, 28, 29, 56, 42, 58, 62
PERSON_MS = 150


class Listener:
    """What a window under the X server tells, line by line."""

    def __init__(self, program: subprocess.Popen[str]) -> None:
        self._lines: queue.Queue[dict[str, Any]] = queue.Queue()
        self._program = program
        threading.Thread(target=self._listen, daemon=True).start()

    def until(self, *, scans: int = 0, **wanted: str | bool) -> list[dict[str, Any]]:
        """All that was told until so many scans came, or until a line that says `wanted`."""
        told: list[dict[str, Any]] = []
        while True:
            told.append(self._lines.get(timeout=PATIENCE_S))
            if wanted and told[-1] == wanted:
                return told
            if scans and sum("scan" in line for line in told) == scans:
                return told

    def _listen(self) -> None:
        assert self._program.stdout is not None
        for line in self._program.stdout:
            self._lines.put(json.loads(line))


@contextmanager
def listening(x_server: XServer, focus: str) -> Generator[Listener]:
    """A window with the focus on a field, a button or the keypad."""
    program = subprocess.Popen(
        [*dying_with_us(), sys.executable, "-m", "tests.real.listening_window", focus],
        cwd=ROOT,
        env=x_server.environment(),
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        listener = Listener(program)
        listener.until(active=True)
        yield listener
    finally:
        program.terminate()
        program.wait()
        assert program.stdout is not None
        program.stdout.close()


@pytest.fixture(scope="module")
def screen() -> Iterator[XServer]:
    with private_x_server() as running:
        running.use_layout("us")
        yield running


@pytest.fixture(scope="module")
def listener(screen: XServer) -> Iterator[Listener]:
    with listening(screen, "field") as made:
        yield made


def told_of(told: list[dict[str, Any]]) -> list[str]:
    return [line["scan"] for line in told if "scan" in line]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_code_is_exact_in_this_layout(
    screen: XServer, listener: Listener, layout: str
) -> None:
    screen.use_layout(layout)
    scan(screen, *CODES)
    told = listener.until(scans=len(CODES))
    assert told_of(told) == list(CODES)
    assert [line for line in told if "leak" in line or "torn" in line] == []


@pytest.mark.parametrize("layout", ["us", "fr", "de"])
def test_every_code_is_exact_with_caps_lock_on(
    screen: XServer, listener: Listener, layout: str
) -> None:
    screen.use_layout(layout)
    press(screen, CAPS)
    try:
        scan(screen, *CODES)
        assert told_of(listener.until(scans=len(CODES))) == list(CODES)
    finally:
        press(screen, CAPS)


def test_dead_keys_of_a_layout_take_no_character_away(screen: XServer, listener: Listener) -> None:
    # quote, backquote and circumflex are dead in us(intl): they would wait for the next letter
    screen.use_layout("us(intl)")
    keys = [40, 30, 41, 18, 40, 40, 7]  # ' a ` e ' ' 6
    press(screen, *keys, ENTER)
    assert told_of(listener.until(scans=1)) == ["'a`e''6"]


def test_twenty_codes_without_any_pause_are_neither_lost_nor_glued(
    screen: XServer, listener: Listener
) -> None:
    screen.use_layout("us")
    codes = [f"P{number:06d}-10" for number in range(123_456, 123_476)]
    assert {len(code) for code in codes} == {10}
    type_keys(screen, [stroke for code in codes for stroke in strokes(code)])
    told = listener.until(scans=len(codes))
    assert told_of(told) == codes
    assert [line for line in told if "leak" in line or "torn" in line] == []


def chord(*numbers: int) -> list[tuple[int, bool]]:
    """Keys held together: pressed in order, released in the opposite one."""
    return [*((one, True) for one in numbers), *((one, False) for one in reversed(numbers))]


def hostile() -> Iterator[tuple[int, bool]]:
    """A label that means to press whatever can be pressed."""
    controls = [(CTRL, letter) for letter in (*range(16, 26), *range(30, 39), *range(44, 51))]
    plain = (ESCAPE, TAB, *range(59, 69), 87, 88, 102, 103, 105, 106, 107, 108, 111, 14, 57)
    menus = [(ALT, letter) for letter in (33, 16, 25, 46, 2)]  # f, q, p, c, 1
    begins, ends = [(46,), (2,), (3,)], [(SHIFT, TAB), (ALT, F4), (4,), (ENTER,)]
    for keys in (*begins, *controls, *((one,) for one in plain), *menus, *ends):
        yield from chord(*keys)


@pytest.mark.parametrize("focus", ["field", "button", "keypad"])
def test_a_hostile_label_presses_nothing_and_leaks_nowhere(screen: XServer, focus: str) -> None:
    screen.use_layout("us")
    with listening(screen, focus) as listener:
        type_keys(screen, hostile())
        scan(screen, "C999")
        told = listener.until(scan="C999", raw="C999")
        assert [line for line in told if "leak" in line] == []
        assert not any(line.get("active") is False for line in told)
        # Ctrl+J and Ctrl+M are line ends, as scanners send them; no part of the label is a code
        spoilt = [line["scan"] for line in told if "scan" in line][:-1]
        assert len(spoilt) == 3
        assert not any(text.isascii() and text.isprintable() for text in spoilt)


def test_a_label_that_the_window_manager_took_a_key_of_is_no_code(
    screen: XServer, listener: Listener
) -> None:
    screen.use_layout("us")
    keys = (chord(46), chord(2), chord(ALT, F4), chord(3), chord(ENTER))
    type_keys(screen, [stroke for one in keys for stroke in one])
    told = listener.until(scans=1)
    assert [line for line in told if "leak" in line] == []
    assert "\ufffd" in told_of(told)[0]


def test_typing_by_a_person_reaches_the_field_and_scans_nothing(screen: XServer) -> None:
    screen.use_layout("de")
    with listening(screen, "keypad") as listener:
        press(screen, 46, 3, 4, 5, ENTER, gap_ms=PERSON_MS)
        told = listener.until(leak="typed", text="C234")
        assert [line for line in told if "scan" in line or "torn" in line] == []

"""The admin's program at a private X server: keys go in as a person or a scanner presses them."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Self

from tests.kiosk.loopback import WAIT_S
from tests.real.absence import dying_with_us
from tests.real.typing_scanner import scan, type_keys

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import TracebackType

    from tests.real.xserver import XServer

ROOT = Path(__file__).resolve().parents[2]
PERSON_MS = 75
"""Between two keys of a fast typist: more than any scanner's gap."""
_AGAIN_S = 0.05
_ENDS_WITHIN_S = 60
_SHIFT = 42
_ROWS = ((2, "1234567890-="), (16, "qwertyuiop[]"), (30, "asdfghjkl;'"), (44, "zxcvbnm,./"))
_PLAIN = {char: first + at for first, row in _ROWS for at, char in enumerate(row)} | {" ": 57}
_SHIFTED = {":": ";", "_": "-", "!": "1", "?": "/", "(": "9", ")": "0"}
_NAMED = {
    "ctrl": 29,
    "shift": _SHIFT,
    "alt": 56,
    "escape": 1,
    "backspace": 14,
    "tab": 15,
    "enter": 28,
    "space": 57,
    "home": 102,
    "up": 103,
    "left": 105,
    "right": 106,
    "end": 107,
    "down": 108,
    "delete": 111,
    "f1": 59,
    "f4": 62,
    "f5": 63,
    "f10": 68,
    "menu": 127,
}


@dataclass(frozen=True)
class Seen:
    """What the window in front says, and the name of what has the focus."""

    window: str = ""
    focus: str = ""
    part: str = ""
    """The kind of what has the focus."""
    texts: tuple[str, ...] = ()
    fields: Mapping[str, str] = field(default_factory=dict[str, str])
    buttons: tuple[str, ...] = ()
    tables: Mapping[str, list[list[str]]] = field(default_factory=dict[str, list[list[str]]])
    entries: tuple[str, ...] = ()

    def says(self, *words: str) -> bool:
        """Whether each of these stands in some text."""
        return all(any(one in text for text in self.texts) for one in words)

    def has(self, *cells: str) -> bool:
        """Whether each of these is a cell of some table."""
        return all(
            any(one in row for rows in self.tables.values() for row in rows) for one in cells
        )


class AdminProgram:
    """A context manager: the program, from its start to its end."""

    def __init__(self, x_server: XServer, home: Path, url: str, **environment: str) -> None:
        self._x_server = x_server
        own = {"HOME": str(home), "XDG_CONFIG_HOME": str(home), "QT_LOGGING_RULES": ""}
        self._environment = x_server.environment() | own | environment
        self._command = [sys.executable, "-m", "tests.real.watched_admin", "--server", url]

    def __enter__(self) -> Self:
        self._program = subprocess.Popen(
            [*dying_with_us(), *self._command],
            cwd=ROOT,
            env=self._environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self._program.terminate()
        self._program.wait(_ENDS_WITHIN_S)
        for pipe in (self._program.stdin, self._program.stdout):
            assert pipe is not None
            pipe.close()

    def look(self) -> Seen:
        """What is seen now."""
        assert self._program.stdin is not None
        assert self._program.stdout is not None
        self._program.stdin.write("\n")
        self._program.stdin.flush()
        told = json.loads(self._program.stdout.readline())
        for name in ("texts", "buttons", "entries"):
            told[name] = tuple(told.get(name, ()))
        return Seen(**told)

    def until(self, is_so: Callable[[Seen], bool]) -> Seen:
        """Look again and again until it is so.

        Raises:
            AssertionError: it never was; the last look is in it.
        """
        deadline_s = time.monotonic() + WAIT_S
        while True:
            seen = self.look()
            if is_so(seen):
                return seen
            assert time.monotonic() < deadline_s, f"it never came about; seen: {seen}"
            time.sleep(_AGAIN_S)

    def says(self, *words: str) -> Seen:
        """Wait until the window says all of this."""
        return self.until(lambda seen: seen.says(*words))

    def press(self, *chords: str) -> None:
        """Press keys one after the other: `tab`, `ctrl+shift+1`."""
        for chord in chords:
            numbers = [_number(name) for name in chord.split("+")]
            keys = [(one, True) for one in numbers] + [(one, False) for one in reversed(numbers)]
            type_keys(self._x_server, [(keys[0][0], keys[0][1])], PERSON_MS)
            type_keys(self._x_server, keys[1:])

    def type(self, text: str) -> None:
        """Type as a person does."""
        type_keys(self._x_server, _strokes(text), PERSON_MS)

    def scan(self, *texts: str) -> None:
        """Type codes as a handheld scanner does, each with its Enter."""
        scan(self._x_server, *texts)

    def wait(self) -> int:
        """Wait for the program's own end; its exit code."""
        return self._program.wait(_ENDS_WITHIN_S)


def _number(name: str) -> int:
    return _NAMED[name] if name in _NAMED else _PLAIN[name]


def _strokes(text: str) -> Iterator[tuple[int, bool]]:
    for char in text:
        plain = _SHIFTED.get(char, char.lower())
        shift = [_SHIFT] if char != plain else []
        yield from ((one, True) for one in (*shift, _PLAIN[plain]))
        yield from ((one, False) for one in (_PLAIN[plain], *shift))

"""A handheld scanner at a real X server: XTEST presses keys by position, at a scanner's speed."""

from __future__ import annotations

import select
from contextlib import closing
from typing import TYPE_CHECKING

from tests.flows.keys import strokes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from Xlib.display import Display
    from Xlib.xobject.drawable import Window

    from tests.real.xserver import XServer

_AT_ONCE = 0
"""Within a code the server takes the keys as fast as it can: faster than any scanner, and on a busy
machine without the gaps that a timer of its own would tear."""
_BETWEEN_SCANS_MS = 150
_X11_OFFSET = 8
_LOOK_S, _LOOKS = 0.1, 600


def scan(x_server: XServer, *texts: str) -> None:
    """Type codes, each with Enter, into whatever window has the focus."""
    from Xlib import X  # noqa: PLC0415 - Linux only, the tests of other systems load this file
    from Xlib.ext import xtest  # noqa: PLC0415 - as above

    with closing(x_server.connect()) as display:
        for text in texts:
            wait_ms = _BETWEEN_SCANS_MS
            for number, is_pressed in strokes(text):
                kind = X.KeyPress if is_pressed else X.KeyRelease
                xtest.fake_input(display, kind, number + _X11_OFFSET, time=wait_ms)
                wait_ms = _AT_ONCE
        display.sync()


def press(x_server: XServer, *numbers: int, gap_ms: int = 0) -> None:
    """Press and release keys by their evdev numbers, each `gap_ms` after the one before."""
    pairs = [(number, is_pressed) for number in numbers for is_pressed in (True, False)]
    type_keys(x_server, pairs, gap_ms)


def type_keys(x_server: XServer, keys: Iterable[tuple[int, bool]], gap_ms: int = 0) -> None:
    """Press (True) and release keys by their evdev numbers; `gap_ms` before each press."""
    from Xlib import X  # noqa: PLC0415 - as above
    from Xlib.ext import xtest  # noqa: PLC0415 - as above

    with closing(x_server.connect()) as display:
        for number, is_pressed in keys:
            kind = X.KeyPress if is_pressed else X.KeyRelease
            wait_ms = gap_ms if is_pressed else _AT_ONCE
            xtest.fake_input(display, kind, number + _X11_OFFSET, time=wait_ms)
        display.sync()


def wait_for_title(x_server: XServer, *words: str) -> None:
    """Return once a window's title holds all of `words`.

    Raises:
        TimeoutError: none did within a minute.
    """
    titles: list[str] = []
    with closing(x_server.connect()) as display:
        for _ in range(_LOOKS):
            titles = list(_titles(display, display.screen().root))
            if any(all(word in title for word in words) for title in titles):
                return
            select.select([display], [], [], _LOOK_S)
    raise TimeoutError(f"no window says {words}; they say {titles}")


def _titles(display: Display, window: Window) -> Iterator[str]:
    from Xlib.error import BadWindow  # noqa: PLC0415 - as above

    name = display.intern_atom("_NET_WM_NAME")
    try:
        told = window.get_full_property(name, 0)
        children = window.query_tree().children
    except BadWindow:
        return
    if told is not None:
        yield bytes(told.value).decode("utf-8", "replace")
    for child in children:
        yield from _titles(display, child)

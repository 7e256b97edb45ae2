"""A keyboard-like scanner told from others by Windows' Raw Input; the calls are made elsewhere.

Unlike a grab it takes no key away: the window in front gets the scanner's keys as well, and the
lane does not listen to its keyboard meanwhile (`own_scanner.types_too`).
"""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, Protocol

from kiosk.scanning.listening import Listening
from kiosk.scanning.own_keys import OwnKeys
from kiosk.scanning.raw_keys import DeviceKeys, read_raw_key
from shared.values import value

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.scanning.frames import Scan
    from kiosk.scanning.wedge import WedgeSettings

_WRAP_MS = 1 << 32
"""Windows' clock of messages begins anew after 49.7 days."""


@value
class RawMessage:
    """A ``RAWINPUT`` structure as it came, empty for a message that has none; its time in ms."""

    data: bytes
    at_ms: int


class RawSource(Protocol):
    """Where Raw Input comes from; opened, read and closed on one thread."""

    @property
    def device(self) -> int:
        """The handle of the scanner that is wanted."""
        ...

    def next(self, timeout_s: float) -> RawMessage | None:
        """Wait for the next message of any device; None when none came in time.

        Raises:
            OSError: the scanner is gone.
        """
        ...

    def close(self) -> None:
        """Listen no more."""
        ...


class RawInputScanner:
    """Owns one scanner's keys; it is looked for again after an unplug.

    ``on_scan``, ``on_broken`` (a torn code: scan again) and ``on_state`` (is it there?) are called
    from the scanner's own thread, on which ``open_source`` is called too.
    """

    def __init__(
        self,
        open_source: Callable[[], RawSource],
        on_scan: Callable[[list[Scan]], None],
        on_broken: Callable[[], None],
        on_state: Callable[[bool], None],
        settings: WedgeSettings | None = None,
    ) -> None:
        self._make_keys: Callable[[], OwnKeys] = lambda: OwnKeys(settings, on_scan, on_broken)
        self._listening = Listening(
            "raw-scanner",
            lambda: contextlib.closing(open_source()),
            self._read_from,
            on_state,
        )

    def start(self) -> None:
        """Begin to listen; returns at once."""
        self._listening.start()

    def stop(self) -> None:
        """Listen no more."""
        self._listening.stop()

    def _read_from(self, source: RawSource) -> None:
        keys, pressed, clock = self._make_keys(), DeviceKeys(), _Clock()
        last_ms = 0
        while self._listening.is_wanted:
            message = source.next(keys.pause_s)
            if message is None:
                keys.pause()
                continue
            at_ms = clock.read(message.at_ms)
            key = read_raw_key(message.data)
            if key is not None and key.device == source.device:
                keys.feed(pressed.press(key, at_ms))
                last_ms = at_ms
            elif keys.is_holding and at_ms - last_ms > keys.pause_s * 1000:
                # another device goes on without end: our pause must not wait for it
                keys.pause()


class _Clock:
    """Windows' message times, going on where they begin anew."""

    def __init__(self) -> None:
        self._last_ms = 0
        self._ahead_ms = 0

    def read(self, at_ms: int) -> int:
        if at_ms < self._last_ms - _WRAP_MS // 2:
            self._ahead_ms += _WRAP_MS
        self._last_ms = at_ms
        return at_ms + self._ahead_ms

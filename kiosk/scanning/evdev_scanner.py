"""A keyboard-like scanner taken for this program alone: Linux evdev, one grab a device.

Two scanners at one PC are two lanes, and Qt mixes their keys; a grabbed device stays apart, and its
keys reach no other program. Importable everywhere; without evdev `list_scanners` is empty.
"""

from __future__ import annotations

import contextlib
import select
import sys
from typing import TYPE_CHECKING, Protocol

from kiosk.scanning.keymap import ALT_KEYS, CTRL_KEYS, SHIFT_KEYS, KeyPress
from kiosk.scanning.listening import Listening
from kiosk.scanning.own_keys import OwnKeys
from kiosk.scanning.own_scanner import ScannerDevice

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable

    from kiosk.scanning.frames import Scan
    from kiosk.scanning.wedge import WedgeSettings

_EV_KEY = 1
_RELEASED, _REPEATED = 0, 2
_KEY_A = 30


class KeyEvent(Protocol):
    """The part of `evdev.InputEvent` that is used; times in s and us."""

    sec: int
    usec: int
    type: int
    code: int
    value: int


class KeyDevice(Protocol):
    """The part of `evdev.InputDevice` that is used."""

    def fileno(self) -> int:
        """The device's file descriptor."""
        ...

    def grab(self) -> None:
        """Take the device for this program alone."""
        ...

    def read(self) -> Iterable[KeyEvent]:
        """All events that wait."""
        ...

    def close(self) -> None:
        """Let the device go."""
        ...


def list_scanners() -> tuple[ScannerDevice, ...]:
    """List the keyboard-like devices that this user may open; empty off Linux."""
    if sys.platform != "linux":
        return ()
    import evdev  # noqa: PLC0415 (there is no evdev off Linux)

    found: list[ScannerDevice] = []
    for path in evdev.list_devices():
        with contextlib.suppress(OSError), contextlib.closing(evdev.InputDevice(path)) as device:
            if _KEY_A in device.capabilities().get(_EV_KEY, []):
                about = device.info
                number = f"{about.vendor:04x}:{about.product:04x}"
                where = device.uniq or device.phys
                found.append(ScannerDevice(path, device.name, f"{number}:{where}"))
    return tuple(found)


def open_scanner(identity: str) -> KeyDevice:
    """Open a device by its identity.

    Raises:
        OSError: it is not there, or this user may not open it.
    """
    path = next((device.path for device in list_scanners() if device.identity == identity), None)
    if path is None:
        raise FileNotFoundError(identity)
    import evdev  # noqa: PLC0415 (there is no evdev off Linux)

    return evdev.InputDevice(path)


class EvdevScanner:
    """Owns one grabbed scanner; it is opened again after an unplug.

    ``on_scan``, ``on_broken`` (a torn code: scan again) and ``on_state`` (is it there?) are called
    from the scanner's own thread.
    """

    def __init__(
        self,
        open_device: Callable[[], KeyDevice],
        on_scan: Callable[[list[Scan]], None],
        on_broken: Callable[[], None],
        on_state: Callable[[bool], None],
        settings: WedgeSettings | None = None,
    ) -> None:
        self._open_device = open_device
        self._on_scan = on_scan
        self._on_broken = on_broken
        self._settings = settings
        self._listening = Listening("evdev-scanner", self._grabbed, self._read_from, on_state)

    def start(self) -> None:
        """Begin to listen; returns at once."""
        self._listening.start()

    def stop(self) -> None:
        """Let the device go."""
        self._listening.stop()

    @contextlib.contextmanager
    def _grabbed(self) -> Generator[KeyDevice]:
        with contextlib.closing(self._open_device()) as device:
            device.grab()
            yield device

    def _read_from(self, device: KeyDevice) -> None:
        keys = OwnKeys(self._settings, self._on_scan, self._on_broken)
        down: set[int] = set()
        while self._listening.is_wanted:
            ready, _, _ = select.select([device.fileno()], [], [], keys.pause_s)
            if not ready:
                keys.pause()
                continue
            for event in device.read():
                if event.type == _EV_KEY:
                    keys.feed(_key(event, down))


def _key(event: KeyEvent, down: set[int]) -> KeyPress:
    """Make an event a key press; ``down`` is what this device holds, and is brought up to date."""
    if event.value == _RELEASED:
        down.discard(event.code)
    else:
        down.add(event.code)
    return KeyPress(
        scan_code=event.code,
        text="",
        at_ms=event.sec * 1000 + event.usec // 1000,
        pressed=event.value != _RELEASED,
        shift=not down.isdisjoint(SHIFT_KEYS),
        ctrl=not down.isdisjoint(CTRL_KEYS),
        alt=not down.isdisjoint(ALT_KEYS),
        repeated=event.value == _REPEATED,
    )

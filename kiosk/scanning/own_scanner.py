"""A keyboard-like scanner that is this lane's alone, by the way that the system has for it.

Linux: a grab by evdev. Windows: Raw Input. Elsewhere there is none, and the list is empty.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from shared.values import value

if TYPE_CHECKING:
    from kiosk.scanning.frames import Scan  # noqa: TC004 - a dataclass does not look at it
    from kiosk.scanning.wedge import WedgeSettings


@value
class ScannerDevice:
    """A keyboard-like device: its path, and the identity by which it is found again."""

    path: str
    name: str
    identity: str


class OwnScanner(Protocol):
    """A scanner that tells its codes until it is stopped."""

    def start(self) -> None:
        """Begin to listen; returns at once."""
        ...

    def stop(self) -> None:
        """Let the device go."""
        ...


@value
class HeardBy:
    """Who is told; each is called on the scanner's own thread.

    ``on_broken``: a torn code, scan again. ``on_state``: whether the device is there.
    """

    on_scan: Callable[[list[Scan]], None]
    on_broken: Callable[[], None]
    on_state: Callable[[bool], None]


def list_own_scanners() -> tuple[ScannerDevice, ...]:
    """List the keyboard-like devices that can be this lane's alone."""
    if sys.platform == "win32":
        from kiosk.scanning.windows_raw_input import list_keyboards  # noqa: PLC0415 - Windows' own

        return list_keyboards()
    from kiosk.scanning.evdev_scanner import list_scanners  # noqa: PLC0415 - few stations have one

    return list_scanners()


def make_own_scanner(identity: str, heard_by: HeardBy, settings: WedgeSettings) -> OwnScanner:
    """Make the scanner with this identity; it is looked for when it is started."""
    told = (heard_by.on_scan, heard_by.on_broken, heard_by.on_state)
    if sys.platform == "win32":
        from kiosk.scanning.raw_input_scanner import RawInputScanner  # noqa: PLC0415 - Windows' own
        from kiosk.scanning.windows_raw_input import KeyboardSource  # noqa: PLC0415 - the same

        return RawInputScanner(lambda: KeyboardSource(identity), *told, settings)
    from kiosk.scanning.evdev_scanner import (  # noqa: PLC0415 - few stations have one
        EvdevScanner,
        open_scanner,
    )

    return EvdevScanner(lambda: open_scanner(identity), *told, settings)


def types_too() -> bool:
    """Whether such a scanner types into the window in front as well: Raw Input takes none away."""
    return sys.platform == "win32"

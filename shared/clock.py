"""Time as a thing that is passed in: UTC labels, a clock that never jumps, and the machine's boot.

Order and identity never rest on a wall clock; `now` is only ever a label.
"""

from __future__ import annotations

import time
from dataclasses import field
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol
from uuid import uuid4

from shared.values import value

_LINUX_BOOT_ID = Path("/proc/sys/kernel/random/boot_id")


class Clock(Protocol):
    """What the program asks of time."""

    @property
    def boot_id(self) -> str:
        """A name for the time since the machine, or else this process, started."""
        ...

    def now(self) -> datetime:
        """The wall clock, aware, in UTC."""
        ...

    def uptime_s(self) -> float:
        """Seconds that never jump back within one `boot_id`."""
        ...


def _read_boot_id() -> str:
    try:
        return _LINUX_BOOT_ID.read_text(encoding="ascii").strip()
    except OSError:
        return str(uuid4())


@value
class SystemClock:
    """The machine's own clocks.

    Where the system names its boot (Linux), `uptime_s` is comparable across processes; elsewhere
    each process counts as a boot of its own.
    """

    boot_id: str = field(default_factory=_read_boot_id)

    def now(self) -> datetime:
        """The wall clock, aware, in UTC."""
        return datetime.now(UTC)

    def uptime_s(self) -> float:
        """Seconds of the monotonic clock."""
        return time.monotonic()

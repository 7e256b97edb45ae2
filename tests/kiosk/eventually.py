"""Wait for what no callback tells, by asking again and again; it fails when time is up."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING

from tests.kiosk.loopback import WAIT_S

if TYPE_CHECKING:
    from collections.abc import Callable

_ASK_AGAIN_S = 0.05


def eventually(is_so: Callable[[], bool]) -> None:
    """Return as soon as it is so."""
    pause = threading.Event()
    deadline_s = time.monotonic() + WAIT_S
    while not is_so():
        if time.monotonic() > deadline_s:
            raise AssertionError("it never came about")
        pause.wait(_ASK_AGAIN_S)

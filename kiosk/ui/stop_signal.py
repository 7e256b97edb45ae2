"""Let Ctrl+C and a service manager's stop end the program as closing the window does."""

from __future__ import annotations

import signal
import socket
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSocketNotifier

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import FrameType


_READ_BYTES = 64


def _heard(_number: int, _frame: FrameType | None) -> None:
    """Nothing is done here: the byte that Python writes for a signal wakes the Qt loop."""


class StopSignal(QObject):
    """Wakes the Qt loop when the system asks the process to stop.

    Python runs a signal's handler only between two of its own instructions, which a resting Qt
    loop does not get to; the byte that Python writes for each signal wakes it.
    """

    def __init__(self, stop: Callable[[], object]) -> None:
        super().__init__()
        self._stop = stop
        self._ours, theirs = socket.socketpair()
        for end in (self._ours, theirs):
            end.setblocking(False)  # noqa: FBT003 - the library takes it by position
        self._theirs = theirs
        signal.set_wakeup_fd(theirs.fileno(), warn_on_full_buffer=False)
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, _heard)
        self._notifier = QSocketNotifier(self._ours.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._wake)

    def _wake(self) -> None:
        self._ours.recv(_READ_BYTES)
        self._stop()

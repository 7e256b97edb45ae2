"""Do what takes a while on a thread of its own, and bring the answer back to the Qt thread."""

from __future__ import annotations

import threading
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from shared.errors import TraceTrackError
from shared.log import Log

if TYPE_CHECKING:
    from collections.abc import Callable

Answer = TypeVar("Answer")
_LOG = Log(__name__)


class Errands(QObject):
    """Runs errands side by side; one that disk or server fails is logged and answers nothing."""

    _came_back = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._came_back.connect(self._deliver)

    def run(self, work: Callable[[], Answer], answered: Callable[[Answer], object]) -> None:
        """Call `work` on a thread and `answered` with its answer on the Qt thread."""
        threading.Thread(
            target=self._work, args=(work, answered), name="errand", daemon=True
        ).start()

    def bring(self, deliver: Callable[[], object]) -> None:
        """Call something on the Qt thread; may be called from any."""
        self._came_back.emit(deliver)

    def _work(self, work: Callable[[], Answer], answered: Callable[[Answer], object]) -> None:
        try:
            answer = work()
        except (OSError, TraceTrackError):
            _LOG.exception("errand_failed")
            return
        self.bring(partial(answered, answer))

    def _deliver(self, deliver: Callable[[], object]) -> None:
        deliver()

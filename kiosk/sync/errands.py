"""What an operator waits for from the server: a bag's whole story, and the station's enrolment.

Done by a thread of its own, so that a look-up need not wait behind a batch that times out.
"""

from __future__ import annotations

import threading
from queue import SimpleQueue
from typing import TYPE_CHECKING

from shared.errors import TraceTrackError
from shared.log import Log

if TYPE_CHECKING:
    from collections.abc import Callable

_LOG = Log(__name__)


class Errands:
    """Runs one errand after the other; an errand that fails is told to who asked for it."""

    def __init__(self) -> None:
        self._asked: SimpleQueue[_Errand | None] = SimpleQueue()
        self._thread = threading.Thread(target=self._run, name="errands", daemon=True)

    def start(self) -> None:
        """Begin; returns at once."""
        self._thread.start()

    def ask(self, work: Callable[[], object], failed: Callable[[TraceTrackError], object]) -> None:
        """Have something done soon; `failed` is called on the errands' thread."""
        self._asked.put(_Errand(work, failed))

    def ask_later(
        self,
        after_s: float,
        work: Callable[[], object],
        failed: Callable[[TraceTrackError], object],
    ) -> None:
        """Have something done after `after_s` seconds; not at all once the errands have ended."""
        later = threading.Timer(after_s, self.ask, (work, failed))
        later.daemon = True
        later.start()

    def stop(self, wait_s: float = 2.0) -> None:
        """End after the errand under way; it is left alone after `wait_s` seconds."""
        self._asked.put(None)
        self._thread.join(wait_s)

    def _run(self) -> None:
        while (errand := self._asked.get()) is not None:
            errand.run()


class _Errand:
    def __init__(
        self, work: Callable[[], object], failed: Callable[[TraceTrackError], object]
    ) -> None:
        self._work = work
        self._failed = failed

    def run(self) -> None:
        try:
            self._work()
        except TraceTrackError as error:
            _LOG.info("errand_failed", why=str(error))
            self._failed(error)
        except Exception:  # noqa: BLE001 - the worker loop: the next errand must be run
            _LOG.exception("errand_failed")

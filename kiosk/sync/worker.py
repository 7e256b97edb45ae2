"""The sync thread: does what is due, rests after failures, wakes up when a scan is recorded.

It waits on an event and never sleeps; it knows neither HTTP nor SQLite.
"""

from __future__ import annotations

import contextlib
import threading
from typing import TYPE_CHECKING, Protocol

import structlog

from kiosk.sync.rota import Rota, Task
from shared.errors import ServerError, ServerUnreachable, StorageFailed

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from kiosk.sync.backoff import Uniform
    from kiosk.sync.store_side import Store

_LONGEST_WAIT_S = 3600.0
"""An infinite wait is cut into pieces: not every platform takes one."""

log = structlog.get_logger(__name__)


class Job(Protocol):
    """One task's work."""

    def run(self) -> float:
        """Do it once; return the seconds until the next time, 0 for at once."""
        ...


class SyncWorker:
    """Owns the sync thread of one station; `recorded` may be called from any thread."""

    def __init__(
        self,
        jobs: Mapping[Task, Job],
        store: Store,
        uniform: Uniform,
        monotonic: Callable[[], float],
    ) -> None:
        self._jobs = jobs
        self._store = store
        self._rota = Rota(jobs, uniform)
        self._monotonic = monotonic
        self._troubles: dict[Task, str] = {}
        self._awake = threading.Event()
        self._has_recorded = threading.Event()
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._work, name="sync", daemon=True)

    def start(self) -> None:
        """Begin; returns at once."""
        self._thread.start()

    def recorded(self) -> None:
        """Take note that an event waits to be sent."""
        self._has_recorded.set()
        self._awake.set()

    def stop(self, wait_s: float = 2.0) -> bool:
        """End after the call under way; False if it is still under way after `wait_s` seconds.

        A call cut off here is as one whose reply was lost: it is made again at the next start.
        """
        self._stopping.set()
        self._awake.set()
        self._thread.join(wait_s)
        return not self._thread.is_alive()

    def _work(self) -> None:
        while not self._stopping.is_set():
            self._awake.clear()
            if self._has_recorded.is_set():
                self._has_recorded.clear()
                self._rota.wake(Task.SUBMIT)
            task = self._rota.due(self._monotonic())
            if task is not None:
                self._do(task)
                continue
            self._awake.wait(min(self._rota.wait_s(self._monotonic()), _LONGEST_WAIT_S))

    def _do(self, task: Task) -> None:
        try:
            again_in_s = self._jobs[task].run()
        except ServerUnreachable as error:
            log.info("server_unreachable", task=task.name, code=error.code, **error.facts)
            self._rota.line_failed(self._monotonic(), error.retry_after_s)
            self._show(is_online=False)
        except ServerError as error:
            log.warning("server_refused", task=task.name, code=error.code, **error.facts)
            self._refused(task, error.code)
        except Exception as error:  # a worker loop: whatever it is, the scans must go on
            log.exception("sync_failed", task=task.name)
            self._refused(task, getattr(error, "code", "sync_failed"))
        else:
            self._troubles.pop(task, None)
            self._rota.succeeded(task, self._monotonic(), again_in_s)
            self._show(is_online=True)

    def _refused(self, task: Task, code: str) -> None:
        self._troubles[task] = code
        self._rota.refused(task, self._monotonic())
        self._show(is_online=True)

    def _show(self, *, is_online: bool) -> None:
        trouble = next((self._troubles[task] for task in sorted(self._troubles)), "")
        # A store that failed shows so itself.
        with contextlib.suppress(StorageFailed):
            self._store.show_connection(is_online=is_online, trouble=trouble)

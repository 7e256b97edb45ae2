"""The sync thread: does what is due, rests after failures, wakes up when a scan is recorded.

It waits on an event and never sleeps; it knows neither HTTP nor SQLite.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Protocol

from kiosk.sync.rota import Rota, Task
from shared.errors import ServerError, ServerUnreachable, TraceTrackError
from shared.log import Log

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from kiosk.outbox.desk import Desk
    from kiosk.sync.backoff import Uniform
    from shared.clock import Clock

_LONGEST_WAIT_S = 3600.0
"""An infinite wait is cut into pieces: not every platform takes one."""

_LOG = Log(__name__)


class Job(Protocol):
    """One task's work."""

    def run(self) -> float:
        """Do it once; return the seconds until the next time, 0 for at once."""
        ...


class SyncWorker:
    """Owns the sync thread of one station; `recorded` may be called from any thread."""

    def __init__(
        self, jobs: Mapping[Task, Job], desk: Desk, clock: Clock, uniform: Uniform
    ) -> None:
        self._jobs = jobs
        self._rota = Rota(jobs, uniform)
        self._clock = clock
        self._truth = _Truth(desk)
        self._awake = threading.Event()
        self._has_recorded = threading.Event()
        self._is_hurried = threading.Event()
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._work, name="sync", daemon=True)

    def start(self) -> None:
        """Begin; returns at once."""
        self._thread.start()

    def recorded(self) -> None:
        """Take note that an event waits to be sent."""
        self._has_recorded.set()
        self._awake.set()

    def hurry(self) -> None:
        """Do everything once, now, unless it has to rest after a failure."""
        self._is_hurried.set()
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
            self._take_wake_ups()
            task = self._rota.due(self._now_s())
            if task is not None:
                self._do(task)
            elif not self._stopping.is_set():
                self._awake.wait(min(self._rota.wait_s(self._now_s()), _LONGEST_WAIT_S))

    def _take_wake_ups(self) -> None:
        if self._has_recorded.is_set():
            self._has_recorded.clear()
            self._rota.wake(Task.SUBMIT)
        if self._is_hurried.is_set():
            self._is_hurried.clear()
            for task in self._jobs:
                self._rota.wake(task)

    def _do(self, task: Task) -> None:
        try:
            again_in_s = self._jobs[task].run()
        except ServerUnreachable as error:
            _LOG.info("server_unreachable", task=task.name, why=str(error))
            self._rota.line_failed(task, self._now_s(), error.retry_after_s)
            self._truth.lost(error.code, self._clock.now())
        except ServerError as error:
            _LOG.warning("server_refused", task=task.name, why=str(error))
            self._failed(task, error.code)
        except TraceTrackError as error:  # the station is out of service
            _LOG.warning("sync_waits_for_the_disk", task=task.name, why=str(error))
            self._failed(task, error.code)
        except Exception:  # noqa: BLE001 - the worker loop: whatever it is, the scans must go on
            _LOG.exception("sync_failed", task=task.name)
            self._failed(task, "sync_failed")
        else:
            self._rota.succeeded(task, self._now_s(), again_in_s)
            self._truth.succeeded(task)

    def _failed(self, task: Task, code: str) -> None:
        self._rota.refused(task, self._now_s())
        self._truth.refused(task, code)

    def _now_s(self) -> float:
        return self._clock.uptime_s()


class _Truth:
    """What the screen is told of the connection; told only when it changes."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._troubles: dict[Task, str] = {}
        self._said: tuple[bool, str] | None = None

    def succeeded(self, task: Task) -> None:
        self._troubles.pop(task, None)
        self._say_online()

    def refused(self, task: Task, code: str) -> None:
        self._troubles[task] = code
        self._say_online()

    def lost(self, code: str, now: datetime) -> None:
        if self._said is None or self._said[0]:
            self._desk.connection_changed(is_online=False, since=now, trouble=code)
        self._said = (False, code)

    def _say_online(self) -> None:
        trouble = next((self._troubles[task] for task in sorted(self._troubles)), "")
        if self._said != (True, trouble):
            self._said = (True, trouble)
            self._desk.connection_changed(is_online=True, trouble=trouble)

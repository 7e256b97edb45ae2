"""Put one station's sync together: its API, its tasks, its thread."""

from __future__ import annotations

import os
import random
from typing import TYPE_CHECKING

from kiosk.sync.catching_up import CatchingUp, FetchingSettings
from kiosk.sync.reporting import Reporting
from kiosk.sync.rota import Task
from kiosk.sync.submitting import Submitting
from kiosk.sync.worker import Job, SyncWorker

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.api_client import StationApi
    from kiosk.outbox.desk import Desk
    from kiosk.sync.backoff import Uniform
    from shared.clock import Clock
    from shared.ids import RandomBytes
    from shared.records import StationSettings


def make_sync(  # noqa: PLR0913 - the parts, and chance, which can be left out
    api: StationApi,
    desk: Desk,
    clock: Clock,
    version: str,
    *,
    settings_came: Callable[[StationSettings], None] = lambda _settings: None,
    book_days: int | None = None,
    uniform: Uniform = random.uniform,
    random_bytes: RandomBytes = os.urandom,
) -> SyncWorker:
    """Return the sync thread of an enrolled station, not started yet.

    `settings_came` is told, on that thread, what the server says of the station; `book_days` leaves
    out of the bag book's first fill what did not change for so long.
    """
    jobs: dict[Task, Job] = {
        Task.SUBMIT: Submitting(api, desk, clock, random_bytes),
        Task.SETTINGS: FetchingSettings(api, desk, settings_came),
        Task.CATCH_UP: CatchingUp(api, desk, book_days),
        Task.REPORT: Reporting(api, desk, clock, version),
    }
    return SyncWorker(jobs, desk, clock, uniform)

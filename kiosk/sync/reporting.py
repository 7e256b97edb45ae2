"""Tell the server how the station is doing, for the admins' eyes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shared.wire import StationReport

if TYPE_CHECKING:
    from kiosk.api_client import StationApi
    from kiosk.sync.store_side import Store
    from shared.clock import Clock

REPORT_S = 30.0


class Reporting:
    """Reports now and then."""

    def __init__(self, api: StationApi, store: Store, clock: Clock, version: str) -> None:
        self._api = api
        self._store = store
        self._clock = clock
        self._version = version

    def run(self) -> float:
        """Report once; return the seconds until the next time."""
        standing = self._store.standing()
        self._api.report(
            StationReport(
                version=self._version,
                recorded=standing.recorded,
                waiting=standing.waiting,
                oldest_waiting_at=standing.oldest_waiting_at,
                last_seq=standing.last_seq,
                at=self._clock.now(),
            )
        )
        return REPORT_S

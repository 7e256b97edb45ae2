"""Tell the server how the station is doing, for the admins' eyes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.sync.answers import answer_of
from shared.wire import StationReport

if TYPE_CHECKING:
    from kiosk.api_client import StationApi
    from kiosk.outbox.desk import Desk
    from shared.clock import Clock

REPORT_S = 30.0


class Reporting:
    """Reports now and then."""

    def __init__(self, api: StationApi, desk: Desk, clock: Clock, version: str) -> None:
        self._api = api
        self._desk = desk
        self._clock = clock
        self._version = version

    def run(self) -> float:
        """Report once; return the seconds until the next time."""
        state = answer_of(self._desk.sync_state())
        self._api.report(
            StationReport(
                version=self._version,
                # without gaps, so that the last number is how many there are
                recorded=state.last_seq,
                waiting=state.waiting,
                oldest_waiting_at=state.oldest_waiting_at,
                last_seq=state.last_seq,
                at=self._clock.now(),
            )
        )
        return REPORT_S

"""Stations that ask the change feed for news as the real ones do, and note when they heard."""

import random
import time
from threading import Event, Thread

from kiosk.api_client import StationApi, Trust
from kiosk.sync.catching_up import POLL_FEED_S


class Poller(Thread):
    """One station that is up to date, on a connection of its own."""

    def __init__(self, url: str, token: str) -> None:
        super().__init__(daemon=True)
        self._api = StationApi(url, token, Trust())
        self._heard: list[tuple[int, float]] = []
        self._is_over = Event()
        self.since = self._head()

    def run(self) -> None:
        # Real stations were not all switched on in the same moment.
        self._is_over.wait(random.uniform(0, POLL_FEED_S))  # noqa: S311 - any moment
        while not self._is_over.is_set():
            page = self._api.changes(self.since)
            if page.bags:
                self._heard.append((page.next, time.monotonic()))
                self.since = page.next
            if not page.more:
                self._is_over.wait(POLL_FEED_S)
        self._api.close()

    def stop(self) -> None:
        self._is_over.set()

    def seen_s(self, position: int) -> float:
        """When it had heard of what the ledger holds at a position."""
        return next((at for until, at in self._heard if until >= position), time.monotonic())

    def _head(self) -> int:
        """Where the feed ends: found by halves, for a poller fills no book."""
        low, high = 0, 2**40
        while low < high:
            middle = (low + high) // 2
            if self._api.changes(middle, 1).bags:
                low = middle + 1
            else:
                high = middle
        return low

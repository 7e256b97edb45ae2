"""Bring the server's word to the station: changed bags into the book, and changed settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.sync.answers import answer_of
from shared.errors import ServerUnreachable, TraceTrackError

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from kiosk.api_client import StationApi
    from kiosk.outbox.desk import Desk
    from shared.records import StationSettings
    from shared.wire import FeedReply

POLL_FEED_S = 3.0
"""How old a station's knowledge of others' scans may be; an empty page costs little."""
POLL_SETTINGS_S = 60.0


class CatchingUp:
    """Polls the change feed; what is more than a page of it comes in one answer, page by page.

    Between two pages the sync thread does what is more important: scans are sent meanwhile. `days`
    leaves out of a first fill what did not change for so long.
    """

    def __init__(self, api: StationApi, desk: Desk, days: int | None = None) -> None:
        self._api = api
        self._desk = desk
        self._days = days
        self._filling: Generator[FeedReply] | None = None

    def run(self) -> float:
        """Take one page; return the seconds until the next is worth it."""
        try:
            page = self._next_page()
            state = answer_of(self._desk.apply_feed(page))
        except TraceTrackError:
            self._give_up()
            raise
        # A restored server numbers its ledger anew: the desk then starts the feed from 0.
        is_torn = state.feed_since != page.next
        if is_torn or not page.more:
            self._give_up()
        elif self._filling is None:
            self._filling = self._api.fill(page.next)
        return 0.0 if is_torn or page.more else POLL_FEED_S

    def _next_page(self) -> FeedReply:
        """The next page of the answer that is being read; if it has ended, one of the feed."""
        page = next(self._filling, None) if self._filling else None
        if page is not None:
            return page
        self._give_up()
        since = answer_of(self._desk.sync_state()).feed_since
        if since or self._days is None:
            return self._api.changes(since)
        # An empty book holds nothing older than that; what it holds is always brought up to date.
        self._filling = self._api.fill(0, days=self._days)
        first = next(self._filling, None)
        if first is None:
            raise ServerUnreachable("answer_cut_short")
        return first

    def _give_up(self) -> None:
        if self._filling is not None:
            self._filling.close()
            self._filling = None


class FetchingSettings:
    """Asks for the settings, and takes them if they changed."""

    def __init__(
        self, api: StationApi, desk: Desk, came: Callable[[StationSettings], None]
    ) -> None:
        self._api = api
        self._desk = desk
        self._came = came
        self._etag = ""

    def run(self) -> float:
        """Ask once; return the seconds until the next time."""
        answer = self._api.settings(self._etag)
        if answer is not None:
            answer_of(self._desk.apply_settings(answer.settings))
            self._etag = answer.etag
            self._came(answer.settings)
        return POLL_SETTINGS_S

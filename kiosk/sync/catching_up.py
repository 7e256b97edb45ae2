"""Bring the server's word to the station: changed bags into the book, and changed settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.sync.answers import answer_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.api_client import StationApi
    from kiosk.outbox.desk import Desk
    from shared.records import StationSettings

POLL_FEED_S = 3.0
"""How old a station's knowledge of others' scans may be; an empty page costs little."""
POLL_SETTINGS_S = 60.0


class CatchingUp:
    """Reads the change feed page by page, then polls it."""

    def __init__(self, api: StationApi, desk: Desk) -> None:
        self._api = api
        self._desk = desk

    def run(self) -> float:
        """Take one page; return the seconds until the next is worth it."""
        since = answer_of(self._desk.sync_state()).feed_since
        page = self._api.changes(since)
        state = answer_of(self._desk.apply_feed(page))
        # A restored server numbers its ledger anew: the desk then starts the feed from 0.
        is_behind = page.more or state.feed_since != page.next
        return 0.0 if is_behind else POLL_FEED_S


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

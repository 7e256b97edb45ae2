"""Bring the server's word to the station: changed bags into the book, and changed settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.api_client import StationApi
    from kiosk.sync.store_side import Store
    from kiosk.sync.submitting import Submitting

POLL_FEED_S = 3.0
"""How old a station's knowledge of others' scans may be; an empty page costs little."""
POLL_SETTINGS_S = 60.0


class CatchingUp:
    """Reads the change feed page by page, then polls it."""

    def __init__(self, api: StationApi, store: Store, submitting: Submitting) -> None:
        self._api = api
        self._store = store
        self._submitting = submitting

    def run(self) -> float:
        """Take one page; return the seconds until the next is worth it."""
        standing = self._store.standing()
        page = self._api.changes(standing.feed_position)
        is_restored = bool(standing.generation) and page.generation != standing.generation
        if is_restored:
            # The server came back from a backup: the book begins anew, and what the server
            # acknowledged since that backup is sent again (promise.md, C8).
            self._submitting.doubt()
        self._store.apply_feed(page)
        return 0.0 if page.more or is_restored else POLL_FEED_S


class FetchingSettings:
    """Asks for the settings, and takes them if they changed."""

    def __init__(self, api: StationApi, store: Store) -> None:
        self._api = api
        self._store = store
        self._etag = ""

    def run(self) -> float:
        """Ask once; return the seconds until the next time."""
        answer = self._api.settings(self._etag)
        if answer is not None:
            self._store.apply_settings(answer.settings)
            self._etag = answer.etag
        return POLL_SETTINGS_S

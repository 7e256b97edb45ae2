"""What is done a little at a time while the station runs: check old rows, let go of the oldest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.outbox.healing import check_rows
from shared.errors import StorageFailed
from shared.log import Log

if TYPE_CHECKING:
    from kiosk.outbox.store import Store

RETAINED_ROWS = 1_000_000
"""So many of the newest rows stay, whatever their age: a clock never decides what is deleted."""
_ROWS_AT_A_TIME = 100
_TIDY_FROM_BYTES = 256 * 1024
_WAL_BYTES = 4 * 1024 * 1024
"""A longer WAL is moved into the database file even while somebody scans."""
_LOG = Log(__name__)


class Upkeep:
    """Owns how far the check of the whole chain has come."""

    def __init__(self, store: Store, retained_rows: int = RETAINED_ROWS) -> None:
        self._store = store
        # The newest row is the chain's anchor.
        self._retained_rows = max(retained_rows, 1)
        self._checked: int | None = store.outbox.oldest_seq()
        self.trouble = ""

    def go_on(self, *, is_idle: bool) -> None:
        """Do a little more; the WAL is emptied when nobody scans, or when it grew very long."""
        store = self._store
        if self._checked is not None:
            self._check(self._checked)
        newest_to_go = store.head.seq - self._retained_rows
        if (store.outbox.oldest_seq() or store.head.seq) <= newest_to_go:
            with store.transaction():
                store.outbox.let_go(newest_to_go, _ROWS_AT_A_TIME)
        if store.wal_bytes() > (_TIDY_FROM_BYTES if is_idle else _WAL_BYTES):
            store.tidy()

    def _check(self, start: int) -> None:
        store = self._store
        if store.meta.station_id is None:
            return
        try:
            self._checked = check_rows(store.outbox, store.identity, start, _ROWS_AT_A_TIME)
        except StorageFailed as broken:
            # What waits was checked when the file was opened: this is old, and the server has it.
            _LOG.critical("old_rows_altered", error=str(broken))
            self._checked, self.trouble = None, broken.code

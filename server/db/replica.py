"""Where reports are read: from a replica, unless it is away or lacks what somebody changed."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import Engine, text
from sqlalchemy.exc import DBAPIError

from server.db.versions import Part, Versions
from shared.log import Log

if TYPE_CHECKING:
    from sqlalchemy import Connection

_RETRY_S = 30.0
_WRITTEN = text("SELECT CAST(pg_current_wal_flush_lsn() AS TEXT)")
# Nothing of a server that is no replica, or not any more, says how far it is.
_HAS = text("SELECT pg_is_in_recovery() AND pg_last_wal_replay_lsn() >= CAST(:position AS pg_lsn)")
_log = Log(__name__)


class _Change(NamedTuple):
    """The words of what people changed last, and how far a replica is that has it; None: it has."""

    words: tuple[bytes, ...] | None
    position: str | None


_NOTHING = _Change(None, None)


@dataclass(slots=True)
class Spare:
    """What stands in for a replica: connections for reports to the database itself.

    Who has changed something sees it in the next report, at whatever process. What stations send
    meanwhile may be as late as the replica is.
    """

    engine: Engine
    versions: Versions
    until_s: float = 0.0
    _is_away: bool = False
    _last: _Change = _NOTHING

    def connected(self, replica: Engine) -> Connection:
        """Return a connection to the replica, or one of our own."""
        change = self._last_change()
        if time.monotonic() >= self.until_s:
            if self._is_away:
                # One asks whether it is back: a host that says nothing is not to keep others, too.
                self.until_s = time.monotonic() + _RETRY_S
            try:
                reached = self._reached(replica, change)
            except DBAPIError as error:
                self._is_away, self.until_s = True, time.monotonic() + _RETRY_S
                _log.warning("replica_away", why=" ".join(str(error.orig).split()))
            else:
                self._is_away, self.until_s = False, 0.0
                if reached is not None:
                    return reached
        return self.engine.connect()

    def _last_change(self) -> _Change:
        """Return the last change; the words are read first, so that it is not told too early."""
        told = self.versions.words()
        words = None if told is None else (told[Part.SITE], told[Part.DESK])
        if words is None or words != self._last.words:
            with self.engine.connect() as connection:
                self._last = _Change(words, connection.scalar(_WRITTEN))
        return self._last

    def _reached(self, replica: Engine, change: _Change) -> Connection | None:
        """Return a connection to the replica, if it has the change."""
        connection = replica.connect()
        if change.position is None:
            return connection
        has_it = False
        try:
            has_it = bool(connection.scalar(_HAS, {"position": change.position}))
            connection.rollback()  # what is read next begins a transaction of its own
        finally:
            if not has_it:
                connection.close()
        if not has_it:
            return None
        if self._last is change:
            self._last = change._replace(position=None)
        return connection

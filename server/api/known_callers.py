"""Callers whose token was looked up before: found again without a query, while nothing changed.

Whatever takes a right away is audited, and so replaces the word of `Part.SITE`; a caller whose last
use is to be noted is looked up again, so that no session ends early or late. A station that sends
events is found whatever changed: the transaction that takes them asks whether it was revoked, and
quarantines them then, so what is remembered can never let an event count.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from threading import Lock
from typing import TYPE_CHECKING

from server.api.callers import Caller
from server.db.versions import Part
from server.services.integrations import IntegrationCaller
from server.services.sessions import PersonCaller
from server.services.stations import StationCaller
from server.services.tokens import hash_of
from shared.accounts import StationState

if TYPE_CHECKING:
    from server.db.versions import Versions

_MOST = 10_000
_LONGEST = timedelta(seconds=60)
"""A revoked station sends no faster than revoked ones may after so long at the latest."""
_UNTOLD = b""
"""Stands for the word of a moment when nobody could tell it."""


@dataclass(slots=True)
class KnownCallers:
    """The callers of one process, by their token's hash; who was silent longest goes first."""

    _known: OrderedDict[str, tuple[bytes, datetime, Caller]] = field(
        default_factory=OrderedDict[str, "tuple[bytes, datetime, Caller]"]
    )
    _lock: Lock = field(default_factory=Lock)

    def find(self, token: str, versions: Versions, now: datetime) -> Caller | None:
        """Return whose token this is, if that was looked up and nothing changed."""
        words = versions.words()
        if words is None:
            return None
        word, until, caller = self._kept(token, now)
        return caller if word == words[Part.SITE] and now < until else None

    def find_sender(self, token: str, now: datetime) -> StationCaller | None:
        """Return the station whose token this is, if it was looked up lately and not revoked then.

        A revoked one is looked up each time, because it is let in at a slower rate.
        """
        _, until, caller = self._kept(token, now)
        if not isinstance(caller, StationCaller) or caller.state is StationState.REVOKED:
            return None
        return caller if now < until else None

    def learn(
        self, token: str, words: tuple[bytes, ...] | None, caller: Caller, now: datetime
    ) -> None:
        """Remember a caller who was looked up while these were the words of all parts."""
        until = _true_until(caller, now)
        if until is None:
            return
        with self._lock:
            self._known[hash_of(token)] = words[Part.SITE] if words else _UNTOLD, until, caller
            self._known.move_to_end(hash_of(token))
            if len(self._known) > _MOST:
                self._known.popitem(last=False)

    def forget(self, token_hash: str) -> None:
        """Look a token up again next time: it was revoked."""
        with self._lock:
            self._known.pop(token_hash, None)

    def _kept(self, token: str, now: datetime) -> tuple[bytes, datetime, Caller | None]:
        # Without the lock: one look at a dictionary sees it before a change or after it.
        return self._known.get(hash_of(token), (_UNTOLD, now, None))


def _true_until(caller: Caller, now: datetime) -> datetime | None:
    match caller:
        case PersonCaller() | IntegrationCaller():
            return min(caller.true_until, now + _LONGEST) if caller.is_use_noted else None
        case StationCaller():
            return now + _LONGEST
        case _:
            return None

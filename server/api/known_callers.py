"""Callers whose token was looked up before: found again without a query, while nothing changed.

Whatever takes a right away is audited, and so replaces the word of `Part.SITE`. A caller whose last
use is to be noted is looked up again, so that no session ends early or late.
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

if TYPE_CHECKING:
    from server.db.versions import Versions

_MOST = 10_000
_LONGEST = timedelta(seconds=60)


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
        with self._lock:
            word, until, caller = self._known.get(hash_of(token), (b"", now, None))
        return caller if word == words[Part.SITE] and now < until else None

    def learn(self, token: str, word: bytes, caller: Caller, now: datetime) -> None:
        """Remember a caller who was looked up while `word` was that of `Part.SITE`."""
        until = _true_until(caller, now)
        if until is None:
            return
        with self._lock:
            self._known[hash_of(token)] = word, until, caller
            self._known.move_to_end(hash_of(token))
            if len(self._known) > _MOST:
                self._known.popitem(last=False)


def _true_until(caller: Caller, now: datetime) -> datetime | None:
    match caller:
        case PersonCaller() | IntegrationCaller():
            return min(caller.true_until, now + _LONGEST) if caller.is_use_noted else None
        case StationCaller():
            return now + _LONGEST
        case _:
            return None

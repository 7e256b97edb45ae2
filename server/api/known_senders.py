"""Station tokens that this process looked up lately, so that intake need not ask for each event.

A token is one station's for ever. Whether it was revoked meanwhile is asked by the transaction that
takes the events, which quarantines them then; so what is remembered can never let an event count.
"""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from server.services.stations import StationCaller
    from shared.clock import Clock

_MOST = 10_000
_KEPT_S = 60.0
"""A revoked station sends no faster than revoked ones may after so long at the latest."""


class KnownSenders:
    """The stations that were heard last, by their tokens' hashes; in one process only."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._callers: OrderedDict[str, tuple[StationCaller, float]] = OrderedDict()

    def find(self, token_hash: str) -> StationCaller | None:
        """Return the station whose token this is, if it was looked up lately."""
        caller, until_s = self._callers.get(token_hash, (None, 0.0))
        return caller if self._clock.uptime_s() < until_s else None

    def remember(self, caller: StationCaller) -> None:
        """Remember a station that is not revoked; the first remembered goes when there is no room.

        A revoked one is asked for each time, because it is let in at a slower rate.
        """
        self._callers[caller.token_hash] = caller, self._clock.uptime_s() + _KEPT_S
        while len(self._callers) > _MOST:
            self._callers.popitem(last=False)

    def forget(self, token_hash: str) -> None:
        """Look the token up again next time: it was revoked."""
        self._callers.pop(token_hash, None)

"""How often one caller may ask: a token bucket per caller, in this process's memory.

A guard against floods. What must hold exactly, such as guesses at a password, is counted in the
database instead.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, field
from threading import Lock

from shared.clock import Clock
from shared.errors import ServerUnreachable

_CALLERS_REMEMBERED = 10_000


@dataclass(slots=True)
class _Bucket:
    left: float
    at_s: float


@dataclass(frozen=True, slots=True)
class Rate:
    """At most `burst` at once, and `per_s` a second in the long run."""

    name: str
    burst: int
    per_s: float


ENROL = Rate("enrol", burst=20, per_s=0.2)
SIGN_IN = Rate("sign_in", burst=30, per_s=0.5)
INTEGRATION = Rate("integration", burst=100, per_s=20.0)
REVOKED_STATION = Rate("revoked_station", burst=10, per_s=0.5)


@dataclass(slots=True)
class Rates:
    """The buckets of all callers; the callers longest silent are forgotten first."""

    clock: Clock
    _buckets: OrderedDict[tuple[str, str], _Bucket] = field(
        default_factory=OrderedDict[tuple[str, str], _Bucket]
    )
    _lock: Lock = field(default_factory=Lock)

    def take(self, rate: Rate, caller: str) -> None:
        """Count one request of `caller`.

        Raises:
            ServerUnreachable: `too_many_requests`, with the seconds to wait.
        """
        with self._lock:
            now_s = self.clock.uptime_s()
            bucket = self._buckets.pop((rate.name, caller), _Bucket(rate.burst, now_s))
            self._buckets[rate.name, caller] = bucket
            bucket.left = min(rate.burst, bucket.left + (now_s - bucket.at_s) * rate.per_s)
            bucket.at_s = now_s
            if len(self._buckets) > _CALLERS_REMEMBERED:
                self._buckets.popitem(last=False)
            if bucket.left < 1:
                wait_s = (1 - bucket.left) / rate.per_s
                raise ServerUnreachable("too_many_requests", retry_after_s=wait_s)
            bucket.left -= 1

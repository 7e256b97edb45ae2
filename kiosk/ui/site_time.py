"""Times as people at a site read them: in the site's zone, the day only when it is another one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from shared.values import value


@value
class SiteTime:
    """A site's zone and its clock; `now` gives aware UTC."""

    zone: tzinfo
    now: Callable[[], datetime]

    @classmethod
    def of(cls, zone_name: str, now: Callable[[], datetime]) -> SiteTime:
        """The time at a site; a zone that this PC does not know is read as UTC."""
        try:
            return cls(ZoneInfo(zone_name), now)
        except (ZoneInfoNotFoundError, ValueError):
            return cls(UTC, now)

    def to_second(self, at: datetime) -> str:
        """`10:32:07`."""
        return f"{at.astimezone(self.zone):%H:%M:%S}"

    def to_minute(self, at: datetime) -> str:
        """`10:32`, or `2026-11-22 10:32` when that was another day."""
        there = at.astimezone(self.zone)
        is_today = there.date() == self.now().astimezone(self.zone).date()
        return f"{there:%H:%M}" if is_today else f"{there:%Y-%m-%d %H:%M}"

    def minutes_since(self, at: datetime) -> int:
        """Whole minutes from `at` to now; a clock set back gives 0."""
        return max(0, int((self.now() - at).total_seconds() // 60))

"""How this site writes times, numbers and weights: its zone, its places, the reader's locale."""

from __future__ import annotations

from dataclasses import field
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from PySide6.QtCore import QDate, QLocale, QTime

from kiosk.ui.site_time import SiteTime
from shared.records import LocationRecord
from shared.values import value

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID


@value
class Site:
    """The site's time zone (an IANA name), its places, and the locale that numbers follow."""

    time_zone: str = "UTC"
    locations: tuple[LocationRecord, ...] = ()
    locale: QLocale = field(default_factory=QLocale)

    @property
    def zone(self) -> ZoneInfo:
        """The site's zone; UTC where this computer does not know the name."""
        try:
            return ZoneInfo(self.time_zone)
        except (ZoneInfoNotFoundError, ValueError):
            return ZoneInfo("UTC")

    def clock(self, now: Callable[[], datetime]) -> SiteTime:
        """The site's clock as the station's words take it."""
        return SiteTime(self.zone, now)

    def local(self, moment: datetime) -> datetime:
        """The moment on the site's wall clock."""
        return moment.astimezone(self.zone)

    def time(self, moment: datetime | None) -> str:
        """Hours, minutes and seconds on the site's clock; empty when there is none."""
        return "" if moment is None else self.local(moment).strftime("%H:%M:%S")

    def date(self, day: date) -> str:
        """The day as the locale writes it, in short words."""
        return self.locale.toString(QDate(day.year, day.month, day.day), "d MMM yyyy")

    def day(self, iso: str) -> str:
        """A day given as `2026-11-23`, with its weekday; any other text as it is."""
        try:
            day = date.fromisoformat(iso)
        except ValueError:
            return iso
        return self.locale.toString(QDate(day.year, day.month, day.day), "dddd, d MMMM yyyy")

    def when(self, moment: datetime | None) -> str:
        """Day and time on the site's clock, to the minute; empty when there is none."""
        if moment is None:
            return ""
        local = self.local(moment)
        clock = self.locale.toString(QTime(local.hour, local.minute), "HH:mm")
        return f"{self.date(local.date())}, {clock}"

    def lately(self, moment: datetime | None, now: datetime) -> str:
        """Like `when`, the year only where it is not this one."""
        if moment is None or self.local(moment).year != self.local(now).year:
            return self.when(moment)
        local = self.local(moment)
        day = self.locale.toString(QDate(local.year, local.month, local.day), "d MMM")
        return f"{day}, {local:%H:%M}"

    def zone_name(self, moment: datetime | None = None) -> str:
        """The zone as a reader knows it, such as `Asia/Kolkata (UTC+05:30)`."""
        offset = self.local(moment or datetime.now(UTC)).utcoffset() or timedelta()
        minutes = int(offset.total_seconds() // 60)
        sign = "-" if minutes < 0 else "+"
        hours, rest = divmod(abs(minutes), 60)
        return f"{self.time_zone} (UTC{sign}{hours:02}:{rest:02})"

    def number(self, value: int) -> str:
        """A whole number with the locale's grouping."""
        return self.locale.toString(value)

    def kg(self, value: float) -> str:
        """A weight in kg: one decimal, none when it is whole."""
        decimals = 0 if float(value).is_integer() else 1
        return f"{self.locale.toString(float(value), 'f', decimals)} kg"

    def size(self, value_mm: float) -> str:
        """A length in mm without its unit: one decimal, none when it is whole."""
        return self.locale.toString(value_mm, "f", 0 if float(value_mm).is_integer() else 1)

    def location_name(self, location_id: UUID | None) -> str:
        """The place's name; empty when there is none or it is not known."""
        return next((place.name for place in self.locations if place.id == location_id), "")

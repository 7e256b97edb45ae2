"""What is asked of a report, and the days that it speaks of, by the clocks of the places."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import select

from server.db import tables
from server.db.base import table_of
from server.services.reports.shape import Shape, Values
from shared.errors import RequestRefused

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy.orm import Session

    from server.db.spans import Span

MOST_DAYS = 400
MOST_DAYS_BY_HOUR = 31
_FIRST_DAY, _LAST_DAY = date(1971, 1, 1), date(9000, 1, 1)
"""The clocks of some place are a day ahead, and the calendar has ends."""
_PLACE = table_of(tables.Location)
_ZONES = select(_PLACE.c.id, _PLACE.c.time_zone)
_DAY, _HOUR = timedelta(days=1), timedelta(hours=1)
_KEPT_SPANS = 64


@dataclass(frozen=True, slots=True)
class Asked:
    """The filters of one report; what is None is not asked. `at` None means by now."""

    first_day: date
    last_day: date
    zones: Mapping[UUID, str]
    at: datetime | None = None
    location_id: UUID | None = None
    station_id: UUID | None = None
    person_id: UUID | None = None
    what: str | None = None
    first_number: int | None = None
    last_number: int | None = None
    bound: dict[str, tuple[Shape, Values]] = field(
        default_factory=dict[str, "tuple[Shape, Values]"], compare=False, repr=False
    )
    """What reports that were asked this made of it, by their names: `frame.bound`."""

    @property
    def time_zone(self) -> str:
        """The zone of the place that is asked for, or of all if they share one, else UTC."""
        if self.location_id is not None and self.location_id in self.zones:
            return self.zones[self.location_id]
        shared = set(self.zones.values())
        return shared.pop() if len(shared) == 1 else "UTC"

    @property
    def zones_asked(self) -> list[str]:
        """The zones of the places that are asked for."""
        if self.location_id is not None:
            return [self.zones.get(self.location_id, "UTC")]
        return sorted(set(self.zones.values())) or ["UTC"]

    def limits_in(self, zone: str) -> tuple[datetime, datetime]:
        """When the days begin in a zone, and when the day after them does."""
        return _midnight(self.first_day, zone), _midnight(self.last_day + _DAY, zone)


def read_zones(session: Session) -> dict[UUID, str]:
    """Return the time zone of every place."""
    return {row.id: row.time_zone for row in session.execute(_ZONES)}


def check_days(asked: Asked, most: int = MOST_DAYS) -> None:
    """Check that days and label numbers are in their order, and the days not too many.

    Raises:
        RequestRefused: `value_out_of_range`, `days_out_of_order`, `numbers_out_of_order`, or
            `too_many_days` with `most`.
    """
    if not _FIRST_DAY <= asked.first_day <= _LAST_DAY or not asked.last_day <= _LAST_DAY:
        raise RequestRefused("value_out_of_range")
    if asked.last_day < asked.first_day:
        raise RequestRefused("days_out_of_order")
    if None not in (asked.first_number, asked.last_number) and (asked.last_number or 0) < (
        asked.first_number or 0
    ):
        raise RequestRefused("numbers_out_of_order")
    if (asked.last_day - asked.first_day).days >= most:
        raise RequestRefused("too_many_days", most=most)


def days_of(asked: Asked) -> list[Span]:
    """Return each day of each zone: when it begins, and when the next one does."""
    zones = asked.zones_asked
    return [span for zone in zones for span in _days(asked.first_day, asked.last_day, zone)]


def hours_of(asked: Asked) -> list[Span]:
    """Return each hour of each zone, labelled by the clock there."""
    return [span for zone in asked.zones_asked for span in _hours(*asked.limits_in(zone), zone)]


def _midnight(day: date, zone: str) -> datetime:
    return datetime.combine(day, time(), ZoneInfo(zone)).astimezone(UTC)


@lru_cache(_KEPT_SPANS)
def _days(first_day: date, last_day: date, zone: str) -> tuple[Span, ...]:
    days = [first_day + _DAY * n for n in range((last_day - first_day).days + 1)]
    starts = [_midnight(day, zone) for day in (*days, last_day + _DAY)]
    return tuple(
        (zone, day.isoformat(), start, end)
        for day, start, end in zip(days, starts, starts[1:], strict=False)
    )


@lru_cache(_KEPT_SPANS)
def _hours(start: datetime, end: datetime, zone: str) -> tuple[Span, ...]:
    """Return all hours, 23 or 25 of the days on which the clocks change."""
    return tuple(_hours_from(start, end, ZoneInfo(zone)))


def _hours_from(hour: datetime, end: datetime, zone: ZoneInfo) -> Iterator[Span]:
    while hour < end:
        local = hour.astimezone(zone)
        yield zone.key, local.isoformat(sep=" ", timespec="minutes"), hour, hour + _HOUR
        hour += _HOUR

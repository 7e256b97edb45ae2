"""What is asked of a report, and the days that it speaks of, by the clocks of the places."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, Select, and_, or_, select

from server.db import tables
from server.db.base import table_of
from shared.errors import RequestRefused

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import FromClause
    from sqlalchemy.orm import Session

    from server.db.spans import Span

MOST_DAYS = 400
MOST_DAYS_BY_HOUR = 31
_FIRST_DAY, _LAST_DAY = date(1971, 1, 1), date(9000, 1, 1)
"""The clocks of some place are a day ahead, and the calendar has ends."""
_PLACE = table_of(tables.Location)
_HOUR = timedelta(hours=1)


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
    built: dict[str, Select[*tuple[Any, ...]]] = field(
        default_factory=dict[str, "Select[*tuple[Any, ...]]"], compare=False, repr=False
    )
    """The queries of reports that were asked this, by their names: `frame.query_of`."""

    @property
    def time_zone(self) -> str:
        """The zone of the place that is asked for, or of all if they share one, else UTC."""
        if self.location_id is not None and self.location_id in self.zones:
            return self.zones[self.location_id]
        shared = set(self.zones.values())
        return shared.pop() if len(shared) == 1 else "UTC"


def read_zones(session: Session) -> dict[UUID, str]:
    """Return the time zone of every place."""
    return {row.id: row.time_zone for row in session.execute(select(_PLACE))}


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


def within(
    at: ColumnElement[datetime], location_id: ColumnElement[Any], asked: Asked
) -> ColumnElement[bool]:
    """Whether a time is in the days that are asked for, by the clock of its place.

    A place that nobody knows goes by UTC.
    """
    zones = _zones_of(asked)
    spans = {zone: (_midnight(asked.first_day, zone), _after(asked, zone)) for zone in zones}
    if len(spans) == 1:
        ((start, end),) = spans.values()
        return and_(at >= start, at < end)
    # The outermost times let an index be used.
    start, end = min(s for s, _ in spans.values()), max(e for _, e in spans.values())
    of_zone = [
        and_(_is_in(location_id, zone, asked), at >= first, at < last)
        for zone, (first, last) in spans.items()
    ]
    return and_(at >= start, at < end, or_(*of_zone))


def days_of(asked: Asked) -> list[Span]:
    """Return each day of each zone: when it begins, and when the next one does."""
    return [span for zone in _zones_of(asked) for span in _days(asked, zone)]


def hours_of(asked: Asked) -> list[Span]:
    """Return each hour of each zone, labelled by the clock there."""
    return [span for zone in _zones_of(asked) for span in _hours(asked, zone)]


def is_during(span: FromClause, at: ColumnElement[datetime], asked: Asked) -> ColumnElement[bool]:
    """Whether a time is in a day or hour of `days_of` or `hours_of`; the place joins by zone."""
    during = and_(at >= span.c.start, at < span.c.end)
    if len(_zones_of(asked)) == 1:
        return during
    return and_(during, _PLACE.c.time_zone == span.c.zone)


def _zones_of(asked: Asked) -> list[str]:
    if asked.location_id is not None:
        return [asked.zones.get(asked.location_id, "UTC")]
    return sorted(set(asked.zones.values())) or ["UTC"]


def _is_in(location_id: ColumnElement[Any], zone: str, asked: Asked) -> ColumnElement[bool]:
    here = location_id.in_([place for place, its in asked.zones.items() if its == zone])
    if zone != "UTC":
        return here
    return or_(here, location_id.is_(None), location_id.not_in(list(asked.zones)))


def _midnight(day: date, zone: str) -> datetime:
    return datetime.combine(day, time(), ZoneInfo(zone)).astimezone(UTC)


def _after(asked: Asked, zone: str) -> datetime:
    return _midnight(asked.last_day + timedelta(days=1), zone)


def _days(asked: Asked, zone: str) -> Iterator[Span]:
    day = asked.first_day
    while day <= asked.last_day:
        following = day + timedelta(days=1)
        yield zone, day.isoformat(), _midnight(day, zone), _midnight(following, zone)
        day = following


def _hours(asked: Asked, zone: str) -> Iterator[Span]:
    """Yield 23 or 25 hours on the days on which the clocks change."""
    hour = _midnight(asked.first_day, zone)
    while hour < _after(asked, zone):
        local = hour.astimezone(ZoneInfo(zone))
        yield zone, local.isoformat(sep=" ", timespec="minutes"), hour, hour + _HOUR
        hour += _HOUR

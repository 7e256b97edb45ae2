"""Packing by day, hour, station or person: what was undone does not count."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import Select, select

from server.db.session import is_sqlite
from server.db.spans import span_table, span_values
from server.services.reports.asked import MOST_DAYS_BY_HOUR, Asked, days_of, hours_of
from server.services.reports.frame import Column, Report, quotient, whole
from server.services.reports.names import PERSON, PLACE, STATION, named
from server.services.reports.shape import Shape, Values, is_during, outermost
from server.services.reports.tallied import TALLY, any_of, filtered, narrowed
from shared.reports import ColumnKind, FilterKind

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement, FromClause
    from sqlalchemy.orm import Session

_COUNTED = ("packed", "unpacked", "full", "short")
_PACKED = (
    *(Column(name, ColumnKind.COUNT, has_total=True) for name in _COUNTED),
    Column("worked_s", ColumnKind.SECONDS, has_total=True),
    Column("timed", ColumnKind.COUNT, has_total=True),
    Column("per_child_s", ColumnKind.SECONDS, ratio=("worked_s", "timed")),
)
_FILTERS = (
    FilterKind.FIRST_DAY,
    FilterKind.LAST_DAY,
    FilterKind.DAYS,
    FilterKind.LOCATION,
    FilterKind.STATION,
    FilterKind.PERSON,
)
_BARS = ("packed",)


def _sums() -> tuple[Any, ...]:
    worked_s = whole(TALLY.c.timed_ms) / 1000.0
    return (
        *(whole(TALLY.c[name]).label(name) for name in _COUNTED),
        worked_s.label("worked_s"),
        whole(TALLY.c.timed).label("timed"),
        quotient(worked_s, whole(TALLY.c.timed)).label("per_child_s"),
    )


_IS_PACKING = any_of(*(TALLY.c[name] for name in (*_COUNTED, "timed")))
_AT_PLACES = named(TALLY, location_id=TALLY.c.location_id)
_WHERE = {"location_id": TALLY.c.location_id, "location": PLACE.c.name}


def _packed_by(rows: FromClause, **who: ColumnElement[Any]) -> Select[*tuple[Any, ...]]:
    """Sum up rows of tallies for each set of values that these columns have together."""
    labels = (column.label(name) for name, column in who.items())
    return select(*labels, *_sums()).select_from(rows).where(_IS_PACKING).group_by(*who.values())


def _by_span(name: str, shape: Shape) -> Select[*tuple[Any, ...]]:
    span = span_table(is_sqlite=shape.is_sqlite)
    rows = _AT_PLACES.join(span, is_during(span, TALLY.c.quarter, shape))
    query = _packed_by(rows, **{name: span.c.label}, **_WHERE)
    return filtered(query, shape).where(outermost(TALLY.c.quarter))


def _by_day(shape: Shape) -> Select[*tuple[Any, ...]]:
    return _by_span("day", shape)


def _the_days(session: Session, asked: Asked) -> Values:
    return span_values(days_of(asked), is_sqlite=is_sqlite(session))


def _by_hour(shape: Shape) -> Select[*tuple[Any, ...]]:
    return _by_span("hour", shape)


def _the_hours(session: Session, asked: Asked) -> Values:
    return span_values(hours_of(asked), is_sqlite=is_sqlite(session))


def _by_station(shape: Shape) -> Select[*tuple[Any, ...]]:
    rows = named(_AT_PLACES, station_id=TALLY.c.station_id)
    station = {"station_id": TALLY.c.station_id, "station": STATION.c.name}
    return narrowed(_packed_by(rows, **station, **_WHERE), shape)


def _by_operator(shape: Shape) -> Select[*tuple[Any, ...]]:
    rows = named(TALLY, person_id=TALLY.c.person_id)
    return narrowed(_packed_by(rows, person_id=TALLY.c.person_id, person=PERSON.c.name), shape)


BY_DAY = Report(
    "packing_by_day",
    (Column("day", ColumnKind.DAY), Column("location"), *_PACKED),
    _FILTERS,
    _by_day,
    key=("day", "location_id"),
    sort="day",
    over="day",
    bars=_BARS,
    more=_the_days,
    days=31,
)
BY_HOUR = Report(
    "packing_by_hour",
    (Column("hour", ColumnKind.HOUR), Column("location"), *_PACKED),
    _FILTERS,
    _by_hour,
    key=("hour", "location_id"),
    sort="hour",
    over="hour",
    bars=_BARS,
    more=_the_hours,
    days=1,
    most_days=MOST_DAYS_BY_HOUR,
)
BY_STATION = Report(
    "packing_by_station",
    (Column("station"), Column("location"), *_PACKED),
    _FILTERS,
    _by_station,
    key=("station_id", "location_id"),
    sort="packed",
    over="station",
    bars=_BARS,
)
BY_OPERATOR = Report(
    "packing_by_operator",
    (Column("person"), *_PACKED),
    _FILTERS,
    _by_operator,
    key=("person_id",),
    sort="packed",
    over="person",
    bars=_BARS,
)

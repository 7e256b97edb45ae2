"""What makes the text of a report's statement, apart from the values that are asked for.

SQLAlchemy takes longer to build such a statement than PostgreSQL to answer many a one. So each is
built once for each shape, with places for the values, and these are bound when it is sent.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import and_, bindparam, or_

from server.db import tables
from server.db.base import UtcDateTime, table_of

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import ColumnElement, FromClause

    from server.services.reports.asked import Asked

_PLACE = table_of(tables.Location)
_FILTERS = ("location_id", "station_id", "person_id", "what")
Values = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Shape:
    """What statements of one text have in common.

    `given` names the values that are there; `places` are those of each zone, where there is more
    than one. `what` is a value, but one that chooses the columns that are summed up.
    """

    given: frozenset[str]
    places: tuple[tuple[str, tuple[UUID, ...]], ...]
    what: str | None
    is_sqlite: bool


def shape_of(asked: Asked, more: Values, *, is_sqlite: bool) -> Shape:
    """Return the shape of a question; `more` are values that nobody asks for."""
    found = {**{name: getattr(asked, name) for name in _FILTERS}, **more}
    zones = asked.zones_asked
    places = {
        zone: tuple(place for place, its in asked.zones.items() if its == zone) for zone in zones
    }
    return Shape(
        given=frozenset(name for name, value in found.items() if value is not None),
        places=tuple(places.items()) if len(zones) > 1 else (),
        what=asked.what,
        is_sqlite=is_sqlite,
    )


def values_of(asked: Asked, more: Values) -> Values:
    """Return the values of a question for every statement of its shape."""
    limits = [asked.limits_in(zone) for zone in asked.zones_asked]
    values: dict[str, object] = {name: getattr(asked, name) for name in _FILTERS}
    # The outermost times let an index be used.
    values["start"], values["end"] = min(s for s, _ in limits), max(e for _, e in limits)
    for number, (start, end) in enumerate(limits):
        values[f"start_{number}"], values[f"end_{number}"] = start, end
    return {**values, **more}


def given(shape: Shape, **columns: ColumnElement[Any]) -> list[ColumnElement[bool]]:
    """Return that each of these columns is what was asked for under its name, if anything was."""
    return [
        column == bindparam(name, type_=column.type)
        for name, column in columns.items()
        if name in shape.given
    ]


def moment(name: str) -> ColumnElement[datetime]:
    """Return the place of a time among the values."""
    return bindparam(name, type_=UtcDateTime())


def within(
    at: ColumnElement[datetime], location_id: ColumnElement[Any], shape: Shape
) -> ColumnElement[bool]:
    """Whether a time is in the days that are asked for, by the clock of its place.

    A place that nobody knows goes by UTC.
    """
    if not shape.places:
        return outermost(at)
    of_zone = [
        and_(
            _is_in(location_id, zone, shape),
            at >= moment(f"start_{number}"),
            at < moment(f"end_{number}"),
        )
        for number, (zone, _) in enumerate(shape.places)
    ]
    return and_(outermost(at), or_(*of_zone))


def outermost(at: ColumnElement[datetime]) -> ColumnElement[bool]:
    """Whether a time is in the days that are asked for, by the clock of any place."""
    return and_(at >= moment("start"), at < moment("end"))


def is_during(span: FromClause, at: ColumnElement[datetime], shape: Shape) -> ColumnElement[bool]:
    """Whether a time is in a day or an hour of a table of them; the place joins by its zone."""
    during = and_(at >= span.c.start, at < span.c.end)
    return and_(during, _PLACE.c.time_zone == span.c.zone) if shape.places else during


def _is_in(location_id: ColumnElement[Any], zone: str, shape: Shape) -> ColumnElement[bool]:
    here = location_id.in_(dict(shape.places)[zone])
    if zone != "UTC":
        return here
    every = [place for _, places in shape.places for place in places]
    return or_(here, location_id.is_(None), location_id.not_in(every))

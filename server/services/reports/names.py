"""How a report names places, people and stations, by joins that a count leaves out again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from server.db import tables
from server.db.base import table_of

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement, FromClause

PLACE, PERSON, STATION = (
    table_of(kind) for kind in (tables.Location, tables.Person, tables.Station)
)
DESTINATION = PLACE.alias("destination")


def named(
    rows: FromClause,
    *,
    location_id: ColumnElement[Any] | None = None,
    destination_id: ColumnElement[Any] | None = None,
    person_id: ColumnElement[Any] | None = None,
    station_id: ColumnElement[Any] | None = None,
) -> FromClause:
    """Return rows with the tables that name what these columns point at."""
    for table, column in (
        (PLACE, location_id),
        (DESTINATION, destination_id),
        (PERSON, person_id),
        (STATION, station_id),
    ):
        if column is not None:
            rows = rows.outerjoin(table, table.c.id == column)
    return rows

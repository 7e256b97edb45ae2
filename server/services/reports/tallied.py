"""The tallies of the days that are asked for, narrowed by place, station and person."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from server.db import tables
from server.db.base import table_of
from server.services.reports.shape import given, within

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement, Select

    from server.services.reports.shape import Shape

TALLY = table_of(tables.Tally)


def narrowed(query: Select[*tuple[Any, ...]], shape: Shape) -> Select[*tuple[Any, ...]]:
    """Return a query of tallies with the days and filters that were asked for."""
    return filtered(query, shape).where(within(TALLY.c.quarter, TALLY.c.location_id, shape))


def filtered(query: Select[*tuple[Any, ...]], shape: Shape) -> Select[*tuple[Any, ...]]:
    """Return a query of tallies with the filters that were asked for, whatever the days."""
    return query.where(
        *given(
            shape,
            location_id=TALLY.c.location_id,
            station_id=TALLY.c.station_id,
            person_id=TALLY.c.person_id,
        )
    )


def any_of(*counts: ColumnElement[Any]) -> ColumnElement[bool]:
    """Whether any of these counts is not zero: a tally may hold other things alone."""
    first, *others = (count != 0 for count in counts)
    for other in others:
        first |= other
    return first

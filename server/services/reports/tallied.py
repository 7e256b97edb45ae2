"""The tallies of the days that are asked for, narrowed by place, station and person."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from server.db import tables
from server.db.base import table_of
from server.services.reports.asked import within

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement, Select

    from server.services.reports.asked import Asked

TALLY = table_of(tables.Tally)


def narrowed(query: Select[*tuple[Any, ...]], asked: Asked) -> Select[*tuple[Any, ...]]:
    """Return a query of tallies with the filters that were asked for."""
    query = query.where(within(TALLY.c.quarter, TALLY.c.location_id, asked))
    for column, wanted in (
        (TALLY.c.location_id, asked.location_id),
        (TALLY.c.station_id, asked.station_id),
        (TALLY.c.person_id, asked.person_id),
    ):
        if wanted is not None:
            query = query.where(column == wanted)
    return query


def any_of(*counts: ColumnElement[Any]) -> ColumnElement[bool]:
    """Whether any of these counts is not zero: a tally may hold other things alone."""
    first, *others = (count != 0 for count in counts)
    for other in others:
        first |= other
    return first

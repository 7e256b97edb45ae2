"""The site's day at a glance, hour by hour, in the time zone of the place."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from sqlalchemy import func, select

from server.db import tables
from server.db.base import table_of
from server.db.spans import span_table
from server.db.tables import ProblemState
from server.services import stations
from shared.console import BillState, HourCount, Today
from shared.records import BagState

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from sqlalchemy import ColumnElement, FromClause, Select
    from sqlalchemy.orm import Session

_BAG, _MOVEMENT = table_of(tables.Bag), table_of(tables.Movement)
_HOUR = timedelta(hours=1)


def of(session: Session, location_id: UUID | None, now: datetime) -> Today:
    """Return the day that it is at one place; for None, of the whole site.

    The whole site's day is its places' if they share a time zone, else the day in UTC.
    """
    zone = _zone(session, location_id)
    start, end = _day(now, ZoneInfo(zone))
    hours = [start + _HOUR * n for n in range(int((end - start) / _HOUR))]
    moved = _moved(session, hours, location_id)
    packed = _packed(session, hours, location_id)
    closed = _closed(session, start, end, location_id)
    return Today(
        day=start.astimezone(ZoneInfo(zone)).date().isoformat(),
        time_zone=zone,
        children_packed=sum(packed.values()),
        parents_full=closed.get(BagState.FULL, 0),
        parents_short=closed.get(BagState.SHORT, 0),
        movements=sum(moved.values()),
        open_problems=_open_problems(session, location_id),
        open_bills=_open_bills(session),
        hours=[
            HourCount(
                hour=hour,
                packed=packed.get(hour, 0),
                received=moved.get((hour, "received"), 0),
                dispatched=moved.get((hour, "dispatched"), 0),
            )
            for hour in hours
        ],
        stations=stations.records_of(session, _stations(session, location_id)),
    )


def _zone(session: Session, location_id: UUID | None) -> str:
    place = tables.Location
    query = select(place.time_zone).distinct().limit(2)
    zones = session.scalars(query if location_id is None else query.where(place.id == location_id))
    first, *others = zones.all() or ["UTC"]
    return "UTC" if others else first


def _day(now: datetime, zone: ZoneInfo) -> tuple[datetime, datetime]:
    """The day's first instant and the next day's, in UTC; 23 or 25 hours when clocks change."""
    midnight = now.astimezone(zone).replace(hour=0, minute=0, second=0, microsecond=0, fold=0)
    next_day = midnight + timedelta(days=1)
    return midnight.astimezone(UTC), next_day.astimezone(UTC)


def _packed(
    session: Session, hours: Sequence[datetime], location_id: UUID | None
) -> dict[datetime, int]:
    """Return how many children were packed in each hour that had any."""
    span, query = _by_hour(session, _BAG.c.packed_at, hours)
    query = query.add_columns(func.count().label("bags")).where(_BAG.c.parent_id.is_not(None))
    if location_id is not None:
        query = query.where(_BAG.c.packed_in == location_id)
    return {row.start: row.bags for row in session.execute(query.group_by(span.c.start))}


def _moved(
    session: Session, hours: Sequence[datetime], location_id: UUID | None
) -> dict[tuple[datetime, str], int]:
    """Return how many movements of each sort there were in each hour that had any."""
    span, query = _by_hour(session, _MOVEMENT.c.happened_at, hours)
    query = query.add_columns(_MOVEMENT.c.what, func.count().label("movements"))
    query = query.where(_MOVEMENT.c.is_withdrawn.is_(False))
    if location_id is not None:
        query = query.where(_MOVEMENT.c.location_id == location_id)
    found = session.execute(query.group_by(span.c.start, _MOVEMENT.c.what))
    return {(row.start, row.what): row.movements for row in found}


def _by_hour(
    session: Session, at: ColumnElement[datetime], hours: Sequence[datetime]
) -> tuple[FromClause, Select[*tuple[Any, ...]]]:
    """Return the hours, and a query that joins them with the rows of a time's table."""
    end = hours[-1] + _HOUR
    span = span_table(session, [("", "", hour, hour + _HOUR) for hour in hours])
    during = (at >= span.c.start) & (at < span.c.end)
    # The outermost times tell PostgreSQL how few rows there are.
    return span, select(span.c.start).where(during, at >= hours[0], at < end)


def _closed(
    session: Session, start: datetime, end: datetime, location_id: UUID | None
) -> dict[BagState, int]:
    query = select(_BAG.c.state, func.count().label("parents")).where(
        _BAG.c.closed_at >= start,
        _BAG.c.closed_at < end,
        _BAG.c.state.in_([BagState.FULL, BagState.SHORT]),
    )
    if location_id is not None:
        query = query.where(_BAG.c.location_id == location_id)
    return {row.state: row.parents for row in session.execute(query.group_by(_BAG.c.state))}


def _open_bills(session: Session) -> int:
    is_open = tables.Bill.state.in_([BillState.OPEN, BillState.REOPENED])
    return session.scalar(select(func.count(tables.Bill.id)).where(is_open)) or 0


def _open_problems(session: Session, location_id: UUID | None) -> int:
    problem, event = tables.Problem, tables.Event
    query = select(func.count(problem.position)).where(problem.state == ProblemState.OPEN)
    if location_id is not None:
        query = query.join(event, event.position == problem.position).where(
            event.location_id == location_id
        )
    return session.scalar(query) or 0


def _stations(session: Session, location_id: UUID | None) -> Sequence[tables.Station]:
    station = tables.Station
    query = select(station).where(station.location_id.is_not(None)).order_by(station.name)
    if location_id is not None:
        query = query.where(station.location_id == location_id)
    return session.scalars(query).all()

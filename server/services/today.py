"""The site's day at a glance, hour by hour, in the time zone of the place."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from sqlalchemy import case, func, select

from server.db import tables
from server.db.tables import ProblemState
from server.services import stations
from shared.console import BillState, HourCount, Today
from shared.records import BagState

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import InstrumentedAttribute, Session

    _Time = InstrumentedAttribute[datetime] | InstrumentedAttribute[datetime | None]

_HOUR = timedelta(hours=1)


def of(session: Session, location_id: UUID | None, now: datetime) -> Today:
    """Return the day that it is at one place; for None, of the whole site.

    The whole site's day is its places' if they share a time zone, else the day in UTC.
    """
    zone = _zone(session, location_id)
    start, end = _day(now, ZoneInfo(zone))
    bag, movement = tables.Bag, tables.Movement
    moved = [movement.is_withdrawn.is_(False), *_within(movement.happened_at, start, end)]
    packed = [bag.parent_id.is_not(None), *_within(bag.packed_at, start, end)]
    closed = _within(bag.closed_at, start, end)
    if location_id is not None:
        moved.append(movement.location_id == location_id)
        packed.append(bag.packed_in == location_id)
        closed.append(bag.location_id == location_id)
    hours = [start + _HOUR * n for n in range(int((end - start) / _HOUR))]
    received, dispatched = (
        _by_hour(session, movement.happened_at, [*moved, movement.what == what], hours)
        for what in ("received", "dispatched")
    )
    packed_by_hour = _by_hour(session, bag.packed_at, packed, hours)
    return Today(
        day=start.astimezone(ZoneInfo(zone)).date().isoformat(),
        time_zone=zone,
        children_packed=sum(packed_by_hour),
        parents_full=_count(session, bag.id, *closed, bag.state == BagState.FULL),
        parents_short=_count(session, bag.id, *closed, bag.state == BagState.SHORT),
        movements=_count(session, movement.position, *moved),
        open_problems=_open_problems(session, location_id),
        open_bills=_count(
            session, tables.Bill.id, tables.Bill.state.in_([BillState.OPEN, BillState.REOPENED])
        ),
        hours=[
            HourCount(hour=hour, packed=a, received=b, dispatched=c)
            for hour, a, b, c in zip(hours, packed_by_hour, received, dispatched, strict=True)
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


def _within(column: _Time, start: datetime, end: datetime) -> list[ColumnElement[bool]]:
    return [column >= start, column < end]


def _by_hour(
    session: Session,
    column: _Time,
    conditions: Sequence[ColumnElement[bool]],
    hours: Sequence[datetime],
) -> list[int]:
    counts = [
        func.coalesce(func.sum(case(((column >= hour) & (column < hour + _HOUR), 1), else_=0)), 0)
        for hour in hours
    ]
    return [int(count) for count in session.execute(select(*counts).where(*conditions)).one()]


def _count(
    session: Session, column: InstrumentedAttribute[Any], *conditions: ColumnElement[bool]
) -> int:
    return session.scalar(select(func.count(column)).where(*conditions)) or 0


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

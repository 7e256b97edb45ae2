"""The site's day at a glance, hour by hour, in the time zone of the place."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from sqlalchemy import Select, bindparam, func, select

from server.db import tables
from server.db.base import UtcDateTime, table_of
from server.db.session import is_sqlite
from server.db.spans import span_table, span_values
from server.db.tables import ProblemState
from server.services import stations
from server.services.reports.frame import whole
from shared.console import BillState, HourCount, Today
from shared.records import BagState

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from sqlalchemy import ColumnElement, FromClause, Row
    from sqlalchemy.orm import Session

_BAG, _TALLY, _PROBLEM, _EVENT, _BILL, _PLACE, _STATION = (
    table_of(kind)
    for kind in (
        tables.Bag,
        tables.Tally,
        tables.Problem,
        tables.Event,
        tables.Bill,
        tables.Location,
        tables.Station,
    )
)
_HOUR = timedelta(hours=1)


def of(session: Session, location_id: UUID | None, now: datetime) -> Today:
    """Return the day that it is at one place; for None, of the whole site.

    The whole site's day is its places' if they share a time zone, else the day in UTC.
    """
    ask = _questions(is_at_place=location_id is not None, is_sqlite=is_sqlite(session))
    place = {"place": location_id}
    zones = session.scalars(ask.zones, place).all() or ["UTC"]
    zone = "UTC" if len(zones) > 1 else zones[0]
    start, end = _day(now, ZoneInfo(zone))
    hours = [start + _HOUR * n for n in range(int((end - start) / _HOUR))]
    spans = [("", "", hour, hour + _HOUR) for hour in hours]
    times = {**span_values(spans, is_sqlite=is_sqlite(session)), "start": start, "end": end}
    said = {**place, **times}
    moved = {row.start: row for row in session.execute(ask.moved, said)}
    packed = {row.start: row.bags for row in session.execute(ask.packed, said)}
    closed = {row.state: row.parents for row in session.execute(ask.closed, said)}
    open_problems, open_bills = session.execute(ask.still_open, place).one()
    rows: Sequence[Row[Any]] = session.execute(ask.stations, place).all()
    return Today(
        day=start.astimezone(ZoneInfo(zone)).date().isoformat(),
        time_zone=zone,
        children_packed=sum(packed.values()),
        parents_full=closed.get(BagState.FULL, 0),
        parents_short=closed.get(BagState.SHORT, 0),
        movements=sum(row.movements for row in moved.values()),
        open_problems=open_problems,
        open_bills=open_bills,
        hours=[
            HourCount(
                hour=hour,
                packed=packed.get(hour, 0),
                received=moved[hour].received if hour in moved else 0,
                dispatched=moved[hour].dispatched if hour in moved else 0,
            )
            for hour in hours
        ],
        stations=stations.records_of(session, rows),
    )


def _day(now: datetime, zone: ZoneInfo) -> tuple[datetime, datetime]:
    """The day's first instant and the next day's, in UTC; 23 or 25 hours when clocks change."""
    midnight = now.astimezone(zone).replace(hour=0, minute=0, second=0, microsecond=0, fold=0)
    next_day = midnight + timedelta(days=1)
    return midnight.astimezone(UTC), next_day.astimezone(UTC)


@dataclass(frozen=True, slots=True)
class _Questions:
    """What is asked for a day; `place`, the day's `start` and `end`, and its hours are bound."""

    zones: Select[str]
    packed: Select[*tuple[Any, ...]]
    moved: Select[*tuple[Any, ...]]
    closed: Select[*tuple[Any, ...]]
    still_open: Select[int, int]
    stations: Select[*tuple[Any, ...]]


@lru_cache
def _questions(*, is_at_place: bool, is_sqlite: bool) -> _Questions:
    def here(column: ColumnElement[Any]) -> list[ColumnElement[bool]]:
        return [column == bindparam("place", type_=column.type)] if is_at_place else []

    hour = span_table(is_sqlite=is_sqlite)
    packed = (
        _by_hour(hour, _BAG.c.packed_at)
        .add_columns(func.count().label("bags"))
        .where(_BAG.c.parent_id.is_not(None), *here(_BAG.c.packed_in))
    )
    # The movements themselves are too many on a busy day.
    whats = [_TALLY.c[what] for what in ("received", "dispatched", "checked", "returned")]
    moved = (
        _by_hour(hour, _TALLY.c.quarter)
        .add_columns(
            *(whole(what).label(what.name) for what in whats[:2]),
            whole(sum(whats[1:], whats[0])).label("movements"),
        )
        .where(*here(_TALLY.c.location_id))
    )
    closed = (
        select(_BAG.c.state, func.count().label("parents"))
        .where(_is_in_day(_BAG.c.closed_at), _BAG.c.state.in_([BagState.FULL, BagState.SHORT]))
        .where(*here(_BAG.c.location_id))
        .group_by(_BAG.c.state)
    )
    problems = select(func.count()).where(_PROBLEM.c.state == ProblemState.OPEN)
    if is_at_place:
        problems = problems.join(_EVENT, _EVENT.c.position == _PROBLEM.c.position)
        problems = problems.where(*here(_EVENT.c.location_id))
    bills = select(func.count()).where(_BILL.c.state.in_([BillState.OPEN, BillState.REOPENED]))
    return _Questions(
        zones=select(_PLACE.c.time_zone).distinct().where(*here(_PLACE.c.id)).limit(2),
        packed=packed,
        moved=moved,
        closed=closed,
        still_open=select(problems.scalar_subquery(), bills.scalar_subquery()),
        stations=select(_STATION)
        .where(_STATION.c.location_id.is_not(None), *here(_STATION.c.location_id))
        .order_by(_STATION.c.name),
    )


def _by_hour(hour: FromClause, at: ColumnElement[datetime]) -> Select[*tuple[Any, ...]]:
    """Select the hours joined with the rows of a time's table."""
    during = (at >= hour.c.start) & (at < hour.c.end)
    # The day's own limits tell PostgreSQL how few rows there are.
    return select(hour.c.start).where(during, _is_in_day(at)).group_by(hour.c.start)


def _is_in_day(at: ColumnElement[datetime]) -> ColumnElement[bool]:
    start, end = (bindparam(name, type_=UtcDateTime()) for name in ("start", "end"))
    return (at >= start) & (at < end)

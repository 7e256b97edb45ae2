"""The movements report: which bag moved where, when, by whom, and what is missing or extra."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import select, tuple_
from sqlalchemy.orm import aliased

from server.db import tables
from server.services.paging import read_start, searchable, time
from shared.console import MovementRow, Page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Row, Select
    from sqlalchemy.orm import Session

_ROWS_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class MovementFilter:
    """Which movements are wanted; what is None is not asked. `until` itself is left out.

    `search` is the start of a label; `what` one of `received`, `dispatched`, `checked`, `returned`.
    """

    since: datetime | None = None
    until: datetime | None = None
    location_id: UUID | None = None
    what: str | None = None
    person_id: UUID | None = None
    search: str = ""


def find(
    session: Session, wanted: MovementFilter, after: str | None = None, limit: int = 50
) -> Page[MovementRow]:
    """Return one page of the movements, newest first."""
    query = _query(wanted).limit(limit + 1)
    if after:
        table = tables.Movement
        start = read_start(after, time)
        query = query.where(tuple_(table.happened_at, table.position) < start)
    items = [_row(row) for row in session.execute(query)]
    is_more = len(items) > limit
    last = items[:limit][-1] if is_more else None
    return Page[MovementRow](
        items=items[:limit],
        next=f"{last.happened_at.isoformat()}|{last.id}" if last else None,
    )


def stream(session: Session, wanted: MovementFilter) -> Iterator[MovementRow]:
    """Yield all of them, newest first, without holding them all."""
    found = session.execute(_query(wanted).execution_options(yield_per=_ROWS_AT_ONCE))
    for row in found:
        yield _row(row)


def _query(wanted: MovementFilter) -> Select[*tuple[Any, ...]]:
    movement, bag = tables.Movement, tables.Bag
    place, destination = tables.Location, aliased(tables.Location)
    half = aliased(movement)
    query = (
        select(
            movement,
            bag.code,
            bag.kind,
            place.name.label("location"),
            destination.name.label("destination"),
            tables.Person.name.label("person"),
            tables.Station.name.label("station"),
            half.what.label("half"),
            half.location_id.label("half_at"),
            half.destination_id.label("half_to"),
        )
        .join(bag, bag.id == movement.bag_id)
        .outerjoin(place, place.id == movement.location_id)
        .outerjoin(destination, destination.id == movement.destination_id)
        .outerjoin(tables.Person, tables.Person.id == movement.person_id)
        .outerjoin(tables.Station, tables.Station.id == movement.station_id)
        .outerjoin(half, half.position == movement.pair)
        .where(movement.is_withdrawn.is_(False))
        .order_by(movement.happened_at.desc(), movement.position.desc())
    )
    if wanted.since is not None:
        query = query.where(movement.happened_at >= wanted.since)
    if wanted.until is not None:
        query = query.where(movement.happened_at < wanted.until)
    if wanted.location_id is not None:
        query = query.where(movement.location_id == wanted.location_id)
    if wanted.what is not None:
        query = query.where(movement.what == wanted.what)
    if wanted.person_id is not None:
        query = query.where(movement.person_id == wanted.person_id)
    if start := searchable(wanted.search).upper():
        query = query.where(bag.code >= start, bag.code < start + "\U0010ffff")
    return query


def _row(row: Row[*tuple[Any, ...]]) -> MovementRow:
    movement: tables.Movement = row[0]
    return MovementRow(
        id=movement.position,
        bag_code=row.code,
        bag_kind=row.kind,
        what=movement.what,
        location=row.location,
        destination=row.destination,
        person=row.person,
        station=row.station,
        happened_at=movement.happened_at,
        children=movement.children,
        pairing=_pairing(movement, row),
    )


def _pairing(movement: tables.Movement, row: Row[*tuple[Any, ...]]) -> str | None:
    match movement.what, row.half:
        case "dispatched", None:
            return "missing"
        case "received", None:
            return "extra"
        case _, None:
            return None
        case "dispatched", "received" if movement.destination_id != row.half_at:
            return "elsewhere"
        case "received", _ if row.half_to != movement.location_id:
            return "elsewhere"
        case _:
            return "paired"

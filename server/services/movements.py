"""The movements report: which bag moved where, when, by whom, and what is missing or extra."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import bindparam, select, tuple_

from server.db import tables
from server.db.base import UtcDateTime, table_of
from server.services.names import Names, names_of
from server.services.paging import read_start, searchable, time
from shared.console import MovementRow, Page

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sqlalchemy import Row, Select
    from sqlalchemy.orm import Session

_MOVEMENT, _BAG = table_of(tables.Movement), table_of(tables.Bag)
_HALF = _MOVEMENT.alias("half")
_AFTER_ANY = "\U0010ffff"
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
    values = _values(wanted)
    if after:
        values["after_at"], values["after_position"] = read_start(after, time)
    query = _query(frozenset(values)).limit(bindparam("limit"))
    rows = session.execute(query, {**values, "limit": limit + 1}).all()
    shown = rows[:limit]
    names = names_of(session, _named_in(shown))
    last = shown[-1] if len(rows) > limit else None
    return Page[MovementRow](
        items=[_row(row, names) for row in shown],
        next=f"{last.happened_at.isoformat()}|{last.position}" if last else None,
    )


def stream(session: Session, wanted: MovementFilter) -> Iterator[MovementRow]:
    """Yield all of them, newest first, without holding them all."""
    values = _values(wanted)
    options = {"yield_per": _ROWS_AT_ONCE}
    names: Names = {}
    found = session.execute(_query(frozenset(values)), values, execution_options=options)
    for rows in found.partitions():
        names |= names_of(session, set(_named_in(rows)) - names.keys())
        for row in rows:
            yield _row(row, names)


def _values(wanted: MovementFilter) -> dict[str, object]:
    start = searchable(wanted.search).upper()
    values: dict[str, object] = {
        "since": wanted.since,
        "until": wanted.until,
        "location_id": wanted.location_id,
        "what": wanted.what,
        "person_id": wanted.person_id,
        "start": start or None,
        "end": start + _AFTER_ANY if start else None,
    }
    return {name: value for name, value in values.items() if value is not None}


@lru_cache
def _query(given: frozenset[str]) -> Select[*tuple[Any, ...]]:
    """Select movements by the values that are given, bound by their names."""
    at, position = _MOVEMENT.c.happened_at, _MOVEMENT.c.position
    query = (
        select(
            _MOVEMENT,
            _BAG.c.code,
            _BAG.c.kind,
            _HALF.c.what.label("half"),
            _HALF.c.location_id.label("half_at"),
            _HALF.c.destination_id.label("half_to"),
        )
        .join(_BAG, _BAG.c.id == _MOVEMENT.c.bag_id)
        .outerjoin(_HALF, _HALF.c.position == _MOVEMENT.c.pair)
        .where(_MOVEMENT.c.is_withdrawn.is_(False))
        .order_by(at.desc(), position.desc())
    )
    for name in given & {"location_id", "what", "person_id"}:
        query = query.where(_MOVEMENT.c[name] == bindparam(name))
    if "since" in given:
        query = query.where(at >= bindparam("since"))
    if "until" in given:
        query = query.where(at < bindparam("until"))
    if "start" in given:
        query = query.where(_BAG.c.code >= bindparam("start"), _BAG.c.code < bindparam("end"))
    if "after_at" in given:
        start = bindparam("after_at", type_=UtcDateTime()), bindparam("after_position")
        query = query.where(tuple_(at, position) < tuple_(*start))
    return query


def _named_in(rows: Sequence[Row[*tuple[Any, ...]]]) -> Iterator[UUID | None]:
    for row in rows:
        yield from (row.location_id, row.destination_id, row.person_id, row.station_id)


def _row(row: Row[*tuple[Any, ...]], names: Names) -> MovementRow:
    return MovementRow(
        id=row.position,
        bag_code=row.code,
        bag_kind=row.kind,
        what=row.what,
        location=names.get(row.location_id),
        destination=names.get(row.destination_id),
        person=names.get(row.person_id),
        station=names.get(row.station_id),
        happened_at=row.happened_at,
        children=row.children,
        pairing=_pairing(row),
    )


def _pairing(row: Row[*tuple[Any, ...]]) -> str | None:
    match row.what, row.half:
        case "dispatched", None:
            return "missing"
        case "received", None:
            return "extra"
        case _, None:
            return None
        case "dispatched", "received" if row.destination_id != row.half_at:
            return "elsewhere"
        case "received", _ if row.half_to != row.location_id:
            return "elsewhere"
        case _:
            return "paired"

"""Stations: who they are, what the server tells them, and how they are doing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import bindparam, func, or_, select, update

from server.db import tables
from server.db.base import table_of
from server.db.session import changes
from server.db.tables.ledger import CONSOLE_STATION
from server.db.versions import Part
from server.services import audit, locations
from server.services.formats import site_settings
from server.services.tokens import hash_of
from shared.accounts import StationRecord, StationState
from shared.console import Page
from shared.errors import AccessDenied, RuleBroken
from shared.records import OperatorRecord, StationSettings

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from sqlalchemy import Row
    from sqlalchemy.orm import Session

    from shared.accounts import NewStation
    from shared.wire import StationReport

_STATION, _PLACE, _CURSOR = (
    table_of(kind) for kind in (tables.Station, tables.Location, tables.Cursor)
)
_PAGE = (
    select(_STATION)
    .where(_STATION.c.id != CONSOLE_STATION, _STATION.c.name > bindparam("after"))
    .order_by(_STATION.c.name)
    .limit(bindparam("limit"))
)
_PLACES = select(_PLACE.c.id, _PLACE.c.name)
_SETTLED = select(_CURSOR.c.station_id, func.sum(_CURSOR.c.last_seq)).group_by(_CURSOR.c.station_id)

TOKEN_PREFIX = "tts_"  # noqa: S105 - says what kind of token follows


@dataclass(frozen=True, slots=True)
class StationCaller:
    """A station that showed a token of its own, perhaps a revoked one."""

    id: UUID
    location_id: UUID
    state: StationState
    token_hash: str

    def __str__(self) -> str:
        return f"station {self.id}"


def by_token(session: Session, token: str) -> StationCaller:
    """Return the station that this token was given to; a revoked token makes a revoked station.

    Raises:
        AccessDenied: `token_unknown`.
    """
    token_hash = hash_of(token)
    found = session.execute(
        select(
            tables.Station.id,
            tables.Station.location_id,
            tables.Station.state,
            tables.StationToken.revoked_at,
        )
        .join(tables.Station, tables.Station.id == tables.StationToken.station_id)
        .where(tables.StationToken.token_hash == token_hash)
    ).first()
    if found is None or found.location_id is None:
        raise AccessDenied("token_unknown")
    state = found.state if found.revoked_at is None else StationState.REVOKED
    return StationCaller(found.id, found.location_id, state, token_hash)


def place_of(session: Session, station_id: UUID) -> UUID:
    """Return the place where a station stands.

    Raises:
        RuleBroken: `station_unknown`: there is none.
    """
    location_id = get(session, station_id).location_id
    if location_id is None:
        raise RuleBroken("station_unknown")
    return location_id


def settings_of(session: Session, station_id: UUID) -> StationSettings:
    """Return what a station is to know about itself, its place and its people.

    PIN verifiers go to the people's own location only: they can be attacked offline.
    """
    station = get(session, station_id)
    site = site_settings(session)
    if station.location_id is None:
        raise RuleBroken("station_unknown")
    generation = session.scalars(select(tables.LedgerHead.generation)).one()
    places = session.scalars(select(tables.Location).order_by(tables.Location.code))
    return StationSettings(
        station_id=station.id,
        station_name=station.name,
        location_id=station.location_id,
        locations=[locations.record_of(row) for row in places],
        formats=list(site.formats),
        operators=_operators(session, station.location_id),
        kg_per_child=site.kg_per_child,
        park_after_s=site.park_after_s,
        generation=generation,
    )


def note_report(session: Session, station_id: UUID, report: StationReport, now: datetime) -> None:
    """Keep what a station says about itself, and how far its clock is from ours."""
    changes(session, Part.STATIONS)
    session.execute(
        update(tables.Station)
        .where(tables.Station.id == station_id)
        .values(
            version=report.version,
            last_seen_at=now,
            recorded=report.recorded,
            waiting=report.waiting,
            oldest_waiting_at=report.oldest_waiting_at,
            clock_skew_s=(report.at - now).total_seconds(),
        )
    )


def find(session: Session, after: str | None = None, limit: int = 50) -> Page[StationRecord]:
    """Return one page of the stations, by name."""
    rows = session.execute(_PAGE, {"after": after or "", "limit": limit + 1}).all()
    items = records_of(session, rows[:limit])
    return Page[StationRecord](items=items, next=items[-1].name if len(rows) > limit else None)


def add(
    session: Session, wanted: NewStation, station_id: UUID, *, by: UUID | None, now: datetime
) -> StationRecord:
    """Add a station, which is then enrolled with a card.

    Raises:
        RuleBroken: `station_name_taken` or `location_unknown`.
    """
    audit.lock_accounts(session)
    place = locations.get(session, wanted.location_id)
    name = " ".join(wanted.name.split())
    if not name:
        raise RuleBroken("station_name_empty")
    if session.scalar(select(tables.Station.id).where(tables.Station.name == name)) is not None:
        raise RuleBroken("station_name_taken", name=name)
    row = tables.Station(
        id=station_id,
        name=name,
        location_id=place.id,
        state=StationState.NEW,
        version="",
        created_at=now,
        recorded=0,
    )
    session.add(row)
    audit.record(session, "station_added", now, by=by, station=str(station_id), name=name)
    return records_of(session, [row])[0]


def revoke(session: Session, station_id: UUID, *, by: UUID | None, now: datetime) -> StationRecord:
    """Take a station's right away to send events that count.

    Raises:
        RuleBroken: `station_unknown`.
    """
    row = get(session, station_id)
    row.state = StationState.REVOKED
    audit.record(session, "station_revoked", now, by=by, station=str(station_id))
    return records_of(session, [row])[0]


def release(session: Session, station_id: UUID, *, by: UUID | None, now: datetime) -> StationRecord:
    """Let a frozen or revoked station work again; a forked outbox stays frozen for good.

    After a fork the station starts a new outbox, or is enrolled again: two histories under one
    name can't be told apart any more.

    Raises:
        RuleBroken: `station_unknown`.
    """
    row = get(session, station_id)
    has_token = session.scalar(
        select(func.count()).where(
            tables.StationToken.station_id == station_id,
            tables.StationToken.revoked_at.is_(None),
        )
    )
    row.state = StationState.ACTIVE if has_token else StationState.NEW
    audit.record(session, "station_released", now, by=by, station=str(station_id))
    return records_of(session, [row])[0]


def get(session: Session, station_id: UUID) -> tables.Station:
    """Return a station's row; the console is none.

    Raises:
        RuleBroken: `station_unknown`.
    """
    row = session.get(tables.Station, station_id)
    if row is None or row.id == CONSOLE_STATION:
        raise RuleBroken("station_unknown")
    return row


def records_of(session: Session, rows: Sequence[tables.Station | Row[Any]]) -> list[StationRecord]:
    """Return stations as admins see them; `settled` is how many of their events have verdicts."""
    session.flush()
    settled = settled_of(session)
    places = {row.id: row.name for row in session.execute(_PLACES)}
    return [
        StationRecord(
            id=row.id,
            name=row.name,
            location_id=row.location_id,
            location=places[row.location_id],
            state=row.state,
            version=row.version,
            last_seen_at=row.last_seen_at,
            waiting=row.waiting,
            oldest_waiting_at=row.oldest_waiting_at,
            recorded=row.recorded,
            settled=settled.get(row.id, 0),
            clock_skew_s=row.clock_skew_s,
        )
        for row in rows
        if row.location_id is not None
    ]


def settled_of(session: Session) -> dict[UUID, int]:
    """Return how many events have a verdict, by station."""
    return {station_id: int(settled) for station_id, settled in session.execute(_SETTLED)}


def _operators(session: Session, location_id: UUID) -> list[OperatorRecord]:
    rows = session.scalars(
        select(tables.Person)
        .where(
            tables.Person.is_active,
            or_(tables.Person.badge_hash.is_not(None), tables.Person.pin_verifier.is_not(None)),
        )
        .order_by(tables.Person.name)
    )
    return [
        OperatorRecord(
            id=row.id,
            name=row.name,
            role=row.role,
            badge_hash=row.badge_hash,
            pin_verifier=row.pin_verifier if row.location_id == location_id else None,
        )
        for row in rows
        if row.badge_hash is not None or row.location_id == location_id
    ]

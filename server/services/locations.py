"""The site's places."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import available_timezones

from sqlalchemy import select

from server.db import tables
from server.services import audit
from server.services.meanwhile import last_audited, refuse_if_changed
from shared.accounts import NewLocation
from shared.console import Page
from shared.errors import RuleBroken
from shared.records import LocationRecord

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID

    from sqlalchemy.orm import Session

    from shared.accounts import ChangeLocation


def find(session: Session, after: str | None = None, limit: int = 50) -> Page[LocationRecord]:
    """Return one page of the places, by code."""
    rows = session.scalars(
        select(tables.Location)
        .where(tables.Location.code > (after or ""))
        .order_by(tables.Location.code)
        .limit(limit + 1)
    ).all()
    items = [record_of(row) for row in rows[:limit]]
    return Page[LocationRecord](items=items, next=items[-1].code if len(rows) > limit else None)


def add(
    session: Session, wanted: NewLocation, location_id: UUID, *, by: UUID | None, now: datetime
) -> LocationRecord:
    """Add a place.

    Raises:
        RuleBroken: `location_code_taken` or `time_zone_unusable`.
    """
    _check(session, wanted, None)
    row = tables.Location(
        id=location_id, code=wanted.code, name=wanted.name, time_zone=wanted.time_zone
    )
    session.add(row)
    audit.record(session, "location_added", now, by=by, location=row.code, name=row.name)
    return record_of(row)


def change(
    session: Session, location_id: UUID, wanted: ChangeLocation, *, by: UUID | None, now: datetime
) -> LocationRecord:
    """Change what a place is called.

    Raises:
        RuleBroken: `location_unknown`, `changed_meanwhile`, `location_code_taken` or
            `time_zone_unusable`.
    """
    audit.lock_accounts(session)
    row = get(session, location_id)
    before = _told(row)
    based_on = wanted.based_on and wanted.based_on.model_dump(exclude_unset=True)
    to = before | wanted.model_dump(exclude={"based_on"}, exclude_none=True)
    refuse_if_changed(
        based_on and before | based_on,
        before,
        to,
        lambda: last_audited(session, "location_added", "location_changed", location=row.code),
    )
    _check(session, NewLocation.model_validate(to), location_id)
    row.code, row.name, row.time_zone = to["code"], to["name"], to["time_zone"]
    changes = audit.difference(before, _told(row))
    audit.record(
        session, "location_changed", now, by=by, location=row.code, name=row.name, **changes
    )
    return record_of(row)


def get(session: Session, location_id: UUID) -> tables.Location:
    """Return a place's row.

    Raises:
        RuleBroken: `location_unknown`.
    """
    row = session.get(tables.Location, location_id)
    if row is None:
        raise RuleBroken("location_unknown")
    return row


def time_zone_of(session: Session, location_id: UUID | None) -> str:
    """Return a place's time zone, or UTC for no place or one that is gone."""
    row = session.get(tables.Location, location_id) if location_id else None
    return row.time_zone if row else "UTC"


def record_of(row: tables.Location) -> LocationRecord:
    """Return a place as it travels."""
    return LocationRecord(id=row.id, code=row.code, name=row.name, time_zone=row.time_zone)


def _told(row: tables.Location) -> dict[str, str]:
    return {"code": row.code, "name": row.name, "time_zone": row.time_zone}


def _check(session: Session, wanted: NewLocation, own_id: UUID | None) -> None:
    if wanted.time_zone not in available_timezones():
        raise RuleBroken("time_zone_unusable", time_zone=wanted.time_zone)
    audit.lock_accounts(session)
    holder = session.scalar(select(tables.Location.id).where(tables.Location.code == wanted.code))
    if holder not in {None, own_id}:
        raise RuleBroken("location_code_taken", location=wanted.code)

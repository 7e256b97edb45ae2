"""The site's people: one record each, with badge, PIN, password and role.

Nobody demotes or disables themselves, and the last admin stays. A disabled person keeps what they
did; nobody is ever deleted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, select

from server.db import tables
from server.services import audit, locations
from server.services.passwords import Kept, check_new_password
from server.services.tokens import hash_of, new_badge
from shared.accounts import CardText, PersonRecord
from shared.codes import ControlCode, ControlVerb
from shared.console import Page
from shared.errors import RuleBroken
from shared.records import Role

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID

    from sqlalchemy.orm import Session

    from shared.accounts import ChangePerson, NewPerson
    from shared.ids import RandomBytes


def find(session: Session, after: str | None = None, limit: int = 50) -> Page[PersonRecord]:
    """Return one page of the people, by name."""
    rows = session.scalars(
        select(tables.Person)
        .where(tables.Person.name > (after or ""))
        .order_by(tables.Person.name)
        .limit(limit + 1)
    ).all()
    items = [record_of(row) for row in rows[:limit]]
    return Page[PersonRecord](items=items, next=items[-1].name if len(rows) > limit else None)


def add(  # noqa: PLR0913 - what a person is made of, and who makes them
    session: Session,
    wanted: NewPerson,
    person_id: UUID,
    kept: Kept,
    *,
    by: UUID | None,
    now: datetime,
) -> PersonRecord:
    """Add a person; a password given here is theirs to change at the first sign-in.

    `kept` is what `kept_of` made of the PIN and the password in `wanted`.

    Raises:
        RuleBroken: `person_name_taken`, `location_unknown`, or what `check_new_password` says.
    """
    audit.lock_accounts(session)
    name = _free_name(session, wanted.name, None)
    if wanted.location_id is not None:
        locations.get(session, wanted.location_id)
    row = tables.Person(
        id=person_id,
        name=name,
        role=wanted.role,
        location_id=wanted.location_id,
        is_active=True,
        must_change_password=False,
        created_at=now,
    )
    row.pin_verifier = kept.pin_verifier
    if wanted.password is not None:
        set_password(row, wanted.password, kept, is_given=True)
    session.add(row)
    audit.record(session, "person_added", now, by=by, person=str(row.id), role=row.role)
    return record_of(row)


def change(  # noqa: PLR0913 - as above
    session: Session,
    person_id: UUID,
    wanted: ChangePerson,
    kept: Kept,
    *,
    by: UUID | None,
    now: datetime,
) -> PersonRecord:
    """Change a person; taking their rights or giving them a password ends their sessions.

    Raises:
        RuleBroken: `person_unknown`, `person_name_taken`, `location_unknown`, `not_yourself`,
            `last_admin`, or what `check_new_password` says.
    """
    audit.lock_accounts(session)
    row = get(session, person_id)
    before = _told(session, row)
    _check_rights_stay(session, row, wanted, by)
    if wanted.name is not None:
        row.name = _free_name(session, wanted.name, person_id)
    if wanted.location_id is not None:
        row.location_id = locations.get(session, wanted.location_id).id
    elif wanted.is_everywhere:
        row.location_id = None
    row.role = wanted.role or row.role
    row.is_active = row.is_active if wanted.is_active is None else wanted.is_active
    row.pin_verifier = kept.pin_verifier or row.pin_verifier
    if wanted.password is not None:
        set_password(row, wanted.password, kept, is_given=person_id != by)
    if not row.is_active or wanted.role is not None or wanted.password is not None:
        end_sessions(session, person_id)
    changed = ", ".join(sorted(_named(wanted)))
    changes = audit.difference(before, _told(session, row))
    audit.record(
        session, "person_changed", now, by=by, person=str(row.id), changed=changed, **changes
    )
    return record_of(row)


def _named(wanted: ChangePerson) -> set[str]:
    """The fields of a person that a change is about."""
    named = set(wanted.model_dump(exclude_none=True, exclude={"is_everywhere"}))
    return named | {"location_id"} if wanted.is_everywhere else named


def _told(session: Session, row: tables.Person) -> dict[str, object]:
    """What the audit tells of a person; PINs and passwords are no part of it."""
    place = None if row.location_id is None else locations.get(session, row.location_id).name
    return {
        "name": row.name,
        "role": row.role.value,
        "place": place,
        "is_active": row.is_active,
    }


def make_badge(
    session: Session, person_id: UUID, random_bytes: RandomBytes, *, by: UUID | None, now: datetime
) -> CardText:
    """Make a person's badge anew; the one before is worth nothing from now on.

    Raises:
        RuleBroken: `person_unknown`.
    """
    row = get(session, person_id)
    badge = new_badge(random_bytes)
    row.badge_hash = hash_of(badge)
    audit.record(session, "badge_made", now, by=by, person=str(row.id))
    return CardText(text=ControlCode(ControlVerb.BADGE, badge).text)


def get(session: Session, person_id: UUID) -> tables.Person:
    """Return a person's row.

    Raises:
        RuleBroken: `person_unknown`.
    """
    row = session.get(tables.Person, person_id)
    if row is None:
        raise RuleBroken("person_unknown")
    return row


def set_password(row: tables.Person, password: str, kept: Kept, *, is_given: bool) -> None:
    """Set a person's password; one that was given to them is theirs to change first.

    `kept` is what `kept_of` made of it.

    Raises:
        RuleBroken: what `check_new_password` says.
    """
    check_new_password(password, name=row.name)
    row.password_hash = kept.password_hash
    row.must_change_password = is_given


def end_sessions(session: Session, person_id: UUID, *, but: str | None = None) -> None:
    """End a person's sessions, all but the one with the token hash `but`."""
    session.execute(
        delete(tables.ConsoleSession).where(
            tables.ConsoleSession.person_id == person_id,
            tables.ConsoleSession.token_hash != (but or ""),
        )
    )


def record_of(row: tables.Person) -> PersonRecord:
    """Return a person as admins see them."""
    return PersonRecord(
        id=row.id,
        name=row.name,
        role=row.role,
        location_id=row.location_id,
        is_active=row.is_active,
        has_badge=row.badge_hash is not None,
        has_pin=row.pin_verifier is not None,
        has_password=row.password_hash is not None,
    )


def _check_rights_stay(
    session: Session, row: tables.Person, wanted: ChangePerson, by: UUID | None
) -> None:
    loses = wanted.is_active is False or (wanted.role is Role.EMPLOYEE and row.role is Role.ADMIN)
    if not loses:
        return
    if row.id == by:
        raise RuleBroken("not_yourself")
    is_admin = row.role is Role.ADMIN and row.is_active
    if is_admin and not _has_other_admins(session, row.id):
        raise RuleBroken("last_admin")


def _has_other_admins(session: Session, person_id: UUID) -> bool:
    """Whether somebody else is an admin, and has a password to sign in with."""
    others = select(tables.Person.id).where(
        tables.Person.role == Role.ADMIN,
        tables.Person.is_active,
        tables.Person.password_hash.is_not(None),
        tables.Person.id != person_id,
    )
    return session.scalars(others.limit(1)).first() is not None


def _free_name(session: Session, name: str, own_id: UUID | None) -> str:
    plain = " ".join(name.split())
    if not plain:
        raise RuleBroken("person_name_empty")
    holder = session.scalar(select(tables.Person.id).where(tables.Person.name == plain))
    if holder not in {None, own_id}:
        raise RuleBroken("person_name_taken", name=plain)
    return plain

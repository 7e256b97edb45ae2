"""People from a file: new ones are added, known ones get the role and the place that it says."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID, uuid5

from sqlalchemy import select

from server.db import tables
from server.services import people
from server.services.imports.rows import Fault
from server.services.passwords import Kept
from shared.accounts import ChangePerson, NewPerson
from shared.imports import Effect
from shared.records import Role

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from sqlalchemy.orm import Session

    from server.services.imports.rows import Row


def effects_of(
    session: Session, read: Sequence[Row], *, by: UUID
) -> dict[int, tuple[Effect, Fault | None]]:
    """Return what becomes of each row; nothing is written."""
    known = _known(session, read)
    effects: dict[int, tuple[Effect, Fault | None]] = {}
    for row in read:
        person = known.get(row.own_key)
        change = None if person is None else _change(row, person)
        if person is None:
            effects[row.number] = Effect.CREATE, None
        elif change is None:
            effects[row.number] = Effect.SAME, None
        elif person.role is Role.ADMIN and change.role is Role.EMPLOYEE:
            # Taking rights from admins, and so from oneself, is done one by one on their page.
            why = "not_yourself" if person.id == by else "admin_kept"
            effects[row.number] = Effect.REFUSE, Fault("role", why)
        else:
            effects[row.number] = Effect.CHANGE, None
    return effects


def carry_out(
    session: Session, import_id: UUID, read: Sequence[Row], *, by: UUID, now: datetime
) -> None:
    """Add and change people as the rows say.

    Raises:
        RuleBroken: as `people.add` and `people.change` do.
    """
    known = _known(session, read)
    for row in read:
        person = known.get(row.own_key)
        if person is None:
            role = Role(row.cells.get("role", Role.EMPLOYEE))
            wanted = NewPerson(name=row.own_key, role=role, location_id=row.place_id)
            person_id = uuid5(import_id, f"person {row.own_key}")
            people.add(session, wanted, person_id, Kept(), by=by, now=now)
        elif (change := _change(row, person)) is not None:
            people.change(session, person.id, change, Kept(), by=by, now=now)


def _known(session: Session, read: Sequence[Row]) -> dict[str, tables.Person]:
    names = [row.own_key for row in read]
    found = session.scalars(select(tables.Person).where(tables.Person.name.in_(names)))
    return {person.name: person for person in found}


def _change(row: Row, person: tables.Person) -> ChangePerson | None:
    """What a row changes about a person; an empty cell leaves what is there."""
    role = Role(row.cells["role"]) if "role" in row.cells else person.role
    place_id = row.place_id or person.location_id
    if role is person.role and place_id == person.location_id:
        return None
    return ChangePerson(
        role=None if role is person.role else role,
        location_id=None if place_id == person.location_id else place_id,
    )

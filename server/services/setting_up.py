"""What an installation needs before anybody can sign in or scan: its first admin, its stations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from server.db import tables
from server.services import audit, enrolment, locations, people, stations, totp
from server.services.passwords import Kept
from shared.accounts import NewLocation, NewPerson, NewStation
from shared.errors import RuleBroken
from shared.ids import new_id
from shared.records import Role

if TYPE_CHECKING:
    from uuid import UUID

    from sqlalchemy.orm import Session

    from server.keys import Keys
    from server.services.enrolment import Address
    from shared.accounts import CardText
    from shared.clock import Clock
    from shared.ids import RandomBytes


def make_admin(  # noqa: PLR0913 - who, and by what means
    session: Session,
    name: str,
    kept: Kept,
    *,
    password: str,
    is_one_time: bool,
    may_reset: bool,
    clock: Clock,
    random_bytes: RandomBytes,
) -> UUID:
    """Return the id of the admin called `name`, who now has this password.

    `kept` is what `kept_of` made of it.

    Raises:
        RuleBroken: `person_name_taken` unless `may_reset`, or what `check_new_password` says.
    """
    now = clock.now()
    row = session.scalars(select(tables.Person).where(tables.Person.name == name)).first()
    if row is None:
        wanted = NewPerson(name=name, role=Role.ADMIN)
        made = people.add(session, wanted, new_id(now, random_bytes), Kept(), by=None, now=now)
        row = people.get(session, made.id)
    elif not may_reset:
        raise RuleBroken("person_name_taken", name=name)
    row.role, row.is_active = Role.ADMIN, True
    people.set_password(row, password, kept, is_given=is_one_time)
    people.end_sessions(session, row.id)
    audit.record(session, "password_given", now, by=None, person=str(row.id))
    return row.id


def set_up_totp(
    session: Session, person_id: UUID, keys: Keys, *, clock: Clock, random_bytes: RandomBytes
) -> str:
    """Give a person a new second factor; return the `otpauth:` address to show as a QR code."""
    person = people.get(session, person_id)
    secret, person.totp_secret = totp.new_secret(keys, random_bytes)
    audit.record(session, "totp_set_up", clock.now(), by=None, person=str(person_id))
    return totp.provisioning_uri(secret, person.name)


def enrol_station_at(  # noqa: PLR0913 - who, where, and by what means
    session: Session,
    name: str,
    place: tuple[str, str, str],
    address: Address,
    *,
    clock: Clock,
    random_bytes: RandomBytes,
) -> tuple[UUID, CardText]:
    """Return the station called `name` and a card that enrols it.

    `place` is the code, name and time zone of its location. Both are made if they are new.

    Raises:
        RuleBroken: `station_elsewhere`, or what the services say.
    """
    now = clock.now()
    location_id = _location(session, place, clock, random_bytes)
    row = session.scalars(select(tables.Station).where(tables.Station.name == name)).first()
    if row is None:
        wanted = NewStation(name=name, location_id=location_id)
        station_id = stations.add(session, wanted, new_id(now, random_bytes), by=None, now=now).id
    elif row.location_id != location_id:
        raise RuleBroken("station_elsewhere", name=name)
    else:
        station_id = row.id
    card = enrolment.make_card(session, station_id, address, random_bytes, by=None, now=now)
    return station_id, card


def _location(
    session: Session, place: tuple[str, str, str], clock: Clock, random_bytes: RandomBytes
) -> UUID:
    code, name, time_zone = place
    found = session.scalar(select(tables.Location.id).where(tables.Location.code == code))
    if found is not None:
        return found
    now = clock.now()
    wanted = NewLocation(code=code, name=name, time_zone=time_zone)
    return locations.add(session, wanted, new_id(now, random_bytes), by=None, now=now).id

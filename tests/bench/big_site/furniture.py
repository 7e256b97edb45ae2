"""The places, people and stations of the big site: the same ones at every size."""

from datetime import UTC, datetime
from uuid import UUID

from sqlalchemy.orm import Session

from server.db import tables
from shared.accounts import StationState
from shared.records import Role

BEGINNING = datetime(2025, 10, 1, tzinfo=UTC)
"""The first day on which anything is scanned."""
DAYS = 400
DAY_STORIES = 10
"""How many different days there are; each has stations of its own."""
STATIONS_A_STORY = 10
PLACES = (
    ("Lucknow", "Asia/Kolkata"),
    ("Jaipur", "Asia/Kolkata"),
    ("Delhi", "Asia/Kolkata"),
    ("Nagpur", "Asia/Kolkata"),
    ("Hyderabad", "Asia/Kolkata"),
    ("Kathmandu", "Asia/Kathmandu"),
    ("Dhaka", "Asia/Dhaka"),
    ("Colombo", "Asia/Colombo"),
    ("Dubai", "Asia/Dubai"),
    ("Nairobi", "Africa/Nairobi"),
)
LOCATIONS = tuple(UUID(int=0xA0000000 + number) for number in range(len(PLACES)))
PEOPLE = tuple(UUID(int=0xB0000000 + number) for number in range(60))
ADMINS = PEOPLE[:3]
STATIONS = tuple(UUID(int=0xC0000000 + number) for number in range(DAY_STORIES * STATIONS_A_STORY))


def stations_of(story: int) -> tuple[UUID, ...]:
    """The stations that work in this day's story, and in no other."""
    return STATIONS[story * STATIONS_A_STORY : (story + 1) * STATIONS_A_STORY]


def furnish(session: Session) -> None:
    """Add everything that the scans refer to."""
    for location_id, (name, time_zone) in zip(LOCATIONS, PLACES, strict=True):
        code = name[:3].upper()
        session.add(tables.Location(id=location_id, code=code, name=name, time_zone=time_zone))
    session.flush()
    for number, person_id in enumerate(PEOPLE):
        session.add(
            tables.Person(
                id=person_id,
                name=f"Person {number}",
                role=Role.ADMIN if person_id in ADMINS else Role.EMPLOYEE,
                is_active=True,
                must_change_password=False,
                created_at=BEGINNING,
            )
        )
    for number, station_id in enumerate(STATIONS):
        session.add(
            tables.Station(
                id=station_id,
                name=f"Station {number}",
                location_id=LOCATIONS[number % len(LOCATIONS)],
                state=StationState.ACTIVE,
                version="",
                created_at=BEGINNING,
                recorded=0,
            )
        )

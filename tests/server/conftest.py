"""Both databases, empty and migrated, with three places, two people and three stations."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest

from server.db import tables
from server.db.migrate import migrate
from server.db.session import Database, open_database
from shared.accounts import StationState
from shared.wire import Role
from tests.real.postgres import Postgres
from tests.server.scanning import ASHA, DELHI, JAIPUR, LUCKNOW, MORNING, RAVI

TEMPLATE = "tracetrack_template"
STATIONS = tuple(UUID(int=number) for number in (0x31, 0x32, 0x33))


def furnish(database: Database) -> None:
    """Add what the tests' scans refer to."""
    with database.writing() as session:
        for place, code, name in (
            (LUCKNOW, "LKO", "Lucknow"),
            (JAIPUR, "JAI", "Jaipur"),
            (DELHI, "DEL", "Delhi"),
        ):
            session.add(tables.Location(id=place, code=code, name=name, time_zone="Asia/Kolkata"))
        session.flush()
        for person_id, name, role in ((ASHA, "Asha", Role.EMPLOYEE), (RAVI, "Ravi", Role.ADMIN)):
            session.add(
                tables.Person(
                    id=person_id,
                    name=name,
                    role=role,
                    is_active=True,
                    must_change_password=False,
                    created_at=MORNING,
                )
            )
        for number, station_id in enumerate(STATIONS, start=1):
            session.add(
                tables.Station(
                    id=station_id,
                    name=f"Station {number}",
                    location_id=LUCKNOW,
                    state=StationState.ACTIVE,
                    version="",
                    created_at=MORNING,
                    recorded=0,
                )
            )


def prepare(address: str) -> None:
    database = open_database(address)
    migrate(database)
    furnish(database)
    database.close()


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated and furnished SQLite file to copy."""
    file = tmp_path_factory.mktemp("template") / "tracetrack.db"
    prepare(f"sqlite:///{file}")
    return file


@pytest.fixture(scope="session")
def postgres_template(postgres: Postgres) -> str:
    """The name of a migrated and furnished PostgreSQL database to copy."""
    postgres.execute(f"CREATE DATABASE {TEMPLATE}")
    prepare(postgres.url(TEMPLATE))
    return TEMPLATE


@pytest.fixture
def sqlite_database(sqlite_template: Path, tmp_path: Path) -> Iterator[Database]:
    file = shutil.copy(sqlite_template, tmp_path / "tracetrack.db")
    database = open_database(f"sqlite:///{file}")
    yield database
    database.close()


@pytest.fixture
def postgres_database(postgres: Postgres, postgres_template: str) -> Iterator[Database]:
    name = postgres.create_database(postgres_template)
    database = open_database(postgres.url(name))
    yield database
    database.close()
    postgres.drop_database(name)


@pytest.fixture(params=["sqlite_database", "postgres_database"], ids=["sqlite", "postgres"])
def database(request: pytest.FixtureRequest) -> Database:
    """A database of this test's own, once each of both."""
    return request.getfixturevalue(request.param)

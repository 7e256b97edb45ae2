"""Both databases, empty and migrated, with three places, two people and three stations."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import text

from server.db import tables
from server.db.migrate import migrate
from server.db.session import Database, open_database
from server.services.check_counts import differences
from shared.accounts import StationState
from shared.records import Role
from tests.real.postgres import Postgres
from tests.server.scanning import ASHA, DELHI, JAIPUR, LUCKNOW, MORNING, RAVI

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
def postgres_address(postgres: Postgres) -> str:
    """The URL of a migrated and furnished PostgreSQL database, and in it a copy of its rows."""
    address = postgres.url(postgres.create_database())
    prepare(address)
    database = open_database(address)
    with database.writing() as session:
        session.execute(text("CREATE SCHEMA first"))
        for table in tables.Base.metadata.tables:
            session.execute(text(f"CREATE TABLE first.{table} AS TABLE {table}"))
    database.close()
    return address


def start_over(database: Database) -> None:
    """Empty a database, append-only tables too, and put its first rows back."""
    names = [table.name for table in tables.Base.metadata.sorted_tables]
    with database.writing() as session:
        # Triggers do not fire for a replica.
        session.execute(text("SET LOCAL session_replication_role = replica"))
        for name in reversed(names):
            session.execute(text(f"DELETE FROM {name}"))  # noqa: S608 - our tables
        for name in names:
            session.execute(text(f"INSERT INTO {name} SELECT * FROM first.{name}"))  # noqa: S608 - the same


Opened = Callable[[], Database]


@pytest.fixture
def open_sqlite(sqlite_template: Path, tmp_path: Path) -> Opened:
    def open_fresh() -> Database:
        file = tmp_path / "tracetrack.db"
        for leftover in tmp_path.glob("tracetrack.db*"):
            leftover.unlink()
        shutil.copy(sqlite_template, file)
        return open_database(f"sqlite:///{file}")

    return open_fresh


@pytest.fixture
def open_postgres(postgres_address: str) -> Opened:
    def open_fresh() -> Database:
        database = open_database(postgres_address)
        start_over(database)
        return database

    return open_fresh


@pytest.fixture(params=["open_sqlite", "open_postgres"], ids=["sqlite", "postgres"])
def open_fresh_database(request: pytest.FixtureRequest) -> Opened:
    """Opens a database with nothing but the first rows; close it before the next one."""
    return request.getfixturevalue(request.param)


@pytest.fixture
def database(open_fresh_database: Opened, request: pytest.FixtureRequest) -> Iterator[Database]:
    """A database of this test's own, once each of both; what is kept of its events adds up after.

    A test that breaks the tables by hand says so: `@pytest.mark.breaks_the_tables`.
    """
    database = open_fresh_database()
    yield database
    if request.node.get_closest_marker("breaks_the_tables") is None:
        with database.reading() as session:
            assert differences(session) == []
    database.close()

"""Reports from a real replica: as late as it is with what stations send, never with one's own."""

import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from uuid import uuid4

import psycopg2
import pytest
from sqlalchemy import func, select, text

from server.db import tables
from server.db.engines import Pools
from server.db.migrate import migrate
from server.db.session import Database, changes, open_database
from server.db.versions import Part
from shared.records import Role
from tests.real.absence import as_nobody
from tests.real.postgres import OWNER, Postgres, memory, private_postgres
from tests.server.scanning import MORNING

PATIENCE_S = 60


@pytest.fixture(scope="module")
def standby(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Postgres, Postgres]]:
    """A cluster, and one that repeats all that is written there."""
    with private_postgres(memory()) as first, private_postgres(memory()) as second:
        second.kill()
        data = second.folder / "data"
        subprocess.run([*as_nobody(), "rm", "-r", str(data)], check=True)
        copy = [str(first.programs / "pg_basebackup"), "-h", str(first.folder), "-U", OWNER]
        subprocess.run(
            [*as_nobody(), *copy, "-D", str(data), "-R", "--no-sync", "-c", "fast"],
            check=True,
            capture_output=True,
            cwd=second.folder,
        )
        second.start()
        yield first, second


@pytest.fixture
def database(standby: tuple[Postgres, Postgres]) -> Iterator[Database]:
    first, second = standby
    second.execute("SELECT pg_wal_replay_resume()")
    name = first.create_database()
    made = open_database(first.url(name))
    migrate(made)
    made.close()
    until(lambda: name in databases_of(second))
    opened = open_database(first.url(name), Pools(replica_address=second.url(name)))
    until(lambda: reads_replica(opened))
    yield opened
    opened.close()


def until(is_so: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE_S
    while not is_so():
        assert time.monotonic() < deadline
        time.sleep(0.05)


def databases_of(postgres: Postgres) -> set[str]:
    with (
        closing(
            psycopg2.connect(host=str(postgres.folder), user=OWNER, dbname="postgres")
        ) as connection,
        connection.cursor() as cursor,
    ):
        cursor.execute("SELECT datname FROM pg_database")
        return {name for (name,) in cursor.fetchall()}


def reads_replica(database: Database) -> bool:
    with database.reporting() as session:
        return session.scalar(text("SELECT pg_is_in_recovery()")) is True


def people_in_a_report(database: Database) -> int | None:
    with database.reporting() as session:
        return session.scalar(select(func.count()).select_from(tables.Person))


def add_a_person(database: Database, name: str) -> None:
    with database.writing() as session:
        session.add(
            tables.Person(
                id=uuid4(),
                name=name,
                role=Role.EMPLOYEE,
                is_active=True,
                must_change_password=False,
                created_at=MORNING,
            )
        )
        changes(session, Part.SITE)


def test_who_changed_something_sees_it_in_the_next_report_however_late_the_replica_is(
    database: Database, standby: tuple[Postgres, Postgres]
) -> None:
    standby[1].execute("SELECT pg_wal_replay_pause()")
    add_a_person(database, "Asha")
    assert people_in_a_report(database) == 1
    assert not reads_replica(database)
    standby[1].execute("SELECT pg_wal_replay_resume()")
    until(lambda: reads_replica(database))
    assert people_in_a_report(database) == 1


def test_what_stations_send_may_be_as_late_as_the_replica_is(
    database: Database, standby: tuple[Postgres, Postgres]
) -> None:
    standby[1].execute("SELECT pg_wal_replay_pause()")
    with database.taking() as session:
        session.execute(text("UPDATE ledger_head SET head = 7"))
        changes(session, Part.LEDGER)
    assert reads_replica(database)
    with database.reporting() as session:
        assert session.scalar(text("SELECT head FROM ledger_head")) == 0


def test_a_replica_that_was_away_is_read_again_after_a_while(
    database: Database, standby: tuple[Postgres, Postgres]
) -> None:
    standby[1].kill()
    assert not reads_replica(database)
    standby[1].start()
    assert not reads_replica(database), "not asked again each time"
    assert database.spare is not None
    database.spare.until_s = 0.0
    until(lambda: reads_replica(database))


def test_what_is_no_replica_any_more_is_read_until_somebody_changes_something(
    database: Database, standby: tuple[Postgres, Postgres]
) -> None:
    standby[1].execute("SELECT pg_promote()")
    add_a_person(database, "Ravi")
    assert people_in_a_report(database) == 1

"""What is planned once is prepared on each connection, and answers as what is planned each time."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Connection, bindparam, select, text
from sqlalchemy.exc import DBAPIError

from server.db import tables
from server.db.base import table_of
from server.db.prepared import planned_once
from server.db.session import Database
from tests.server.conftest import Opened
from tests.server.scanning import DELHI, JAIPUR

_PLACE = table_of(tables.Location)
_NAME = planned_once(
    select(_PLACE.c.name).where(_PLACE.c.id == bindparam("place"), _PLACE.c.name.like("%i%"))
)
_PREPARED = text("SELECT count(*) FROM pg_prepared_statements")


@pytest.fixture
def postgres_database(open_postgres: Opened) -> Iterator[Database]:
    database = open_postgres()
    yield database
    database.close()


def name_of(connection: Connection, place: object) -> str | None:
    return connection.scalar(_NAME, {"place": place})


def test_what_is_planned_once_answers_each_time_what_it_is_asked(database: Database) -> None:
    with database.reader.connect() as connection:
        assert [name_of(connection, one) for one in (DELHI, JAIPUR, DELHI)] == [
            *("Delhi", "Jaipur", "Delhi")
        ]


def test_what_is_planned_once_is_prepared_once(postgres_database: Database) -> None:
    with postgres_database.reader.connect() as connection:
        for _ in range(3):
            name_of(connection, DELHI)
        assert connection.scalar(_PREPARED) == 1


def test_a_plan_outlives_the_transaction_that_it_was_made_in(postgres_database: Database) -> None:
    with postgres_database.reader.connect() as connection:
        name_of(connection, DELHI)
        with pytest.raises(DBAPIError):
            connection.execute(text("SELECT 1 / 0"))
        connection.rollback()
        assert name_of(connection, JAIPUR) == "Jaipur"
        assert connection.scalar(_PREPARED) == 1


def test_a_new_connection_in_the_place_of_a_lost_one_prepares_anew(
    postgres_database: Database,
) -> None:
    with postgres_database.reader.connect() as connection:
        name_of(connection, DELHI)
        connection.invalidate()
    with postgres_database.reader.connect() as connection:
        assert connection.scalar(_PREPARED) == 0
        assert name_of(connection, DELHI) == "Delhi"


def test_a_plan_is_made_anew_when_its_table_is_another(postgres_database: Database) -> None:
    with postgres_database.writer.connect() as connection:
        for _ in range(10):
            name_of(connection, DELHI)
        connection.execute(text("ALTER TABLE locations ADD COLUMN colour TEXT DEFAULT 'red'"))
        connection.execute(text("DROP INDEX IF EXISTS ix_locations_name"))
        assert name_of(connection, JAIPUR) == "Jaipur"
        connection.rollback()
        assert name_of(connection, DELHI) == "Delhi"

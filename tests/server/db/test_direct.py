"""What goes to the driver directly: it answers, and fails, as what SQLAlchemy sends."""

from collections.abc import Iterator

import psycopg2.extensions
import pytest
from sqlalchemy import Connection, select, text
from sqlalchemy.exc import DataError, DBAPIError, IntegrityError

from server.db import tables
from server.db.among import among
from server.db.base import table_of
from server.db.bulk import Writes
from server.db.direct import Question, run
from server.db.prepared import MOST
from server.db.session import Database
from tests.server.conftest import Opened
from tests.server.scanning import DELHI, JAIPUR, LUCKNOW, MORNING

_STATION = table_of(tables.Station)
_AT = select(_STATION).where(among(_STATION.c.location_id), _STATION.c.version != "%")
STATIONS = Question(_AT)
_PREPARED = text("SELECT count(*) FROM pg_prepared_statements")


@pytest.fixture
def direct(open_postgres: Opened) -> Iterator[Connection]:
    database = open_postgres()
    with database.intake.connect() as connection:
        connection.begin()
        yield connection
    database.close()


def test_a_question_has_the_answer_that_sqlalchemy_gives(database: Database) -> None:
    values = {"wanted": {LUCKNOW, DELHI}}
    with database.intake.connect() as connection, database.reader.connect() as other:
        found = [tuple(row) for row in STATIONS.rows(connection, values)]
        assert len(found) == 3
        assert set(found) == {tuple(row) for row in other.execute(_AT, values)}
        assert list(STATIONS.rows(connection, {"wanted": {JAIPUR}})) == []


def test_a_text_is_planned_once_however_often_it_is_sent(direct: Connection) -> None:
    for number in range(3):
        assert run(direct, ["SELECT %s::INTEGER % 7"], [number]) == [(number,)]
    assert direct.scalar(_PREPARED) == 1


def test_of_several_texts_in_a_message_the_last_one_answers(direct: Connection) -> None:
    assert run(direct, ["SELECT %s::INTEGER", "SELECT %s::TEXT || '!'"], [1, "a"]) == [("a!",)]


def test_more_texts_than_a_connection_keeps_are_planned_anew(direct: Connection) -> None:
    texts = [f"SELECT {number}" for number in range(MOST + 10)]
    for number, one in enumerate(texts):
        assert run(direct, [one, texts[0]]) == [(0,)], number
    kept = direct.scalar(_PREPARED)
    assert kept is not None
    assert kept <= MOST


def test_what_is_refused_is_refused_as_by_sqlalchemy(direct: Connection) -> None:
    cursor = (LUCKNOW, "e", 1, "h", False, MORNING, 0.0)
    writes = Writes(direct)
    writes.insert(tables.Cursor, [cursor])
    writes.insert(tables.Cursor, [cursor])
    with pytest.raises(IntegrityError) as caught:
        writes.send()
    assert (getattr(caught.value.orig, "pgcode", None), direct.invalidated) == ("23505", False)
    direct.rollback()
    direct.begin()
    with pytest.raises(DataError):
        run(direct, ["SELECT 1 / %s::INTEGER"], [0])
    direct.rollback()
    assert run(direct, ["SELECT 1 / %s::INTEGER"], [1]) == [(1,)]


def test_a_connection_that_is_lost_is_given_up_and_the_next_one_plans_anew(
    open_postgres: Opened,
) -> None:
    database = open_postgres()
    with database.intake.connect() as lost:
        run(lost, ["SELECT 1"])
        with database.writer.connect() as other:
            own = lost.connection.driver_connection
            assert own is not None
            ending = text("SELECT pg_terminate_backend(:pid)")
            other.execute(ending, {"pid": own.info.backend_pid})
        with pytest.raises(DBAPIError) as caught:
            run(lost, ["SELECT 1"])
        assert (caught.value.connection_invalidated, lost.invalidated) == (True, True)
    with database.intake.connect() as connection:
        assert run(connection, ["SELECT 1"]) == [(1,)]
    database.close()


def test_a_value_that_cannot_be_spelled_leaves_the_transaction_as_it_was(
    direct: Connection,
) -> None:
    run(direct, ["UPDATE ledger_head SET head = %s"], [7])
    with pytest.raises(ValueError, match="NUL"):
        run(direct, ["SELECT %s::TEXT"], ["\0"])
    assert run(direct, ["SELECT head FROM ledger_head"]) == [(7,)]


class BrokenOff(BaseException):
    """What a greenlet is ended by."""


def test_a_wait_that_is_broken_off_gives_the_connection_up(direct: Connection) -> None:
    run(direct, ["SELECT 1"])

    def end(_connection: object) -> None:
        raise BrokenOff

    psycopg2.extensions.set_wait_callback(end)
    try:
        with pytest.raises(BrokenOff):
            run(direct, ["SELECT 1"])
    finally:
        psycopg2.extensions.set_wait_callback(None)
    assert direct.invalidated, "the answer to come would have been the next statement's"

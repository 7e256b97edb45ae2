from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta, timezone
from threading import Barrier

import pytest
from sqlalchemy import select, text, update
from sqlalchemy.exc import DBAPIError

from server.db import tables
from server.db.engines import Pools
from server.db.session import Database, open_database
from server.services.recording import lock_ledger
from tests.server.conftest import Opened

WRITERS = 4
ENDLESS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
TURNS = 10


def test_what_a_session_wrote_is_undone_when_its_block_raises(database: Database) -> None:
    def write_and_fail() -> None:
        with database.writing() as session:
            session.execute(update(tables.LedgerHead).values(head=9))
            raise KeyError

    with pytest.raises(KeyError):
        write_and_fail()
    with database.reading() as session:
        assert session.scalars(select(tables.LedgerHead.head)).one() == 0


@pytest.mark.breaks_the_tables
def test_writers_of_the_ledger_take_turns(database: Database) -> None:
    start = Barrier(WRITERS)

    def count_up() -> None:
        start.wait()
        for _ in range(TURNS):
            with database.writing() as session:
                head = lock_ledger(session)
                session.execute(update(tables.LedgerHead).values(head=head + 1))

    with ThreadPoolExecutor(WRITERS) as threads:
        for done in [threads.submit(count_up) for _ in range(WRITERS)]:
            done.result()
    with database.reading() as session:
        assert session.scalars(select(tables.LedgerHead.head)).one() == WRITERS * TURNS


@pytest.mark.breaks_the_tables
def test_readers_do_not_wait_for_the_writer(database: Database) -> None:
    with database.writing() as writing, database.reading() as reading:
        lock_ledger(writing)
        writing.execute(update(tables.LedgerHead).values(head=9))
        assert reading.scalars(select(tables.LedgerHead.head)).one() == 0


def test_sqlites_readers_cannot_write(database: Database) -> None:
    if not database.is_sqlite:
        return
    with database.reading() as session, pytest.raises(DBAPIError, match="readonly"):
        session.execute(text("UPDATE ledger_head SET head = 1"))


@pytest.mark.parametrize("offset", [timedelta(0), timedelta(hours=5, minutes=30)])
def test_times_come_back_aware_to_the_microsecond(database: Database, offset: timedelta) -> None:
    at = datetime(2026, 11, 23, 9, 14, 0, 7, tzinfo=timezone(offset))
    with database.writing() as session:
        session.add(tables.Setting(key="k", value="v", changed_at=at))
    with database.reading() as session:
        kept = session.scalars(select(tables.Setting.changed_at)).one()
        later = session.scalars(
            select(tables.Setting.key).where(tables.Setting.changed_at > at - timedelta(seconds=1))
        ).all()
    assert (kept, kept.utcoffset(), later) == (at, timedelta(0), ["k"])
    assert kept.tzinfo is not None
    assert kept.astimezone(UTC) == at


@pytest.fixture
def impatient(database: Database) -> Iterator[Database]:
    """The same database, with two connections for reports, of a quarter of a second at most."""
    address = database.writer.url.render_as_string(hide_password=False)
    pools = Pools(size=2, report_size=2, report_timeout_s=0.25)
    impatient = open_database(address, pools)
    yield impatient
    impatient.close()


def test_a_report_that_takes_too_long_is_given_up_and_hurts_no_other(impatient: Database) -> None:
    database = impatient
    with pytest.raises(DBAPIError), database.reporting() as session:
        session.execute(text(ENDLESS))
    with database.reporting() as session:
        assert session.scalar(text("SELECT 1")) == 1


def test_a_report_writes_nothing(database: Database) -> None:
    with pytest.raises(DBAPIError), database.reporting() as session:
        session.execute(text("UPDATE ledger_head SET head = 9"))


def test_reports_wait_for_their_own_connections_only(impatient: Database) -> None:
    database = impatient
    with database.reporting() as one, database.reporting() as other:
        assert (one.scalar(text("SELECT 1")), other.scalar(text("SELECT 1"))) == (1, 1)
        with database.reading() as reading, database.writing() as writing:
            assert reading.scalar(text("SELECT 1")) == 1
            assert writing.scalar(text("SELECT 1")) == 1


def test_reports_are_read_from_the_database_itself_while_their_replica_is_away(
    open_postgres: Opened,
) -> None:
    here = open_postgres()
    address = here.writer.url.render_as_string(hide_password=False)
    nowhere = here.writer.url.set(database="no_such_replica").render_as_string(hide_password=False)
    database = open_database(address, Pools(replica_address=nowhere))
    for _ in range(2):
        with database.reporting() as session:
            assert session.scalar(text("SELECT current_database()")) == here.writer.url.database
    with pytest.raises(DBAPIError), database.reporting() as session:
        session.execute(text("UPDATE ledger_head SET head = 9"))
    database.close()
    here.close()

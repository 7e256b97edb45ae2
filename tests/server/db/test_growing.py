"""A big database is migrated while its stations go on: nobody waits for rows to be read."""

import re
from collections.abc import Iterator
from contextlib import closing

import pytest
from sqlalchemy import Connection, event, text
from sqlalchemy.exc import DBAPIError

from server.db.migrate import migrate
from server.db.parts import add_part, parts_of, take_part_out
from server.db.session import Database, open_database

BIG = ("events", "verdicts", "bags", "movements")
STOPS_WRITERS = ("ShareLock", "ShareRowExclusiveLock", "ExclusiveLock", "AccessExclusiveLock")
SLOW_ALONE = re.compile(
    r"CREATE (UNIQUE )?INDEX (?!CONCURRENTLY)|REINDEX (?!.*CONCURRENTLY)|CLUSTER"
)
ROWS = f"""
    UPDATE ledger_head SET head = 3;
    INSERT INTO events (position, station_id, epoch, seq, event_id, kind, payload, at, received_at,
        happened_at, source, bag_id)
    SELECT n, '{0x31:032x}', '00000000000000a1', n, '{0x99:032x}', 'bag_checked', '', now(), now(),
        now(), 'handheld', 1 FROM generate_series(1, 3) n;
    INSERT INTO verdicts (station_id, epoch, seq, event_id, hash, position, result)
    SELECT station_id, epoch, seq, event_id, '', position, 'applied' FROM events;
    INSERT INTO bags (id, key, kind, namespace, number, code, state, packed, registered, version)
    VALUES (1, 'child::1', 'child', '', '1', 'C1', 'loose', 0, 1, 3);
    INSERT INTO movements (position, bag_id, what, station_id, happened_at, children, is_withdrawn)
    SELECT position, 1, 'checked', station_id, at, 0, false FROM events;
"""  # noqa: S608 - ours


@pytest.fixture
def grown(postgres_url: str) -> Iterator[Database]:
    """A database of the first version, with rows in every table that grows."""
    database = open_database(postgres_url)
    migrate(database, "0001")
    with database.writing() as session:
        session.execute(text(ROWS))
    yield database
    database.close()


@pytest.fixture
def stopping(grown: Database) -> list[str]:
    """Statements that read rows of a big table under a lock that keeps writers out."""
    found: list[str] = []
    read: dict[int, int] = {}

    def look(connection: Connection, *said: object) -> None:
        statement = str(said[1])
        if LOOKING in statement:
            return
        rows = connection.execute(text(WHAT_WAS_READ), {"modes": list(STOPS_WRITERS)}).all()
        for table, name, count, is_locked in rows:
            if name.startswith(BIG) and is_locked and count > read.get(table, 0):
                found.append(statement)
            read[table] = count
        if connection.get_isolation_level() == "AUTOCOMMIT" and SLOW_ALONE.search(statement):
            found.append(statement)

    event.listen(grown.writer, "after_cursor_execute", look)
    return found


LOOKING = "/* what was read */"
WHAT_WAS_READ = f"""
    SELECT {LOOKING} relid, relname, seq_tup_read, EXISTS (
        SELECT FROM pg_locks
        WHERE relation = relid AND pid = pg_backend_pid() AND mode = ANY(:modes)
    ) FROM pg_stat_xact_user_tables
"""  # noqa: S608 - ours


def test_no_migration_reads_a_big_table_while_it_keeps_writers_out(
    grown: Database, stopping: list[str]
) -> None:
    migrate(grown)
    assert stopping == []


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE INDEX by_time ON events (received_at)",
        "ALTER TABLE bags ADD CONSTRAINT short CHECK (packed < 1000)",
        "ALTER TABLE movements ALTER children TYPE bigint",
    ],
)
def test_what_would_keep_writers_out_is_noticed(
    grown: Database, stopping: list[str], statement: str
) -> None:
    with grown.writing() as session:
        session.execute(text(statement))
    assert stopping == [statement]


def test_the_events_of_an_older_version_become_the_first_part(grown: Database) -> None:
    migrate(grown)
    with grown.reading() as session:
        parts = parts_of(session.connection())
        assert [(part.name, part.first) for part in parts] == [("events_1", 1)]
        assert parts[0].end > 1_000_000
        held = session.execute(text("SELECT count(*) FROM events")).scalar_one()
        assert (
            held == session.execute(text("SELECT count(*) FROM parts.events_1")).scalar_one() == 3
        )


@pytest.mark.parametrize("verb", ["DELETE FROM", "TRUNCATE", "UPDATE"])
@pytest.mark.parametrize("part", ["events_1", "events_9000000", "events_rest"])
def test_a_part_is_as_append_only_as_the_whole(grown: Database, verb: str, part: str) -> None:
    migrate(grown)
    with grown.writing() as session:
        add_part(session.connection(), 9_000_000, 10_000_000)
    ending = " SET kind = ''" if verb == "UPDATE" else ""
    with pytest.raises(DBAPIError, match="append-only"), grown.writing() as session:
        session.execute(text(f"{verb} parts.{part}{ending}"))


def test_an_event_for_which_no_part_was_made_is_kept(grown: Database) -> None:
    migrate(grown)
    with grown.writing() as session:
        _insert_at(session.connection(), 8_000_000)
    with grown.reading() as session:
        rest = session.execute(text("SELECT position FROM parts.events_rest")).scalar_one()
        assert rest == 8_000_000


def test_a_part_is_made_while_others_write(grown: Database) -> None:
    migrate(grown)
    with closing(grown.writer.connect()) as writer:
        _insert_at(writer, 4)
        with grown.writing() as session:
            session.execute(text("SET LOCAL lock_timeout = '1s'"))
            add_part(session.connection(), 9_000_000, 10_000_000)
        writer.commit()


def test_a_part_goes_with_its_events_and_leaves_the_others(grown: Database) -> None:
    migrate(grown)
    with grown.writing() as session:
        add_part(session.connection(), 9_000_000, 10_000_000)
        _insert_at(session.connection(), 9_000_000)
    with grown.writing() as session:
        take_part_out(session.connection(), parts_of(session.connection())[0])
    with grown.reading() as session:
        assert session.execute(text("SELECT position FROM events")).scalars().all() == [9_000_000]


def _insert_at(connection: Connection, position: int) -> None:
    connection.execute(
        text("""
            INSERT INTO events (position, station_id, epoch, seq, event_id, kind, payload, at,
                received_at, happened_at, source)
            VALUES (:position, :id, '00000000000000a1', 4, :id, '', '', now(), now(), now(), '')
        """),
        {"position": position, "id": f"{0x31:032x}"},
    )

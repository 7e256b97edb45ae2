import subprocess
import sys

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import select

from server.db import tables
from server.db.migrate import is_migrated, migrate
from server.db.session import Database

PROGRAM = """
import sys
from server.db.migrate import migrate
from server.db.session import open_database
migrate(open_database(sys.argv[1]))
"""


def test_the_migrations_make_the_tables_that_the_program_was_written_for(empty: Database) -> None:
    migrate(empty)
    with empty.writer.connect() as connection:
        compared = MigrationContext.configure(connection, opts={"include_object": is_mapped})
        assert compare_metadata(compared, tables.Base.metadata) == []
        assert is_migrated(connection)


def is_mapped(_thing: object, name: str | None, *_more: object) -> bool:
    """All but what a search by a part of a code looks into, which differs by database."""
    return not (name or "").startswith(("bag_code_parts", "ix_bag_codes_parts"))


def test_migrating_again_changes_nothing(empty: Database) -> None:
    generations: set[str] = set()
    for _ in range(2):
        migrate(empty)
        with empty.reading() as session:
            generations.add(session.scalars(select(tables.LedgerHead.generation)).one())
    assert len(generations) == 1


def test_two_servers_may_start_at_once(empty: Database) -> None:
    address = empty.writer.url.render_as_string(hide_password=False)
    servers = [subprocess.Popen([sys.executable, "-c", PROGRAM, address]) for _ in range(2)]
    assert [server.wait() for server in servers] == [0, 0]
    with empty.reading() as session:
        assert session.scalars(select(tables.LedgerHead.head)).all() == [0]

from pathlib import Path

import pytest
from sqlalchemy import text

from server.db.migrate import migrate
from server.db.readiness import why_not_ready
from server.db.session import Database, open_database


def test_a_migrated_database_with_safe_settings_is_ready(empty: Database) -> None:
    migrate(empty)
    assert why_not_ready(empty) == []


def test_a_database_that_is_not_migrated_is_not_ready(empty: Database) -> None:
    assert why_not_ready(empty) == ["not_migrated"]


def test_asking_whether_it_is_ready_changes_nothing(empty: Database) -> None:
    migrate(empty)
    why_not_ready(empty)
    with empty.reading() as session:
        assert session.scalar(text("SELECT head FROM ledger_head")) == 0


def test_postgresql_that_acknowledges_before_its_disk_is_not_ready(postgres_url: str) -> None:
    database = open_database(postgres_url)
    migrate(database)
    with database.writer.connect() as connection:
        name = connection.scalar(text("SELECT current_database()"))
        connection.execute(text(f"ALTER DATABASE {name} SET synchronous_commit = off"))
        connection.commit()
    database.close()
    assert why_not_ready(database) == ["synchronous_commit_off"]
    database.close()


def test_a_database_that_cannot_be_reached_is_not_ready(tmp_path: Path) -> None:
    database = open_database(f"postgresql:///nowhere?host={tmp_path}")
    assert why_not_ready(database) == ["database_unreachable"]


def test_a_database_that_may_only_be_read_is_not_ready(postgres_url: str) -> None:
    database = open_database(postgres_url)
    migrate(database)
    with database.writer.connect() as connection:
        name = connection.scalar(text("SELECT current_database()"))
        connection.execute(text(f"ALTER DATABASE {name} SET default_transaction_read_only = on"))
        connection.commit()
    database.close()
    assert why_not_ready(database) == ["not_writable"]
    database.close()


@pytest.mark.parametrize(("pragma", "value"), [("journal_mode", "wal"), ("synchronous", 2)])
def test_sqlite_keeps_what_it_acknowledged(tmp_path: Path, pragma: str, value: object) -> None:
    database = open_database(f"sqlite:///{tmp_path / 'tracetrack.db'}")
    with database.writer.connect() as connection:
        assert connection.scalar(text(f"PRAGMA {pragma}")) == value
        assert connection.scalar(text("PRAGMA foreign_keys")) == 1
    database.close()

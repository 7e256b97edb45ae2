"""Open the station's SQLite file so that a commit is on the disk when it returns.

Exactly one connection: SQLite 3.7.0 to 3.51.2 can damage a WAL that two connections reset.
"""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from kiosk.station.says import Says
from shared.errors import StorageFailed
from shared.log import Log

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

FILE_NAME = "station.sqlite"
_SYNCHRONOUS_FULL = 2
_LOG = Log(__name__)

STEPS: tuple[str, ...] = (
    """
    CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE head (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        seq INTEGER NOT NULL,
        hash TEXT NOT NULL,
        session TEXT NOT NULL
    );
    CREATE TABLE outbox (
        seq INTEGER PRIMARY KEY,
        event_id TEXT NOT NULL,
        payload TEXT NOT NULL,
        hash TEXT NOT NULL,
        recorded_at TEXT NOT NULL,
        bag_key TEXT,
        other_key TEXT,
        code TEXT NOT NULL,
        result TEXT NOT NULL,
        note TEXT NOT NULL,
        has_effect INTEGER NOT NULL,
        before TEXT NOT NULL,
        undoes INTEGER,
        undone_by INTEGER,
        settled_at TEXT,
        verdict TEXT,
        verdict_result TEXT,
        position INTEGER
    );
    CREATE INDEX outbox_waiting ON outbox (seq) WHERE settled_at IS NULL;
    CREATE INDEX outbox_effective ON outbox (seq) WHERE has_effect = 1 AND undone_by IS NULL;
    CREATE INDEX outbox_problems ON outbox (seq)
        WHERE verdict_result IN ('conflict', 'quarantined');
    CREATE INDEX outbox_bag ON outbox (bag_key, seq) WHERE bag_key IS NOT NULL;
    CREATE INDEX outbox_other ON outbox (other_key, seq) WHERE other_key IS NOT NULL;
    CREATE TABLE book (
        key TEXT PRIMARY KEY,
        code TEXT NOT NULL,
        record TEXT NOT NULL,
        parent_key TEXT,
        destination_id TEXT,
        own_seq INTEGER,
        base TEXT
    ) WITHOUT ROWID;
    CREATE INDEX book_parent ON book (parent_key) WHERE parent_key IS NOT NULL;
    CREATE INDEX book_destination ON book (destination_id) WHERE destination_id IS NOT NULL;
    CREATE INDEX book_own ON book (own_seq) WHERE own_seq IS NOT NULL;
    """,
)
"""Schema version n is what the first n steps make. A step only ever adds, so that the version
before it can still work on the file; `oldest_reader` in `meta` would say if one could not."""


def open_database(path: Path, steps: Sequence[str] = STEPS) -> sqlite3.Connection:
    """Open the file, bring its schema up to date, and say in the log what it rests on.

    Raises:
        StorageFailed: the file cannot be made durable, or was made by a much newer version.
        sqlite3.Error: the disk or the file is damaged, full, read-only or in use.
    """
    connection = sqlite3.connect(path, timeout=0, isolation_level=None, cached_statements=256)
    try:
        _make_durable(connection)
        _upgrade(connection, steps)
    except BaseException:
        connection.close()
        raise
    return connection


def checkpoint(connection: sqlite3.Connection) -> None:
    """Move the whole WAL into the database file, flush it, and empty the WAL.

    A WAL that was moved but not emptied must not be damaged later: half of it would be read over
    the newer pages. So it is always emptied, and never checkpointed by SQLite on its own.

    Raises:
        StorageFailed: SQLite could not do it all.
    """
    busy, _, _ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    if busy:
        raise StorageFailed(Says.FOLDER_IN_USE)


def _make_durable(connection: sqlite3.Connection) -> None:
    for pragma in (
        "locking_mode=EXCLUSIVE",
        "journal_mode=WAL",
        "synchronous=FULL",
        # macOS: without these two, a flush stops short of the drive.
        "fullfsync=ON",
        "checkpoint_fullfsync=ON",
        "wal_autocheckpoint=0",
        "cell_size_check=ON",
        "trusted_schema=OFF",
        "temp_store=MEMORY",
        "cache_size=-16000",
    ):
        connection.execute(f"PRAGMA {pragma}")
    journal_mode = connection.execute("PRAGMA journal_mode").fetchone()[0]
    synchronous = connection.execute("PRAGMA synchronous").fetchone()[0]
    if journal_mode != "wal" or synchronous != _SYNCHRONOUS_FULL:
        raise StorageFailed(Says.DISK_FAILED, journal_mode=journal_mode, synchronous=synchronous)
    _LOG.info(
        "database_opened",
        sqlite=sqlite3.sqlite_version,
        journal_mode=journal_mode,
        synchronous="FULL",
        connections=1,
    )


def _upgrade(connection: sqlite3.Connection, steps: Sequence[str]) -> None:
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if version > len(steps):
        row = connection.execute("SELECT value FROM meta WHERE name = 'oldest_reader'").fetchone()
        if row is None or int(row[0]) > len(steps):
            raise StorageFailed(Says.FILE_TOO_NEW, version=version)
        return
    if version == len(steps):
        return
    # One script, so that the steps and the version they lead to are committed together.
    connection.executescript(
        "\n".join(
            (
                "BEGIN IMMEDIATE;",
                *steps[version:],
                "REPLACE INTO meta VALUES ('oldest_reader', '1');",
                f"PRAGMA user_version = {len(steps)};",
                "COMMIT;",
            )
        )
    )

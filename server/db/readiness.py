"""Whether the database can keep what the promise says: writable, migrated, durable."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from server.db.migrate import is_migrated

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from server.db.session import Database

_SQLITE_FULL = 2


def why_not_ready(database: Database) -> list[str]:
    """Return what stands in the way, as codes; an empty list means ready.

    The codes: `database_unreachable`, `not_migrated`, `not_writable`, `synchronous_commit_off`,
    `fsync_off`, `journal_not_wal`, `synchronous_not_full`.
    """
    try:
        with database.writer.connect() as connection:
            faults = _sqlite_faults(connection) if database.is_sqlite else _pg_faults(connection)
            return faults + _faults_in_tables(connection)
    except SQLAlchemyError:
        return ["database_unreachable"]


def _faults_in_tables(connection: Connection) -> list[str]:
    if not is_migrated(connection):
        return ["not_migrated"]
    try:
        with connection.begin_nested():
            connection.execute(text("UPDATE ledger_head SET head = head WHERE id = 0"))
    except SQLAlchemyError:
        return ["not_writable"]
    return []


def _pg_faults(connection: Connection) -> list[str]:
    # `remote_apply` waits for more than `on`; everything else waits for less.
    safe = {"synchronous_commit": {"on", "remote_apply"}, "fsync": {"on"}}
    return [
        f"{name}_off"
        for name, values in safe.items()
        if connection.scalar(text(f"SHOW {name}")) not in values
    ]


def _sqlite_faults(connection: Connection) -> list[str]:
    faults: list[str] = []
    if connection.scalar(text("PRAGMA journal_mode")) != "wal":
        faults.append("journal_not_wal")
    if connection.scalar(text("PRAGMA synchronous")) != _SQLITE_FULL:
        faults.append("synchronous_not_full")
    return faults

"""Bring the database's tables up to this program's, and tell whether they are."""

from __future__ import annotations

import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text

if TYPE_CHECKING:
    from collections.abc import Generator

    from sqlalchemy import Connection

    from server.db.session import Database

_MIGRATIONS = Path(__file__).parent.parent / "migrations"
_LOCK = 0x7261636574
"""The advisory lock of a migration ("racet"): any number that no other program uses."""
_TRY_TO_LOCK = text("SELECT pg_try_advisory_lock(:key)")
_BETWEEN_TRIES_S = 0.2


def migrate(database: Database, revision: str = "head") -> None:
    """Apply the migrations that are missing up to `revision`; two programs may do so at once.

    On PostgreSQL each is a transaction of its own, and what takes long is done outside of one.
    """
    config = _config()
    if database.is_sqlite:
        with database.writer.begin() as connection:
            config.attributes["connection"] = connection
            command.upgrade(config, revision)
        return
    with _alone(database) as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, revision)


@contextmanager
def _alone(database: Database) -> Generator[Connection]:
    """A connection on which nobody else migrates meanwhile, and that is never in a hurry."""
    with database.writer.connect() as connection:
        connection.execute(text("SET statement_timeout = 0"))
        # Asked for again and again: whoever waits in a statement holds up an index that is built.
        while not connection.execute(_TRY_TO_LOCK, {"key": _LOCK}).scalar_one():
            connection.commit()
            time.sleep(_BETWEEN_TRIES_S)
        # Who waits for a lock keeps others waiting behind it: rather fail, and be started again.
        connection.execute(text("SET lock_timeout = '10s'"))
        connection.commit()
        try:
            yield connection
        finally:
            # The lock and the settings end with the connection.
            connection.invalidate()


def is_migrated(connection: Connection) -> bool:
    """Whether the tables are exactly those that this program was written for."""
    wanted = ScriptDirectory.from_config(_config()).get_current_head()
    return MigrationContext.configure(connection).get_current_revision() == wanted


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config

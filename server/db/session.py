"""Sessions on PostgreSQL or SQLite: writing ones that may wait their turn, reading ones that don't.

On SQLite one connection writes, however many threads there are, and the readers' can't. So no two
connections ever write or checkpoint at once, which versions before 3.51.3 can't bear ("WAL-reset").
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import URL, Engine, create_engine, event, make_url
from sqlalchemy.orm import Session

if TYPE_CHECKING:
    from collections.abc import Generator

    from sqlalchemy import Connection
    from sqlalchemy.pool import ConnectionPoolEntry

WAIT_S = 15
"""How long a session waits for a connection or, on SQLite, for the writer before it."""
RECYCLE_S = 1800


@dataclass(frozen=True, slots=True)
class Database:
    """A database with its pools of connections; make it once per process with `open_database`."""

    writer: Engine
    reader: Engine

    @property
    def is_sqlite(self) -> bool:
        """Whether this is the embedded database of one small site."""
        return self.writer.dialect.name == "sqlite"

    @contextmanager
    def writing(self) -> Generator[Session]:
        """A session whose work is committed when the block ends, and undone if it raises."""
        with Session(self.writer, expire_on_commit=False) as session:
            yield session
            session.commit()

    @contextmanager
    def reading(self) -> Generator[Session]:
        """A session that only looks."""
        with Session(self.reader, expire_on_commit=False) as session:
            yield session

    def close(self) -> None:
        """Close every connection."""
        self.reader.dispose()
        self.writer.dispose()


def open_database(
    address: str, *, pool_size: int = 8, statement_timeout_s: float = 30.0
) -> Database:
    """Return the database at a SQLAlchemy URL such as `sqlite:////data/tracetrack.db`.

    `pool_size` connections are kept for PostgreSQL, or for SQLite's readers.
    """
    url = make_url(address)
    if url.get_backend_name() == "sqlite":
        return Database(_sqlite(url, 1, "BEGIN IMMEDIATE"), _sqlite(url, pool_size, "BEGIN"))
    timeout_ms = int(statement_timeout_s * 1000)
    engine = create_engine(
        url.set(drivername="postgresql+psycopg2"),
        pool_size=pool_size,
        max_overflow=0,
        pool_timeout=WAIT_S,
        pool_recycle=RECYCLE_S,
        pool_pre_ping=True,
        connect_args={
            "connect_timeout": 5,
            "application_name": "tracetrack",
            "options": f"-c timezone=UTC -c statement_timeout={timeout_ms}",
        },
    )
    return Database(engine, engine)


def _sqlite(url: URL, pool_size: int, begin: str) -> Engine:
    engine = create_engine(
        url,
        pool_size=pool_size,
        max_overflow=0,
        pool_timeout=WAIT_S,
        connect_args={"timeout": WAIT_S, "check_same_thread": False},
    )
    is_reader = begin == "BEGIN"

    def prepare(connection: Any, _entry: ConnectionPoolEntry) -> None:  # noqa: ANN401 - sqlite3's own
        # We begin transactions ourselves: the driver would begin them too late, and not for reads.
        connection.isolation_level = None
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")
        if is_reader:
            connection.execute("PRAGMA query_only = ON")

    def start(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    event.listen(engine, "connect", prepare)
    event.listen(engine, "begin", start)
    return engine

"""Sessions on PostgreSQL or SQLite: writing ones that may wait their turn, reading ones that don't.

On SQLite one connection writes, however many threads there are, and the readers' can't. So no two
connections ever write or checkpoint at once, which versions before 3.51.3 can't bear ("WAL-reset").
"""

from __future__ import annotations

import time
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from threading import BoundedSemaphore
from typing import TYPE_CHECKING, Any

from sqlalchemy import URL, Engine, create_engine, event, make_url
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from server.db.prepared import prepare_statements
from server.db.versions import OwnVersions, Part, Versions
from shared.errors import ServerUnreachable
from shared.log import Log

if TYPE_CHECKING:
    from collections.abc import Generator

    from sqlalchemy import Connection
    from sqlalchemy.pool import ConnectionPoolEntry

WAIT_S = 15
"""How long a session waits for a connection or, on SQLite, for the writer before it."""
RECYCLE_S = 1800
_FILES_RETRY_S = 10.0
_REPLICA_RETRY_S = 30.0
_INSTRUCTIONS = 100_000
"""SQLite's own, between two looks at the time: some milliseconds."""

_log = Log(__name__)
_CHANGES = "changes"


class WritingSession(Session):
    """A session that tells, once it has committed, which parts of the data are others now.

    A transaction that did not say what it changes (`changes`) may have changed everything.
    """

    def __init__(self, engine: Engine, versions: Versions) -> None:
        super().__init__(engine, expire_on_commit=False)
        self._versions = versions

    def commit(self) -> None:
        """Commit, and tell."""
        try:
            super().commit()
        finally:  # a COMMIT that nobody answered may have been done
            self._versions.changed(self.info.pop(_CHANGES, tuple(Part)))


def changes(session: Session, *parts: Part) -> None:
    """Say that a transaction changes these parts, if only them and what others say it does.

    None at all is for what no answer shows, such as when somebody was last seen.
    """
    session.info.setdefault(_CHANGES, set[Part]()).update(parts)


def is_sqlite(session: Session) -> bool:
    """Whether a session is one of the embedded database."""
    return session.get_bind().dialect.name == "sqlite"


@dataclass(slots=True)
class Spare:
    """Where reports are read while their replica does not answer, which is asked now and then."""

    engine: Engine
    until_s: float = 0.0

    def connected(self, replica: Engine) -> Connection:
        """Return a connection to the replica, or one of our own."""
        if time.monotonic() >= self.until_s:
            try:
                return replica.connect()
            except DBAPIError as error:
                self.until_s = time.monotonic() + _REPLICA_RETRY_S
                _log.warning("replica_away", why=" ".join(str(error.orig).split()))
        return self.engine.connect()


@dataclass(frozen=True, slots=True)
class Database:
    """A database with its pools of connections; make it once per process with `open_database`.

    `reports` are connections of their own, read-only and with a time-out of their own, perhaps to
    a replica: however many reports wait for theirs, nobody else waits with them; while a replica
    is away, `spare` stands in for it. `files` has a place for each of them but one, which is left
    to pages.
    """

    writer: Engine
    reader: Engine
    reports: Engine
    versions: Versions
    files: BoundedSemaphore
    spare: Spare | None = None

    @property
    def is_sqlite(self) -> bool:
        """Whether this is the embedded database of one small site."""
        return self.writer.dialect.name == "sqlite"

    @property
    def has_replica(self) -> bool:
        """Whether reports are read elsewhere, where the last changes may not have come yet."""
        return self.reports.url != self.reader.url

    @contextmanager
    def writing(self) -> Generator[Session]:
        """A session whose work is committed when the block ends, and undone if it raises."""
        with WritingSession(self.writer, self.versions) as session:
            yield session
            session.commit()

    @contextmanager
    def reading(self) -> Generator[Session]:
        """A session that only looks."""
        with Session(self.reader, expire_on_commit=False) as session:
            yield session

    @contextmanager
    def reporting(self) -> Generator[Session]:
        """A session that looks at much, and long; what it sees may be a replica's."""
        with ExitStack() as held:
            bind: Engine | Connection = self.reports
            if self.spare is not None:
                bind = held.enter_context(self.spare.connected(self.reports))
            yield held.enter_context(Session(bind, expire_on_commit=False))

    @contextmanager
    def filing(self) -> Generator[Session]:
        """A session as of `reporting`, held for as long as somebody takes to fetch a file.

        Raises:
            ServerUnreachable: `reports_busy`: as many files as may be are being fetched.
        """
        if not self.files.acquire(blocking=False):
            raise ServerUnreachable("reports_busy", retry_after_s=_FILES_RETRY_S)
        try:
            with self.reporting() as session:
                yield session
        finally:
            self.files.release()

    def close(self) -> None:
        """Close every connection."""
        self.reports.dispose()
        if self.spare is not None:
            self.spare.engine.dispose()
        self.reader.dispose()
        self.writer.dispose()


@dataclass(frozen=True, slots=True)
class Pools:
    """How many connections a process keeps, and how long a statement may take, in seconds.

    Of the `report_size`, at least two, all but one may be held by files. `replica_address` is where
    reports are read, if not where all else is.
    """

    size: int = 8
    timeout_s: float = 30.0
    report_size: int = 2
    report_timeout_s: float = 120.0
    replica_address: str = ""


def open_database(
    address: str, pools: Pools = Pools(), *, versions: Versions | None = None
) -> Database:
    """Return the database at a SQLAlchemy URL such as `sqlite:////data/tracetrack.db`."""
    url = make_url(address)
    told = versions or OwnVersions()
    files = BoundedSemaphore(pools.report_size - 1)
    if url.get_backend_name() == "sqlite":
        return Database(
            _sqlite(url, 1, "BEGIN IMMEDIATE"),
            _sqlite(url, pools.size, "BEGIN"),
            _sqlite(url, pools.report_size, "BEGIN", pools.report_timeout_s),
            told,
            files,
        )
    engine = _postgresql(url, pools.size, pools.timeout_s)
    ours = _postgresql(url, pools.report_size, pools.report_timeout_s, is_reader=True)
    if not pools.replica_address:
        return Database(engine, engine, ours, told, files)
    replica = make_url(pools.replica_address)
    reports = _postgresql(replica, pools.report_size, pools.report_timeout_s, is_reader=True)
    return Database(engine, engine, reports, told, files, Spare(ours))


def _postgresql(url: URL, pool_size: int, timeout_s: float, *, is_reader: bool = False) -> Engine:
    read_only = " -c default_transaction_read_only=on" if is_reader else ""
    timeout_ms = int(timeout_s * 1000)
    engine = create_engine(
        url.set(drivername="postgresql+psycopg2"),
        pool_size=pool_size,
        max_overflow=0,
        pool_timeout=WAIT_S,
        pool_recycle=RECYCLE_S,
        pool_pre_ping=True,
        connect_args={
            "connect_timeout": 5,
            "application_name": "tracetrack-reports" if is_reader else "tracetrack",
            # Compiling takes longer than any of our statements gains by it.
            "options": f"-c timezone=UTC -c jit=off -c statement_timeout={timeout_ms}{read_only}",
        },
    )
    prepare_statements(engine)
    return engine


def _sqlite(url: URL, pool_size: int, begin: str, timeout_s: float = 0.0) -> Engine:
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

    if timeout_s:
        _interrupt_after(engine, timeout_s)
    event.listen(engine, "connect", prepare)
    event.listen(engine, "begin", start)
    return engine


def _interrupt_after(engine: Engine, timeout_s: float) -> None:
    """Have SQLite, which has no statement time-outs, give up a statement that takes longer."""

    def begin(connection: Connection, *_: Any) -> None:  # noqa: ANN401 - SQLAlchemy's
        until_s = time.monotonic() + timeout_s
        raw: Any = connection.connection.driver_connection
        raw.set_progress_handler(lambda: time.monotonic() > until_s, _INSTRUCTIONS)

    event.listen(engine, "before_cursor_execute", begin)

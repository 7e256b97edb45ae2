"""Sessions on PostgreSQL or SQLite: writing ones that may wait their turn, reading ones that don't.

On SQLite one connection writes, however many threads there are, and the readers' can't. So no two
connections ever write or checkpoint at once, which versions before 3.51.3 can't bear ("WAL-reset").
"""

from __future__ import annotations

from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from threading import BoundedSemaphore
from typing import TYPE_CHECKING

from sqlalchemy import Engine, make_url
from sqlalchemy.orm import Session

from server.db.engines import Pools, intake_of, postgresql, reports_of, sqlite
from server.db.replica import Spare
from server.db.versions import OwnVersions, Part, Versions
from shared.errors import ServerUnreachable

if TYPE_CHECKING:
    from collections.abc import Generator

    from sqlalchemy import Connection

_FILES_RETRY_S = 10.0
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


@dataclass(frozen=True, slots=True)
class Database:
    """A database with its pools of connections; make it once per process with `open_database`.

    `intake` is one connection of its own for what stations send, however many others write.
    `reports` are connections of their own, read-only and with a time-out of their own, perhaps to
    a replica: however many reports wait for theirs, nobody else waits with them; while a replica
    is away or behind, `spare` stands in for it. `files` has a place for each of them but one, which
    is left to pages.
    """

    intake: Engine
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
    def taking(self) -> Generator[Session]:
        """A session as of `writing`, for what stations send; one at a time.

        Its connection may turn out to be lost. Then it is new when this is tried again.
        """
        with WritingSession(self.intake, self.versions) as session:
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
        self.intake.dispose()


_POOLS = Pools()


def open_database(
    address: str, pools: Pools = _POOLS, *, versions: Versions | None = None
) -> Database:
    """Return the database at a SQLAlchemy URL such as `sqlite:////data/tracetrack.db`."""
    url = make_url(address)
    told = versions or OwnVersions()
    files = BoundedSemaphore(pools.report_size - 1)
    if url.get_backend_name() == "sqlite":
        writer = sqlite(url, 1, "BEGIN IMMEDIATE")
        return Database(
            writer,
            writer,
            sqlite(url, pools.size, "BEGIN"),
            sqlite(url, pools.report_size, "BEGIN", pools.report_timeout_s),
            told,
            files,
        )
    engine = postgresql(url, pools.size, pools.timeout_s)
    intake = intake_of(url, pools)
    ours = reports_of(url, pools)
    if not pools.replica_address:
        return Database(intake, engine, engine, ours, told, files)
    reports = reports_of(make_url(pools.replica_address), pools)
    return Database(intake, engine, engine, reports, told, files, Spare(ours, told))

"""What is measured: a private PostgreSQL on a real disk, a made-up site, the real server on it."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import func, insert, select, text

from server.db import tables
from server.db.migrate import migrate
from server.db.session import Database, open_database
from server.services import check_counts
from server.services.tokens import hash_of
from shared.accounts import StationState
from tests.bench.server.requests_ready import sender
from tests.real.postgres import Postgres, private_postgres
from tests.server.api.served import Served
from tests.server.conftest import furnish
from tests.server.scanning import LUCKNOW, MORNING

STATIONS = 1000
DATABASE = "bench"
_OPTIONS = ("max_connections=200", "shared_buffers=512MB", "max_wal_size=8GB")
_OF_THE_LEDGER = (
    *("events", "verdicts", "bags", "movements", "problems", "cursors"),
    *("tallies", "stock_days", "label_ranges"),
)


@dataclass(frozen=True)
class Rig:
    """A furnished database; without a `postgres` it is SQLite."""

    folder: Path
    address: str
    database: Database
    postgres: Postgres | None = None
    database_name: str = DATABASE

    def empty(self) -> None:
        """Take every event back, and let the disk come to rest."""
        with self.database.writing() as session:
            # Triggers do not fire for a replica: the ledger's own forbid this.
            session.execute(text("SET LOCAL session_replication_role = replica"))
            session.execute(text(f"TRUNCATE {', '.join(_OF_THE_LEDGER)}"))
            session.execute(text("UPDATE ledger_head SET head = 0"))
        with self.database.writer.connect() as connection:
            alone = connection.execution_options(isolation_level="AUTOCOMMIT")
            alone.execute(text("VACUUM ANALYZE ledger_head"))
            alone.execute(text("CHECKPOINT"))

    def settled(self) -> int:
        """How many events the ledger has."""
        with self.database.reading() as session:
            return session.scalar(select(func.count()).select_from(tables.Verdict)) or 0

    def differences(self) -> int:
        """What `check-counts` finds."""
        with self.database.reading() as session:
            return len(check_counts.differences(session))


@contextmanager
def on_postgres(environment: dict[str, str] | None = None) -> Generator[Rig]:
    """A rig whose PostgreSQL runs for as long as the block, perhaps with an environment added."""
    with (
        private_postgres(None, _OPTIONS, {**os.environ, **(environment or {})}) as postgres,
        tempfile.TemporaryDirectory() as folder,
    ):
        postgres.execute(f"CREATE DATABASE {DATABASE}")
        database = _furnished(postgres.url(DATABASE))
        with database.writing() as session:
            # For `single_free.sql`.
            session.execute(text("CREATE SEQUENCE bench_position"))
        yield Rig(Path(folder), postgres.url(DATABASE), database, postgres)
        database.close()


@contextmanager
def on_sqlite() -> Generator[Rig]:
    """A rig on the embedded database."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "data"
        folder.mkdir()
        address = f"sqlite:///{folder / 'tracetrack.db'}"
        database = _furnished(address)
        yield Rig(folder, address, database)
        database.close()


@contextmanager
def served(rig: Rig, **settings: object) -> Generator[Served]:
    """The real server on the rig's database, with these settings in its environment."""
    options = ("--database-url", rig.address)
    server = Served(rig.folder / "server" if rig.postgres else rig.folder, options)
    for name, value in settings.items():
        os.environ[f"TRACETRACK_{name.upper()}"] = str(value)
    server.folder.mkdir(parents=True, exist_ok=True)
    try:
        server.start()
        yield server
    finally:
        server.stop()
        server.http.close()
        for name in settings:
            del os.environ[f"TRACETRACK_{name.upper()}"]


def _furnished(address: str) -> Database:
    database = open_database(address)
    migrate(database)
    furnish(database)
    senders = [sender(number) for number in range(STATIONS)]
    with database.writing() as session:
        session.execute(
            insert(tables.Station),
            [
                {
                    "id": one.station_id,
                    "name": f"Bench {one.number}",
                    "location_id": LUCKNOW,
                    "state": StationState.ACTIVE,
                    "version": "",
                    "created_at": MORNING,
                    "recorded": 0,
                }
                for one in senders
            ],
        )
        session.execute(
            insert(tables.StationToken),
            [
                {
                    "token_hash": hash_of(one.token),
                    "station_id": one.station_id,
                    "created_at": MORNING,
                }
                for one in senders
            ],
        )
    return database


@dataclass
class Stations:
    """The process that plays the stations."""

    process: "subprocess.Popen[str]"

    def tell(self, command: str) -> str:
        """Say one line; the line that it answers, if it is to answer."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        print(command, file=self.process.stdin, flush=True)
        if command == "restart":
            return ""
        answer = self.process.stdout.readline()
        if not answer:
            raise RuntimeError("the stations' process ended")
        return answer


@contextmanager
def stations(server: Served, count: int, events_each: int, requests: int) -> Generator[Stations]:
    """`count` stations with `requests` requests of `events_each` events ready between them."""
    words = [str(number) for number in (server.port, count, events_each, requests)]
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.bench.server.stations", *words],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    try:
        if process.stdout.readline() != "ready\n":
            raise RuntimeError("the stations could not get ready")
        yield Stations(process)
    finally:
        process.kill()
        process.wait()

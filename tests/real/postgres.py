"""A private PostgreSQL for the tests: started once, on a Unix socket of its own, gone with the run.

It keeps PostgreSQL's defaults for durability: the server under test is not ready without them.
"""

import shutil
import signal
import subprocess
import tempfile
from collections.abc import Generator, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

import psycopg2
import pytest

from tests.real.absence import as_nobody, dying_with_us, need_program

OWNER = "tracetrack"
START_S = 60
ROOM_BYTES = 2 * 10**9
POLL_S = 0.05


@dataclass
class Postgres:
    """A database cluster in `folder`, which is also where its socket lies.

    `options` are settings such as `max_connections=200`; without an `environment` it has ours.
    """

    folder: Path
    programs: Path
    options: tuple[str, ...] = ("max_connections=200",)
    environment: Mapping[str, str] | None = None
    process: subprocess.Popen[bytes] | None = None
    names: Iterator[int] = field(default_factory=lambda: count(1))

    def url(self, database: str) -> str:
        """The SQLAlchemy URL of one of its databases."""
        return f"postgresql+psycopg2://{OWNER}@/{database}?host={self.folder}"

    def create_database(self, template: str = "template1") -> str:
        """The name of a fresh database, a copy of `template`, to which nobody may be connected."""
        name = f"test_{next(self.names)}"
        self.execute(f"CREATE DATABASE {name} TEMPLATE {template}")
        return name

    def drop_database(self, name: str) -> None:
        """Drop a database, whoever is still connected to it."""
        self.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")

    def execute(self, statement: str) -> None:
        """Run one statement outside of any transaction."""
        with closing(
            psycopg2.connect(host=str(self.folder), user=OWNER, dbname="postgres")
        ) as connection:
            connection.autocommit = True
            with connection.cursor() as cursor:
                cursor.execute(statement)

    def start(self) -> None:
        """Start the server process and wait until it answers.

        Raises:
            RuntimeError: it ended instead; the message holds its log.
        """
        log = self.folder / "log"
        with log.open("ab") as output:
            self.process = subprocess.Popen(
                [
                    *as_nobody(),
                    *dying_with_us(),
                    str(self.programs / "postgres"),
                    *("-D", str(self.folder / "data")),
                    *("-k", str(self.folder)),
                    *("-c", "listen_addresses="),
                    *(word for option in self.options for word in ("-c", option)),
                ],
                env=self.environment,
                stdout=output,
                stderr=subprocess.STDOUT,
                cwd=self.folder,
            )
        for _ in range(int(START_S / POLL_S)):
            try:
                self.execute("SELECT 1")
            except psycopg2.OperationalError:
                try:
                    self.process.wait(POLL_S)
                except subprocess.TimeoutExpired:
                    continue
                break
            else:
                return
        raise RuntimeError(f"PostgreSQL did not start:\n{log.read_text()[-2000:]}")

    def kill(self) -> None:
        """Stop as in a crash: committed transactions are recovered at the next start."""
        if self.process is not None:
            # PostgreSQL's immediate shutdown; a KILL would leave its children behind.
            self.process.send_signal(signal.SIGQUIT)
            self.process.wait()


def memory() -> Path | None:
    """A folder in memory that holds a cluster, if there is one.

    Nothing here cuts the power, and on a busy disk a fresh database takes ten times as long.
    """
    folder = Path("/dev/shm")  # noqa: S108 - a private folder is made within
    is_roomy = folder.exists() and shutil.disk_usage(folder).free > ROOM_BYTES
    return folder if is_roomy else None


def installed_programs() -> Path:
    """Where the newest PostgreSQL's programs lie."""
    versions = sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    return Path(need_program("initdb", *versions)).resolve().parent


def make_cluster(programs: Path, folder: Path) -> None:
    """Make an empty cluster in a folder, which belongs to whom PostgreSQL runs as."""
    subprocess.run(
        [
            *as_nobody(),
            str(programs / "initdb"),
            *("-D", str(folder / "data"), "-U", OWNER, "-A", "trust", "-E", "UTF8"),
            *("--locale=C.UTF-8", "--no-sync", "--no-instructions"),
        ],
        check=True,
        capture_output=True,
        cwd=folder,
    )


@contextmanager
def private_postgres(
    within: Path | None = None,
    options: tuple[str, ...] = ("max_connections=200",),
    environment: Mapping[str, str] | None = None,
) -> Generator[Postgres]:
    """A running cluster in a temporary folder `within` another; both go when the block ends."""
    programs = installed_programs()
    # A Unix socket's path holds 107 bytes, and 'nobody' can't enter pytest's own folders.
    folder = Path(tempfile.mkdtemp(prefix="tracetrack-pg-", dir=within))
    try:
        if as_nobody():
            shutil.chown(folder, "nobody", "nogroup")
        make_cluster(programs, folder)
        postgres = Postgres(folder, programs, options, environment)
        try:
            postgres.start()
            yield postgres
        finally:
            postgres.kill()
    finally:
        shutil.rmtree(folder)


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """One real PostgreSQL for the whole run."""
    with private_postgres(memory()) as running:
        yield running


@pytest.fixture
def postgres_url(postgres: Postgres) -> Iterator[str]:
    """The SQLAlchemy URL of an empty database of this test's own."""
    name = postgres.create_database()
    yield postgres.url(name)
    postgres.drop_database(name)

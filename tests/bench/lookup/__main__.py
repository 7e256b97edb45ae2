"""Requests a second for a bag with its history, at 10 thousand, 1 million and 4 million bags.

`./run bench lookup FOLDER --make` makes the sites in a PostgreSQL in that folder, once (about 30
GB, half an hour); `./run bench lookup FOLDER` measures them in turn, in one run, through the real
server. The rate at 4 million is to be at least 85 % of that at 10 thousand.
"""

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Generator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from uuid import uuid4

from sqlalchemy import text

from server.db import tables
from server.db.engines import Pools
from server.db.migrate import migrate
from server.db.session import Database, open_database
from server.services.tokens import hash_of
from shared.clock import SystemClock
from tests.bench.big_site.filling import LARGE, MIDDLE, SMALL, fill
from tests.bench.big_site.furniture import ADMINS
from tests.bench.kept_postgres import LOADING, kept_postgres
from tests.real.postgres import Postgres
from tests.server.api.served import Served

BAR = 0.85
_WARM = text(
    "SELECT sum(pg_prewarm(one.oid)) FROM pg_class AS one WHERE one.relkind IN ('r', 'i') "
    "AND one.relnamespace = 'public'::regnamespace AND (one.relname ~ :tables OR one.oid IN "
    "(SELECT indexrelid FROM pg_index WHERE indrelid::regclass::text ~ :tables))"
)
WINDOW_S = 4
ROUNDS = 7


_ASKED = "^(bags|events|verdicts|movements|bills|bill_lines)(_|$)"


@dataclass
class Site:
    """One size, its server, and the process that looks bags up there."""

    bags: int
    process: "subprocess.Popen[str]"
    answers: list[dict[str, float]] = field(default_factory=list[dict[str, float]])

    def look_up(self, seconds: float) -> dict[str, float]:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        print(seconds, file=self.process.stdin, flush=True)
        return json.loads(self.process.stdout.readline())

    def median(self, name: str) -> float:
        return statistics.median(answer[name] for answer in self.answers)


def database_name(bags: int) -> str:
    return f"bags_{bags}"


def make(folder: Path, sizes: list[int]) -> None:
    with kept_postgres(folder, LOADING) as postgres:
        for bags in sizes:
            postgres.execute(f"DROP DATABASE IF EXISTS {database_name(bags)}")
            postgres.execute(f"CREATE DATABASE {database_name(bags)}")
            database = open_database(postgres.url(database_name(bags)), Pools(timeout_s=0))
            migrate(database)
            fill(database, bags)
            database.close()
            print(f"{bags:,} bags are made", flush=True)


def _warm(database: Database) -> None:
    """Have PostgreSQL read all that a lookup may ask for, as a server that runs for days has."""
    with database.writing() as session:
        session.execute(text("CREATE EXTENSION IF NOT EXISTS pg_prewarm"))
        session.execute(_WARM, {"tables": _ASKED})


@contextmanager
def opened(postgres: Postgres, bags: int) -> Generator[Site]:
    """The real server on one of the sites, with an admin signed in."""
    address = postgres.url(database_name(bags))
    token, now = f"ttc_bench-{uuid4()}", SystemClock().now()
    with tempfile.TemporaryDirectory() as name:
        # Its secrets belong to the run, so the database forgets those of the run before.
        database = open_database(address)
        _warm(database)
        with database.writing() as session:
            if kept := session.get(tables.Setting, "keys_fingerprint"):
                session.delete(kept)
            session.add(
                tables.ConsoleSession(
                    token_hash=hash_of(token),
                    person_id=ADMINS[0],
                    created_at=now,
                    last_used_at=now,
                )
            )
        database.close()
        # Not `serving`: it would recount four million bags at the end.
        server = Served(Path(name), ("--database-url", address))
        try:
            server.start()
            words = [str(server.port), str(bags), token]
            process = subprocess.Popen(
                [sys.executable, "-m", "tests.bench.lookup.readers", *words],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
            )
            try:
                yield Site(bags, process)
            finally:
                process.kill()
                process.wait()
        finally:
            server.stop()
            server.http.close()


def measure(folder: Path, sizes: list[int]) -> bool:
    with kept_postgres(folder) as postgres, ExitStack() as stack:
        sites = [stack.enter_context(opened(postgres, bags)) for bags in sizes]
        for site in sites:
            site.look_up(2 * WINDOW_S)
        for _ in range(ROUNDS):
            for site in sites:
                site.answers.append(site.look_up(WINDOW_S))
    print(f"{'bags':>10} {'rate/s':>8} {'ratio':>6} {'p50 ms':>7} {'p99 ms':>7} failed")
    first = sites[0].median("rate")
    for site in sites:
        rate = site.median("rate")
        failed = sum(answer["failed"] for answer in site.answers)
        print(
            f"{site.bags:>10,} {rate:>8.0f} {rate / first:>6.2f} {site.median('p50_ms'):>7.1f} "
            f"{site.median('p99_ms'):>7.1f} {failed:.0f}"
        )
    # Each round's own neighbours: the machine's other work changes from minute to minute.
    pairs = zip(sites[-1].answers, sites[0].answers, strict=True)
    ratio = statistics.median(big["rate"] / small["rate"] for big, small in pairs)
    print(f"largest beside smallest, median of {ROUNDS} rounds: {ratio:.2f} (bar {BAR})")
    return ratio >= BAR


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="where PostgreSQL and the sites lie")
    parser.add_argument("--make", action="store_true", help="make the sites, and measure nothing")
    parser.add_argument("--bags", type=int, nargs="+", default=[SMALL, MIDDLE, LARGE])
    asked = parser.parse_args()
    if asked.make:
        make(asked.folder, asked.bags)
    elif not measure(asked.folder, asked.bags):
        sys.exit(1)


if __name__ == "__main__":
    main()

"""Requests a second for a bag with its history, at 10 thousand, 1 million and 4 million bags.

`./run bench lookup FOLDER --make` makes the sites in a PostgreSQL in that folder, once (about 30
GB, a quarter of an hour); `./run bench lookup FOLDER` measures each beside the smallest, in turn,
in one run, through the real server. The rate at 4 million is to be at least 85 % of that at 10
thousand. PostgreSQL has three quarters of the machine's memory; how many pages of a lookup were not
in there is told beside the rate.
"""

import argparse
import json
import os
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
from tests.bench.kept_postgres import LOADING, MEASURED, kept_postgres
from tests.real.postgres import Postgres
from tests.server.api.served import Served

BAR = 0.85
_MEMORY_MB = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 2**20
# What is found is to come from memory; the rest is for the programs that are measured.
_IN_MEMORY = (*MEASURED, f"shared_buffers={_MEMORY_MB * 3 // 4}MB")
_READ_WHOLE = text(
    """
    WITH asked (relid, often) AS (
        SELECT relid, idx_scan FROM pg_stat_user_tables
        UNION ALL
        SELECT indexrelid, idx_scan FROM pg_stat_user_indexes
    )
    SELECT sum(pg_prewarm(relid)) FROM (
        SELECT relid FROM asked WHERE often > (SELECT max(often) / 100 FROM asked)
        ORDER BY pg_relation_size(relid) DESC
    ) AS often_asked
    """
)
"""The largest first: what has no room is of that whose pages are asked for least."""
_PAGES_READ = text("SELECT blks_read FROM pg_stat_database WHERE datname = current_database()")
WINDOW_S = 4
ROUNDS = 7


@dataclass
class Site:
    """One size, its server, and the process that looks bags up there."""

    bags: int
    database: Database
    process: "subprocess.Popen[str]"
    answers: list[dict[str, float]] = field(default_factory=list[dict[str, float]])

    def look_up(self, seconds: float) -> dict[str, float]:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        print(seconds, file=self.process.stdin, flush=True)
        return json.loads(self.process.stdout.readline())

    def read_whole(self) -> None:
        """Have PostgreSQL read all that lookups ask for, as one that runs for days has.

        What they ask for is what it has counted since this site was opened.
        """
        with self.database.writing() as session:
            session.execute(_READ_WHOLE)

    def pages_read(self) -> int:
        """How many pages PostgreSQL did not find in its own memory until now."""
        with self.database.reading() as session:
            return session.execute(_PAGES_READ).scalar_one()

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


@contextmanager
def opened(postgres: Postgres, bags: int) -> Generator[Site]:
    """The real server on one of the sites, with an admin signed in."""
    address = postgres.url(database_name(bags))
    token, now = f"ttc_bench-{uuid4()}", SystemClock().now()
    with tempfile.TemporaryDirectory() as name:
        # Its secrets belong to the run, so the database forgets those of the run before.
        database = open_database(address, Pools(timeout_s=0))
        with database.writing() as session:
            session.execute(text("CREATE EXTENSION IF NOT EXISTS pg_prewarm"))
            session.execute(text("SELECT pg_stat_reset()"))
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
                yield Site(bags, database, process)
            finally:
                process.kill()
                process.wait()
        finally:
            server.stop()
            server.http.close()
            database.close()


def measure(folder: Path, bags: int, beside: int) -> float:
    """Look up on two sites in turn, and return the ratio of the first's rate to the second's.

    Two only: together they are to fit into the machine's memory.
    """
    with kept_postgres(folder, _IN_MEMORY) as postgres, ExitStack() as stack:
        sites = [stack.enter_context(opened(postgres, each)) for each in (beside, bags)]
        for site in sites:
            site.look_up(2 * WINDOW_S)
        for site in sites[::-1]:
            site.read_whole()
        for site in sites:
            site.look_up(WINDOW_S)
        before = [site.pages_read() for site in sites]
        for _ in range(ROUNDS):
            for site in sites:
                site.answers.append(site.look_up(WINDOW_S))
        read = [site.pages_read() - so_far for site, so_far in zip(sites, before, strict=True)]
    print(f"{'bags':>10} {'rate/s':>7} {'p50 ms':>7} {'p99 ms':>7} {'pages read':>10} failed")
    for site, pages in zip(sites, read, strict=True):
        lookups = sum(answer["lookups"] for answer in site.answers)
        failed = sum(answer["failed"] for answer in site.answers)
        print(
            f"{site.bags:>10,} {site.median('rate'):>7.0f} {site.median('p50_ms'):>7.1f} "
            f"{site.median('p99_ms'):>7.1f} {pages / lookups:>10.2f} {failed:.0f}"
        )
    # Each round's own neighbours: the machine's other work changes from minute to minute.
    pairs = zip(sites[1].answers, sites[0].answers, strict=True)
    ratios = sorted(big["rate"] / small["rate"] for big, small in pairs)
    ratio = statistics.median(ratios)
    print(
        f"{bags:,} beside {beside:,}, median of {ROUNDS} rounds: {ratio:.2f} "
        f"({ratios[0]:.2f} to {ratios[-1]:.2f}, bar {BAR})",
        flush=True,
    )
    return ratio


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="where PostgreSQL and the sites lie")
    parser.add_argument("--make", action="store_true", help="make the sites, and measure nothing")
    parser.add_argument("--bags", type=int, nargs="+", default=[SMALL, MIDDLE, LARGE])
    asked = parser.parse_args()
    if asked.make:
        make(asked.folder, asked.bags)
        return
    smallest, *others = sorted(asked.bags)
    if not others:
        parser.error("--bags: name the smallest size, too, beside which another is measured")
    ratios = [measure(asked.folder, bags, beside=smallest) for bags in others]
    if ratios[-1] < BAR:
        sys.exit(1)


if __name__ == "__main__":
    main()

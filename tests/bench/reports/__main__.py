"""Each report's first page and each admin page's first request, beside the same SQL in psql.

`./run bench reports --bags 4000000 --folder FOLDER` makes the big site in FOLDER once, which takes
minutes, and measures it as often as it is called; `./run bench lookup` uses the same sites. A row
holds its bar if the server takes at most 1.3 times what psql takes for the same statements, plus
10 ms, and no plan reads a big table whole. The cache of answers is left out. Of each side the
second of two in a row counts, and of nine rounds in turn the third best: what other programs do
meanwhile only adds.
"""

import argparse
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import text

from server.api.cache import Kept
from server.db.engines import Pools
from server.db.migrate import migrate
from server.db.session import Database, open_database
from server.services.reports import REPORTS
from tests.bench.big_site.filling import fill
from tests.bench.big_site.furniture import BEGINNING, DAYS, LOCATIONS
from tests.bench.big_site.marks import COPY, copy_text, id_of
from tests.bench.kept_postgres import LOADING, kept_postgres
from tests.bench.lookup.__main__ import database_name
from tests.bench.server.report import Report
from tests.real.postgres import OWNER, Postgres
from tests.server.api.site import ADMIN, CountingBytes, HandSetClock, Site
from tests.server.statements import Statement, recorded

ROUNDS, COUNTED = 9, 2
BIG = ("events", "verdicts", "bags", "movements", "bill_lines", "tallies")
PAGES = (
    "/v1/today",
    f"/v1/today?location={LOCATIONS[1]}",
    "/v1/bags",
    "/v1/bags?search=C7",
    "/v1/bags?search=0050",
    "/v1/bags/C700020500",
    "/v1/bags/P700020010-10",
    "/v1/bills",
    "/v1/bills?state=open",
    "/v1/bills?search=Dealer 17",
    f"/v1/bills/{id_of('b', 1)}".replace(COPY, copy_text(2)),
    "/v1/bills/linkable",
    "/v1/movements",
    "/v1/movements?search=C700020500",
    "/v1/problems",
    "/v1/problems?is_open=false",
    "/v1/labels",
    "/v1/people",
    "/v1/stations",
    "/v1/locations",
    "/v1/audit",
    "/v1/saved-reports",
)
WHOLE = re.compile(rf"Seq Scan on ((?:{'|'.join(BIG)})(?!_rest\b)\w*)")
"""The partition `events_rest` is empty: it is for events after the last partition's end."""
TOTAL = re.compile(r"total;dur=([\d.]+)")
TIME = re.compile(r"^Time: ([\d.]+) ms", re.MULTILINE)


class LastEvening(HandSetClock):
    """The clock on the evening of the site's last day, by which times can be taken all the same."""

    def uptime_s(self) -> float:
        return time.perf_counter()


class OtherBytes(CountingBytes):
    """Bytes that are others in every run: the site stays from one run to the next."""

    def __call__(self, wanted: int) -> bytes:
        return os.urandom(wanted)


class NoCache:
    """A cache that keeps nothing: what is measured are answers that have to be made."""

    def get(self, name: str) -> Kept | None:
        del name

    def put(self, name: str, kept: Kept) -> None:
        del name, kept


@dataclass(frozen=True)
class Rig:
    """The server on the big site, and psql beside it."""

    postgres: Postgres
    name: str
    database: Database
    site: Site
    token: str

    def server_ms(self, path: str) -> tuple[float, list[Statement]]:
        """What the server says that it took, and what it asked of the database."""
        database = self.database
        with recorded(database.reader) as read, recorded(database.reports) as reported:
            answer = self.site.ask("GET", path, token=self.token)
        assert answer.status_code == 200, (path, answer.text)
        found = TOTAL.search(answer.headers["Server-Timing"])
        assert found is not None
        assert float(found[1]) > 0, "the server's clock stands still"
        return float(found[1]), [*read, *reported]

    def second_ms(self, path: str) -> float:
        """What the server says that it took the second time: psql's script asks twice as well."""
        self.site.ask("GET", path, token=self.token)
        return self.server_ms(path)[0]

    def cpu_ms(self, path: str) -> float:
        """The processor time of a request in this process: other programs do not change it much."""
        began_s = time.process_time()
        self.site.ask("GET", path, token=self.token)
        return 1000 * (time.process_time() - began_s)

    def psql_ms(self, script: Path) -> float:
        """What psql says that the statements of a script took, all together."""
        psql = [str(self.postgres.programs / "psql"), "-h", str(self.postgres.folder), "-U", OWNER]
        command = [*psql, "-d", self.name, "-X", "-q", "-o", "/dev/null", "-f", str(script)]
        done = subprocess.run(command, check=True, capture_output=True, text=True)
        return sum(map(float, TIME.findall(done.stdout)))

    def script_of(self, statements: Sequence[Statement], folder: Path) -> Path:
        """A script of the statements as the driver sends them, in one session that is warm."""
        with self.database.reading() as session:
            driver: Any = session.connection().connection.driver_connection
            with driver.cursor() as cursor:
                sent = [cursor.mogrify(one.sql, one.parameters).decode() for one in statements]
        file = folder / "statements.sql"
        # The catalogue is read at a session's first statement; the server's sessions are open.
        warm = "".join(f"{one};\n" for one in sent)
        file.write_text(
            f"SET timezone = 'UTC';\nSET jit = off;\n{warm}\\timing on\n{warm}", encoding="utf-8"
        )
        return file

    def whole_tables(self, statements: Sequence[Statement]) -> list[str]:
        """The big tables that a plan of these statements reads whole."""
        with self.database.reading() as session:
            plans = [
                line
                for one in statements
                if one.sql.lstrip().upper().startswith(("SELECT", "WITH"))
                for line in one.explain(session.connection())
            ]
        return sorted({found[1] for line in plans if (found := WHOLE.search(line))})


def measure(rig: Rig, report: Report, path: str) -> None:
    """One row: the third best of alternating rounds."""
    rig.server_ms(path)
    _, statements = rig.server_ms(path)
    with tempfile.TemporaryDirectory() as folder:
        script = rig.script_of(statements, Path(folder))
        pairs = [(rig.second_ms(path), rig.psql_ms(script)) for _ in range(ROUNDS)]
    ours, bare = (sorted(side)[COUNTED] for side in zip(*pairs, strict=True))
    cpu_ms = statistics.median(rig.cpu_ms(path) for _ in range(ROUNDS))
    whole = rig.whole_tables(statements)
    figure = f"{ours:6.1f} ms (own CPU {cpu_ms:5.1f}), psql {bare:6.1f} ms"
    figure += f", reads {whole} whole" if whole else ""
    holds = ours <= 1.3 * bare + 10 and not whole
    report.hold(path.removeprefix("/v1/"), figure, holds=holds, bar="1.3 x + 10 ms")


def make_site(folder: Path, name: str, bags: int) -> None:
    """Make the big site in a database of its own, unless it is there."""
    with kept_postgres(folder, LOADING) as postgres:
        found = open_database(postgres.url("postgres"))
        with found.reading() as session:
            asked = text("SELECT 1 FROM pg_database WHERE datname = :name")
            is_there = session.scalar(asked, {"name": name})
        found.close()
        if is_there:
            return
        postgres.execute(f"CREATE DATABASE {name}_unfinished")
        database = open_database(postgres.url(f"{name}_unfinished"), Pools(timeout_s=0))
        migrate(database)
        fill(database, bags)
        database.close()
        postgres.execute(f"ALTER DATABASE {name}_unfinished RENAME TO {name}")


def _rename_last_admin(database: Database) -> None:
    """Make room for the admin of this run: the site stays from one run to the next."""
    renamed = "UPDATE persons SET name = CAST(id AS text) WHERE name = :name"
    with database.writing() as session:
        session.execute(text(renamed), {"name": ADMIN})


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bags", type=int, default=100_000)
    parser.add_argument("--folder", type=Path, help="where the big site stays; else made anew")
    parser.add_argument("--fill-only", action="store_true")
    parser.add_argument("--only", default="", help="rows whose address holds this")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as made:
        Path(made).chmod(0o755)
        folder, name = asked.folder or Path(made, "postgres"), database_name(asked.bags)
        make_site(folder, name, asked.bags)
        if asked.fill_only:
            return
        report = Report()
        with kept_postgres(folder) as postgres:
            database = open_database(postgres.url(name))
            _rename_last_admin(database)
            clock = LastEvening(time=BEGINNING + timedelta(days=DAYS, hours=-1))
            site = Site(database, clock=clock, random_bytes=OtherBytes(), cache=NoCache())
            rig = Rig(postgres, name, database, site, site.sign_in())
            for path in (*(f"/v1/reports/{one}" for one in REPORTS), *PAGES):
                if asked.only in path:
                    measure(rig, report, path)
            database.close()
    sys.exit(1 if report.missed else 0)


if __name__ == "__main__":
    main()

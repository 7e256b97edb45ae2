"""How long a search takes that finds bags by part of their code, among millions of bags.

`./run bench search --bags 4000000` makes bags with numbers in a row in a private PostgreSQL,
follows them as a server's first search would, and times each kind of search, ten times each.
"""

import argparse
import statistics
import time

from sqlalchemy import text

from server.db.engines import Pools
from server.db.migrate import migrate
from server.db.session import Database, open_database
from server.services import code_parts, finding
from tests.bench.kept_postgres import MEASURED
from tests.real.postgres import private_postgres

TIMES = 10
SOME = {
    "part of four": "1234",
    "part of three, common": "001",
    "part of three with a sign": "99-",
    "at the end of the range": "99999",
    "in no code": "X7X",
    "begins so": "C12",
    "number": "123456",
}
BAGS = """
    INSERT INTO bags (id, key, kind, namespace, number, code, state, packed, registered, version)
    SELECT 2 * n, kind || '::' || n, kind, '', n::text,
        CASE kind WHEN 'parent' THEN 'P' || n || '-10' ELSE 'C' || n END,
        'loose', 0, n, n
    FROM (SELECT 1000000 + n AS n, CASE n % 10 WHEN 0 THEN 'parent' ELSE 'child' END AS kind
        FROM generate_series(1, :bags) n) made
"""


def timed(what: object) -> float:
    assert callable(what)
    began = time.perf_counter()
    what()
    return time.perf_counter() - began


def make(database: Database, bags: int) -> None:
    with database.writing() as session:
        session.execute(text(BAGS), {"bags": bags})
        session.execute(text("UPDATE ledger_head SET head = :head"), {"head": 1_000_000 + bags})
    with database.writer.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.exec_driver_sql("VACUUM ANALYZE bags")


def search(database: Database, wanted: str) -> int:
    code_parts.bring_up_to_date(database)
    with database.reading() as session:
        return len(finding.find(session, wanted).items)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bags", type=int, default=100_000)
    bags = parser.parse_args().bags
    with private_postgres(options=MEASURED) as postgres:
        database = open_database(postgres.url(postgres.create_database()), Pools(timeout_s=0))
        migrate(database)
        make(database, bags)
        followed_s = timed(lambda: code_parts.bring_up_to_date(database))
        with database.writing() as session:
            session.execute(text("ANALYZE bag_codes"))
            size = "SELECT pg_size_pretty(pg_total_relation_size('bag_codes'))"
            told = session.scalar(text(size))
        print(f"{bags:,} bags; following all of them took {followed_s:.1f} s, {told}")
        for name, wanted in SOME.items():
            found = search(database, wanted)
            times = [timed(lambda w=wanted: search(database, w)) for _ in range(TIMES)]
            print(
                f"{name:<28} {wanted:<8} {found:>3} bags  "
                f"median {1000 * statistics.median(times):7.1f} ms  most {1000 * max(times):7.1f}"
            )
        database.close()


if __name__ == "__main__":
    main()

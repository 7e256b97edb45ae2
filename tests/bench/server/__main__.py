"""The intake's speed as ratios within one run: `./run bench server [--only ROW] [--seconds S]`.

The real gunicorn on a private PostgreSQL, stations in a process of their own, and pgbench running
the same statements in turn. Without arguments: five pairs of 10 s for every row.
"""

import argparse
import os
import platform
import sys

from tests.bench.server.measuring import Pace
from tests.bench.server.report import Report
from tests.bench.server.rows import ROWS

PAIRS = 5
SECONDS = 10.0


def main() -> int:
    """Print the rows; the exit code tells whether every bar was held."""
    parser = argparse.ArgumentParser(description=__doc__)
    rows = {row.__name__: row for row in ROWS}
    parser.add_argument("--only", choices=list(rows), action="append", help="this row (repeatable)")
    parser.add_argument("--seconds", type=float, default=SECONDS, help="of each measurement")
    parser.add_argument("--pairs", type=int, default=PAIRS)
    given = parser.parse_args()
    print(f"{platform.machine()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}")
    report = Report()
    for name in given.only or rows:
        rows[name](report, Pace(given.seconds, given.pairs))
    print(f"{len(report.missed)} bars missed" + "".join(f"\n  {row}" for row in report.missed))
    return 1 if report.missed else 0


if __name__ == "__main__":
    sys.exit(main())

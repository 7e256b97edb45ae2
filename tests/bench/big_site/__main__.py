"""Fill a database with the big site: `./run bench big_site URL --bags 4000000`.

The database is an empty one: `postgresql://…`, or `sqlite:////a/new/file.db`.
"""

import argparse
import time

from server.db.engines import Pools
from server.db.migrate import migrate
from server.db.session import open_database
from tests.bench.big_site.filling import SMALL, fill


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("url", help="SQLAlchemy's URL of the database")
    parser.add_argument("--bags", type=int, default=SMALL)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    began = time.monotonic()
    database = open_database(asked.url, Pools(timeout_s=0))
    migrate(database)
    fill(database, asked.bags, asked.seed)
    database.close()
    print(f"{asked.bags:,} bags with {5 * asked.bags:,} events in {time.monotonic() - began:.0f} s")


if __name__ == "__main__":
    main()

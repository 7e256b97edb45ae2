"""The first fill of a station's bag book, then a change as all stations see it.

`./run bench feed [--bags 1000000] [--stations 100]` makes a site of so many bags in a private
PostgreSQL, starts the real gunicorn on it, and fills the SQLite file of a station from it: time and
bytes. Then so many stations poll the feed as the real ones do, while one more sends scans one by
one: how long until each of the others has heard of each.
"""

import argparse
import gzip
import json
import os
import statistics
import tempfile
import time
from pathlib import Path
from uuid import UUID

import requests

from kiosk.api_client import StationApi, Trust
from kiosk.outbox.from_server import take_feed
from kiosk.outbox.store import Store
from server.db import tables
from server.db.engines import Pools
from server.db.migrate import migrate
from server.db.session import Database, open_database
from server.services.tokens import hash_of
from shared.clock import SystemClock
from shared.events import ParentOpened
from tests.bench.big_site.filling import fill
from tests.bench.big_site.furniture import STATIONS
from tests.bench.feed.pollers import Poller
from tests.bench.kept_postgres import MEASURED
from tests.real.postgres import private_postgres
from tests.server.api.served import Served
from tests.server.scanning import Outbox

CHANGES = 30
BETWEEN_S = 2.0
"""Scans come apart, so that each is seen by itself."""
LATE_S = 30.0


def enrol(database: Database, count: int) -> list[tuple[str, str]]:
    """Give stations of the site tokens, past the cards and their limits; their ids and tokens."""
    now = SystemClock().now()
    # One station more than the site has: the first has two tokens.
    enrolled = [
        (STATIONS[number % len(STATIONS)], f"tts_bench-{number}") for number in range(count)
    ]
    with database.writing() as session:
        for station_id, token in enrolled:
            held = tables.StationToken(
                token_hash=hash_of(token), station_id=station_id, created_at=now, revoked_at=None
            )
            session.add(held)
    return [(str(station_id), token) for station_id, token in enrolled]


def first_fill(served: Served, token: str, folder: Path) -> None:
    """Fill a station's file, and say what that took."""
    headers = {"Authorization": f"Bearer {token}", "Accept-Encoding": "gzip"}
    began = time.perf_counter()
    since, wire, more = 0, 0, True
    # The bytes as they travel; a station's client unpacks them as they come.
    while more:
        address = f"{served.url}/v1/station/book?since={since}"
        answer = requests.get(address, headers=headers, stream=True, timeout=600)
        with answer:
            raw = answer.raw.read(decode_content=False)
        wire += len(raw)
        last = gzip.decompress(raw).splitlines()[-1]
        page = json.loads(last)
        since, more = page["next"], page["more"]
    sent_s = time.perf_counter() - began

    store = Store.open(folder, SystemClock(), os.urandom)
    api = StationApi(served.url, token, Trust())
    began, bags, since, more = time.perf_counter(), 0, 0, True
    while more:
        for page in api.fill(since):
            take_feed(store, page, None)
            bags, since, more = bags + len(page.bags), page.next, page.more
    filled_s = time.perf_counter() - began
    api.close()
    store.close()
    size = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
    print(
        f"first fill: {bags:,} bags, {wire / 1e6:.1f} MB on the line ({wire / bags:.0f} a bag), "
        f"{size / 1e6:.0f} MB of SQLite"
    )
    print(f"  the server alone {sent_s:.1f} s ({bags / sent_s:,.0f} bags/s)")
    print(f"  into the station's file {filled_s:.1f} s ({bags / filled_s:,.0f} bags/s)")


def changes_seen(served: Served, sender: tuple[str, str], tokens: list[str]) -> None:
    """Send scans one by one, and say how long until the stations knew of each."""
    station_id, token = sender
    outbox = Outbox(UUID(station_id), person_id=None, epoch="00000000000be4c4")
    outbox.scan(ParentOpened, parent="P990001-2")
    send(served, token, outbox)
    pollers = [Poller(served.url, each) for each in tokens]
    for poller in pollers:
        poller.start()
    time.sleep(5)
    delays: list[float] = []
    lasts: list[float] = []
    for number in range(CHANGES):
        outbox.scan(ParentOpened, parent=f"P99{number:04d}1-2")
        position, sent_s = send(served, token, outbox), time.monotonic()
        until_s = sent_s + LATE_S
        while any(poller.since < position for poller in pollers) and time.monotonic() < until_s:
            time.sleep(0.02)
        seen = [poller.seen_s(position) - sent_s for poller in pollers]
        delays += seen
        lasts.append(max(seen))
        time.sleep(BETWEEN_S)
    for poller in pollers:
        poller.stop()
    delays.sort()
    print(
        f"a change seen by {len(tokens)} stations that ask every 3 s, {CHANGES} changes: "
        f"median {statistics.median(delays):.2f} s, p99 {delays[len(delays) * 99 // 100]:.2f} s; "
        f"by all of them: median {statistics.median(lasts):.2f} s, most {max(lasts):.2f} s"
    )


def send(served: Served, token: str, outbox: Outbox) -> int:
    """Send a station's newest event; its ledger position."""
    batch = outbox.batch_of(outbox.envelopes[-1:]).model_dump(mode="json")
    answer = served.post("/v1/events", batch, token)
    assert answer.status_code == requests.codes.ok, answer.text
    return answer.json()["verdicts"][0]["position"]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bags", type=int, default=1_000_000)
    parser.add_argument("--stations", type=int, default=100)
    asked = parser.parse_args()
    with private_postgres(options=MEASURED) as postgres, tempfile.TemporaryDirectory() as name:
        address = postgres.url(postgres.create_database())
        database = open_database(address, Pools(timeout_s=0))
        migrate(database)
        fill(database, asked.bags)
        stations = enrol(database, asked.stations + 1)
        database.close()
        folder = Path(name)
        (folder / "server").mkdir()
        served = Served(folder / "server", ("--database-url", address))
        try:
            served.start()
            print(f"load {os.getloadavg()[0]:.1f} of {os.cpu_count()} cores")
            first_fill(served, stations[0][1], folder / "station")
            changes_seen(served, stations[0], [token for _, token in stations[1:]])
        finally:
            served.stop()
            served.http.close()


if __name__ == "__main__":
    main()

"""How long an import of many labels takes, and how long a station waits meanwhile.

`./run bench importing --rows 100000` stages rows in a private PostgreSQL, rehearses and records
them, while one station sends one event after the other; `check-counts` looks at the end.
"""

import argparse
import os
import threading
import time
from dataclasses import dataclass, field
from uuid import uuid4

from server.db.migrate import migrate
from server.db.session import Database, open_database
from server.services import check_counts
from server.services.bill_parents import Said
from server.services.coalescing import Coalescer
from server.services.imports import judging, recording, store
from server.services.intake import Sent
from shared.events import BagReceived, Source
from shared.imports import ImportKind, ImportRow, ImportState, NewImport
from tests.bench.kept_postgres import MEASURED
from tests.real.postgres import private_postgres
from tests.server.conftest import STATIONS, furnish
from tests.server.scanning import MORNING, RAVI, Outbox

SENT_AT_ONCE = 1000
CHILDREN = 10


@dataclass
class Station:
    """Sends one event, waits for its answer, and sends the next, until it is over."""

    coalescer: Coalescer
    waits_s: list[float] = field(default_factory=list[float])
    over: threading.Event = field(default_factory=threading.Event)

    def send(self) -> None:
        outbox = Outbox(STATIONS[0])
        while not self.over.is_set():
            outbox.scan(BagReceived, bag=f"C9{len(outbox.envelopes):08}")
            last = len(outbox.envelopes)
            began_s = time.perf_counter()
            self.coalescer.take(Sent(STATIONS[0], outbox.batch(last, last), outbox.now))
            self.waits_s.append(time.perf_counter() - began_s)


def bring(database: Database, rows: int, said: Said) -> None:
    import_id = uuid4()
    asked = NewImport(id=import_id, kind=ImportKind.BAGS, file="labels.csv")
    with database.writing() as session:
        store.begin(session, asked, RAVI, MORNING)
    began_s = time.perf_counter()
    for first in range(0, rows, SENT_AT_ONCE):
        sent = [row(number) for number in range(first, min(rows, first + SENT_AT_ONCE))]
        with database.writing() as session:
            store.take(session, import_id, sent)
    tell("staged", began_s)
    began_s = time.perf_counter()
    state = ImportState.OPEN
    while state is not ImportState.REHEARSED:
        with database.writing() as session:
            state = judging.rehearse(session, import_id, said, MORNING).state
    tell("rehearsed", began_s)
    station = Station(Coalescer(database))
    thread = threading.Thread(target=station.send)
    thread.start()
    began_s = time.perf_counter()
    record = recording.commit(database, import_id, said, lambda: MORNING)
    tell(f"recorded {record.recorded} of {rows}", began_s)
    station.over.set()
    thread.join()
    waits = sorted(station.waits_s)
    middle, most = waits[len(waits) // 2], waits[-1]
    print(
        f"a station meanwhile: {len(waits)} events, p50 {1000 * middle:.0f} ms, most {most:.2f} s"
    )


def row(number: int) -> ImportRow:
    cells = {"parent": f"P{number // CHILDREN}-{CHILDREN}", "child": f"C{number}"}
    return ImportRow(number=number + 2, cells={**cells, "place": "Lucknow"})


def tell(what: str, began_s: float) -> None:
    print(f"{what}: {time.perf_counter() - began_s:.1f} s", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=20_000)
    rows = parser.parse_args().rows
    print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}")
    with private_postgres(options=MEASURED) as postgres:
        database = open_database(postgres.url(postgres.create_database()))
        migrate(database)
        furnish(database)
        bring(
            database,
            rows,
            {
                "at": MORNING,
                "boot_id": "bench",
                "uptime_s": 1.0,
                "person_id": RAVI,
                "source": Source.IMPORTED,
            },
        )
        with database.reading() as session:
            print(f"{len(check_counts.differences(session))} differences")
        database.close()


if __name__ == "__main__":
    main()

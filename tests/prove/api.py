"""No request, however made up, is answered by 5xx: schemathesis against the running server.

`./run prove api --short` (a few minutes) asks each route on SQLite and on PostgreSQL; `--long` does
so in rounds, each with the next seed and in another order, until 35 minutes are over: the first
round is always whole. Exits 1 if one was. `--seed` asks the same again.

How long a round takes is determined by making requests up (two thirds) and answering them; so
`--long` is so many minutes, not so many requests.
"""

from __future__ import annotations

import argparse
import http.client
import math
import random
import sys
import tempfile
import time
from contextlib import ExitStack, contextmanager
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from shared.events import ChildPacked, ParentOpened
from tests.prove.any_request import AnyRequest, Figures, asking_again
from tests.real.postgres import memory, private_postgres
from tests.server.api.served import Served
from tests.server.scanning import Outbox

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping

    from tests.server.api.site import Json

TIMES = 25
"""Requests of a round that fit the description to each route, and as many that do not."""
LONG_MIN = 35.0
NAME, PASSWORD = "Meera", "monsoon-ledger-42"


@contextmanager
def furnished(served: Served) -> Generator[AnyRequest]:
    """A running server with a station, bags, a bill, labels and a problem, and who asks it."""
    served.folder.mkdir(parents=True, exist_ok=True)
    try:
        asking_again(served.http)
        served.start()
        asking = _furnish(served)
        yield asking
        asking.close()
    finally:
        served.stop()
        served.http.close()


def _furnish(served: Served) -> AnyRequest:
    first = served.tell("create-admin", "--name", NAME, "--one-time")["password"]
    token = _signed_in(served, NAME, first)
    change = {"old": first, "new": PASSWORD}
    served.post("/v1/session/password", change, token)
    admin = _signed_in(served, NAME, PASSWORD)

    def made(path: str, body: Json) -> Json:
        answer = served.post(path, body, admin)
        assert answer.ok, answer.text
        return answer.json()

    station_id, station = served.enrol()
    outbox = Outbox(UUID(station_id), location_id=uuid4(), person_id=None)
    outbox.scan(ParentOpened, parent="P1-2")
    outbox.scan(ChildPacked, parent="P1-2", child="C1")
    outbox.scan(ParentOpened, parent="P2-2")
    outbox.scan(ChildPacked, parent="P2-2", child="C1")
    made_at = served.post("/v1/events", outbox.batch().model_dump(mode="json"), station)
    assert made_at.ok, made_at.text
    bill_id = str(uuid4())
    bill = {"command_id": str(uuid4()), "bill_id": bill_id, "terms": {"number": "B-1"}}
    made("/v1/bills", bill)
    run = made("/v1/labels", {"command_id": str(uuid4()), "bags": 2})["id"]
    sheets = served.http.get(
        f"{served.url}/v1/labels/sheets", headers={"Authorization": f"Bearer {admin}"}, timeout=30
    ).json()
    printing = {"command_id": str(uuid4()), "sheet": sheets["items"][0]["name"]}
    printed = made(f"/v1/labels/{run}/prints", printing)["id"]
    other = made("/v1/people", {"name": "Kiran"})["id"]
    place = made("/v1/locations", {"code": "JAI", "name": "Jaipur"})["id"]
    gate = made("/v1/stations", {"name": "Gate 2", "location_id": place})["id"]
    return AnyRequest(
        served.url,
        station,
        lambda: _signed_in(served, NAME, PASSWORD),
        {
            "code": ["P1-2", "C1", "child::1", "P2-2"],
            "bill_id": [bill_id],
            "problem": ["4"],
            "position": ["1", "2", "3", "4"],
            "run_id": [str(run)],
            "print_id": [str(printed)],
            "person_id": [other],
            "location_id": [place],
            "station_id": [gate],
            "name": ["packing_by_day", "movements", "stock", "missing", "rates_by_labels"],
        },
    )


def _signed_in(served: Served, name: str, password: str) -> str:
    """Sign in, after a while if made-up sign-ins were too many."""
    while True:
        answer = served.post("/v1/session", {"name": name, "password": password}, "")
        if answer.ok:
            return answer.json()["token"]
        assert answer.status_code == http.client.TOO_MANY_REQUESTS, answer.text
        time.sleep(float(answer.headers["Retry-After"]))


def report(database: str, figures: Figures) -> bool:
    told = ", ".join(f"{status}: {count}" for status, count in sorted(figures.statuses.items()))
    faults = f"{len(figures.faults)} of 5xx or without an answer"
    print(f"{database}: {figures.requests} requests ({told}), {faults}", flush=True)
    for fault in figures.faults[:20]:
        print(f"  {fault}")
    return not figures.faults and figures.requests > 0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    length = parser.add_mutually_exclusive_group()
    length.add_argument("--short", action="store_true", help="a few minutes (the default)")
    length.add_argument("--long", action="store_true", help=f"{LONG_MIN:.0f} minutes")
    length.add_argument("--minutes", type=float, help="so many minutes, or one round")
    parser.add_argument("--times", type=int, default=TIMES, help="of each sort to each route")
    parser.add_argument("--only", choices=("SQLite", "PostgreSQL"), help="ask on this one alone")
    parser.add_argument("--seed", type=int, default=random.randrange(10**6))  # noqa: S311 - any
    asked = parser.parse_args()
    minutes: float = asked.minutes or (LONG_MIN if asked.long else 0)
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        postgres = stack.enter_context(private_postgres(memory()))
        options = ("--database-url", postgres.url(postgres.create_database()))
        asking = {
            database: stack.enter_context(furnished(Served(folder / database, given)))
            for database, given in (("SQLite", ()), ("PostgreSQL", options))
            if asked.only in {None, database}
        }
        ask_in_rounds(asking, asked.times, asked.seed, time.monotonic() + 60 * minutes)
        are_clean = [report(database, each.figures) for database, each in asking.items()]
    sys.exit(0 if all(are_clean) else 1)


def ask_in_rounds(
    asking: Mapping[str, AnyRequest], times: int, first_seed: int, until_s: float
) -> None:
    """Ask everything once, and again with the next seeds until the time is over."""
    print(f"{times} good and {times} bad requests a round to each route", flush=True)
    for seed in count(first_seed):
        for database, each in asking.items():
            each.seed = seed
            routes = each.ask_all(times, math.inf if seed == first_seed else until_s)
            told = f"{each.figures.requests} requests, {len(each.figures.faults)} faults by now"
            print(f"seed {seed}, {database}: {routes} routes; {told}", flush=True)
        if time.monotonic() >= until_s:
            return


if __name__ == "__main__":
    main()

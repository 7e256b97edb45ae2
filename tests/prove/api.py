"""No request, however made up, is answered by 5xx: schemathesis against the running server.

`./run prove api --short` (a few minutes) or `--long` (an hour), on SQLite and on PostgreSQL; exits
1 if one was. `--seed` asks the same again.
"""

from __future__ import annotations

import argparse
import http.client
import random
import sys
import tempfile
import time
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from shared.events import ChildPacked, ParentOpened
from tests.prove.any_request import AnyRequest, Figures
from tests.real.postgres import memory, private_postgres
from tests.server.api.served import Served
from tests.server.scanning import Outbox

if TYPE_CHECKING:
    from collections.abc import Generator

    from tests.server.api.site import Json

SHORT, LONG = 25, 1000
"""Requests that fit the description to each route, and as many that do not."""
NAME, PASSWORD = "Meera", "monsoon-ledger-42"


@contextmanager
def furnished(served: Served) -> Generator[AnyRequest]:
    """A running server with a station, bags, a bill, labels and a problem, and who asks it."""
    served.folder.mkdir(parents=True, exist_ok=True)
    try:
        served.start()
        yield _furnish(served)
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
    print(f"{database}: {figures.requests} requests ({told}), {len(figures.faults)} of 5xx")
    for fault in figures.faults[:20]:
        print(f"  {fault}")
    return not figures.faults and figures.requests > 0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    length = parser.add_mutually_exclusive_group()
    length.add_argument("--short", action="store_true", help="a few minutes (the default)")
    length.add_argument("--long", action="store_true", help="an hour")
    length.add_argument("--times", type=int, help="so many of each sort")
    parser.add_argument("--only", choices=("SQLite", "PostgreSQL"), help="ask on this one alone")
    parser.add_argument("--seed", type=int, default=random.randrange(10**6))  # noqa: S311 - any
    asked = parser.parse_args()
    times: int = asked.times or (LONG if asked.long else SHORT)
    print(f"seed {asked.seed}, {times} good and {times} bad requests to each route", flush=True)
    is_clean = True
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        postgres = stack.enter_context(private_postgres(memory()))
        options = ("--database-url", postgres.url(postgres.create_database()))
        for database, given in (("SQLite", ()), ("PostgreSQL", options)):
            if asked.only not in {None, database}:
                continue
            with furnished(Served(folder / database, given)) as requests:
                requests.seed = asked.seed
                is_clean = report(database, requests.ask_all(times)) and is_clean
    sys.exit(0 if is_clean else 1)


if __name__ == "__main__":
    main()

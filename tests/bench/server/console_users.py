"""A hundred people at the console and two reports without end, in a process of their own.

Started as `python -m tests.bench.server.console_users PORT TOKEN…`. A person looks at something
every ten seconds: bags, bills, today, the problems. Two more read the movements as CSV, again and
again with a second between.
"""

import json
import random
import subprocess
import sys
import time
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Thread
from uuid import uuid4

import requests
from sqlalchemy import insert

from server.db import tables
from server.services.tokens import hash_of
from shared.clock import SystemClock
from tests.bench.server.rig import Rig
from tests.server.api.served import Served, direct_session
from tests.server.scanning import RAVI

PEOPLE = 100
REPORTS = 2
PAUSE_S = 10.0
_REPORT_PAUSE_S = 1.0
_WAIT_S = 60
READY = "ready"


@dataclass
class Users:
    """The process that plays the people."""

    process: "subprocess.Popen[str]"
    answer: str = ""

    def told(self) -> str:
        """What the people saw."""
        seen = json.loads(self.answer)
        return (
            f"{seen['answers']} answers in {seen['seconds']:.0f} s, {seen['failed']} failed, "
            f"median {seen['median_ms']:.0f} ms, {seen['reports']} reports"
        )


@contextmanager
def console_users(rig: Rig, server: Served) -> Generator[Users]:
    """People at the console for as long as the block lasts."""
    tokens = [f"ttc_bench-{uuid4()}" for _ in range(PEOPLE + REPORTS)]
    now = SystemClock().now()
    with rig.database.writing() as session:
        session.execute(
            insert(tables.ConsoleSession),
            [
                {
                    "token_hash": hash_of(token),
                    "person_id": RAVI,
                    "created_at": now,
                    "last_used_at": now,
                }
                for token in tokens
            ],
        )
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.bench.server.console_users", str(server.port), *tokens],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    users = Users(process)
    try:
        assert process.stdout is not None
        # Its start takes seconds where others want the cores, and is no part of the measurement.
        assert process.stdout.readline().strip() == READY, "the people did not come"
        yield users
        users.answer = process.communicate("", timeout=_WAIT_S)[0]
    finally:
        process.kill()
        process.wait()


class _Seen:
    def __init__(self) -> None:
        self.times_s: list[float] = []
        self.failed = self.reports = 0
        self.is_over = False

    def look(self, port: int, token: str, pause_s: float, paths: tuple[str, ...]) -> None:
        chance = random.Random(token)  # noqa: S311 - who looks at what
        with direct_session() as http:
            http.headers["Authorization"] = f"Bearer {token}"
            time.sleep(chance.uniform(0, pause_s))
            while not self.is_over:
                self._get(http, f"http://127.0.0.1:{port}{chance.choice(paths)}")
                time.sleep(chance.uniform(0.5, 1.5) * pause_s)

    def _get(self, http: requests.Session, address: str) -> None:
        began_s = time.perf_counter()
        try:
            # A bag that nobody has packed yet is an answer, too.
            is_good = http.get(address, timeout=_WAIT_S).status_code < 500
        except requests.RequestException:
            is_good = False
        self.failed += not is_good
        self.reports += ".csv" in address
        self.times_s.append(time.perf_counter() - began_s)


def main() -> None:
    """Play until the standard input ends, then tell what was seen."""
    port, tokens = int(sys.argv[1]), sys.argv[2:]
    seen, began_s = _Seen(), time.perf_counter()
    found, bag = "/v1/bags?search=P1", "/v1/bags/P10000001-20"
    pages = ("/v1/today", found, bag, "/v1/bills", "/v1/problems")
    report = ("/v1/movements.csv",)
    for place, token in enumerate(tokens):
        is_person = place < PEOPLE
        given = (PAUSE_S, pages) if is_person else (_REPORT_PAUSE_S, report)
        Thread(target=seen.look, args=(port, token, *given), daemon=True).start()
    print(READY, flush=True)
    sys.stdin.read()
    seen.is_over = True
    times = sorted(seen.times_s) or [0.0]
    print(
        json.dumps(
            {
                "answers": len(seen.times_s),
                "failed": seen.failed,
                "reports": seen.reports,
                "seconds": time.perf_counter() - began_s,
                "median_ms": 1000 * times[len(times) // 2],
            }
        ),
        flush=True,
    )


if __name__ == "__main__":
    main()

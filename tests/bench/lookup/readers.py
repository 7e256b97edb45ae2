"""People who look up bags without pause, in a process of their own.

Started as `python -m tests.bench.lookup.readers PORT BAGS TOKEN`. For each line `SECONDS` on its
input it answers one line of JSON.
"""

import http.client
import json
import random
import sys
import time
from threading import Thread

READERS = 16
A_COPY = 1000
PARENTS = 90
_FIRST, _LAST = 2**62, 2**63
"""Positions after all of a ledger: the newest events come before any of them. Each makes another
address of the same question, so that none is answered from the cache."""


def code_of(number: int) -> str:
    """The label of one of the big site's bags."""
    copy, local = divmod(number, A_COPY)
    digits = f"7{copy:04d}{local:04d}"
    return f"P{digits}-10" if local < PARENTS else f"C{digits}"


class Reader(Thread):
    """One connection that is never idle."""

    def __init__(self, port: int, bags: int, token: str, until: float) -> None:
        super().__init__()
        self._port, self._bags, self._until = port, bags, until
        self._headers = {"Authorization": f"Bearer {token}", "Accept": "application/json"}
        self.times_s: list[float] = []
        self.failed = self.lines = 0

    def run(self) -> None:
        connection = http.client.HTTPConnection("127.0.0.1", self._port, timeout=30)
        chance = random.Random()  # noqa: S311 - any bags
        while (began := time.perf_counter()) < self._until:
            code, after = code_of(chance.randrange(self._bags)), chance.randrange(_FIRST, _LAST)
            path = f"/v1/bags/{code}?after={after}"
            connection.request("GET", path, headers=self._headers)
            answer = connection.getresponse()
            body = answer.read()
            self.times_s.append(time.perf_counter() - began)
            if answer.status != http.client.OK:
                self.failed += 1
            elif len(self.times_s) % 50 == 1:
                self.lines = len(json.loads(body)["history"])
        connection.close()


def main() -> None:
    port, bags, token = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
    for line in sys.stdin:
        began = time.perf_counter()
        until = began + float(line)
        readers = [Reader(port, bags, token, until) for _ in range(READERS)]
        for reader in readers:
            reader.start()
        for reader in readers:
            reader.join()
        times_s = sorted(time_s for reader in readers for time_s in reader.times_s)
        answer = {
            "lookups": len(times_s),
            "rate": len(times_s) / (time.perf_counter() - began),
            "p50_ms": 1000 * times_s[len(times_s) // 2],
            "p99_ms": 1000 * times_s[len(times_s) * 99 // 100],
            "failed": sum(reader.failed for reader in readers),
        }
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main()

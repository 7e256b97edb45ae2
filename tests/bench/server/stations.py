"""The stations of the bench, in a process of their own: a closed loop over keep-alive connections.

Started as `python -m tests.bench.server.stations PORT STATIONS EVENTS_EACH REQUESTS`; it makes
REQUESTS requests ready, says `ready`, and then does what it reads, line by line: `restart` begins
every station's chain anew, `go SECONDS` sends and answers with what came of it as JSON.
"""

import json
import select
import socket
import statistics
import sys
import time
from dataclasses import asdict, dataclass, field
from itertools import islice

from tests.bench.server.requests_ready import Sender, requests_of, sender

_PART = 256 * 1024
_WAIT_S = 30


@dataclass
class Heard:
    """What came of sending for a while; `seconds` is the time in which `events` were answered.

    `unlike` counts answers that were no 200 with every verdict `applied`; `last` is one of them.
    """

    seconds: float = 0.0
    events: int = 0
    settled: int = 0
    unlike: int = 0
    last: str = ""
    p50_ms: float = 0.0
    p99_ms: float = 0.0


@dataclass
class Line:
    """One station's connection, and how far its requests are."""

    who: Sender
    requests: list[bytes]
    port: int
    place: int = 0
    began_s: float = 0.0
    wire: socket.socket = field(init=False)
    answer: bytes = b""

    def connect(self) -> None:
        """Open the connection; a later answer on the one before is never read."""
        self.wire = socket.create_connection(("127.0.0.1", self.port), timeout=_WAIT_S)
        self.wire.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.answer = b""

    def send(self) -> None:
        """Send the request whose turn it is, again if it was not answered well."""
        self.began_s = time.perf_counter()
        self.wire.sendall(self.requests[self.place])

    def goes_on(self, is_wanted: bool) -> bool:  # noqa: FBT001 - the one thing it is told
        """Send the next request, if it is wanted.

        Raises:
            RuntimeError: there is none; a rate measured without it would be too low.
        """
        if is_wanted and self.place == len(self.requests):
            raise RuntimeError("a station has no request left: make more ready")
        if is_wanted:
            self.send()
        return is_wanted

    def receive(self) -> bytes | None:
        """The whole answer once it is there; empty when the server closed."""
        part = self.wire.recv(_PART)
        self.answer += part
        if not part:
            return b""
        end = self.answer.find(b"\r\n\r\n")
        if end < 0:
            return None
        head = self.answer[:end].lower()
        start = head.index(b"content-length:") + 15
        length = int(head[start : start + 12].split(b"\r\n", 1)[0])
        if len(self.answer) < end + 4 + length:
            return None
        whole, self.answer = self.answer, b""
        return whole


class Stations:
    """All lines, sent to from one loop."""

    def __init__(self, port: int, count: int, events_each: int, requests: int) -> None:
        self._events_each = events_each
        self._lines = [
            Line(who, list(islice(requests_of(who, events_each), 1 + requests // count)), port)
            for who in map(sender, range(count))
        ]
        self._poll = select.epoll()
        self._by_number: dict[int, Line] = {}

    def restart(self) -> None:
        """Begin every chain anew, as the tables were emptied."""
        for line in self._lines:
            line.place = 0

    def go(self, seconds: float) -> Heard:
        """Send for a while, then wait for the answers under way, which are not in the rate."""
        heard, times_s = Heard(seconds), list[float]()
        for line in self._lines:
            self._open(line)
        until_s = time.perf_counter() + seconds
        for line in self._lines:
            line.send()
        waiting = len(self._lines)
        while waiting:
            ready = self._poll.poll(_WAIT_S)
            if not ready:
                heard.unlike, heard.last = heard.unlike + waiting, "no answer"
                break
            for number, _ in ready:
                line = self._by_number[number]
                answer = line.receive()
                if answer is None:
                    continue
                now_s = time.perf_counter()
                if self._took(line, answer, heard) and now_s < until_s:
                    times_s.append(now_s - line.began_s)
                waiting -= not line.goes_on(now_s < until_s)
        heard.events = len(times_s) * self._events_each
        if len(times_s) > 1:
            cuts = statistics.quantiles(times_s, n=100)
            heard.p50_ms, heard.p99_ms = 1000 * cuts[49], 1000 * cuts[98]
        return heard

    def _took(self, line: Line, answer: bytes, heard: Heard) -> bool:
        if answer.startswith(b"HTTP/1.1 200") and answer.count(b'"applied"') == self._events_each:
            line.place += 1
            heard.settled += self._events_each
            return True
        if not answer:
            self._open(line)
        heard.unlike += 1
        heard.last = answer[:2000].decode(errors="replace") or "closed"
        return False

    def _open(self, line: Line) -> None:
        if line.began_s:
            self._poll.unregister(line.wire)
            line.wire.close()
        line.connect()
        line.began_s = time.perf_counter()
        self._poll.register(line.wire, select.EPOLLIN)
        self._by_number[line.wire.fileno()] = line


def main() -> None:
    """Do what the bench says, line by line."""
    stations = Stations(*map(int, sys.argv[1:]))
    print("ready", flush=True)
    for command in sys.stdin:
        match command.split():
            case ["restart"]:
                stations.restart()
            case ["go", seconds]:
                print(json.dumps(asdict(stations.go(float(seconds)))), flush=True)
            case _:
                raise ValueError(command)


if __name__ == "__main__":
    main()

"""One measurement of the API: tables emptied, warmed up, a rate; nothing lost, nothing differs."""

import json
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass, field

from tests.bench.server.cpu import cpu_s
from tests.bench.server.pgbench import Script, pgbench
from tests.bench.server.rig import Rig, Stations, served, stations
from tests.bench.server.stations import Heard
from tests.server.api.served import Served

WARM_UP_S = 2.0
_MOST_EVENTS_A_SECOND = 12_000
_MOST_IN_BATCHES = 45_000


@dataclass(frozen=True)
class Pace:
    """How long each measurement lasts, and how many pairs there are."""

    seconds: float
    pairs: int


@dataclass
class Api:
    """A served rig with its stations; what was seen over all its measurements is kept."""

    rig: Rig
    server: Served
    stations: Stations
    pace: Pace
    p50_ms: list[float] = field(default_factory=list[float])
    p99_ms: list[float] = field(default_factory=list[float])
    python_ms: list[float] = field(default_factory=list[float])
    postgres_ms: list[float] = field(default_factory=list[float])
    unlike: int = 0
    lost: int = 0
    differences: int = 0

    def rate(self) -> float:
        """Events answered a second, from empty tables and after a warm-up."""
        if self.rig.postgres:
            self.rig.empty()
            self.stations.tell("restart")
        before = self.rig.settled()
        warm = self._go(WARM_UP_S)
        python_s, postgres_s = self._cpu_s()
        heard = self._go(self.pace.seconds)
        events = heard.settled
        python_after_s, postgres_after_s = self._cpu_s()
        self.python_ms.append(1000 * (python_after_s - python_s) / max(1, events))
        self.postgres_ms.append(1000 * (postgres_after_s - postgres_s) / max(1, events))
        self.p50_ms.append(heard.p50_ms)
        self.p99_ms.append(heard.p99_ms)
        self.lost += before + warm.settled + events - self.rig.settled()
        if len(self.p99_ms) == self.pace.pairs:
            self.differences = self.rig.differences()
        return heard.events / heard.seconds

    def yardstick(self, script: Script) -> float:
        """Events a second by pgbench, from empty tables and after a warm-up."""
        assert self.rig.postgres is not None
        self.rig.empty()
        pgbench(self.rig.postgres, self.rig.database_name, script, WARM_UP_S)
        return pgbench(self.rig.postgres, self.rig.database_name, script, self.pace.seconds)

    def _go(self, seconds: float) -> Heard:
        heard = Heard(**json.loads(self.stations.tell(f"go {seconds}")))
        if heard.unlike:
            print(f"unlike the rest: {heard.unlike} answers, one is {heard.last}", flush=True)
        self.unlike += heard.unlike
        return heard

    def _cpu_s(self) -> tuple[float, float]:
        assert self.server.process is not None
        postgres = self.rig.postgres and self.rig.postgres.process
        return cpu_s(self.server.process.pid), cpu_s(postgres.pid) if postgres else 0.0


@contextmanager
def api(
    rig: Rig, pace: Pace, count: int, events_each: int = 1, **settings: object
) -> Generator[Api]:
    """The served rig with `count` stations that send `events_each` events at once."""
    most = _MOST_EVENTS_A_SECOND if events_each == 1 else _MOST_IN_BATCHES
    rounds = 1 if rig.postgres else pace.pairs
    wanted = int((WARM_UP_S + pace.seconds) * most * rounds / events_each)
    with (
        served(rig, **settings) as server,
        stations(server, count, events_each, wanted) as playing,
    ):
        yield Api(rig, server, playing, pace)

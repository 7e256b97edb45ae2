"""A server told to stop under load loses no answer, and takes again what it did not answer."""

from __future__ import annotations

import signal
import threading
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from uuid import UUID

import pytest
import requests
from sqlalchemy import select

from server.db import tables
from server.db.session import open_database
from server.services import check_counts
from server.services.stations import TOKEN_PREFIX
from server.services.tokens import hash_of
from shared.accounts import StationState
from shared.events import ChildPacked, ParentOpened
from tests.server.api.served import Served, direct_session, serving
from tests.server.scanning import LUCKNOW, MORNING, Outbox

if TYPE_CHECKING:
    from pathlib import Path

STATIONS = 4
BEFORE_THE_STOP = 10
EVENTS = 2000


@dataclass
class Station:
    """A station that sends one event after the other, until nobody takes its call."""

    outbox: Outbox
    token: str
    answers: dict[int, dict[str, Any]] = field(default_factory=dict[int, dict[str, Any]])
    asked: int = 0

    def send_until_refused(self, server: Served, enough: threading.Semaphore) -> None:
        with direct_session() as http:
            for seq in range(1, EVENTS):
                self.asked = seq
                try:
                    answer = self.post(http, server, seq)
                except requests.ConnectionError:
                    return
                self.answers[seq] = answer["verdicts"][0]
                enough.release()
        pytest.fail("the server never stopped")

    def post(self, http: requests.Session, server: Served, seq: int) -> dict[str, Any]:
        while len(self.outbox.envelopes) < seq:
            self.outbox.scan(ChildPacked, parent="P1-999", child=f"C{len(self.outbox.envelopes)}")
        answer = http.post(
            f"{server.url}/v1/events",
            json=self.outbox.batch(seq, seq).model_dump(mode="json"),
            headers={"Authorization": f"Bearer {self.token}"},
            timeout=60,
        )
        assert answer.status_code == 200, answer.text
        return answer.json()


@pytest.mark.parametrize("kind", ["sqlite", "postgres"])
def test_a_stop_under_load_loses_no_answer_and_the_unanswered_can_be_sent_again(
    kind: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    address = f"sqlite:///{tmp_path / 'data' / 'tracetrack.db'}"
    options: tuple[str, ...] = ()
    if kind == "postgres":
        address = request.getfixturevalue("postgres_url")
        options = ("--database-url", address)
    with serving(Served(tmp_path / "data", options)) as server:
        stations = furnished(address)
        stop_under_load(server, stations)
        assert server.process is not None
        assert server.process.wait(60) == 0, server.output()
        assert "Socket error" not in server.output(), "somebody was hung up on instead of answered"
        kept = kept_answers(address)
        for station in stations:
            for seq, verdict in station.answers.items():
                assert kept[station.outbox.station_id, seq] == verdict["position"]
        server.start()
        with direct_session() as http:
            for station in stations:
                again = station.post(http, server, station.asked)["verdicts"][0]
                known = kept.get((station.outbox.station_id, station.asked), again["position"])
                assert again["position"] == known
    settled = Counter(station_id for station_id, _ in kept_answers(address))
    for station in stations:
        assert settled[station.outbox.station_id] == station.asked
    database = open_database(address)
    with database.reading() as session:
        assert check_counts.differences(session) == []
    database.close()


def furnished(address: str) -> list[Station]:
    """Stations with tokens, put into the tables as enrolments would."""
    database = open_database(address)
    stations: list[Station] = []
    with database.writing() as session:
        session.add(tables.Location(id=LUCKNOW, code="LKO", name="Lucknow", time_zone="UTC"))
        session.flush()
        for number in range(1, STATIONS + 1):
            station_id, token = UUID(int=0x900 + number), f"{TOKEN_PREFIX}{number}"
            session.add(
                tables.Station(
                    id=station_id,
                    name=f"Gate {number}",
                    location_id=LUCKNOW,
                    state=StationState.ACTIVE,
                    version="",
                    created_at=MORNING,
                    recorded=0,
                )
            )
            session.flush()
            session.add(
                tables.StationToken(
                    token_hash=hash_of(token), station_id=station_id, created_at=MORNING
                )
            )
            outbox = Outbox(station_id, person_id=None)
            outbox.scan(ParentOpened, parent="P1-999")
            stations.append(Station(outbox, token))
    database.close()
    return stations


def stop_under_load(server: Served, stations: list[Station]) -> None:
    """Have all send, tell the server to stop in the middle, and wait until all are refused."""
    enough = threading.Semaphore(0)
    with ThreadPoolExecutor(len(stations)) as threads:
        calls = [threads.submit(one.send_until_refused, server, enough) for one in stations]
        for _ in range(BEFORE_THE_STOP * len(stations)):
            assert enough.acquire(timeout=60)
        server.send(signal.SIGTERM)
        for call in calls:
            call.result()


def kept_answers(address: str) -> dict[tuple[UUID, int], int]:
    database = open_database(address)
    verdict = tables.Verdict
    with database.reading() as session:
        rows = session.execute(select(verdict.station_id, verdict.seq, verdict.position)).all()
    database.close()
    return {(station_id, seq): position for station_id, seq, position in rows}

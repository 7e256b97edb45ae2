"""The server process over real HTTP: killed, stopped, over TLS, by each of its carriers."""

from __future__ import annotations

import json
import os
import signal
import socket
import time
from typing import TYPE_CHECKING
from uuid import UUID

import pytest
import requests
from sqlalchemy import create_engine, make_url, text

from shared.events import ChildPacked, ParentOpened
from tests.bench.server.cpu import tree
from tests.server.api.receiver import receiving
from tests.server.api.served import Served, serving
from tests.server.scanning import Outbox

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


def on_sqlite(folder: Path) -> Served:
    return Served(folder / "data")


def on_sqlite_by_waitress(folder: Path) -> Served:
    return Served(folder / "data", run_options=("--wsgi", "waitress"))


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Served]:
    with serving(on_sqlite(tmp_path)) as running:
        yield running


@pytest.fixture
def server_on_postgres(tmp_path: Path, postgres_url: str) -> Iterator[Served]:
    database = ("--database-url", postgres_url)
    with serving(Served(tmp_path / "data", database, ("--workers", "2"))) as running:
        yield running


def packed(station_id: str) -> Outbox:
    outbox = Outbox(UUID(station_id), location_id=UUID(int=1), person_id=None)
    outbox.scan(ParentOpened, parent="P1-2")
    outbox.scan(ChildPacked, parent="P1-2", child="C1")
    return outbox


@pytest.mark.parametrize("fixture", ["server", "server_on_postgres"])
def test_a_batch_is_answered_the_same_after_the_server_was_killed(
    fixture: str, request: pytest.FixtureRequest
) -> None:
    server: Served = request.getfixturevalue(fixture)
    station_id, token = server.enrol()
    batch = packed(station_id).batch().model_dump(mode="json")
    first = server.post("/v1/events", batch, token)
    assert [verdict["result"] for verdict in first.json()["verdicts"]] == ["applied", "applied"]
    server.stop()
    server.start()
    assert server.post("/v1/events", batch, token).json() == first.json()


def test_a_worker_that_starts_while_the_database_is_away_takes_nobody_along(
    server_on_postgres: Served, postgres_url: str
) -> None:
    station_id, token = server_on_postgres.enrol()
    name = make_url(postgres_url).database
    elsewhere = create_engine(
        make_url(postgres_url).set(database="postgres"), isolation_level="AUTOCOMMIT"
    )
    assert server_on_postgres.process is not None
    with elsewhere.connect() as owner:
        owner.execute(text(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS false'))
        try:
            ends = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = :name"
            owner.execute(text(ends), {"name": name})
            before = tree(server_on_postgres.process.pid)[1:]
            for worker in before:
                os.kill(worker, signal.SIGKILL)
            until_s = time.monotonic() + 60
            while set(before) & set(tree(server_on_postgres.process.pid)):
                assert time.monotonic() < until_s
            server_on_postgres.http.close()
            assert server_on_postgres.http.get(f"{server_on_postgres.url}/healthz", timeout=60).ok
        finally:
            owner.execute(text(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS true'))
    elsewhere.dispose()
    batch = packed(station_id).batch().model_dump(mode="json")
    assert server_on_postgres.post("/v1/events", batch, token).json()["last_seq"] == 2
    assert server_on_postgres.process.poll() is None


def test_workers_add_their_counts_up(server_on_postgres: Served) -> None:
    station_id, token = server_on_postgres.enrol()
    batch = packed(station_id).batch().model_dump(mode="json")
    for _ in range(6):
        # A connection of its own each time, so that either worker may take it.
        server_on_postgres.http.close()
        assert server_on_postgres.post("/v1/events", batch, token).status_code == 200
    metrics = server_on_postgres.http.get(f"{server_on_postgres.url}/metrics", timeout=30).text
    assert 'tracetrack_verdicts_total{reason="",result="applied"} 12.0' in metrics


def test_workers_that_are_replaced_leave_the_server_and_their_counts(
    server_on_postgres: Served,
) -> None:
    station_id, token = server_on_postgres.enrol()
    batch = packed(station_id).batch().model_dump(mode="json")
    assert server_on_postgres.post("/v1/events", batch, token).status_code == 200
    process = server_on_postgres.process
    assert process is not None
    before = tree(process.pid)[1:]
    for worker in before:
        os.kill(worker, signal.SIGTERM)
    eventually(lambda: not set(before) & set(tree(process.pid)))
    server_on_postgres.http.close()
    metrics = server_on_postgres.http.get(f"{server_on_postgres.url}/metrics", timeout=60).text
    assert 'tracetrack_verdicts_total{reason="",result="applied"} 2.0' in metrics
    assert process.poll() is None


def test_waitress_serves_the_same(tmp_path: Path) -> None:
    with serving(on_sqlite_by_waitress(tmp_path)) as server:
        station_id, token = server.enrol()
        batch = packed(station_id).batch().model_dump(mode="json")
        assert server.post("/v1/events", batch, token).json()["last_seq"] == 2


def test_beyond_loopback_it_speaks_tls_that_its_authority_vouches_for(tmp_path: Path) -> None:
    server = Served(tmp_path / "data", run_options=("--host", "0.0.0.0"), scheme="https")  # noqa: S104 - an example
    server.tell("create-admin", "--name", "Meera", "--one-time")
    server.http.verify = str(server.folder / "tls" / "ca.pem")
    with serving(server):
        assert server.http.get(f"{server.url}/healthz", timeout=30).json() == {"status": "ok"}
        plain = f"http://127.0.0.1:{server.port}/healthz"
        with pytest.raises(requests.ConnectionError):
            requests.get(plain, timeout=30)


def test_waitress_beyond_loopback_does_not_start(tmp_path: Path) -> None:
    server = on_sqlite_by_waitress(tmp_path)
    server.folder.mkdir()
    server.run_options += ("--host", "0.0.0.0")  # noqa: S104 - an example
    with pytest.raises(RuntimeError, match="tls_needs_gunicorn"):
        server.start()


def test_a_stop_waits_for_the_reply_under_way(server: Served) -> None:
    body = json.dumps({"name": "Nobody", "password": "anything"}).encode()
    head = (
        "POST /v1/session HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\n"
        f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    with socket.create_connection(("127.0.0.1", server.port), timeout=30) as line:
        line.sendall(head.encode())
        assert line.recv(1024).startswith(b"HTTP/1.1 100")
        server.send(signal.SIGTERM)
        line.sendall(body)
        assert b"401 UNAUTHORIZED" in line.recv(4096)
    assert server.process is not None
    assert server.process.wait(30) == 0


def test_waitress_told_to_stop_answers_what_it_was_asked_and_hangs_up_on_the_rest(
    tmp_path: Path,
) -> None:
    with serving(on_sqlite_by_waitress(tmp_path)) as server:
        station_id, token = server.enrol()
        outbox = packed(station_id)
        idle = socket.create_connection(("127.0.0.1", server.port), timeout=30)
        lines = [_asking(server, token, outbox) for _ in range(12)]
        server.send(signal.SIGTERM)
        answers = [_whole_answer(line) for line in lines]
        assert [answer[:12] for answer in answers] == [b"HTTP/1.1 200"] * len(lines)
        with idle:
            assert idle.recv(10) == b""
        assert server.process is not None
        assert server.process.wait(30) == 0
        with pytest.raises(OSError):  # noqa: PT011 - by system
            socket.create_connection(("127.0.0.1", server.port), timeout=5)


def _asking(server: Served, token: str, outbox: Outbox) -> socket.socket:
    body = outbox.batch().model_dump_json().encode()
    head = (
        f"POST /v1/events HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {token}\r\n"
        f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    line = socket.create_connection(("127.0.0.1", server.port), timeout=30)
    line.sendall(head.encode() + body)
    return line


def _whole_answer(line: socket.socket) -> bytes:
    with line:
        parts: list[bytes] = []
        while part := line.recv(65536):
            parts.append(part)
    return b"".join(parts)


def test_a_body_that_does_not_say_its_length_is_refused(server: Served) -> None:
    answer = server.http.post(f"{server.url}/v1/session", data=iter([b"{}"]), timeout=30)
    assert (answer.status_code, answer.json()["code"]) == (411, "length_required")


def test_webhooks_are_told_by_one_of_several_workers_and_after_a_kill_by_the_next(
    tmp_path: Path, postgres_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TRACETRACK_WEBHOOK_HOSTS", "localhost")
    monkeypatch.setenv("TRACETRACK_WEBHOOK_NETWORKS", "127.0.0.0/8, ::1/128")
    options = ("--database-url", postgres_url), ("--workers", "2")
    with receiving() as receiver, serving(Served(tmp_path / "data", *options)) as server:
        password = server.tell("create-admin", "--name", "Meera", "--one-time")["password"]
        token = sign_in_for_good(server, "Meera", password)
        wanted = {"name": "ERP", "url": receiver.url, "kinds": ["parent_opened", "child_packed"]}
        assert server.post("/v1/webhooks", wanted, token).status_code == 201
        station_id, station = server.enrol()
        batch = packed(station_id).batch().model_dump(mode="json")
        receiver.status = 500
        assert server.post("/v1/events", batch, station).status_code == 200
        eventually(lambda: bool(receiver.heard))
        server.stop()
        receiver.status = 200
        server.start()
        eventually(lambda: len(receiver.heard) > 1)
        assert {heard.body for heard in receiver.heard} == {receiver.heard[0].body}
        assert receiver.heard[-1].kinds == ["parent_opened", "child_packed"]


def sign_in_for_good(server: Served, name: str, password: str) -> str:
    """Return a session's token after the one-time password was changed."""
    said = {"name": name, "password": password}
    token = server.post("/v1/session", said, "").json()["token"]
    change = {"old": password, "new": "monsoon-ledger-42"}
    assert server.post("/v1/session/password", change, token).status_code == 204
    return server.post("/v1/session", {**said, "password": change["new"]}, "").json()["token"]


def eventually(is_so: Callable[[], bool], tries: int = 600) -> None:
    for _ in range(tries):
        if is_so():
            return
        time.sleep(0.1)
    raise AssertionError("it never came about")

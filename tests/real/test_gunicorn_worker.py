"""Our worker says what gunicorn's own says, whatever comes over the wire and however it is cut."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import ssl
import subprocess
import sys
import time
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.certificates import ensure_authority, ensure_server_certificate, tls_files
from server.db import tables
from server.db.migrate import migrate
from server.db.session import open_database
from server.services.tokens import hash_of
from tests.real.absence import dying_with_us
from tests.real.odd_requests import A_GAP, CASES, HEALTH, LAST, MANY, ONE, TOKEN, chunked, request
from tests.server.api.served import START_TRIES, free_port
from tests.server.conftest import STATIONS, furnish
from tests.server.scanning import MORNING

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable

OURS, THEIRS = "server.gunicorn_worker.Worker", "gevent"
UNLIKE = re.compile(
    # What differs each time: the time, how long it took, and the name of a request without one.
    rb"(?m)^(Date|Server-Timing): .*\r\n"
    rb"|[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}"
)


@dataclass
class Carried:
    """A server, one worker of some class, on a site whose first hundred events are known."""

    port: int
    process: subprocess.Popen[bytes]
    tls: ssl.SSLContext | None = None

    def wait_until_it_answers(self) -> None:
        for _ in range(10 * START_TRIES):
            try:
                self.told([LAST])
            except ConnectionError:
                time.sleep(0.1)
            else:
                return
        raise TimeoutError

    def told(self, pieces: Iterable[bytes], pause_s: float = 0) -> bytes:
        """All that is answered on one connection to these pieces, till the server closes it."""
        plain = socket.create_connection(("127.0.0.1", self.port), timeout=60)
        plain.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        with (
            self.tls.wrap_socket(plain, server_hostname="127.0.0.1") if self.tls else plain as wire
        ):
            for piece in pieces:
                wire.sendall(piece)
                time.sleep(pause_s)
            if not self.tls:
                wire.shutdown(socket.SHUT_WR)
            return UNLIKE.sub(b"", read_to_the_end(wire))


def read_to_the_end(wire: socket.socket) -> bytes:
    parts: list[bytes] = []
    while part := wire.recv(65536):
        parts.append(part)
    return b"".join(parts)


@contextmanager
def carried(
    worker_class: str, folder: Path, scheme: str = "http", **options: object
) -> Generator[Carried]:
    port, address = free_port(), f"sqlite:///{folder / 'tracetrack.db'}"
    wanted = json.dumps({"worker_class": worker_class, "max_requests_jitter": 0, **options})
    command = [sys.executable, "-m", "tests.real.carried", str(port), address, scheme, wanted]
    with (folder / "output.txt").open("ab") as output:
        process = subprocess.Popen(
            [*dying_with_us(), *command],
            stdout=output,
            stderr=output,
            cwd=folder,
            env={**os.environ, "PYTHONPATH": str(Path.cwd())},
        )
    tls = None
    if scheme == "https":
        tls = ssl.create_default_context(cafile=str(tls_files(folder).authority))
    server = Carried(port, process, tls)
    try:
        server.wait_until_it_answers()
        # The gate lets the station in once; from then on its batches are plain.
        server.told([request(MANY) + LAST])
        yield server
        process.send_signal(signal.SIGTERM)
        assert process.wait(120) == 0
    finally:
        process.kill()
        process.wait()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("carried")
    database = open_database(f"sqlite:///{made / 'tracetrack.db'}")
    migrate(database)
    furnish(database)
    with database.writing() as session:
        session.add(
            tables.StationToken(
                token_hash=hash_of(TOKEN), station_id=STATIONS[0], created_at=MORNING
            )
        )
    database.close()
    return made


@pytest.fixture(scope="module")
def both(folder: Path) -> Generator[tuple[Carried, Carried]]:
    with carried(OURS, folder) as ours, carried(THEIRS, folder) as theirs:
        yield ours, theirs


@pytest.mark.parametrize("name", CASES)
def test_what_comes_is_answered_as_gunicorns_own_worker_answers_it(
    both: tuple[Carried, Carried], name: str
) -> None:
    ours, theirs = (server.told([CASES[name]]) for server in both)
    assert ours == theirs


@pytest.mark.parametrize("name", ["a plain batch", "a route in between", "pipelined", "chunked"])
def test_a_client_that_sends_byte_after_byte_is_answered_the_same(
    both: tuple[Carried, Carried], name: str
) -> None:
    whole = CASES[name]
    slowly = [whole[at : at + 1] for at in range(len(whole))]
    ours, theirs = both[0].told(slowly, pause_s=0.0005), both[1].told([whole])
    assert ours == theirs


def test_over_tls_it_says_the_same(folder: Path, both: tuple[Carried, Carried]) -> None:
    now = datetime.now(UTC)
    ensure_authority(tls_files(folder), is_first_start=True, now=now)
    ensure_server_certificate(tls_files(folder), ["127.0.0.1"], now)
    plain = both[1].told([STREAM + LAST])
    pieces = [(STREAM + LAST)[at : at + 1000] for at in range(0, len(STREAM + LAST), 1000)]
    with carried(OURS, folder, scheme="https") as server:
        assert server.told([STREAM + LAST]) == plain
        assert server.told(pieces, pause_s=0.001) == plain


STREAM = request() + HEALTH + request(MANY) + chunked() + request(A_GAP) + request()


@given(st.lists(st.integers(0, len(STREAM)), max_size=8))
def test_where_a_stream_of_requests_is_cut_makes_no_difference(
    both: tuple[Carried, Carried], cuts: list[int]
) -> None:
    pieces = [STREAM[a:b] for a, b in pairwise([0, *sorted(cuts), len(STREAM)])]
    assert both[0].told(pieces, pause_s=0.001) == both[1].told([STREAM])


def test_whoever_expects_to_be_told_to_continue_is_told_so(both: tuple[Carried, Carried]) -> None:
    answers: list[bytes] = []
    whole = request(Expect="100-continue")
    for server in both:
        with socket.create_connection(("127.0.0.1", server.port), timeout=60) as wire:
            wire.sendall(whole[: -len(ONE)])
            said = wire.recv(65536)
            wire.sendall(ONE)
            wire.shutdown(socket.SHUT_WR)
            answers.append(said + b"|" + UNLIKE.sub(b"", read_to_the_end(wire)))
    assert answers[0] == answers[1]
    assert answers[0].startswith(b"HTTP/1.1 100 Continue\r\n\r\n|HTTP/1.1 200 OK\r\n")


def test_whoever_leaves_before_the_answer_leaves_others_alone(
    both: tuple[Carried, Carried],
) -> None:
    ours, theirs = both
    for cut in (10, 200, len(request()) - 1, len(request())):
        with socket.create_connection(("127.0.0.1", ours.port)) as wire:
            wire.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
            wire.sendall(request()[:cut])
    assert ours.told([request()]) == theirs.told([request()])


@pytest.mark.parametrize("worker_class", [OURS, THEIRS])
def test_after_so_many_batches_the_connection_is_closed_and_the_server_goes_on(
    folder: Path, worker_class: str
) -> None:
    # The first three are `carried`'s own.
    with carried(worker_class, folder, max_requests=5) as server:
        answers = server.told([request() * 3]).split(b"HTTP/1.1 200 OK\r\n")[1:]
        kept = [b"Connection: keep-alive\r\n" in answer for answer in answers]
        assert kept == [True, False]
        assert server.told([request()]).startswith(b"HTTP/1.1 200 OK\r\n")


@pytest.mark.parametrize("worker_class", [OURS, THEIRS])
@pytest.mark.parametrize("before", [b"", request(), HEALTH])
def test_whoever_is_silent_for_too_long_is_hung_up_on(
    quick: dict[str, Carried], worker_class: str, before: bytes
) -> None:
    with socket.create_connection(("127.0.0.1", quick[worker_class].port), timeout=60) as wire:
        wire.sendall(before)
        assert read_to_the_end(wire)[:15] == b"HTTP/1.1 200 OK"[: 15 * bool(before)]


@pytest.fixture(scope="module")
def quick(folder: Path) -> Generator[dict[str, Carried]]:
    """Both, with less patience."""
    with (
        carried(OURS, folder, keepalive=1) as ours,
        carried(THEIRS, folder, keepalive=1) as theirs,
    ):
        yield {OURS: ours, THEIRS: theirs}


def test_each_request_has_its_line_in_the_log(both: tuple[Carried, Carried], folder: Path) -> None:
    def lines() -> int:
        told = (folder / "output.txt").read_text(encoding="utf-8").splitlines()
        return sum('"event": "request"' in line and '"/v1/events"' in line for line in told)

    before = lines()
    both[0].told([request() * 5])
    assert lines() - before == 5

"""A client that stops halfway costs its own connection, and nobody else's."""

from __future__ import annotations

import socket
import ssl
from collections import deque
from contextlib import ExitStack, suppress
from itertools import repeat
from typing import TYPE_CHECKING

import pytest

from tests.real.odd_requests import HEALTH, LAST, MANY, chunked, request
from tests.real.one_worker import OURS, THREADS, carried, make_site, read_to_the_end

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

    from tests.real.one_worker import Carried

OK = b"HTTP/1.1 200 OK"
SIGNING_IN = request(bytes(100), first="POST /v1/session HTTP/1.1", Authorization="")
UNFINISHED = {"a batch": request()[:-1], "a head": request()[:100], "a sign-in": SIGNING_IN[:-1]}
MORE_THAN_THREADS = 3
FEW_FILES = 200


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("patient")
    make_site(made)
    return made


@pytest.fixture(scope="module", params=[OURS, THREADS])
def quick(request: pytest.FixtureRequest, folder: Path) -> Generator[Carried]:
    """A worker with little patience, and with fewer threads than there are clients here."""
    with carried(request.param, folder, keepalive=1, threads=2) as server:
        yield server


@pytest.mark.parametrize("name", UNFINISHED)
def test_whoever_stops_in_the_middle_of_a_request_is_hung_up_on(quick: Carried, name: str) -> None:
    with ExitStack() as stack:
        wires = [stack.enter_context(calling(quick)) for _ in range(MORE_THAN_THREADS)]
        for wire in wires:
            wire.sendall(UNFINISHED[name])
        assert quick.told([LAST]).startswith(OK)
        for wire in wires:
            assert not read_to_the_end(wire).startswith(OK)


@pytest.mark.parametrize("asked", [request(MANY), chunked(MANY)])
def test_whoever_never_reads_the_answers_is_hung_up_on(quick: Carried, asked: bytes) -> None:
    with calling(quick) as wire, pytest.raises(ConnectionError):
        deque(map(wire.sendall, repeat(asked)), maxlen=0)
    assert quick.told([LAST]).startswith(OK)


@pytest.mark.parametrize("worker_class", [OURS, THREADS])
@pytest.mark.parametrize("said", [b"", b"\x16\x03\x01\x02\x00\x01\x00"])
def test_whoever_does_not_get_as_far_as_tls_is_hung_up_on(
    folder: Path, worker_class: str, said: bytes
) -> None:
    with (
        carried(worker_class, folder, "https", keepalive=1, threads=2) as server,
        ExitStack() as held,
    ):
        wires = [held.enter_context(calling(server)) for _ in range(MORE_THAN_THREADS)]
        for wire in wires:
            wire.sendall(said)
        assert server.told([LAST]).startswith(OK)
        for wire in wires:
            assert read_to_the_end(wire) == b""


def test_whoever_does_not_speak_tls_is_a_line_in_the_log_and_no_traceback(folder: Path) -> None:
    log = folder / "output.txt"
    with carried(OURS, folder, "https") as server:
        before = log.stat().st_size
        with calling(server) as wire, suppress(ConnectionResetError):
            wire.sendall(HEALTH)
            assert read_to_the_end(wire) == b""
        unknown = ssl.create_default_context()
        with pytest.raises(ssl.SSLError), calling(server) as wire:
            unknown.wrap_socket(wire, server_hostname="127.0.0.1")
        assert server.told([LAST]).startswith(OK)
        told = log.read_bytes()[before:].decode()
    assert "Traceback" not in told
    assert told.count("No TLS with 127.0.0.1") == 2


@pytest.mark.parametrize("scheme", ["http", "https"])
@pytest.mark.parametrize("worker_class", [OURS, THREADS])
def test_a_stop_does_not_wait_for_who_asks_nothing(
    folder: Path, worker_class: str, scheme: str
) -> None:
    with ExitStack() as stack:
        # Leaving the block stops the server; it would have more than our own patience to wait.
        server = stack.enter_context(
            carried(worker_class, folder, scheme, graceful_timeout=600, keepalive=600)
        )
        idle = calling(server)
        silent = calling(server)
        wire = server.tls.wrap_socket(idle, server_hostname="127.0.0.1") if server.tls else idle
        wire.sendall(HEALTH)
        said = b""
        while not said.endswith(b"}\n"):
            said += wire.recv(65536)
        stack.close()
        assert read_to_the_end(wire) == b""
        wire.close()
        silent.close()


def test_more_may_be_connected_than_files_may_be_open_by_default(folder: Path) -> None:
    with carried(OURS, folder, most_files=FEW_FILES) as server, ExitStack() as stack:
        for _ in range(FEW_FILES):
            stack.enter_context(calling(server))
        assert server.told([LAST]).startswith(OK)


def calling(server: Carried) -> socket.socket:
    return socket.create_connection(("127.0.0.1", server.port), timeout=60)

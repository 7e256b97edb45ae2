"""waitress, as it serves on Windows: nobody keeps a thread by taking no answer."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.ports import free_port
from tests.real.absence import dying_with_us

if TYPE_CHECKING:
    from collections.abc import Iterator

PATIENCE_S = 2
SERVING = """
import sys
from server.waitress_serving import serve_with_waitress

def app(environ, start_response):
    start_response("200 OK", [])
    much = 2000 if environ["PATH_INFO"] == "/much" else 1
    return (bytes(100_000) for _ in range(much))

port, patience_s = int(sys.argv[1]), float(sys.argv[2])
print("serving", flush=True)
serve_with_waitress(
    app, host="127.0.0.1", port=port, threads=1, patience_s=patience_s, grace_s=1
)
"""


@pytest.fixture
def port() -> Iterator[int]:
    """Where a process with a single thread serves, to `/much` more than any buffer holds."""
    port = free_port()
    process = subprocess.Popen(
        [*dying_with_us(), sys.executable, "-c", SERVING, str(port), str(PATIENCE_S)],
        stdout=subprocess.PIPE,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == b"serving\n"
    yield port
    process.send_signal(signal.SIGTERM)
    assert process.wait(60) == 0
    process.stdout.close()


def call(port: int, path: str) -> socket.socket:
    while True:
        try:
            line = socket.create_connection(("127.0.0.1", port), timeout=120)
        except ConnectionRefusedError:  # it says that it serves a moment before it does
            continue
        line.sendall(f"GET {path} HTTP/1.0\r\n\r\n".encode())
        return line


@pytest.mark.loopback
def test_who_takes_no_answer_gives_the_thread_back_to_the_next(port: int) -> None:
    with call(port, "/much"), call(port, "/little") as next_one:
        assert next_one.recv(12) == b"HTTP/1.0 200"


@pytest.mark.loopback
def test_who_says_half_a_request_is_hung_up_on(port: int) -> None:
    with call(port, "/little") as first:
        assert first.recv(12) == b"HTTP/1.0 200"
    with socket.create_connection(("127.0.0.1", port), timeout=120) as line:
        line.sendall(b"POST / HTTP/1.1\r\nContent-Length: 9\r\n\r\n1")
        assert line.recv(1) == b""

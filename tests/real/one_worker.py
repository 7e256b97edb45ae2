"""One gunicorn worker of some class as a process of its own, and what is said to it as bytes."""

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
from pathlib import Path
from typing import TYPE_CHECKING

from server.certificates import ensure_authority, ensure_server_certificate, tls_files
from server.db import tables
from server.db.migrate import migrate
from server.db.session import open_database
from server.services.tokens import hash_of
from tests.real.absence import dying_with_us
from tests.real.odd_requests import LAST, MANY, TOKEN, request
from tests.server.api.served import START_TRIES, free_port
from tests.server.conftest import STATIONS, furnish
from tests.server.scanning import MORNING

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable

OURS, THEIRS, THREADS = "server.gunicorn_worker.Worker", "gevent", "server.gunicorn_threads.Worker"
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
    worker_class: str, folder: Path, scheme: str = "http", *, most_files: int = 0, **options: object
) -> Generator[Carried]:
    """Run one until the block ends; unless told otherwise as many files may be open as here."""
    port, address = free_port(), f"sqlite:///{folder / 'tracetrack.db'}"
    wanted = json.dumps({"worker_class": worker_class, "max_requests_jitter": 0, **options})
    command = [sys.executable, "-m", "tests.real.carried", str(port), address, scheme, wanted]
    limit = ["prlimit", f"--nofile={most_files}:"] if most_files else []
    with (folder / "output.txt").open("ab") as output:
        process = subprocess.Popen(
            [*dying_with_us(), *limit, *command],
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
        server.told([request(MANY, Connection="close")])
        yield server
        process.send_signal(signal.SIGTERM)
        assert process.wait(120) == 0
    finally:
        process.kill()
        process.wait()


def make_site(folder: Path) -> None:
    """A furnished site in a folder, for workers of any class."""
    database = open_database(f"sqlite:///{folder / 'tracetrack.db'}")
    migrate(database)
    furnish(database)
    with database.writing() as session:
        session.add(
            tables.StationToken(
                token_hash=hash_of(TOKEN), station_id=STATIONS[0], created_at=MORNING
            )
        )
    database.close()
    now = datetime.now(UTC)
    ensure_authority(tls_files(folder), is_first_start=True, now=now)
    ensure_server_certificate(tls_files(folder), ["127.0.0.1"], now)

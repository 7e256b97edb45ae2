"""A program of others that webhooks call: a real HTTP server that fails, hangs, and comes back."""

from __future__ import annotations

import json
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Generator


@dataclass
class Heard:
    """One call: its path, its headers, its body as it came."""

    path: str
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> dict[str, Any]:
        return json.loads(self.body)

    @property
    def kinds(self) -> list[str]:
        return [line["kind"] for line in self.json["events"]]


@dataclass
class Receiver:
    """`status` is what it answers from now on; while it `hangs`, it answers nothing.

    A delivery that holds the text `breaks_on` is answered by 500.
    """

    port: int = 0
    status: int = 204
    hangs: bool = False
    breaks_on: str = ""
    heard: list[Heard] = field(default_factory=list[Heard])
    is_over: Event = field(default_factory=Event)

    @property
    def url(self) -> str:
        return f"http://localhost:{self.port}/events?site=1"

    def positions(self) -> list[int]:
        """The events of all calls, in the order in which they came."""
        return [line["position"] for heard in self.heard for line in heard.json["events"]]


@contextmanager
def receiving() -> Generator[Receiver]:
    receiver = Receiver()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            receiver.heard.append(Heard(self.path, dict(self.headers.items()), body))
            if receiver.hangs:
                receiver.is_over.wait(30)
                return
            is_broken = receiver.breaks_on and receiver.breaks_on.encode() in body
            self.send_response(500 if is_broken else receiver.status)
            if receiver.status == 302:
                self.send_header("Location", f"http://localhost:{receiver.port}/elsewhere")
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base's name
            del format, args

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    receiver.port = server.server_address[1]
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield receiver
    finally:
        receiver.is_over.set()
        server.shutdown()
        server.server_close()
        thread.join()

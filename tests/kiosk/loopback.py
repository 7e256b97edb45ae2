"""A real HTTP server on loopback whose answers a test decides, well-behaved or not."""

from __future__ import annotations

import contextlib
import json
import socket
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Self, cast

from pydantic import TypeAdapter

if TYPE_CHECKING:
    import ssl

WAIT_S = 120.0
"""Longest that a test waits for something that is to happen at once."""


@dataclass(frozen=True, slots=True)
class Heard:
    """A request as it arrived; header names in lower case."""

    method: str
    path: str
    headers: Mapping[str, str]
    body: bytes


@dataclass(frozen=True, slots=True)
class Said:
    """An answer; `cut_after` sends only so many bytes of the body, -1 not even the head."""

    status: int = 200
    body: bytes = b""
    content_type: str = "application/json"
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    cut_after: int | None = None


Behaviour = Callable[[Heard], Said]


def said(reply: object, status: int = 200, **headers: str) -> Said:
    """Return an honest JSON answer."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Said(status, TypeAdapter(type(reply)).dump_json(reply), headers=named)


def problem(status: int, code: str, /, **facts: object) -> Said:
    """Return an error as our server words it."""
    told = {"title": code, "status": status, "code": code, "facts": facts}
    return Said(status, json.dumps(told).encode(), "application/problem+json")


class LoopbackServer:
    """Listens on a port of its own while the block lasts; remembers what it heard."""

    def __init__(self, behaviour: Behaviour, tls: ssl.SSLContext | None = None) -> None:
        self.behaviour = behaviour
        self.heard: list[Heard] = []
        self._http = _Listener(("127.0.0.1", 0), _Handler)
        self._http.server = self
        self._http.open = set()
        self._scheme = "http" if tls is None else "https"
        if tls is not None:
            self._http.socket = tls.wrap_socket(self._http.socket, server_side=True)
        self._thread = threading.Thread(target=self._http.serve_forever, args=(0.02,), daemon=True)

    @property
    def url(self) -> str:
        """The server's base address."""
        return f"{self._scheme}://127.0.0.1:{self._http.server_address[1]}"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def stop(self) -> None:
        """Be gone: no open connection, and none can be made."""
        self._http.shutdown()
        self._http.server_close()
        for connection in list(self._http.open):
            with contextlib.suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)


class _Listener(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    server: LoopbackServer
    open: set[socket.socket]

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing: a caller that hangs up is part of many tests."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def setup(self) -> None:
        super().setup()
        cast("_Listener", self.server).open.add(self.connection)

    def finish(self) -> None:
        cast("_Listener", self.server).open.discard(self.connection)
        with contextlib.suppress(OSError):
            super().finish()

    def _answer(self) -> None:
        server = cast("_Listener", self.server).server
        body = self.rfile.read(int(self.headers.get("Content-Length", "0")))
        headers = {name.lower(): value for name, value in self.headers.items()}
        heard = Heard(self.command, self.path, headers, body)
        server.heard.append(heard)
        say = server.behaviour(heard)
        if say.cut_after is None or say.cut_after >= 0:
            self._say(say)
        if say.cut_after is not None:
            self.close_connection = True
            self.connection.shutdown(socket.SHUT_RDWR)

    def _say(self, say: Said) -> None:
        self.send_response(say.status)
        if say.body or say.status not in {204, 304}:
            self.send_header("Content-Type", say.content_type)
            self.send_header("Content-Length", str(len(say.body)))
        for name, value in say.headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(say.body[: say.cut_after])
        self.wfile.flush()

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = _answer  # noqa: N815 (the base class names them)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the base class names it)
        """Say nothing."""


class AnsweringHtml:
    """A captive portal: every request is answered 200 with a page."""

    def __call__(self, heard: Heard) -> Said:
        del heard
        return Said(200, b"<html>Please sign in to the Wi-Fi</html>", "text/html; charset=utf-8")


class LosingTheReply:
    """Does what it is asked and hangs up before it answers, `times` times."""

    def __init__(self, honest: Behaviour, times: int = 1) -> None:
        self._honest = honest
        self._left = times

    def __call__(self, heard: Heard) -> Said:
        say = self._honest(heard)
        if self._left == 0:
            return say
        self._left -= 1
        return Said(cut_after=-1)


class PartialReply:
    """Does what it is asked and hangs up halfway through the answer, `times` times."""

    def __init__(self, honest: Behaviour, times: int = 1) -> None:
        self._honest = honest
        self._left = times

    def __call__(self, heard: Heard) -> Said:
        say = self._honest(heard)
        if self._left == 0:
            return say
        self._left -= 1
        half = len(say.body) // 2
        return Said(say.status, say.body, say.content_type, say.headers, cut_after=half)


class BlackHole:
    """Takes the request and never answers, until it is released."""

    def __init__(self) -> None:
        self.swallowed = threading.Event()
        self._released = threading.Event()

    def __call__(self, heard: Heard) -> Said:
        del heard
        self.swallowed.set()
        self._released.wait(WAIT_S)
        return Said(cut_after=-1)

    def release(self) -> None:
        """Hang up on everyone who waits."""
        self._released.set()


class DuplicatingLate:
    """A network that delivers each POST again, just before the next request of any kind."""

    def __init__(self, honest: Behaviour) -> None:
        self._honest = honest
        self._late: list[Heard] = []

    def __call__(self, heard: Heard) -> Said:
        for again in self._late:
            self._honest(again)
        self._late = [heard] if heard.method == "POST" else []
        return self._honest(heard)


class Refusing:
    """Gives its one answer to everything, `times` times, then behaves honestly."""

    def __init__(self, say: Said, honest: Behaviour | None = None, times: int = 1_000_000) -> None:
        self._say = say
        self._honest = honest
        self._left = times

    def __call__(self, heard: Heard) -> Said:
        if self._left and self._honest is not None:
            self._left -= 1
            return self._say
        return self._say if self._honest is None else self._honest(heard)

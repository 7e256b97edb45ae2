"""gunicorn's gevent worker, with plain batches answered before gunicorn sees them.

A connection belongs to this worker, which answers what is plain on it (`plain_request`), each
request with one message. Any other request is lent to gunicorn with all that was read of it, and
the connection comes back when it is answered. So whatever is unusual about a request, or is to be
refused, is in one place: gunicorn's parser, and the application behind it.
"""

from __future__ import annotations

import os
import socket
import time
from contextlib import suppress
from email.utils import formatdate
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

import gevent
from gevent.hub import get_hub
from gevent.socket import wait
from gevent.ssl import SSLSocket
from gunicorn import SERVER
from gunicorn.http.body import LengthReader
from gunicorn.workers.ggevent import GeventWorker

from server.api.express import FAILED, Answer, Express
from server.api.plain_request import read_head
from server.patience import PatientConnection

if TYPE_CHECKING:
    from collections.abc import Iterable

_PART_BYTES = 64 * 1024
_READ = 1
"""What a watcher of gevent's is to wait for."""
_LOOK_S = 0.5
"""How long it may take until a stop is noticed by who hangs up."""
_LAST_WORDS_S = 1.0
"""How long a worker that is to end listens to who asks nothing."""


class Connection(PatientConnection):
    """A client's connection, and how gunicorn sees it while it is lent.

    `ahead` was read and not answered yet, `failure` is what went wrong when that was tried, and
    `is_lent` whether gunicorn may close it. While it `is_silent`, nobody is owed an answer.
    """

    def __init__(self, wire: socket.socket, patience_s: float) -> None:
        super().__init__(wire, patience_s)
        self.ahead = b""
        self.failure: Exception | None = None
        self.is_lent = False
        self.is_silent = True
        self._readable = get_hub().loop.io(wire.fileno(), _READ)
        # Of TLS, the next part may have been read and decrypted with the one before.
        self._waits_first = not isinstance(wire, SSLSocket)

    def recv(self, most: int) -> bytes:
        """Return up to `most` bytes, first those that were read before."""
        if not self.ahead:
            return super().recv(most)
        part, self.ahead = self.ahead[:most], self.ahead[most:]
        return part

    def next_part(self) -> bytes:
        """Return what comes next.

        Raises:
            OSError: the client is gone, or silent for too long.
        """
        self.is_silent = True
        if self._waits_first:
            # Whoever was just answered has sent nothing yet: to try at once would be in vain.
            wait(self._readable, self._patience_s)
        part = self.wire.recv(_PART_BYTES)
        self.is_silent = False
        return part

    def hear_no_more(self) -> None:
        """Have whoever waits for the next part find what has come by now, or the end."""
        # Of another socket for the same connection: gevent's would wake the waiting with an error.
        with suppress(OSError), socket.socket(fileno=os.dup(self.wire.fileno())) as same:
            same.shutdown(socket.SHUT_RD)

    def let_go(self) -> None:
        """Wait for it no more."""
        self._readable.close()

    def close(self) -> None:
        """Close it, unless it was given back."""
        if self.is_lent:
            self.wire.close()


class Worker(GeventWorker):
    """A worker for an application of Flask's that has an `Express` before it."""

    def load_wsgi(self) -> None:
        """Load the application."""
        super().load_wsgi()
        application: Any = self.wsgi
        self._express: Express = application.wsgi_app
        self._patience_s: float = self.cfg.keepalive
        self._connections: set[Connection] = set()

        def with_failure(environ: dict[str, Any], start: Any) -> Iterable[bytes]:
            connection: Connection = environ["gunicorn.socket"]
            if connection.failure is not None:
                environ[FAILED], connection.failure = connection.failure, None
            return application(environ, start)

        worker: Any = self
        worker.wsgi = with_failure

    def run(self) -> None:
        """Serve until told to stop, then answer what was asked."""
        gevent.spawn(self._hang_up_when_stopping)
        super().run()

    def handle(self, listener: Any, client: Any, addr: Any) -> None:
        """Answer all that comes on one connection."""
        # A worker that is told to stop closes its listeners, and still answers what is asked.
        listener = _Listener(listener.getsockname())
        connection: Any = Connection(client, self._patience_s)
        try:
            self._connections.add(connection)
            if not self._is_open(connection, addr):
                return
            while self._answers_plain(connection):
                connection.is_lent = True
                super().handle(listener, connection, addr)
                if connection.is_lent:
                    return
        finally:
            self._connections.discard(connection)
            connection.let_go()
            client.close()

    def handle_request(self, listener_name: Any, req: Any, sock: Any, addr: Any) -> bool:
        """Have gunicorn answer a request, and take the connection back if all of it was read."""
        goes_on = super().handle_request(listener_name, req, sock, addr)
        body = req.body.reader
        if isinstance(body, LengthReader) and not body.length:
            sock.ahead = req.unreader.take_buffered() + sock.ahead
            sock.is_lent = False
            raise StopIteration
        return goes_on

    def _is_open(self, connection: Connection, addr: Any) -> bool:
        """Shake hands where that is to be done; whether that went well."""
        connection.setblocking(True)  # noqa: FBT003 - as sockets have it
        if not isinstance(connection.wire, SSLSocket):
            return True
        try:
            connection.wire.do_handshake()
        except OSError as error:
            self.log.info("No TLS with %s: %s", addr[0], error)
            return False
        return True

    def _answers_plain(self, connection: Connection) -> bool:
        """Answer plain batches until something else comes; whether it is to be answered at all."""
        try:
            while self._answers_one(connection):
                if not self.alive:
                    return False
        except OSError:  # the client is gone, or was silent for too long
            return False
        return True

    def _answers_one(self, connection: Connection) -> bool:
        wire, express = connection.wire, self._express
        if not connection.ahead:
            connection.ahead = connection.next_part()
        read = connection.ahead
        head = read_head(read)
        station = None if head is None else express.sender(head.authorization)
        if head is None or station is None:
            return False
        end = head.begins + head.length
        while len(read) < end:
            part = wire.recv(end - len(read))
            if not part:
                return False
            connection.ahead = read = read + part
        answer = express.answer(station, head.correlation_id, read[head.begins : end])
        if not isinstance(answer, Answer):
            connection.failure = answer
            return False
        connection.ahead = read[end:]
        self._count()
        said = _spelled(answer, "keep-alive" if self.alive else "close")
        sent = wire.send(said)
        if sent < len(said):
            wire.sendall(said[sent:])
        return True

    def _hang_up_when_stopping(self) -> None:
        while self.alive:
            gevent.sleep(_LOOK_S)
        while True:
            gevent.sleep(_LAST_WORDS_S)
            for connection in list(self._connections):
                if connection.is_silent:
                    connection.hear_no_more()

    def _count(self) -> None:
        """Count a request as gunicorn does: after so many, this worker ends."""
        self.nr += 1
        if self.nr >= self.max_requests and self.alive:
            self.log.info("Autorestarting worker after current request.")
            self.alive = False


class _Listener(NamedTuple):
    """What gunicorn asks of a listener for each request."""

    name: Any

    def getsockname(self) -> Any:
        """Return the address that it listened at."""
        return self.name


def _spelled(answer: Answer, connection: str) -> bytes:
    """Return the whole answer as it goes over the wire, its head as gunicorn spells it."""
    fields = "".join(f"{name}: {text}\r\n" for name, text in answer.headers.items())
    head = (
        f"HTTP/1.1 200 OK\r\nServer: {SERVER}\r\nDate: {_date(int(time.time()))}\r\n"
        f"Connection: {connection}\r\n{fields}\r\n"
    )
    return head.encode("latin-1") + answer.body


@lru_cache(maxsize=1)
def _date(now_s: int) -> str:
    return formatdate(now_s, usegmt=True)

"""The network between a station and its server: a TCP line on loopback that a test can break."""

from __future__ import annotations

import contextlib
import socket
import struct
import threading
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import TracebackType

_PIECE_BYTES = 64 * 1024
_VERBS = (b"GET ", b"POST ", b"PUT ")
_RESET = struct.pack("ii", 1, 0)  # linger on, 0 s: closing sends RST


class Line:
    """Carries connections to a port here, or to a socket in a file.

    `cut` and `mend` are a cable pulled and put back.
    """

    def __init__(self, target: int | str) -> None:
        self._target = target
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._is_cut = threading.Event()
        self._losing = _Losing()
        self._open: set[socket.socket] = set()
        self._lock = threading.Lock()
        self._thread = threading.Thread(target=self._accept, name="line", daemon=True)

    @property
    def port(self) -> int:
        """Where it is connected to."""
        return self._listener.getsockname()[1]

    @property
    def url(self) -> str:
        """The server's address as the station has it."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def lost(self) -> threading.Event:
        """Set once every reply that was to be lost is lost."""
        return self._losing.done

    def cut(self) -> None:
        """Reset what is open, and whoever tries again."""
        with self._lock:
            self._is_cut.set()
        self._reset_all()

    def mend(self) -> None:
        """Carry connections again."""
        self._is_cut.clear()

    def lead_to(self, port: int) -> None:
        """Lead to another port from now on: the server was started again elsewhere."""
        self._target = port

    def lose_replies_to(self, request_line: str, times: int = 1) -> None:
        """Cut a connection when the reply to such a request comes back, `times` times."""
        self._losing = _Losing(request_line.encode("ascii"), times)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._reset_all()

    def _accept(self) -> None:
        while True:
            try:
                station, _ = self._listener.accept()
            except OSError:
                return
            try:
                server = _connected(self._target)
            except OSError:
                _reset(station)
                continue
            with self._lock:
                # asked where `cut` sets it, so that no connection is opened behind its back
                is_cut = self._is_cut.is_set()
                if not is_cut:
                    self._open |= {station, server}
            if is_cut:
                _reset(station)
                _reset(server)
                continue
            call = _Call(station, server)
            for pump in (self._pump_requests, self._pump_replies):
                threading.Thread(target=pump, args=(call,), daemon=True).start()

    def _pump_requests(self, call: _Call) -> None:
        for piece in _pieces(call.station):
            # a request's body comes in a piece of its own, and is no new request
            if piece.startswith(_VERBS):
                call.is_losing = self._losing.concerns(piece)
            if not _send(call.server, piece):
                break
        self._hang_up(call)

    def _pump_replies(self, call: _Call) -> None:
        for piece in _pieces(call.server):
            if call.is_losing and self._losing.take():
                break
            if not _send(call.station, piece):
                break
        self._hang_up(call)

    def _hang_up(self, call: _Call) -> None:
        with self._lock:
            self._open -= {call.station, call.server}
        _reset(call.station)
        _reset(call.server)

    def _reset_all(self) -> None:
        with self._lock:
            ends, self._open = self._open, set()
        for end in ends:
            _reset(end)


class _Call:
    """One connection's two ends."""

    def __init__(self, station: socket.socket, server: socket.socket) -> None:
        self.station = station
        self.server = server
        self.is_losing = False


class _Losing:
    """Which replies are to be lost, and how many still."""

    def __init__(self, request_line: bytes = b"", times: int = 0) -> None:
        self.done = threading.Event()
        self._request_line = request_line
        self._left = times
        self._lock = threading.Lock()

    def concerns(self, piece: bytes) -> bool:
        return self._left > 0 and piece.startswith(self._request_line)

    def take(self) -> bool:
        with self._lock:
            if self._left == 0:
                return False
            self._left -= 1
            if self._left == 0:
                self.done.set()
            return True


def _connected(target: int | str) -> socket.socket:
    if isinstance(target, int):
        return socket.create_connection(("127.0.0.1", target))
    end = socket.socket(socket.AF_UNIX)
    try:
        end.connect(target)
    except OSError:
        end.close()
        raise
    return end


def _pieces(end: socket.socket) -> Iterator[bytes]:
    with contextlib.suppress(OSError):
        while piece := end.recv(_PIECE_BYTES):
            yield piece


def _send(end: socket.socket, piece: bytes) -> bool:
    try:
        end.sendall(piece)
    except OSError:
        return False
    return True


def _reset(end: socket.socket) -> None:
    with contextlib.suppress(OSError):
        end.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET)
        end.shutdown(socket.SHUT_RDWR)
    end.close()

"""A client's connection on which nobody waits for ever.

gunicorn waits without end for the rest of a request that has begun, and for a client to take its
answer. Whoever lost power or network in the middle of that would keep a place until the next start.
"""

from __future__ import annotations

import errno
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import socket
    from collections.abc import Generator


class PatientConnection:
    """A client's connection as gunicorn sees it, which waits `patience_s` at each step."""

    def __init__(self, wire: socket.socket, patience_s: float) -> None:
        self.wire = wire
        self._patience_s = patience_s

    def __getattr__(self, name: str) -> Any:
        return getattr(self.wire, name)

    def setblocking(self, does_wait: bool) -> None:  # noqa: FBT001 - as sockets have it
        """Wait at all, or not."""
        self.wire.settimeout(self._patience_s if does_wait else 0)

    def recv(self, most: int) -> bytes:
        """Return up to `most` bytes.

        Raises:
            OSError: the client is gone, or silent for too long.
        """
        with _as_gone():
            return self.wire.recv(most)

    def sendall(self, data: bytes) -> None:
        """Send all of it to a client that may be slow, as long as it takes something.

        Raises:
            OSError: the client is gone, or takes nothing for too long.
        """
        rest = memoryview(data)
        with _as_gone():
            while rest:
                rest = rest[self.wire.send(rest) :]


@contextmanager
def _as_gone() -> Generator[None]:
    """Say of a silent client what gunicorn takes for one that is gone, without a traceback."""
    try:
        yield
    except TimeoutError as error:
        raise ConnectionResetError(errno.ECONNRESET, "silent for too long") from error

"""Answers that are still true, kept so that a repeat costs no query.

An answer is kept under the address that was asked for, with the words of the parts of the data that
it was made from (`server.db.versions`); once a word is another one, it is made anew. So a caller
never sees the state before its own write. Knows neither routes nor callers.
"""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from dataclasses import dataclass, field
from threading import Lock
from typing import Protocol

from shared.clock import Clock

MOST_BYTES = 32 * 1024 * 1024
"""Of all answers together, in one process."""
LARGEST_BYTES = 512 * 1024
LASTS_S = 60
"""A guard should a process die between its COMMIT and telling of it."""


@dataclass(frozen=True, slots=True)
class Kept:
    """An answer with its type and its tag, and the words under which it is true."""

    words: tuple[bytes, ...]
    body: bytes
    content_type: str
    etag: str


class Cache(Protocol):
    """Where answers are kept; either may forget any of them at any time."""

    def get(self, name: str) -> Kept | None:
        """Return what is kept under a name, be it true or not."""
        ...

    def put(self, name: str, kept: Kept) -> None:
        """Keep an answer under a name."""
        ...


def etag_of(body: bytes) -> str:
    """Return the tag of an answer: the same body has the same tag, whoever made it."""
    return hashlib.sha256(body).hexdigest()[:32]


@dataclass(slots=True)
class ProcessCache:
    """Answers in this process's memory; what was asked for longest ago is forgotten first."""

    clock: Clock
    most_bytes: int = MOST_BYTES
    _kept: OrderedDict[str, tuple[float, Kept]] = field(
        default_factory=OrderedDict[str, "tuple[float, Kept]"]
    )
    _bytes: int = 0
    _lock: Lock = field(default_factory=Lock)

    def get(self, name: str) -> Kept | None:
        """Return what is kept under a name, be it true or not."""
        with self._lock:
            found = self._kept.get(name)
            if found is None or self.clock.uptime_s() - found[0] > LASTS_S:
                return None
            self._kept.move_to_end(name)
            return found[1]

    def put(self, name: str, kept: Kept) -> None:
        """Keep an answer under a name, unless it is a large one."""
        if len(kept.body) > LARGEST_BYTES:
            return
        with self._lock:
            self._forget(name)
            self._kept[name] = self.clock.uptime_s(), kept
            self._bytes += len(kept.body)
            while self._bytes > self.most_bytes:
                self._forget(next(iter(self._kept)))

    def _forget(self, name: str) -> None:
        if (found := self._kept.pop(name, None)) is not None:
            self._bytes -= len(found[1].body)

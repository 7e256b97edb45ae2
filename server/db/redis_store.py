"""Redis or Valkey, for servers on several machines: what changed, and answers kept for all of them.

If it can't be reached nothing is taken from it and nothing kept, and a change that could not be
told is told before anything is asked of it again.
"""

from __future__ import annotations

import os
from threading import Lock
from typing import TYPE_CHECKING, Any

from redis import Redis
from redis.exceptions import RedisError

from server.db.versions import Part
from shared.log import Log

if TYPE_CHECKING:
    from collections.abc import Iterable

    from shared.ids import RandomBytes

_WORDS = "tracetrack:words"
_WORD_BYTES = 8
_PATIENCE_S = 0.5
_log = Log(__name__)


def connect(url: str) -> Redis:
    """Return a client that waits for nobody long; it connects when it is first used."""
    return Redis.from_url(  # pyright: ignore[reportUnknownMemberType] - redis leaves **kwargs open
        url, socket_timeout=_PATIENCE_S, socket_connect_timeout=_PATIENCE_S
    )


class RedisVersions:
    """The words of all parts in one hash."""

    def __init__(self, url: str, random_bytes: RandomBytes = os.urandom) -> None:
        self._redis = connect(url)
        self._random_bytes = random_bytes
        self._untold: set[Part] = set()
        self._lock = Lock()

    def words(self) -> tuple[bytes, ...] | None:
        """Return the words as they are, or None while Redis does not answer or knows none."""
        try:
            self._tell(())
            found: Any = self._redis.hgetall(_WORDS)
            named: dict[bytes, bytes] = found
            missing = [part for part in Part if part.name.encode() not in named]
            self._tell(missing)
        except RedisError as error:
            _log.warning("redis_failed", error=repr(error))
            return None
        return None if missing else tuple(named[part.name.encode()] for part in Part)

    def changed(self, parts: Iterable[Part]) -> None:
        """Give these parts a new word, at the next chance if not at once."""
        try:
            self._tell(parts)
        except RedisError as error:
            _log.warning("redis_failed", error=repr(error))

    def _tell(self, parts: Iterable[Part]) -> None:
        with self._lock:
            wanted, self._untold = self._untold | set(parts), set()
        if not wanted:
            return
        try:
            words: dict[Any, Any] = {part.name: self._random_bytes(_WORD_BYTES) for part in wanted}
            self._redis.hset(_WORDS, mapping=words)
        except RedisError:
            with self._lock:
                self._untold |= wanted
            raise

"""Redis or Valkey, for servers on several machines: what changed, and answers kept for all of them.

If it can't be reached nothing is taken from it and nothing kept, and a change that could not be
told is told before anything is asked of it again. A Redis that started anew may have read old words
from its disk, with the answers that were true under them: it is given new ones before it is asked.
"""

from __future__ import annotations

import os
import re
from itertools import chain
from threading import Lock
from typing import TYPE_CHECKING, Any

from redis import Redis
from redis.exceptions import RedisError

from server.db.versions import Part
from shared.log import Log

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from shared.ids import RandomBytes

_WORDS = "tracetrack:words"
_RUN = "run"
"""Beside the words: the run of Redis that they were made in."""
_THIS_RUN = re.compile(rb"^run_id:(\w+)", re.MULTILINE)
_WORD_BYTES = 8
_PATIENCE_S = 0.5
_log = Log(__name__)


def connect(url: str, greet: Callable[[Any], None] | None = None) -> Redis:
    """Return a client that waits for nobody long; it connects when it is first used.

    `greet` is called with each new connection before anything is asked on it.
    """
    return Redis.from_url(  # pyright: ignore[reportUnknownMemberType] - redis leaves **kwargs open
        url,
        socket_timeout=_PATIENCE_S,
        socket_connect_timeout=_PATIENCE_S,
        redis_connect_func=greet,
    )


class RedisVersions:
    """The words of all parts in one hash."""

    def __init__(self, url: str, random_bytes: RandomBytes = os.urandom) -> None:
        self._redis = connect(url, self._greet)
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
            self._redis.hset(_WORDS, mapping=self._new_words(wanted))
        except RedisError:
            with self._lock:
                self._untold |= wanted
            raise

    def _greet(self, connection: Any) -> None:  # noqa: ANN401 - of any of redis's kinds
        """Replace what another run of Redis left, on a connection that is new."""

        def ask(*command: object) -> Any:  # noqa: ANN401 - whatever Redis says
            connection.send_command(*command)
            return connection.read_response()

        connection.on_connect()
        found = _THIS_RUN.search(ask("INFO", "server"))
        run = found[1] if found else self._random_bytes(_WORD_BYTES)
        if ask("HGET", _WORDS, _RUN) != run:
            named = {**self._new_words(Part), _RUN: run}
            ask("HSET", _WORDS, *chain.from_iterable(named.items()))

    def _new_words(self, parts: Iterable[Part]) -> dict[Any, Any]:
        return {part.name: self._random_bytes(_WORD_BYTES) for part in parts}

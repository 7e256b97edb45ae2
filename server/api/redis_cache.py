"""Answers kept in Redis or Valkey, for servers on several machines."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any

from redis.exceptions import RedisError

from server.api.cache import LARGEST_BYTES, LASTS_S, Kept
from server.db.redis_store import connect
from shared.log import Log

if TYPE_CHECKING:
    from redis import Redis

_log = Log(__name__)


class RedisCache:
    """Answers by the hash of their name; Redis itself forgets what is old, or too much."""

    def __init__(self, url: str) -> None:
        self._redis: Redis = connect(url)

    def get(self, name: str) -> Kept | None:
        """Return what is kept under a name, or None while Redis does not answer."""
        try:
            found: Any = self._redis.get(_key(name))
        except RedisError as error:
            _log.warning("redis_failed", error=repr(error))
            return None
        return None if found is None else _unpack(bytes(found))

    def put(self, name: str, kept: Kept) -> None:
        """Keep an answer under a name, unless it is a large one."""
        if len(kept.body) > LARGEST_BYTES:
            return
        try:
            self._redis.set(_key(name), _pack(kept), ex=LASTS_S)
        except RedisError as error:
            _log.warning("redis_failed", error=repr(error))


def _key(name: str) -> str:
    return "tracetrack:answer:" + hashlib.sha256(name.encode()).hexdigest()


def _pack(kept: Kept) -> bytes:
    head = {
        "words": [word.hex() for word in kept.words],
        "content_type": kept.content_type,
        "etag": kept.etag,
    }
    return json.dumps(head).encode() + b"\n" + kept.body


def _unpack(packed: bytes) -> Kept:
    head, _, body = packed.partition(b"\n")
    told = json.loads(head)
    words = tuple(bytes.fromhex(word) for word in told["words"])
    return Kept(words, body, told["content_type"], told["etag"])

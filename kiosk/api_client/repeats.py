"""Questions that are asked again and again: by ETag and 304 the server says "as before".

Safe to use from several threads.
"""

from __future__ import annotations

from http import HTTPStatus
from threading import Lock
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import BaseModel

from kiosk.api_client.transport import Ask, Transport, parse

if TYPE_CHECKING:
    from kiosk.api_client.answers import Answer

Model = TypeVar("Model", bound=BaseModel)
_MOST = 8
"""Questions whose last reply is kept; a window repeats two or three."""


class Repeats:
    """Keeps the last reply to each question; one that did not change is returned again."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport
        self._kept: dict[tuple[str, str, str], tuple[str, Any]] = {}
        self._lock = Lock()

    def reply(self, path: str, query: dict[str, str], model: type[Model]) -> Model:
        """Ask, and return the reply; raises what `Transport.reply` does."""
        # Another session may see other things: its replies are its own.
        key = (path, str(sorted(query.items())), self._transport.token)
        with self._lock:
            etag, kept = self._kept.get(key, ("", None))
        headers = {"If-None-Match": etag} if etag else {}
        answer = self._transport.answer(Ask("GET", path, query, headers=headers))
        if answer.status == HTTPStatus.NOT_MODIFIED and isinstance(kept, model):
            return kept
        return self._keep(key, answer, parse(answer, model))

    def _keep(self, key: tuple[str, str, str], answer: Answer, reply: Model) -> Model:
        with self._lock:
            self._kept.pop(key, None)
            if etag := answer.headers.get("etag", ""):
                self._kept[key] = (etag, reply)
            while len(self._kept) > _MOST:
                del self._kept[next(iter(self._kept))]
        return reply

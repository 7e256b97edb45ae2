"""What a value's field says of itself besides its type, for those who check it at a border.

pydantic reads all of this where text comes in (requests, replies, settings) without being needed
to make a value: limits stand in `field(metadata=...)`, the rest in `Annotated`.
"""

from __future__ import annotations

from datetime import datetime
from enum import Enum
from typing import TYPE_CHECKING, Annotated, Any, Protocol

from shared.values import value

if TYPE_CHECKING:
    from collections.abc import Callable

STRICT: dict[str, Any] = {"extra": "forbid"}
"""For what is written by us alone: an unknown field is an error."""
LENIENT: dict[str, Any] = {"extra": "ignore"}
"""For what a newer server says: an unknown field is left alone."""


class Lenient(Protocol):
    """What stands in `Annotated` to have a newer version's words read; see `shared.plain` too."""

    def around(self, read: Callable[[Any], Any]) -> Callable[[Any], Any]:
        """Return a reader that takes more than `read` does."""
        ...


@value
class UnknownAs:
    """For a word of a fixed set in what a server says: one that only a newer server knows is this.

    Without it one such word would make all that was said with it unreadable.
    """

    word: Enum | None

    def around(self, read: Callable[[Any], Any]) -> Callable[[Any], Any]:
        """Return a reader that takes any word."""

        def take(plain: object) -> Any:  # noqa: ANN401 - of the field's type
            try:
                return read(plain)
            except ValueError:
                if isinstance(plain, str):
                    return self.word
                raise

        return take

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> Any:  # noqa: ANN401 - as pydantic calls it
        return _wrapped(self, handler(source))


@value
class OnlyKnown:
    """For a list in what a server says: leaves out what is of a kind that only a newer one knows.

    ``field`` names the field of its entries that has the kind, ``words`` the kinds that are known.
    """

    field: str
    words: type[Enum]

    def around(self, read: Callable[[Any], Any]) -> Callable[[Any], Any]:
        """Return a reader that passes over such entries."""
        known = {word.value for word in self.words}

        def is_foreign(one: Any) -> bool:  # noqa: ANN401 - what json.loads gave
            kind = one.get(self.field) if isinstance(one, dict) else None
            return isinstance(kind, str) and kind not in known

        def take(plain: object) -> Any:  # noqa: ANN401 - of the field's type
            if isinstance(plain, list):
                return read([one for one in plain if not is_foreign(one)])
            return read(plain)

        return take

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> Any:  # noqa: ANN401 - as pydantic calls it
        return _wrapped(self, handler(source))


def _wrapped(lenient: Lenient, schema: Any) -> Any:  # noqa: ANN401 - pydantic's own
    def take(plain: object, read: Callable[[Any], Any]) -> Any:  # noqa: ANN401 - of the field's type
        return lenient.around(read)(plain)

    takes = {"type": "no-info", "function": take}
    return {"type": "function-wrap", "function": takes, "schema": schema}


@value
class _Aware:
    """Refuses a time without an offset."""

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> Any:  # noqa: ANN401 - as pydantic calls it
        return handler(source) | {"tz_constraint": "aware"}


AwareTime = Annotated[datetime, _Aware()]
"""A point in time; a text of it has an offset."""


@value
class _Opaque:
    """Takes any text as it is, also one that UTF-8 cannot spell (lone surrogates)."""

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> Any:  # noqa: ANN401 - as pydantic calls it
        takes = {"type": "no-info", "function": _take_any_text}
        return {"type": "function-wrap", "function": takes, "schema": handler(source)}


def _take_any_text(value: object, check: Callable[[object], str]) -> str:
    if not isinstance(value, str) or value.isascii():
        return check(value)
    check(value.encode("utf-8", "replace").decode())  # as long as it, and spelt
    return value


OpaqueText = Annotated[str, _Opaque()]
"""A text whose reader decides what it can be: the border must not refuse its neighbours for it."""

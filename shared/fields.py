"""What a value's field says of itself besides its type, for those who check it at a border.

pydantic reads all of this where text comes in (requests, replies, settings) without being needed
to make a value: limits stand in `field(metadata=...)`, the rest in `Annotated`.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Any

from shared.values import value

if TYPE_CHECKING:
    from collections.abc import Callable

STRICT: dict[str, Any] = {"extra": "forbid"}
"""For what is written by us alone: an unknown field is an error."""
LENIENT: dict[str, Any] = {"extra": "ignore"}
"""For what a newer server says: an unknown field is left alone."""


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

"""What a value's field says of itself besides its type, for those who check it at a border.

pydantic reads all of this where text comes in (requests, replies, settings) without being needed
to make a value: limits stand in `field(metadata=...)`, the rest in `Annotated`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Any

STRICT: dict[str, Any] = {"extra": "forbid"}
"""For what is written by us alone: an unknown field is an error."""
LENIENT: dict[str, Any] = {"extra": "ignore"}
"""For what a newer server says: an unknown field is left alone."""


@dataclass(frozen=True, slots=True)
class _Aware:
    """Refuses a time without an offset."""

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> Any:  # noqa: ANN401 - as pydantic calls it
        return handler(source) | {"tz_constraint": "aware"}


AwareTime = Annotated[datetime, _Aware()]
"""A point in time; a text of it has an offset."""

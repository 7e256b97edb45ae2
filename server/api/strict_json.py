"""JSON as this API reads and writes it: bounded in depth, numbers and text that can be kept.

A text is refused that PostgreSQL cannot hold (NUL) or UTF-8 cannot spell (lone surrogates). An
event's `payload` is exempt: it is opaque here, and intake quarantines what it cannot read.
"""

from __future__ import annotations

import json
from typing import Any

from flask.json.provider import DefaultJSONProvider

from shared.errors import RequestRefused

MAX_DEPTH = 8
LARGEST = 2**63 - 1
"""What a database column holds; no fact of the trade is larger."""
_OPAQUE = "payload"


class StrictJson(DefaultJSONProvider):
    """Flask's JSON, with what it reads checked before any model sees it."""

    sort_keys = False

    def loads(self, s: str | bytes, **kwargs: Any) -> Any:  # noqa: ANN401 - JSON is any value
        """Return the value that `s` spells.

        Raises:
            ValueError: `s` is not JSON, or has a number that is not finite.
            RequestRefused: `json_too_deep`, `number_too_large` or `text_not_clean`.
        """
        try:
            value = json.loads(s, parse_constant=_refuse_constant, **kwargs)
        except RecursionError as error:
            raise RequestRefused("json_too_deep", most=MAX_DEPTH) from error
        _check(value)
        return value


def _refuse_constant(name: str) -> float:
    raise ValueError(f"{name} is no JSON number")


def _check(value: object) -> None:
    waiting: list[tuple[object, int, str]] = [(value, 1, "")]
    while waiting:
        part, depth, path = waiting.pop()
        if isinstance(part, str):
            _check_text(part, path)
        elif isinstance(part, (int, float)):
            _check_number(part, path)
        elif isinstance(part, (dict, list)):
            if depth > MAX_DEPTH:
                raise RequestRefused("json_too_deep", most=MAX_DEPTH)
            waiting.extend((child, depth + 1, f"{path}.{name}") for name, child in _children(part))


def _children(part: dict[str, object] | list[object]) -> list[tuple[str, object]]:
    if isinstance(part, list):
        return [(str(index), child) for index, child in enumerate(part)]
    for name in part:
        _check_text(name, "")
    return [(name, child) for name, child in part.items() if name != _OPAQUE]


def _check_number(number: float, path: str) -> None:
    if not -LARGEST <= number <= LARGEST:
        raise RequestRefused("number_too_large", field=path.lstrip("."))


def _check_text(text: str, path: str) -> None:
    if text.isascii() and "\0" not in text:
        return
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise RequestRefused("text_not_clean", field=path.lstrip(".")) from error
    if "\0" in text:
        raise RequestRefused("text_not_clean", field=path.lstrip("."))

"""Where a page starts: the last row of the one before, as text that the caller only passes back."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, TypeVar

from shared.errors import RuleBroken

if TYPE_CHECKING:
    from collections.abc import Callable

Value = TypeVar("Value")
_LARGEST = 2**63 - 1


def position(text: str) -> int:
    """Read a ledger position, or an id made from one.

    Raises:
        ValueError: it is none.
    """
    value = int(text)
    if not 0 <= value <= _LARGEST:
        raise ValueError(text)
    return value


def time(text: str) -> datetime:
    """Read an aware time.

    Raises:
        ValueError: it is none.
    """
    value = datetime.fromisoformat(text)
    if value.tzinfo is None:
        raise ValueError(text)
    return value


def read_start(after: str, read: Callable[[str], Value]) -> tuple[Value, int]:
    """Return the two parts of a start: what the list is ordered by, and the row's id.

    Raises:
        RuleBroken: `page_unknown`.
    """
    value, _, row_id = after.rpartition("|")
    try:
        return read(value), position(row_id)
    except ValueError as error:
        raise RuleBroken("page_unknown") from error


def read_position(after: str | None) -> int | None:
    """Return a start that is a position alone.

    Raises:
        RuleBroken: `page_unknown`.
    """
    try:
        return position(after) if after else None
    except ValueError as error:
        raise RuleBroken("page_unknown") from error


def searchable(text: str) -> str:
    """Return what a database can be asked of a search text: neither controls nor surrogates."""
    return "".join(character for character in text if character.isprintable()).strip()

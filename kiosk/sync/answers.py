"""How the sync thread waits for the store thread."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import Future

Answer = TypeVar("Answer")
_LONGEST_S = 120.0
"""A store thread that takes longer has ended, or hangs in a failing disk."""


def answer_of(asked: Future[Answer]) -> Answer:
    """Wait for what the desk was asked for, and return it.

    Raises:
        TimeoutError: the desk did not answer.
        StorageFailed: the station is out of service.
    """
    return asked.result(_LONGEST_S)

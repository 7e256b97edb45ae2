"""One thing to do on the store thread, and the promise of its answer."""

from __future__ import annotations

from concurrent.futures import Future
from typing import TYPE_CHECKING, Generic, TypeVar, cast

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.outbox.lane import Lane

Answer = TypeVar("Answer")


class Job(Generic[Answer]):
    """One thing to do; its answer is given after the news is told.

    `is_operators` says that a person waits for a cue.
    """

    def __init__(self, work: Callable[[Lane], Answer], *, is_operators: bool = False) -> None:
        self._work = work
        self.is_operators = is_operators
        self._result: Answer | None = None
        self.answer: Future[Answer] = Future()
        self.error: Exception | None = None

    def run(self, lane: Lane) -> None:
        """Do it, and keep what came of it."""
        self._result = self._work(lane)

    def finish(self) -> None:
        """Give the answer, or the error."""
        if self.error is not None:
            self.answer.set_exception(self.error)
        else:
            self.answer.set_result(cast("Answer", self._result))

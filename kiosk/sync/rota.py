"""Which task is due when: the order of importance, the rests after failures, the wake-ups.

Holds no clock and no thread; times are seconds of whatever clock the caller reads.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

from kiosk.sync.backoff import Backoff, Uniform

if TYPE_CHECKING:
    from collections.abc import Iterable


class Task(IntEnum):
    """What the sync thread does, the most important first: scans go before everything else."""

    SUBMIT = 1
    SETTINGS = 2
    CATCH_UP = 3
    REPORT = 4


@dataclass(slots=True)
class _Turn:
    """When a task wants its turn, and until when it rests whatever it wants."""

    backoff: Backoff
    due_s: float = -math.inf
    rests_until_s: float = -math.inf

    @property
    def at_s(self) -> float:
        return max(self.due_s, self.rests_until_s)


class Rota:
    """Every task is due at first; a line that failed rests all of them, a refusal only its own."""

    def __init__(self, tasks: Iterable[Task], uniform: Uniform) -> None:
        self._turns = {task: _Turn(Backoff(uniform)) for task in sorted(tasks)}
        self._line = Backoff(uniform)
        self._line_rests_until_s = -math.inf
        self._tried: set[Task] = set()

    def due(self, now_s: float) -> Task | None:
        """Return the most important task whose time has come.

        While the line fails, one that was not tried yet comes first: what fails may be one task's
        answer alone, and the others must not starve behind it.
        """
        if now_s < self._line_rests_until_s:
            return None
        due = [task for task, turn in self._turns.items() if turn.at_s <= now_s]
        untried = (task for task in due if task not in self._tried)
        return next(untried, next(iter(due), None))

    def wait_s(self, now_s: float) -> float:
        """Return the seconds until something is due; infinite if only a wake-up makes it so."""
        first_s = min(turn.at_s for turn in self._turns.values())
        return max(0.0, max(first_s, self._line_rests_until_s) - now_s)

    def wake(self, task: Task) -> None:
        """Make a task due as soon as it need not rest."""
        self._turns[task].due_s = -math.inf

    def succeeded(self, task: Task, now_s: float, again_in_s: float) -> None:
        """Take note that a task was done and when it wants its next turn."""
        turn = self._turns[task]
        turn.due_s = now_s + again_in_s
        turn.backoff.succeeded()
        self._line.succeeded()
        self._tried.clear()

    def line_failed(self, task: Task, now_s: float, retry_after_s: float | None) -> None:
        """Rest everything: the server gave no usable answer to this task."""
        if task in self._tried:
            self._tried.clear()
        self._tried.add(task)
        self._line_rests_until_s = now_s + self._line.failed(retry_after_s)

    def refused(self, task: Task, now_s: float) -> None:
        """Rest one task: the server answered, and said no to it."""
        self._line.succeeded()
        self._tried.clear()
        turn = self._turns[task]
        turn.rests_until_s = now_s + turn.backoff.failed()

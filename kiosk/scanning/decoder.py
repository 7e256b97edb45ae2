"""Read every code in a frame: zxing-cpp first, then what else helps, within a time budget.

What does not fit into one frame's budget goes on in the next, on the picture that it began with,
while that picture stands still; when all has been tried, a still picture is left alone for a while.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

from kiosk.scanning.fallback import Fallback
from kiosk.scanning.places import without_repeats
from kiosk.scanning.regions import are_others_in_view
from kiosk.scanning.zxing_reader import read_zxing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from kiosk.scanning.fallback import Step
    from kiosk.scanning.frames import Frame, Reading

BUDGET_S: Final = 0.015
"""CPU seconds a frame for all that is tried after zxing-cpp; the step under way is finished."""
_SHARE_A_CODE: Final = 0.1
"""What each code that was read or seen adds to the budget: a stack is worth more than one label."""
_RETRY_S: Final = 2.0
"""A still picture on which all has been tried is tried anew after this time."""


class Decoder:
    """Owns what is carried from frame to frame; `read` is called from one thread.

    ``is_full_match`` tells whether a text is a code of a known format: texts that took much repair
    are taken only then. ``cpu_s`` is the thread's CPU clock in seconds.
    """

    def __init__(
        self,
        is_full_match: Callable[[str], bool] | None = None,
        *,
        budget_s: float = BUDGET_S,
        cpu_s: Callable[[], float] = time.thread_time,
    ) -> None:
        self._is_full_match = is_full_match
        self._budget_s = budget_s
        self._cpu_s = cpu_s
        self._fallback: Fallback | None = None
        self._steps: Iterator[Step] = iter(())
        self._is_spent_at_s: float | None = None

    def read(self, frame: Frame, *, is_still: bool = False) -> tuple[Reading, ...]:
        """Read every code in the frame, each with its corners in px.

        ``is_still`` says that the picture shows what the last one showed.
        """
        if not is_still:
            self._fallback = None
        found = read_zxing(frame.pixels)
        readings = without_repeats(found.readings)
        if readings and not found.unread and not are_others_in_view(frame.pixels, readings):
            return tuple(readings)
        if self._fallback is not None and self._is_spent_at_s is not None:
            if frame.at_s - self._is_spent_at_s < _RETRY_S:
                return tuple(readings)
            self._fallback = None
        if self._fallback is None:
            self._fallback = Fallback(frame.pixels, found.unread)
            self._steps = self._fallback.steps()
            self._is_spent_at_s = None
        self._fallback.leave_alone(readings)
        codes = len(readings) + len(found.unread)
        until_s = self._cpu_s() + self._budget_s * (1 + _SHARE_A_CODE * codes)
        return tuple(self._go_on(frame, readings, self._fallback, until_s))

    def _go_on(
        self, frame: Frame, readings: list[Reading], fallback: Fallback, until_s: float
    ) -> list[Reading]:
        """Take the next steps until the budget is spent or nothing is left to try."""
        while self._cpu_s() < until_s:
            try:
                step = next(self._steps)
            except StopIteration:
                self._is_spent_at_s = frame.at_s
                break
            if step is None:
                break
            more = list(self._trusted(step()))
            fallback.leave_alone(more)
            readings = without_repeats([*readings, *more])
        return readings

    def _trusted(self, readings: Iterable[Reading]) -> Iterable[Reading]:
        if self._is_full_match is None:
            return readings
        return [reading for reading in readings if self._is_full_match(reading.text)]

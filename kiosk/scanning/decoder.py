"""Read every code in a frame: zxing-cpp first, then what else helps, within a time budget.

What does not fit into one frame's budget goes on in the next while the picture stands still; when
all has been tried, a still picture is left alone for a while.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

from kiosk.scanning.fallback import Fallback
from kiosk.scanning.places import without_repeats
from kiosk.scanning.regions import are_others_in_view
from kiosk.scanning.zxing_reader import read_zxing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from kiosk.scanning.frames import Frame, Reading

BUDGET_S: Final = 0.015
"""CPU seconds a frame for all that is tried after zxing-cpp; the step under way is finished."""
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
        self._steps_done = 0
        self._is_spent_at_s: float | None = None

    def read(self, frame: Frame, *, is_still: bool = False) -> tuple[Reading, ...]:
        """Read every code in the frame, each with its corners in px.

        ``is_still`` says that the picture shows what the last one showed.
        """
        found = read_zxing(frame.pixels)
        readings = without_repeats(found.readings)
        if readings and not found.unread and not are_others_in_view(frame.pixels, readings):
            return tuple(readings)
        if not is_still:
            self._steps_done, self._is_spent_at_s = 0, None
        elif self._is_spent_at_s is not None:
            if frame.at_s - self._is_spent_at_s < _RETRY_S:
                return tuple(readings)
            self._steps_done, self._is_spent_at_s = 0, None
        return tuple(self._go_on(frame, readings, Fallback(frame.pixels, readings, found.unread)))

    def _go_on(self, frame: Frame, readings: list[Reading], fallback: Fallback) -> list[Reading]:
        """Take the next steps until the budget is spent or nothing is left to try."""
        until_s = self._cpu_s() + self._budget_s
        for number, step in enumerate(fallback.steps()):
            if number < self._steps_done:
                continue
            if self._cpu_s() >= until_s:
                return readings
            more = list(self._trusted(step()))
            fallback.found(more)
            readings = without_repeats([*readings, *more])
            self._steps_done = number + 1
        self._is_spent_at_s = frame.at_s
        return readings

    def _trusted(self, readings: Iterable[Reading]) -> Iterable[Reading]:
        if self._is_full_match is None:
            return readings
        return [reading for reading in readings if self._is_full_match(reading.text)]

"""The method: two programs in turn, each pair a ratio to the mean of its neighbours.

The machine's pace drifts while it is measured. So the yardstick runs before and after each
measurement, and a pair is dropped when its two neighbours differ by more than a quarter.
"""

import statistics
from collections.abc import Callable, Sequence
from dataclasses import dataclass

MOST_DRIFT = 1.25


@dataclass(frozen=True)
class Ratio:
    """What pairs came to: the ratios kept, how many were dropped, the medians of both rates."""

    ratios: tuple[float, ...]
    dropped: int
    rate: float
    yardstick: float

    @property
    def median(self) -> float:
        """The figure that a bar is held to; not a number when every pair was dropped."""
        return statistics.median(self.ratios) if self.ratios else float("nan")

    def __str__(self) -> str:
        span = f"{min(self.ratios):.2f}-{max(self.ratios):.2f}" if self.ratios else "-"
        return (
            f"{self.rate:.0f}/s beside {self.yardstick:.0f}/s: ratio {self.median:.2f} "
            f"({span}; {len(self.ratios)} pairs, {self.dropped} dropped)"
        )


def in_turn(pairs: int, yardstick: Callable[[], float], measure: Callable[[], float]) -> Ratio:
    """Run the yardstick, then `pairs` times what is measured and the yardstick again."""
    marks, rates = [yardstick()], list[float]()
    for _ in range(pairs):
        rates.append(measure())
        marks.append(yardstick())
    return ratio_of(marks, rates)


def ratio_of(marks: Sequence[float], rates: Sequence[float]) -> Ratio:
    """The ratios of rates to the yardstick's marks around them, one mark more than rates."""
    kept = [
        rate / ((before + after) / 2)
        for before, rate, after in zip(marks, rates, marks[1:], strict=False)
        if max(before, after) <= MOST_DRIFT * min(before, after)
    ]
    return Ratio(
        tuple(kept), len(rates) - len(kept), statistics.median(rates), statistics.median(marks)
    )

"""How long to leave a server alone that did not answer: longer each time, and never all at once.

Full jitter: a uniform draw below a limit that doubles (Marc Brooker, "Exponential Backoff And
Jitter", AWS Architecture Blog, 2015), so that a thousand stations do not come back together.
"""

from __future__ import annotations

from collections.abc import Callable

FIRST_S = 0.5
LONGEST_S = 60.0
Uniform = Callable[[float, float], float]
"""Draws a number between two bounds: `random.uniform`, or a test's own."""


class Backoff:
    """Says how long to wait after each failure in a row, in seconds."""

    def __init__(
        self, uniform: Uniform, first_s: float = FIRST_S, longest_s: float = LONGEST_S
    ) -> None:
        self._uniform = uniform
        self._first_s = first_s
        self._longest_s = longest_s
        self._limit_s = first_s

    def failed(self, retry_after_s: float | None = None) -> float:
        """Return how long to wait now: what the server asked for, plus a draw below the limit."""
        drawn_s = self._uniform(0.0, self._limit_s)
        self._limit_s = min(self._limit_s * 2, self._longest_s)
        return min(retry_after_s or 0.0, self._longest_s) + drawn_s

    def succeeded(self) -> None:
        """Begin anew with the shortest limit."""
        self._limit_s = self._first_s

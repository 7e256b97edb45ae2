"""What the made-up belt carries: the cards and labels of one round, and what they must come to."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain, count, islice

_COUNTS = (3, 4, 2)
"""How many children the three parents of a round are to hold."""
FIRST_PARENT = 101
FIRST_CHILD = 1001


@dataclass(frozen=True, slots=True)
class Round:
    """One belt: the texts in the order in which they pass, and what the server has after it."""

    number: int
    texts: tuple[str, ...]
    parents: tuple[str, ...]
    children: tuple[str, ...]
    movements: int


def tell_round(number: int, badge: str, other_place: str) -> Round:
    """Return the round of this number (1, 2, …); no two rounds share a label.

    Three parents are packed and closed by their last child. The first one is sent to `other_place`
    and comes back: one dispatch, one receipt.
    """
    before = number - 1
    parents = [
        f"P{FIRST_PARENT + before * len(_COUNTS) + index}-{size}"
        for index, size in enumerate(_COUNTS)
    ]
    numbers = count(FIRST_CHILD + before * sum(_COUNTS))
    families = [
        [parent, *(f"C{child}" for child in islice(numbers, size))]
        for parent, size in zip(parents, _COUNTS, strict=True)
    ]
    packed = list(chain.from_iterable(families))
    texts = [
        badge,
        "TT1:MODE:PACK",
        *packed,
        "TT1:MODE:DISPATCH",
        f"TT1:TO:{other_place}",
        parents[0],
        "TT1:MODE:RECEIVE",
        parents[0],
    ]
    children = tuple(text for text in packed if text.startswith("C"))
    return Round(number, tuple(texts), tuple(parents), children, movements=2)

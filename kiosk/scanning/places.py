"""Where codes stand in a picture: whether two outlines are one place, and readings made unique."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kiosk.scanning.frames import Corners, Point, Reading


def centre(corners: Corners) -> Point:
    """The middle of an outline in px."""
    return sum(x for x, _ in corners) / 4, sum(y for _, y in corners) / 4


def side(corners: Corners) -> float:
    """The length of an outline's side in px, from its area (shoelace formula)."""
    following = (*corners[1:], corners[0])
    pairs = zip(corners, following, strict=True)
    doubled = sum(x * next_y - next_x * y for (x, y), (next_x, next_y) in pairs)
    return float(abs(doubled) / 2) ** 0.5


def share_a_place(one: Corners, other: Corners) -> bool:
    """Whether the middle of one outline lies within half a side of the other's middle."""
    (left, top), (right, bottom) = centre(one), centre(other)
    reach = max(side(one), side(other)) / 2
    return (left - right) ** 2 + (top - bottom) ** 2 < reach**2


def without_repeats(readings: Iterable[Reading]) -> list[Reading]:
    """Keep one reading of each text at each place, the first."""
    kept: list[Reading] = []
    for reading in readings:
        known = (other for other in kept if other.text == reading.text)
        if not any(share_a_place(other.corners, reading.corners) for other in known):
            kept.append(reading)
    return kept

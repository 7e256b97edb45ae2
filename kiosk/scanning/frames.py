"""The values that travel from a camera or a scanner to the station; no behaviour of their own."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from shared.events import Source
from shared.values import value

if TYPE_CHECKING:
    # Not loaded for a handheld's scan: numpy costs a window that waits for its start.
    import numpy as np
    import numpy.typing as npt

GreyImage: TypeAlias = "npt.NDArray[np.uint8]"
"""A grey picture: shape (H, W), uint8, 0 black."""

Point: TypeAlias = tuple[float, float]
"""A place in a picture: (x, y) in px from the top left."""

Corners: TypeAlias = tuple[Point, Point, Point, Point]
"""A code's outline in px: top left, top right, bottom right, bottom left *of the code*."""


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """One grey picture (H, W) uint8 with its monotonic time in seconds and its running number."""

    pixels: GreyImage
    at_s: float
    number: int


@value
class Reading:
    """A code seen in one frame: its text, its outline in px, and which decoder read it."""

    text: str
    corners: Corners
    decoder: str


@value
class Scan:
    """One deliberate presentation of a bag.

    ``text`` is what was read, ``raw`` what arrived before prefix, suffix and layout were taken off,
    ``at_s`` the monotonic time in seconds, ``picture`` the frame (H, W) uint8 to be kept, if any.
    """

    text: str
    raw: str
    at_s: float
    source: Source
    picture: GreyImage | None = field(default=None, repr=False, compare=False)

"""Where in a frame there may be a code: square patches busier than what is around them.

A label is quiet around a busy square, so the mean unrest in a box less that in the ring around it
peaks at the code, at about its size; boxes of a few sizes find near and far ones.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import cv2
import numpy as np
import numpy.typing as npt

from kiosk.scanning.places import centre, side
from kiosk.scanning.shrink import halved
from shared.values import value

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.scanning.frames import GreyImage, Reading

_HALVINGS: Final = 2
_SHRINK: Final = 2**_HALVINGS
_FINE_BOXES: Final = (11, 14, 18, 23)
_COARSE_BOXES: Final = (15, 19, 24, 31, 40, 52, 66)
"""Sides of the boxes in px of the shrunken frame, and of one shrunken twice."""
_LEAST_PX: Final = 32
"""A picture that is smaller holds no patch of its own."""
_RING: Final = 1.5
"""The ring's outer side in boxes."""
_PEAKS: Final = 6
_MIN_UNREST: Final = 0.5
_BOX_TO_SIDE: Final = 1 / 1.15
"""A box answers most when it is somewhat larger than the code (measured)."""
_FAVOUR: Final = 0.5
"""Power of the side by which unrest is weighed."""
_GLANCE_HALVINGS: Final = 2
_GLANCE_STEP: Final = 2**_GLANCE_HALVINGS
_OWN_REACH: Final = 1.0
"""Sides around a code that was read within which unrest is its own."""
_OTHERS_SHARE: Final = 0.6


@value
class Region:
    """A patch that may hold a code: its middle and the code's likely side, in px of the frame.

    ``unrest`` ranks patches of one frame; it has no unit.
    """

    x: float
    y: float
    side: float
    unrest: float


def find_regions(pixels: GreyImage, limit: int) -> list[Region]:
    """The busiest patches of a frame (H, W) uint8, best first, at most ``limit``."""
    if min(pixels.shape) < _LEAST_PX:
        return []
    unrest = _unrest(halved(pixels, _HALVINGS))
    height, width = unrest.shape
    coarse = cv2.resize(unrest, (width // 2, height // 2), interpolation=cv2.INTER_AREA)
    found = [
        region
        for layer, boxes, scale in (
            (unrest, _FINE_BOXES, _SHRINK),
            (np.asarray(coarse, dtype=np.float32), _COARSE_BOXES, 2 * _SHRINK),
        )
        for box in boxes
        if box <= layer.shape[0]
        for region in _peaks(layer, box, scale)
    ]
    found.sort(key=lambda region: -region.unrest)
    kept: list[Region] = []
    for region in found:
        if len(kept) < limit and not any(_overlap(region, other) for other in kept):
            kept.append(region)
    return kept


def _unrest(small: cv2.typing.MatLike) -> npt.NDArray[np.float32]:
    """Root of the slope, so that a hard edge counts little more than a soft one."""
    across = cv2.Sobel(small, cv2.CV_32F, 1, 0, ksize=3)
    down = cv2.Sobel(small, cv2.CV_32F, 0, 1, ksize=3)
    slope = np.abs(np.asarray(across)) + np.abs(np.asarray(down))
    return np.sqrt(slope).astype(np.float32)


def _answer(unrest: npt.NDArray[np.float32], box: int) -> npt.NDArray[np.float32]:
    """Mean unrest in a box around each place less that in the ring around the box."""
    ring = round(box * _RING)
    inside = cv2.blur(unrest, (box, box), borderType=cv2.BORDER_CONSTANT)
    whole = cv2.blur(unrest, (ring, ring), borderType=cv2.BORDER_REFLECT)
    share = box * box / (ring * ring - box * box)
    answer = cv2.addWeighted(inside, 1 + share, whole, -1 - share, 0)
    return np.asarray(answer, dtype=np.float32)


def _peaks(unrest: npt.NDArray[np.float32], box: int, scale: int) -> list[Region]:
    answer = _answer(unrest, box)
    reach = round(0.7 * box)
    regions: list[Region] = []
    for _ in range(_PEAKS):
        _, value, _, (x, y) = cv2.minMaxLoc(answer)
        if value < _MIN_UNREST:
            break
        place = ((x + 0.5) * scale, (y + 0.5) * scale)
        side_px = box * scale * _BOX_TO_SIDE
        # a finder alone is busier than the whole code, so larger boxes count for more
        regions.append(Region(*place, side_px, float(value) * side_px**_FAVOUR))
        answer[max(0, y - reach) : y + reach + 1, max(0, x - reach) : x + reach + 1] = -1
    return regions


def _overlap(one: Region, other: Region) -> bool:
    reach = 0.6 * max(one.side, other.side)
    return (one.x - other.x) ** 2 + (one.y - other.y) ** 2 < reach**2


def are_others_in_view(pixels: GreyImage, readings: Sequence[Reading]) -> bool:
    """Whether something besides the codes that were read is about as busy as they are.

    A coarse glance, at a fraction of what `find_regions` costs.
    """
    step = _GLANCE_STEP
    if min(pixels.shape) < _LEAST_PX:
        return False
    unrest = _unrest(halved(pixels, _GLANCE_HALVINGS))
    box = max(3, round(max(side(reading.corners) for reading in readings) / step))
    answer = _answer(unrest, box)
    known = 0.0
    for reading in readings:
        x, y = (round(value / step) for value in centre(reading.corners))
        reach = max(1, box // 4)
        around = answer[max(0, y - reach) : y + reach + 1, max(0, x - reach) : x + reach + 1]
        known = max(known, float(around.max(initial=0.0)))
        reach = round(_OWN_REACH * side(reading.corners) / step)
        answer[max(0, y - reach) : y + reach + 1, max(0, x - reach) : x + reach + 1] = 0
    return float(answer.max(initial=0.0)) > _OTHERS_SHARE * known

"""Find a QR symbol's three finder patterns in a small picture, blurred, soiled or turned.

Compares the picture with a finder pattern averaged over all turns, in a few sizes, and puts the
best places together to threes that could be the corners of a square seen at an angle.
"""

from __future__ import annotations

import math
from functools import cache
from itertools import permutations
from typing import TYPE_CHECKING, Final

import cv2
import numpy as np
import numpy.typing as npt

from kiosk.scanning.frames import Corners
from shared.values import value

if TYPE_CHECKING:
    from kiosk.scanning.frames import GreyImage

_PATTERN_MODULES: Final = 9
_TURNS: Final = 12
_PEAKS: Final = 7
_MIN_PEAK: Final = 0.28
_SHORT: Final = 9.0
_LONG: Final = 24.0
"""Distance of finder centres in modules: 14 in version 1, 18 in 2, less at an angle."""
_VERSION_1_SPAN: Final = 16.5
"""Distance of finder centres in modules that parts versions 1 (14) and 2 (18)."""
_MAX_SLANT: Final = 0.55
"""Cosine of the angle between the two sides: 90 degrees less or more 33."""


@value
class _Peak:
    x: float
    y: float
    module_px: float
    likeness: float


@value
class Candidate:
    """An outline that may be a symbol of a version, the better the larger ``likeness``."""

    corners: Corners
    version: int
    likeness: float


def find_symbols(pixels: GreyImage, modules_px: tuple[float, ...]) -> list[Candidate]:
    """Likely symbols in a picture (H, W) uint8 whose modules have about one of these sizes."""
    peaks = _peaks(pixels, modules_px)
    found: list[Candidate] = []
    for corner, right, below in permutations(peaks, 3):
        candidate = _square(corner, right, below)
        if candidate is not None:
            found.append(candidate)
    found.sort(key=lambda candidate: -candidate.likeness)
    return found


def _peaks(pixels: GreyImage, modules_px: tuple[float, ...]) -> list[_Peak]:
    maps: list[_Peak] = []
    for module_px in modules_px:
        pattern = _pattern(round(module_px * 4) / 4)
        if min(pixels.shape) <= pattern.shape[0]:
            continue
        likeness = cv2.matchTemplate(pixels, pattern, cv2.TM_CCOEFF_NORMED)
        maps += _tops(np.asarray(likeness, dtype=np.float32), pattern.shape[0], module_px)
    maps.sort(key=lambda peak: -peak.likeness)
    kept: list[_Peak] = []
    for peak in maps:
        reach = 4 * peak.module_px
        if all((peak.x - other.x) ** 2 + (peak.y - other.y) ** 2 > reach**2 for other in kept):
            kept.append(peak)
    return kept[:_PEAKS]


def _tops(likeness: npt.NDArray[np.float32], side: int, module_px: float) -> list[_Peak]:
    """The largest values of a map, each the only one within four modules."""
    reach = max(1, round(4 * module_px))
    left = likeness.copy()
    peaks: list[_Peak] = []
    for _ in range(_PEAKS):
        _, value, _, (x, y) = cv2.minMaxLoc(left)
        if value < _MIN_PEAK:
            break
        peaks.append(_Peak(x + (side - 1) / 2, y + (side - 1) / 2, module_px, float(value)))
        left[max(0, y - reach) : y + reach + 1, max(0, x - reach) : x + reach + 1] = -1
    return peaks


@cache
def _pattern(module_px: float) -> GreyImage:
    """A finder with its light border, averaged over all turns."""
    big = 8
    rings = np.full((_PATTERN_MODULES + 6, _PATTERN_MODULES + 6), 255, dtype=np.uint8)
    middle = rings.shape[0] // 2
    for reach, grey in ((3, 0), (2, 255), (1, 0)):
        rings[middle - reach : middle + reach + 1, middle - reach : middle + reach + 1] = grey
    drawn = np.kron(rings, np.ones((big, big), dtype=np.uint8)).astype(np.float32)
    centre = ((drawn.shape[1] - 1) / 2, (drawn.shape[0] - 1) / 2)
    total = np.zeros_like(drawn)
    for turn in range(_TURNS):
        matrix = cv2.getRotationMatrix2D(centre, 90 * turn / _TURNS, 1.0)
        total += cv2.warpAffine(drawn, matrix, drawn.shape[::-1], borderValue=255)
    edge = 3 * big
    total = total[edge:-edge, edge:-edge] / _TURNS
    side = max(7, round(_PATTERN_MODULES * module_px))
    return cv2.resize(total, (side, side), interpolation=cv2.INTER_AREA).astype(np.uint8)


def _square(corner: _Peak, right: _Peak, below: _Peak) -> Candidate | None:
    """A symbol with these three finders; None when they do not stand as a square's corners."""
    module_px = (corner.module_px + right.module_px + below.module_px) / 3
    across_x, across_y = (right.x - corner.x) / module_px, (right.y - corner.y) / module_px
    down_x, down_y = (below.x - corner.x) / module_px, (below.y - corner.y) / module_px
    if across_x * down_y - across_y * down_x <= 0:
        return None
    sides = sorted((math.hypot(across_x, across_y), math.hypot(down_x, down_y)))
    if sides[0] < _SHORT or sides[1] > _LONG:
        return None
    slant = abs(across_x * down_x + across_y * down_y) / (sides[0] * sides[1])
    if slant > _MAX_SLANT:
        return None
    likeness = corner.likeness + right.likeness + below.likeness
    likeness -= 0.5 * slant + 0.6 * math.log(sides[1] / sides[0])
    version = 1 if sum(sides) / 2 < _VERSION_1_SPAN else 2
    return Candidate(_outline(corner, right, below, 10 + 4 * version), version, likeness)


def _outline(corner: _Peak, right: _Peak, below: _Peak, span: int) -> Corners:
    """The outer corners; the finders' centres stand 3.5 modules inside, ``span`` apart."""
    origin = np.array([corner.x, corner.y])
    across = (np.array([right.x, right.y]) - origin) / span
    down = (np.array([below.x, below.y]) - origin) / span
    start = origin - 3.5 * (across + down)
    side = span + 7
    points = [start, start + side * across, start + side * (across + down), start + side * down]
    first, second, third, fourth = ((float(x), float(y)) for x, y in points)
    return first, second, third, fourth

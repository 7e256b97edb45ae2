"""What the person at the camera may do better, told from a frame in which nothing was read."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

import cv2
import numpy as np

from kiosk.scanning.finders import find_symbols
from kiosk.scanning.regions import Region, find_regions
from kiosk.scanning.shrink import halved
from kiosk.scanning.variants import cut_out

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    from kiosk.scanning.frames import GreyImage

_DARK_LEVEL: Final = 70
"""Paper this dark (99th percentile of 255) leaves little between ink and grain."""
_FAR_PX: Final = 52
"""Side of a code with about 2 px a module."""
_CLOSE_SHARE: Final = 0.75
"""Side of a patch as a share of the frame's height; a code of more than 0.8 is found as one."""
_CODE_UNREST: Final = 20.0
"""Unrest of a patch, beyond its surroundings, from which it is taken for a code."""
_LARGE_UNREST: Final = 0.75
"""Unrest of a patch that fills the frame, as a share of what is busiest within."""
_COARSE_HALVINGS: Final = 3
_COARSE_CONTRAST: Final = 100
"""Levels between the 5th and the 95th percentile of the coarse frame."""
_GREY_BAND, _GREY_SHARE = 0.2, 0.28
_LEAST_BLOCKS: Final = 4
_MIXED, _MIXED_SHARE = (0.15, 0.85), 0.6
_EDGES: Final = (3, 18)
"""Changes of colour along the median row and column: a code has 21 modules a side.

The five above part 280 of 280 made-up codes of 1.1 to 2.5 times the frame's height from all but
two of 1,200 other frames of the generator: stacks, whose codes are read and ask for no advice.
"""
_WHITE: Final = 252
_GLARE_SHARE: Final = 0.1
_REGIONS: Final = 3
"""Busy patches that are looked at: lettering is busy too."""
_FINDER_PX: Final = 73.5
_SYMBOL_SIDE: Final = 21
_MAX_UNREST: Final = 400.0
_PATCH_PX: Final = 126
_SHARP: Final = 0.22
"""Steepest slope within a patch, as a share of its contrast a pixel; a blurred one stays below."""
_PACE: Final = 4
"""Frames from one look to the next: advice may take a fraction of a second."""


class Advice(StrEnum):
    """One hint for the preview; `NONE` when all is well or nothing is in view."""

    NONE = "none"
    TOO_FAR = "too_far"
    TOO_CLOSE = "too_close"
    TOO_DARK = "too_dark"
    BLURRED = "blurred"
    GLARE = "glare"
    HOLD_STILL = "hold_still"


class Adviser:
    """Owns the advice that stands; looks anew every few frames."""

    def __init__(self) -> None:
        self._advice = Advice.NONE
        self._frames = 0

    def after(self, pixels: GreyImage, *, is_read: bool, is_still: bool) -> Advice:
        """The advice after a frame (H, W) uint8 in which something was read, or nothing."""
        if is_read:
            self._advice, self._frames = Advice.NONE, 0
            return self._advice
        self._frames += 1
        if self._frames % _PACE == 0:
            self._advice = advise(pixels, is_still=is_still)
        return self._advice


def advise(pixels: GreyImage, *, is_still: bool) -> Advice:
    """Say why the code in a frame (H, W) uint8 may be hard to read."""
    if float(np.percentile(pixels[::8, ::8], 99)) < _DARK_LEVEL:
        return Advice.TOO_DARK
    if _is_overfull(pixels):
        return Advice.TOO_CLOSE
    regions = [one for one in find_regions(pixels, _REGIONS) if one.unrest >= _CODE_UNREST]
    if _is_filled(pixels, regions):
        return Advice.TOO_CLOSE
    if not regions:
        return Advice.NONE
    likeliest = max(regions, key=lambda region: _likeness(pixels, region))
    return _of_region(pixels, likeliest, is_still=is_still)


def _is_filled(pixels: GreyImage, regions: Sequence[Region]) -> bool:
    """Whether one code fills the frame: too large for a patch of it, not for one of its half."""
    busiest = max((region.unrest for region in regions), default=_CODE_UNREST)
    return any(
        2 * large.side > _CLOSE_SHARE * pixels.shape[0] and large.unrest > _LARGE_UNREST * busiest
        for large in find_regions(halved(pixels, 1), 1)
    )


def _is_overfull(pixels: GreyImage) -> bool:
    """Whether a code larger than the frame's height fills it: nothing is quiet around it.

    What is left of the frame at an eighth of its size is black or white in coarse cells almost all
    over; sacks, far codes and stacks are greyer, paler or finer there.
    """
    small = halved(pixels, _COARSE_HALVINGS)
    if min(small.shape) < _LEAST_BLOCKS:
        return False
    low, high = (float(level) for level in np.percentile(small, (5, 95)))
    if high - low < _COARSE_CONTRAST:
        return False
    is_white = small > (low + high) / 2
    grey = np.abs(small - (low + high) / 2) < _GREY_BAND * (high - low)
    if grey.mean() > _GREY_SHARE or _mixed_share(is_white) < _MIXED_SHARE:
        return False
    across = np.median((is_white[:, 1:] != is_white[:, :-1]).sum(axis=1))
    down = np.median((is_white[1:] != is_white[:-1]).sum(axis=0))
    return bool(_EDGES[0] <= min(across, down) and max(across, down) <= _EDGES[1])


def _mixed_share(is_white: npt.NDArray[np.bool_]) -> float:
    """The share of square blocks, four to the height, that hold black as well as white."""
    side = is_white.shape[0] // _LEAST_BLOCKS
    rows, columns = (length // side for length in is_white.shape)
    blocks = is_white[: rows * side, : columns * side].reshape(rows, side, columns, side)
    white = blocks.mean(axis=(1, 3))
    return float(((white > _MIXED[0]) & (white < _MIXED[1])).mean())


def _likeness(pixels: GreyImage, region: Region) -> float:
    """How much a busy patch looks like a code: by its finder patterns, else by its unrest."""
    patch = cut_out(pixels, region, _FINDER_PX)
    module_px = region.side * patch.scale / _SYMBOL_SIDE
    candidates = find_symbols(patch.pixels, (module_px * 0.75, module_px, module_px * 1.3))
    return 1 + candidates[0].likeness if candidates else region.unrest / _MAX_UNREST


def _of_region(pixels: GreyImage, region: Region, *, is_still: bool) -> Advice:
    patch = cut_out(pixels, region, _PATCH_PX).pixels
    if float((patch >= _WHITE).mean()) > _GLARE_SHARE:
        return Advice.GLARE
    if region.side < _FAR_PX:
        return Advice.TOO_FAR
    if _sharpness(patch) >= _SHARP:
        return Advice.NONE if is_still else Advice.HOLD_STILL
    return Advice.BLURRED if is_still else Advice.HOLD_STILL


def _sharpness(patch: GreyImage) -> float:
    """The steepest slopes as a share of the contrast."""
    low, high = np.percentile(patch, (2, 98))
    across = cv2.Sobel(patch, cv2.CV_32F, 1, 0, ksize=3, scale=0.25)
    down = cv2.Sobel(patch, cv2.CV_32F, 0, 1, ksize=3, scale=0.25)
    steepest = float(np.percentile(np.hypot(np.asarray(across), np.asarray(down)), 95))
    return steepest / max(float(high - low), 16.0)

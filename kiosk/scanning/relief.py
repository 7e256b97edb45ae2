"""A symbol cut out of a picture, seen straight on, with light and shade taken out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

import cv2
import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from kiosk.scanning.frames import Corners, GreyImage

Relief: TypeAlias = npt.NDArray[np.float32]
"""A rectified symbol (H, W) float32: 1 dark, -1 light."""
Places: TypeAlias = npt.NDArray[np.float32]
"""Where modules are in a relief: (rows, columns, 2) float32, x and y in px."""

MODULE_PX: Final = 6
"""Size of a module in a relief."""
MARGIN: Final = 3
"""Modules around the symbol in a relief."""
_WINDOW: Final = 5
"""Modules across within which there is always something dark and something light."""
_SPARSE: Final = 1.6
"""Pixels of the picture for one of the relief from which it is averaged down first."""


def rectify(pixels: GreyImage, corners: Corners, side: int) -> Relief:
    """Cut a symbol of ``side`` modules out of a picture (H, W) uint8 and even out its light."""
    size = (side + 2 * MARGIN) * MODULE_PX
    near, far = MARGIN * MODULE_PX - 0.5, (MARGIN + side) * MODULE_PX - 0.5
    target = np.array([[near, near], [far, near], [far, far], [near, far]], dtype=np.float32)
    outline = np.array(corners, dtype=np.float32)
    scale = MODULE_PX * side / max(_mean_side(outline), 1.0)
    if scale < 1 / _SPARSE:
        # average a large symbol down first, so that sampling does not skip pixels
        low = np.maximum(outline.min(axis=0) - _mean_side(outline) / 4, 0).astype(int)
        high = (outline.max(axis=0) + _mean_side(outline) / 4).astype(int)
        cut = pixels[low[1] : high[1], low[0] : high[0]]
        pixels = _grey(cv2.resize(cut, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA))
        outline = (outline - low) * np.float32(scale)
    matrix = cv2.getPerspectiveTransform(outline.astype(np.float32), target)
    flat = cv2.warpPerspective(
        pixels, matrix, (size, size), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE
    )
    return even_out(np.asarray(flat, dtype=np.float32), MODULE_PX)


def even_out(flat: Relief, module_px: float) -> Relief:
    """Take out light and shade: middle and half range of what is dark and light around."""
    smooth = cv2.GaussianBlur(flat, (0, 0), 0.25 * module_px)
    # light and shade change slowly: a copy with two pixels a module shows them as well
    stride = max(1, int(module_px / 2))
    coarse = np.ascontiguousarray(smooth[stride // 2 :: stride, stride // 2 :: stride])
    reach = max(3, round(_WINDOW * module_px / stride))
    window = np.ones((reach, reach), dtype=np.uint8)
    low = cv2.blur(cv2.erode(coarse, window), (reach, reach))
    high = cv2.blur(cv2.dilate(coarse, window), (reach, reach))
    half = cv2.subtract(high, low) / 2
    floor = max(2.0, 0.2 * float(half.max()))
    middle, half = (
        cv2.resize(light, flat.shape[::-1], interpolation=cv2.INTER_LINEAR)
        for light in ((low + high) / 2, np.maximum(half, floor))
    )
    return np.clip((middle - smooth) / half, -1.2, 1.2).astype(np.float32)


def look(picture: npt.NDArray[np.float32], places: Places) -> npt.NDArray[np.float32]:
    """The values of a picture (or of each of its channels) at some places, bilinear."""
    across, down = cv2.split(places)
    seen = cv2.remap(picture, across, down, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(seen, dtype=np.float32)


def blurred(relief: Relief, modules: float) -> Relief:
    """Blur a relief by a sigma in modules."""
    return np.asarray(cv2.GaussianBlur(relief, (0, 0), modules * MODULE_PX), dtype=np.float32)


def with_slopes(relief: Relief) -> npt.NDArray[np.float32]:
    """A relief and its slopes across and down, in units a module: (H, W, 3) float32."""
    scale = MODULE_PX / 8
    across = cv2.Sobel(relief, cv2.CV_32F, 1, 0, ksize=3, scale=scale)
    down = cv2.Sobel(relief, cv2.CV_32F, 0, 1, ksize=3, scale=scale)
    return np.asarray(cv2.merge((relief, across, down)), dtype=np.float32)


def _grey(picture: cv2.typing.MatLike) -> GreyImage:
    return np.asarray(picture, dtype=np.uint8)


def _mean_side(outline: npt.NDArray[np.float32]) -> float:
    return float(np.hypot(*(outline - np.roll(outline, 1, axis=0)).T).mean())

"""A region of a frame, cut out, brought to a handy size and made easier for the common decoders."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import cv2
import numpy as np

from kiosk.scanning.frames import GreyImage

if TYPE_CHECKING:
    from kiosk.scanning.frames import Corners, Reading
    from kiosk.scanning.regions import Region

GUESSED: Final = 0.9
SEEN: Final = 0.75
"""Half the side of what is cut out, in sides of the code: quiet zone, and error of the guess."""
_MAX_ENLARGED: Final = 2.5


@dataclass(frozen=True, slots=True, eq=False)
class Patch:
    """A part of a frame: ``pixels`` are its px times ``scale``, from (``left``, ``top``) on."""

    pixels: GreyImage
    left: int
    top: int
    scale: float

    def in_frame(self, corners: Corners) -> Corners:
        """Carry an outline from the patch to the frame."""
        first, second, third, fourth = (
            ((x + 0.5) / self.scale - 0.5 + self.left, (y + 0.5) / self.scale - 0.5 + self.top)
            for x, y in corners
        )
        return first, second, third, fourth

    def placed(self, reading: Reading) -> Reading:
        """Carry a reading from the patch to the frame."""
        return replace(reading, corners=self.in_frame(reading.corners))


def cut_out(
    pixels: GreyImage, region: Region, side_px: float, reach_sides: float = GUESSED
) -> Patch:
    """Cut a region out of a frame (H, W) uint8, its code scaled to about ``side_px``."""
    reach = reach_sides * region.side
    left, top = max(0, int(region.x - reach)), max(0, int(region.y - reach))
    part = pixels[top : int(region.y + reach) + 1, left : int(region.x + reach) + 1]
    scale = min(side_px / region.side, _MAX_ENLARGED)
    how = cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR
    return Patch(
        _grey(cv2.resize(part, None, fx=scale, fy=scale, interpolation=how)), left, top, scale
    )


def threshold(patch: Patch) -> Patch:
    """Black and white by the mean around, after a slight blur: dim light, shade, grain."""
    smooth = cv2.GaussianBlur(patch.pixels, (0, 0), 1.2)
    window = 2 * (patch.pixels.shape[0] // 18) + 3
    mean = cv2.ADAPTIVE_THRESH_MEAN_C
    return _changed(patch, cv2.adaptiveThreshold(smooth, 255, mean, cv2.THRESH_BINARY, window, 0))


def sharpen(patch: Patch) -> Patch:
    """Stretched to the full range, and unsharp masked: blur."""
    levels = np.sort(patch.pixels[::2, ::2], axis=None)
    low, high = levels[levels.size // 100], levels[-1 - levels.size // 100]
    gain = 255 / max(float(high) - float(low), 8.0)
    light = np.clip((patch.pixels - np.float32(low)) * np.float32(gain), 0, 255)
    stretched = light.astype(np.uint8)
    return _changed(
        patch, cv2.addWeighted(stretched, 4, cv2.GaussianBlur(stretched, (0, 0), 4), -3, 0)
    )


def thicken(patch: Patch) -> Patch:
    """Dark grows by a pixel: glare, thin or faded ink."""
    return _changed(patch, cv2.erode(patch.pixels, np.ones((3, 3), dtype=np.uint8)))


def _changed(patch: Patch, pixels: cv2.typing.MatLike) -> Patch:
    return replace(patch, pixels=_grey(pixels))


def _grey(pixels: cv2.typing.MatLike) -> GreyImage:
    return np.asarray(pixels, dtype=np.uint8)

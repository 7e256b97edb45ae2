"""Whether the picture has changed: a coarse comparison that costs a fraction of a millisecond."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from kiosk.scanning.shrink import halved

if TYPE_CHECKING:
    from kiosk.scanning.frames import GreyImage

_HALVINGS = 4
"""The copy that is compared has one px for 16 x 16 of the frame."""
_STEP = 10
"""Grey levels by which a coarse pixel has to differ; sensor noise averages out far below."""
_SHARE = 0.002
"""Share of coarse pixels that have to differ (7 of 3,600 at 720p)."""


class MotionGate:
    """Owns the picture that the next one is compared with.

    The comparison stays with the last picture that differed, so that slow drift adds up.
    """

    def __init__(self) -> None:
        self._known: GreyImage | None = None

    def is_still(self, pixels: GreyImage) -> bool:
        """Whether the picture (H, W) uint8 shows what the last changed one showed."""
        coarse = halved(pixels, _HALVINGS)
        if self._known is not None and self._known.shape == coarse.shape:
            differing = np.count_nonzero(cv2.absdiff(coarse, self._known) > _STEP)
            if differing < _SHARE * coarse.size:
                return True
        self._known = coarse
        return False

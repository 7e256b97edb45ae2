"""Whether the picture has changed: a coarse comparison that costs a fraction of a millisecond."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

if TYPE_CHECKING:
    from kiosk.scanning.frames import GreyImage

_COARSE = (80, 45)
"""The copy that is compared, in px: 16 px of a 720p frame are one."""
_STEP = 10
"""Grey levels by which a coarse pixel has to differ; sensor noise averages out far below."""
_SHARE = 0.002
"""Share of coarse pixels that have to differ (7 of 3,600)."""


class MotionGate:
    """Owns the picture that the next one is compared with.

    The comparison stays with the last picture that differed, so that slow drift adds up.
    """

    def __init__(self) -> None:
        self._known: GreyImage | None = None

    def is_still(self, pixels: GreyImage) -> bool:
        """Whether the picture (H, W) uint8 shows what the last changed one showed."""
        coarse = np.asarray(cv2.resize(pixels, _COARSE, interpolation=cv2.INTER_AREA), np.uint8)
        if self._known is not None:
            differing = np.count_nonzero(cv2.absdiff(coarse, self._known) > _STEP)
            if differing < _SHARE * coarse.size:
                return True
        self._known = coarse
        return False

"""A small JPEG of an accepted frame, kept as evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

if TYPE_CHECKING:
    from kiosk.scanning.frames import GreyImage

THUMBNAIL_WIDTH_PX = 320
_QUALITY = 60


def make_thumbnail(pixels: GreyImage) -> bytes:
    """Shrink a frame (H, W) uint8 to at most 320 px wide; a JPEG of about 10 kB."""
    height, width = pixels.shape
    scale = min(1.0, THUMBNAIL_WIDTH_PX / width)
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    small = cv2.resize(pixels, size, interpolation=cv2.INTER_AREA)
    _, jpeg = cv2.imencode(".jpg", np.asarray(small), [cv2.IMWRITE_JPEG_QUALITY, _QUALITY])
    return jpeg.tobytes()

"""Read every code in a frame; zxing-cpp first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.scanning.places import without_repeats
from kiosk.scanning.zxing_reader import read_zxing

if TYPE_CHECKING:
    from kiosk.scanning.frames import Frame, Reading


class Decoder:
    """Owns what is carried from frame to frame; `read` is called from one thread."""

    def read(self, frame: Frame) -> tuple[Reading, ...]:
        """Read every code in the frame, each with its corners in px."""
        return tuple(without_repeats(read_zxing(frame.pixels).readings))

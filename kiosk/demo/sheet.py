"""A sheet of labels and cards to hold before a real camera or to read with a handheld."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from kiosk.belt.label import draw_label

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from kiosk.scanning.frames import GreyImage

_COLUMNS = 4
_CELL_PX = 420
_MODULE_PX = 8
_PAPER = 255


def draw_sheet(texts: Sequence[str], file: Path) -> None:
    """Draw a label for each text into a PNG, four in a row."""
    rows = -(-len(texts) // _COLUMNS)
    sheet = np.full((rows * _CELL_PX, _COLUMNS * _CELL_PX), _PAPER, dtype=np.uint8)
    for place, text in enumerate(texts):
        top, left = (part * _CELL_PX for part in divmod(place, _COLUMNS))
        label = _fit(draw_label(text, _MODULE_PX))
        height, width = label.shape
        top, left = top + (_CELL_PX - height) // 2, left + (_CELL_PX - width) // 2
        sheet[top : top + height, left : left + width] = label
    cv2.imwrite(str(file), sheet)


def _fit(label: GreyImage) -> GreyImage:
    height, width = label.shape
    share = min(1.0, 0.92 * _CELL_PX / max(height, width))
    size = (round(width * share), round(height * share))
    return np.asarray(cv2.resize(label, size, interpolation=cv2.INTER_AREA), dtype=np.uint8)

"""How a bag's label is drawn: a QR code with its quiet zone and the text below.

Recipe for print: version 1, error correction H. It holds 10 characters (``P1234-10``,
``C12345678``) in 21 x 21 modules, the largest modules and the most repair that a given size can
carry; longer texts take the next version that fits. Print modules of at least 0.8 mm (a code of
17 mm; 1.5 mm read from a metre), 4 modules of white around, black on matt white, the text below for
human eyes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np
import segno

if TYPE_CHECKING:
    from kiosk.scanning.frames import GreyImage

QUIET_MODULES = 4
"""White modules around a code (ISO/IEC 18004 asks for 4)."""

_CAPTION_MODULES = 5
_PAPER = 245
_INK = 18


def label_matrix(text: str) -> GreyImage:
    """The modules of the label's code without quiet zone: (n, n) uint8, 1 dark.

    Raises:
        ValueError: the text is longer than a QR code can hold.
    """
    code = segno.make_qr(text, error="h", boost_error=False)
    return np.array([[int(cell) for cell in row] for row in code.matrix], dtype=np.uint8)


def code_box(matrix_side: int, module_px: int) -> tuple[float, float, float, float]:
    """Where the code stands on its label: left, top, right, bottom in px."""
    near = float(QUIET_MODULES * module_px)
    far = float((QUIET_MODULES + matrix_side) * module_px)
    return near, near, far, far


def draw_label(text: str, module_px: int = 8, *, caption: bool = True) -> GreyImage:
    """Draw a label at ``module_px`` px a module: (H, W) uint8, dark ink on light paper."""
    matrix = label_matrix(text)
    paper = np.pad(1 - matrix, QUIET_MODULES, constant_values=1)
    grey = np.where(paper > 0, _PAPER, _INK).astype(np.uint8)
    code = np.kron(grey, np.ones((module_px, module_px), dtype=np.uint8)).astype(np.uint8)
    if not caption:
        return code
    strip = np.full((_CAPTION_MODULES * module_px, code.shape[1]), _PAPER, dtype=np.uint8)
    _write(strip, text)
    return np.vstack([code, strip])


def _write(strip: GreyImage, text: str) -> None:
    """Write the text in the middle of the strip, as large as fits."""
    font = cv2.FONT_HERSHEY_SIMPLEX
    (width, height), _ = cv2.getTextSize(text, font, 1.0, 2)
    scale = min(0.9 * strip.shape[1] / max(width, 1), 0.5 * strip.shape[0] / max(height, 1))
    thickness = max(1, round(2 * scale))
    (width, height), _ = cv2.getTextSize(text, font, scale, thickness)
    origin = ((strip.shape[1] - width) // 2, height + max(1, strip.shape[0] // 8))
    cv2.putText(strip, text, origin, font, scale, _INK, thickness, cv2.LINE_AA)

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np
import pytest
import segno

from kiosk.scanning.symbol_reader import look_at_symbol
from kiosk.scanning.zxing_reader import read_zxing

if TYPE_CHECKING:
    from kiosk.scanning.frames import Corners, GreyImage

QUIET = 4
MODULE_PX = 5


def picture(text: str, version: int) -> GreyImage:
    matrix = segno.make_qr(text, error="h", version=version, boost_error=False).matrix
    light = 1 - np.pad(np.array([[int(cell) for cell in row] for row in matrix]), QUIET)
    return np.kron(light * 200 + 30, np.ones((MODULE_PX, MODULE_PX))).astype(np.uint8)


def outline(version: int, slip_px: float = 0.0) -> Corners:
    near = QUIET * MODULE_PX - 0.5
    far = near + (17 + 4 * version) * MODULE_PX
    return (near + slip_px, near), (far, near - slip_px), (far, far + slip_px), (near, far)


def blurred(pixels: GreyImage) -> GreyImage:
    """By more than half a module: what the common decoders do not read."""
    return np.asarray(cv2.GaussianBlur(pixels, (0, 0), 0.65 * MODULE_PX), dtype=np.uint8)


@pytest.mark.parametrize("version", [1, 2, 3, 4, 5, 6])
def test_a_symbol_too_blurred_for_zxing_is_read_in_every_version(version: int) -> None:
    text = "TT1:card"[: 7 if version == 1 else None]
    pixels = blurred(picture(text, version))
    look = look_at_symbol(pixels, outline(version, slip_px=3.0), version)
    assert look is not None
    assert look.text == text
    assert read_zxing(pixels).readings == ()


def test_a_look_tells_where_the_symbol_is_also_when_it_was_not_read() -> None:
    pixels = picture("C123", 1)
    pixels[60:, 60:] = 120
    look = look_at_symbol(pixels, outline(1, slip_px=4.0), 1)
    assert look is not None
    assert look.text is None
    assert np.abs(np.array(look.corners) - np.array(outline(1))).max() < MODULE_PX / 2


def test_there_is_no_symbol_where_there_is_only_grain() -> None:
    pixels = np.random.default_rng(3).integers(0, 255, (160, 160)).astype(np.uint8)
    assert look_at_symbol(pixels, outline(1), 1) is None

from __future__ import annotations

import numpy as np
import pytest

from kiosk.scanning.shrink import halved


def test_four_pixels_become_their_mean() -> None:
    pixels = np.array([[0, 100, 10, 10], [100, 200, 10, 30]], dtype=np.uint8)
    assert halved(pixels, 1).tolist() == [[100, 15]]


@pytest.mark.parametrize(
    ("shape", "small"), [((720, 1280), (45, 80)), ((1080, 1920), (67, 120)), ((33, 47), (2, 2))]
)
def test_an_odd_row_or_column_is_left_out(shape: tuple[int, int], small: tuple[int, int]) -> None:
    assert halved(np.zeros(shape, dtype=np.uint8), 4).shape == small


def test_a_picture_too_small_to_be_halved_stays_as_it_is() -> None:
    assert halved(np.zeros((1, 9), dtype=np.uint8), 2).shape == (1, 9)

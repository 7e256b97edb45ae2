from __future__ import annotations

import numpy as np
import pytest

from kiosk.belt.sequences import draw_sequence
from kiosk.belt.station_frames import SIZES, draw_frame
from kiosk.belt.troubles import Trouble, made_up_text
from kiosk.scanning.places import share_a_place
from kiosk.scanning.zxing_reader import read_zxing
from shared.codes import read_code


@pytest.mark.parametrize("trouble", Trouble)
def test_one_seed_makes_one_frame(trouble: Trouble) -> None:
    one, other = draw_frame(trouble, 7), draw_frame(trouble, 7)
    assert one.codes == other.codes
    assert np.array_equal(one.pixels, other.pixels)
    assert not np.array_equal(one.pixels, draw_frame(trouble, 8).pixels)


@pytest.mark.parametrize("size", SIZES)
def test_a_frame_has_its_size_and_tells_where_its_codes_are(size: tuple[int, int]) -> None:
    drawn = draw_frame(Trouble.ROTATED, 3, size)
    assert drawn.pixels.shape == (size[1], size[0])
    assert drawn.pixels.dtype == np.uint8
    (reading,) = read_zxing(drawn.pixels).readings
    assert reading.text == drawn.codes[0].text
    assert share_a_place(reading.corners, drawn.codes[0].corners)


def test_a_stack_holds_one_to_twelve_labels() -> None:
    counts = {len(draw_frame(Trouble.STACK, seed).codes) for seed in range(12)}
    assert min(counts) >= 1
    assert 6 < max(counts) <= 12


def test_made_up_texts_are_bags_of_at_most_ten_characters() -> None:
    rng = np.random.default_rng(1)
    for _ in range(300):
        text = made_up_text(rng)
        assert len(text) <= 10
        assert read_code(text)


def test_a_sequence_shows_one_label_with_new_grain_in_each_frame() -> None:
    frames = list(draw_sequence(4, 3))
    assert len({frame.codes[0].text for frame in frames}) == 1
    assert not np.array_equal(frames[0].pixels, frames[1].pixels)

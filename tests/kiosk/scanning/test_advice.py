from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import cv2
import numpy as np
import pytest

from kiosk.belt.pose import Pose
from kiosk.belt.station_frames import SIZES, render
from kiosk.belt.troubles import Recipe, Scenery, Trouble, make_scenery
from kiosk.scanning.advice import Advice, Adviser, advise
from kiosk.scanning.motion import MotionGate
from kiosk.scanning.thumbnail import THUMBNAIL_WIDTH_PX, make_thumbnail

if TYPE_CHECKING:
    from kiosk.scanning.frames import GreyImage


def picture(module_px: float = 6.0, **looks: float | bool) -> GreyImage:
    label = Recipe("C1", Pose(640, 360, module_px))
    scenery = replace(Scenery(labels=(label,)), **looks)
    return render(Trouble.NOMINAL, scenery, np.random.default_rng(8), SIZES[0]).pixels


@pytest.mark.parametrize(
    ("pixels", "advice"),
    [
        (picture(1.6), Advice.TOO_FAR),
        (picture(28.0), Advice.TOO_CLOSE),
        (picture(33.0), Advice.TOO_CLOSE),
        (picture(37.7), Advice.TOO_CLOSE),
        (picture(50.0, defocus_px=8.0), Advice.TOO_CLOSE),
        (picture(80.0), Advice.TOO_CLOSE),
        (picture(20.0), Advice.NONE),
        (picture(brightness=0.15), Advice.TOO_DARK),
        (picture(defocus_px=8.0), Advice.BLURRED),
        (picture(), Advice.NONE),
        (np.full((720, 1280), 128, dtype=np.uint8), Advice.NONE),
    ],
)
def test_a_still_picture_tells_what_to_do_better(pixels: GreyImage, advice: Advice) -> None:
    assert advise(pixels, is_still=True) is advice


@pytest.mark.parametrize("share", [1.1, 1.3, 1.6, 2.0])
@pytest.mark.parametrize("turn_rad", [0.0, 0.6, 2.3])
def test_a_code_larger_than_the_frame_is_too_close_however_it_is_turned(
    share: float, turn_rad: float
) -> None:
    pose = Pose(600, 380, share * 720 / 21, turn_rad=turn_rad)
    scenery = Scenery(labels=(Recipe("C417", pose),))
    pixels = render(Trouble.NOMINAL, scenery, np.random.default_rng(3), SIZES[0]).pixels
    assert advise(pixels, is_still=True) is Advice.TOO_CLOSE


@pytest.mark.parametrize("trouble", sorted(set(Trouble) - {Trouble.CLOSE}))
def test_no_frame_with_smaller_codes_is_too_close(trouble: Trouble) -> None:
    rng = np.random.default_rng(31)
    for _ in range(4):
        frame = render(trouble, make_scenery(trouble, rng, SIZES[0]), rng, SIZES[0])
        assert advise(frame.pixels, is_still=True) is not Advice.TOO_CLOSE


def test_a_moving_label_is_to_be_held_still() -> None:
    assert advise(picture(), is_still=False) is Advice.HOLD_STILL


def test_a_washed_out_label_has_glare() -> None:
    washed = picture()
    cv2.ellipse(washed, (660, 330), (70, 40), 30, 0, 360, 255, -1)
    assert advise(washed, is_still=True) is Advice.GLARE


def test_advice_ends_with_the_first_reading() -> None:
    adviser = Adviser()
    dark = picture(brightness=0.15)
    told = [adviser.after(dark, is_read=False, is_still=True) for _ in range(4)]
    assert told[-1] is Advice.TOO_DARK
    assert adviser.after(dark, is_read=True, is_still=True) is Advice.NONE


def test_grain_is_no_motion_and_a_shifted_label_is() -> None:
    gate = MotionGate()
    scenery = Scenery(labels=(Recipe("C1", Pose(640, 360, 6)),), noise=5.0)
    moved = replace(scenery, labels=(Recipe("C1", Pose(700, 360, 6)),))
    first, again, later = (
        render(
            Trouble.NOMINAL, look, np.random.default_rng(8), SIZES[0], np.random.default_rng(seed)
        ).pixels
        for look, seed in ((scenery, 1), (scenery, 2), (moved, 3))
    )
    assert [gate.is_still(pixels) for pixels in (first, again, later)] == [False, True, False]


def test_a_thumbnail_is_a_small_jpeg_of_the_whole_frame() -> None:
    jpeg = make_thumbnail(picture())
    small = cv2.imdecode(np.frombuffer(jpeg, np.uint8), cv2.IMREAD_GRAYSCALE)
    assert small is not None
    assert small.shape == (180, THUMBNAIL_WIDTH_PX)
    assert len(jpeg) < 20_000

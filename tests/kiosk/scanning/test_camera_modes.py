from __future__ import annotations

import pytest

from kiosk.belt.belt import Belt
from kiosk.belt.server import BeltServer
from kiosk.scanning.camera_modes import CameraMode, choose_mode, measure_modes
from kiosk.scanning.capture import CameraSettings


@pytest.mark.parametrize(
    ("modes", "chosen"),
    [
        ([CameraMode(1920, 1080, 30), CameraMode(1280, 720, 30)], 720),
        ([CameraMode(1920, 1080, 30), CameraMode(1280, 720, 10)], 1080),
        ([CameraMode(1280, 720, 30, 40.0), CameraMode(640, 480, 30, 9.0)], 480),
        ([CameraMode(1280, 720, 5), CameraMode(640, 480, 15)], 480),
    ],
)
def test_the_mode_nearest_to_720_rows_that_is_fluent_is_chosen(
    modes: list[CameraMode], chosen: int
) -> None:
    mode = choose_mode(modes)
    assert mode is not None
    assert mode.height == chosen


def test_no_mode_is_no_choice() -> None:
    assert choose_mode([]) is None


@pytest.mark.loopback
def test_a_camera_that_has_one_size_shows_one_mode() -> None:
    with BeltServer(Belt(["C1"], 5, size=(320, 180), loop=True), fps=30) as server:
        (mode,) = measure_modes(CameraSettings(server.url), frames=5)
    assert (mode.width, mode.height) == (320, 180)
    assert mode.fps > 0
    assert mode.read_ms > 0

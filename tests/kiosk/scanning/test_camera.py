from __future__ import annotations

import threading
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest

from kiosk.belt.belt import Belt
from kiosk.belt.server import BeltServer
from kiosk.scanning.camera import Camera
from kiosk.scanning.camera_state import CameraPhase, CameraState, LostReason, Sight, judge
from kiosk.scanning.capture import (
    Box,
    CameraSettings,
    Capture,
    is_black,
    open_capture,
    to_grey,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SIZE = (320, 180)
PATIENCE_S = 120.0

pytestmark = pytest.mark.loopback


class States:
    """Collects what a camera says, and waits for a word."""

    def __init__(self) -> None:
        self.said: list[CameraState] = []
        self._changed = threading.Condition()

    def __call__(self, state: CameraState) -> None:
        with self._changed:
            self.said.append(state)
            self._changed.notify_all()

    def wait_for(self, phase: CameraPhase, reason: LostReason | None = None, after: int = 0) -> int:
        """Wait until it was said; how much had been said by then."""
        wanted = CameraState(phase, reason)
        with self._changed:
            assert self._changed.wait_for(lambda: wanted in self.said[after:], PATIENCE_S), (
                self.said
            )
            return self.said.index(wanted, after) + 1


@pytest.fixture
def belt() -> Iterator[BeltServer]:
    with BeltServer(Belt(["C1"], 1, size=SIZE, loop=True), fps=20) as server:
        yield server


@pytest.fixture
def states() -> States:
    return States()


@pytest.fixture
def camera(belt: BeltServer, states: States) -> Iterator[Camera]:
    camera = Camera(CameraSettings(belt.url), states)
    camera.start()
    yield camera
    camera.stop()


def test_the_newest_frame_is_grey_and_numbered(camera: Camera) -> None:
    first = camera.newest(0, PATIENCE_S)
    assert first is not None
    assert first.pixels.shape == (SIZE[1], SIZE[0])
    assert first.pixels.dtype == np.uint8
    later = camera.newest(first.number, PATIENCE_S)
    assert later is not None
    assert later.number > first.number
    assert later.at_s > first.at_s


def test_no_frame_is_given_twice(camera: Camera) -> None:
    frame = camera.newest(0, PATIENCE_S)
    assert frame is not None
    assert camera.newest(frame.number + 10_000, 0.0) is None


def test_opening_and_live_are_said_in_turn(camera: Camera, states: States) -> None:
    states.wait_for(CameraPhase.LIVE)
    assert [state.phase for state in states.said] == [CameraPhase.OPENING, CameraPhase.LIVE]
    camera.stop()
    assert states.said[-1] == CameraState(CameraPhase.OFF)


@pytest.mark.usefixtures("camera")
def test_an_unplugged_camera_is_said_to_be_lost_once_and_comes_back(
    belt: BeltServer, states: States
) -> None:
    live = states.wait_for(CameraPhase.LIVE)
    belt.unplug()
    lost = states.wait_for(CameraPhase.LOST, LostReason.UNPLUGGED, live)
    belt.mend()
    states.wait_for(CameraPhase.LIVE, None, lost)
    assert len(states.said) == lost + 1


@pytest.mark.usefixtures("camera")
def test_a_reset_stream_is_opened_again(belt: BeltServer, states: States) -> None:
    live = states.wait_for(CameraPhase.LIVE)
    belt.reset()
    lost = states.wait_for(CameraPhase.LOST, LostReason.UNPLUGGED, live)
    states.wait_for(CameraPhase.LIVE, None, lost)


@pytest.mark.usefixtures("camera")
def test_a_stalled_camera_is_said_to_be_lost_and_comes_back(
    belt: BeltServer, states: States
) -> None:
    live = states.wait_for(CameraPhase.LIVE)
    belt.stall()
    lost = states.wait_for(CameraPhase.LOST, LostReason.STALLED, live)
    belt.mend()
    states.wait_for(CameraPhase.LIVE, None, lost)


@pytest.mark.usefixtures("camera")
def test_a_covered_lens_is_said_to_be_black_until_it_is_bare(
    belt: BeltServer, states: States
) -> None:
    live = states.wait_for(CameraPhase.LIVE)
    belt.blacken()
    lost = states.wait_for(CameraPhase.LOST, LostReason.BLACK, live)
    belt.mend()
    states.wait_for(CameraPhase.LIVE, None, lost)


def test_a_camera_that_is_not_there_is_not_found(states: States) -> None:
    camera = Camera(CameraSettings("/dev/no-such-camera"), states)
    camera.start()
    states.wait_for(CameraPhase.LOST, LostReason.NOT_FOUND)
    camera.stop()


class Held:
    """A camera that another program holds: it is there, and does not open."""

    def isOpened(self) -> bool:  # noqa: N802 - the name in cv2
        return False

    def read(self) -> tuple[bool, np.ndarray]:
        return False, np.zeros((1, 1), np.uint8)

    def release(self) -> None:
        pass

    def set(self, _prop: int, _value: float, /) -> bool:
        return False

    def get(self, _prop: int, /) -> float:
        return 0.0


def test_a_camera_that_another_program_holds_is_busy_and_comes_back_when_it_is_free(
    belt: BeltServer, states: States, tmp_path: Path
) -> None:
    device = tmp_path / "video0"
    device.touch()
    is_free = threading.Event()

    def open_with(settings: CameraSettings) -> Capture:
        return open_capture(replace(settings, source=belt.url)) if is_free.is_set() else Held()

    camera = Camera(CameraSettings(str(device)), states, open_with=open_with)
    camera.start()
    busy = states.wait_for(CameraPhase.LOST, LostReason.BUSY)
    is_free.set()
    states.wait_for(CameraPhase.LIVE, None, busy)
    camera.stop()


@pytest.mark.parametrize(
    ("sight", "now_s", "phase", "reason"),
    [
        (Sight(0.0), 0.5, CameraPhase.OPENING, None),
        (Sight(0.0), 1.9, CameraPhase.LOST, LostReason.STALLED),
        (Sight(0.0, last_frame_s=5.0), 5.5, CameraPhase.LIVE, None),
        (Sight(0.0, last_frame_s=5.0), 6.9, CameraPhase.LOST, LostReason.STALLED),
        (Sight(0.0, 5.0, black_since_s=3.1), 5.0, CameraPhase.LOST, LostReason.BLACK),
        (Sight(0.0, 5.0, failure=LostReason.BUSY), 5.0, CameraPhase.LOST, LostReason.BUSY),
    ],
)
def test_every_loss_is_judged_within_two_seconds(
    sight: Sight, now_s: float, phase: CameraPhase, reason: LostReason | None
) -> None:
    assert judge(sight, now_s) == CameraState(phase, reason)


def test_the_region_of_interest_is_cut_out() -> None:
    picture = np.zeros((100, 200, 3), dtype=np.uint8)
    picture[50:, 100:] = 255
    grey = to_grey(picture, Box(0.5, 0.5, 1.0, 1.0))
    assert grey.shape == (50, 100)
    assert grey.min() == 255


def test_a_dim_picture_is_not_black() -> None:
    assert is_black(np.full((64, 64), 10, dtype=np.uint8))
    assert not is_black(np.full((64, 64), 40, dtype=np.uint8))

"""Which resolution and rate a camera really gives: measured, for drivers promise anything."""

from __future__ import annotations

import statistics
import time
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from kiosk.scanning.capture import (
    CameraSettings,
    Capture,
    OpenCapture,
    open_capture,
    to_grey,
)
from kiosk.scanning.zxing_reader import read_zxing
from shared.values import value

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    import cv2

WANTED: Final = ((1920, 1080), (1280, 720), (640, 480))
"""Sizes in px that are tried, as (width, height)."""
_FLUENT_FPS: Final = 20.0
_BEST_HEIGHT: Final = 720
"""A frame of 720 rows is decoded in half the time of 1080 and shows a label well enough."""
_WARM_UP_FRAMES: Final = 3
_READ_FRAMES: Final = 5
_BUSY_MS: Final = 500.0
"""Of each second, what reading every frame once may take: the rest is for the hard ones."""


@value
class CameraMode:
    """A size in px, the frames a second that came in it, and the ms that reading one took."""

    width: int
    height: int
    fps: float
    read_ms: float = 0.0


def measure_modes(
    settings: CameraSettings,
    frames: int = 20,
    *,
    open_with: OpenCapture = open_capture,
    now_s: Callable[[], float] = time.monotonic,
) -> tuple[CameraMode, ...]:
    """Open a camera in each size and time some frames; takes seconds, so never in Qt's thread.

    The camera must be free: what else looks through it is to let it go first.
    """
    found: dict[tuple[int, int], CameraMode] = {}
    for width, height in WANTED:
        capture = open_with(replace(settings, width=width, height=height))
        try:
            shapes = [_shape(capture.read()) for _ in range(_WARM_UP_FRAMES)]
            start_s = now_s()
            shapes += [_shape(capture.read()) for _ in range(frames)]
            passed_s = max(now_s() - start_s, 1e-6)
            read_ms = _read_ms(capture, now_s)
        finally:
            capture.release()
        shape = shapes[-1]
        if shape is not None:
            mode = CameraMode(shape[1], shape[0], frames / passed_s, read_ms)
            found.setdefault((mode.width, mode.height), mode)
    return tuple(found.values())


def choose_mode(modes: Sequence[CameraMode]) -> CameraMode | None:
    """The size nearest to 720 rows among those that are fluent, else the most fluent one.

    Fluent is one that gives frames fast enough and is read faster than they come.
    """
    fluent = [
        mode for mode in modes if mode.fps >= _FLUENT_FPS and mode.read_ms * mode.fps <= _BUSY_MS
    ]
    if fluent:
        return min(fluent, key=lambda mode: abs(mode.height - _BEST_HEIGHT))
    return max(modes, key=lambda mode: mode.fps, default=None)


def _read_ms(capture: Capture, now_s: Callable[[], float]) -> float:
    """The median time of reading one frame."""
    times_ms: list[float] = []
    for _ in range(_READ_FRAMES):
        is_read, picture = capture.read()
        if is_read:
            began_s = now_s()
            read_zxing(to_grey(picture, None))
            times_ms.append((now_s() - began_s) * 1000)
    return statistics.median(times_ms) if times_ms else 0.0


def _shape(read: tuple[bool, cv2.typing.MatLike]) -> tuple[int, int] | None:
    is_read, picture = read
    return (picture.shape[0], picture.shape[1]) if is_read else None

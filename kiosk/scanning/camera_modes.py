"""Which resolution and rate a camera really gives: measured, for drivers promise anything."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from kiosk.scanning.capture import CameraSettings, OpenCapture, open_capture

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    import cv2

WANTED: Final = ((1920, 1080), (1280, 720), (640, 480))
"""Sizes in px that are tried, as (width, height)."""
_FLUENT_FPS: Final = 20.0
_BEST_HEIGHT: Final = 720
"""A frame of 720 rows is decoded in half the time of 1080 and shows a label well enough."""
_WARM_UP_FRAMES: Final = 3


@dataclass(frozen=True, slots=True)
class CameraMode:
    """A size in px and the frames a second that came in it."""

    width: int
    height: int
    fps: float


def measure_modes(
    settings: CameraSettings,
    frames: int = 20,
    *,
    open_with: OpenCapture = open_capture,
    now_s: Callable[[], float] = time.monotonic,
) -> tuple[CameraMode, ...]:
    """Open a camera in each size and time some frames; takes seconds, so never in Qt's thread."""
    found: dict[tuple[int, int], CameraMode] = {}
    for width, height in WANTED:
        capture = open_with(replace(settings, width=width, height=height))
        try:
            shapes = [_shape(capture.read()) for _ in range(_WARM_UP_FRAMES)]
            start_s = now_s()
            shapes += [_shape(capture.read()) for _ in range(frames)]
            passed_s = max(now_s() - start_s, 1e-6)
        finally:
            capture.release()
        shape = shapes[-1]
        if shape is not None:
            mode = CameraMode(shape[1], shape[0], frames / passed_s)
            found.setdefault((mode.width, mode.height), mode)
    return tuple(found.values())


def choose_mode(modes: Sequence[CameraMode]) -> CameraMode | None:
    """The size nearest to 720 rows among those that are fluent, else the most fluent one."""
    fluent = [mode for mode in modes if mode.fps >= _FLUENT_FPS]
    if fluent:
        return min(fluent, key=lambda mode: abs(mode.height - _BEST_HEIGHT))
    return max(modes, key=lambda mode: mode.fps, default=None)


def _shape(read: tuple[bool, cv2.typing.MatLike]) -> tuple[int, int] | None:
    is_read, picture = read
    return (picture.shape[0], picture.shape[1]) if is_read else None

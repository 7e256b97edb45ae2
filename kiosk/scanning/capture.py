"""How one camera is opened and asked for pictures, by `cv2.VideoCapture`; nothing of threads."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeAlias

import cv2
import numpy as np

from kiosk.scanning.camera_state import LostReason
from kiosk.scanning.camera_tuning import MANUAL_EXPOSURE
from shared.values import value

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.scanning.frames import GreyImage

OpenCapture: TypeAlias = "Callable[[CameraSettings], Capture]"
"""Opens a camera; may block for many seconds."""

_NETWORK_OPEN_MS = 3000
_NETWORK_READ_MS = 2000
_BLACK_LEVEL = 24
"""No pixel of a covered lens is brighter (of 255)."""
_BLACK_STEP = 16


@value
class Box:
    """A part of the picture, as shares (0..1) of its width and height."""

    left: float = 0.0
    top: float = 0.0
    right: float = 1.0
    bottom: float = 1.0


@value
class CameraSettings:
    """Which camera, and how: None leaves a thing to the driver.

    ``source`` is a device path, a number or a URL. ``width`` and ``height`` in px, ``fps`` in
    frames a second, ``exposure`` and ``focus`` in the driver's own units.
    """

    source: str | int
    width: int | None = None
    height: int | None = None
    fps: float | None = None
    exposure: float | None = None
    focus: float | None = None
    region: Box | None = None


class Capture(Protocol):
    """The part of `cv2.VideoCapture` that is used."""

    def isOpened(self) -> bool:  # noqa: N802 (the name in cv2)
        """Whether it was opened; stays True after an unplug."""
        ...

    def read(self) -> tuple[bool, cv2.typing.MatLike]:
        """Wait for the next picture: (H, W, 3) BGR or (H, W) uint8, and whether there is one."""
        ...

    def release(self) -> None:
        """Let the camera go."""
        ...

    def set(self, prop: int, value: float, /) -> bool:
        """Ask the driver for a setting; whether it took it."""
        ...

    def get(self, prop: int, /) -> float:
        """The driver's value of a setting."""
        ...


def open_capture(settings: CameraSettings) -> Capture:
    """Open a camera and set what the settings name; blocks until the driver answers.

    The outcome is told by `isOpened`, and after that by `read` alone: an unplugged camera stays
    "opened".
    """
    source = settings.source
    if isinstance(source, str) and "://" in source:
        limits = [cv2.CAP_PROP_OPEN_TIMEOUT_MSEC, _NETWORK_OPEN_MS]
        limits += [cv2.CAP_PROP_READ_TIMEOUT_MSEC, _NETWORK_READ_MS]
        return cv2.VideoCapture(source, cv2.CAP_FFMPEG, limits)
    is_device = isinstance(source, int) or source.startswith("/dev/")
    backend = cv2.CAP_V4L2 if is_device and sys.platform == "linux" else cv2.CAP_ANY
    capture = cv2.VideoCapture(source, backend)
    for setting, wanted in _driver_settings(settings):
        capture.set(setting, wanted)
    return capture


def _driver_settings(settings: CameraSettings) -> list[tuple[int, float]]:
    wanted: list[tuple[int, float | None]] = [
        # compressed first: raw 720p does not fit through USB 2 at 30 frames a second
        (cv2.CAP_PROP_FOURCC, cv2.VideoWriter.fourcc(*"MJPG") if settings.width else None),
        (cv2.CAP_PROP_FRAME_WIDTH, settings.width),
        (cv2.CAP_PROP_FRAME_HEIGHT, settings.height),
        (cv2.CAP_PROP_FPS, settings.fps),
        (cv2.CAP_PROP_BUFFERSIZE, 1),
        (cv2.CAP_PROP_AUTO_EXPOSURE, None if settings.exposure is None else MANUAL_EXPOSURE),
        (cv2.CAP_PROP_EXPOSURE, settings.exposure),
        (cv2.CAP_PROP_AUTOFOCUS, None if settings.focus is None else 0),
        (cv2.CAP_PROP_FOCUS, settings.focus),
    ]
    return [(setting, float(value)) for setting, value in wanted if value is not None]


def why_not_opened(source: str | int) -> LostReason:
    """Tell a camera that another program holds from one that is not there."""
    device = Path(f"/dev/video{source}" if isinstance(source, int) else source)
    is_there = source != "" and "://" not in str(source) and device.exists()
    return LostReason.BUSY if is_there else LostReason.NOT_FOUND


def to_grey(picture: cv2.typing.MatLike, region: Box | None) -> GreyImage:
    """Make a camera's picture grey, (H, W) uint8, and cut out the region of interest."""
    if region is not None:
        height, width = picture.shape[:2]
        rows = slice(round(region.top * height), round(region.bottom * height))
        picture = picture[rows, round(region.left * width) : round(region.right * width)]
    if picture.ndim == 2:  # noqa: PLR2004 (rows and columns: grey already)
        return np.ascontiguousarray(picture, dtype=np.uint8)
    return np.asarray(cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY), dtype=np.uint8)


def is_black(pixels: GreyImage) -> bool:
    """Whether nothing at all is to be seen, as behind a lens cap."""
    return int(pixels[::_BLACK_STEP, ::_BLACK_STEP].max(initial=0)) < _BLACK_LEVEL

"""Which cameras are attached and what each of them sees, asked again and again while it runs.

Two cameras often do not fit through one USB bus, and some drivers hang: so one is opened at a time,
small, for a picture, and waited for no longer than `PATIENCE_S`. The one in use is left alone.
"""

from __future__ import annotations

import threading
import time
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import cv2

from kiosk.scanning.camera_state import LostReason
from kiosk.scanning.capture import (
    CameraSettings,
    OpenCapture,
    is_black,
    open_capture,
    to_grey,
    why_not_opened,
)
from kiosk.scanning.devices import CameraDevice, list_cameras
from kiosk.scanning.frames import GreyImage
from shared.log import Log

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

LIST_EVERY_S: Final = 1.0
GLANCE_EVERY_S: Final = 8.0
"""Age of a picture from which it is taken anew."""
PATIENCE_S: Final = 6.0
"""How long one camera may keep the others waiting; what it says later still counts."""
_BEAT_S: Final = 0.3
_SMALL_PX: Final = (160, 120)
"""Asked for; a driver gives the nearest that it has. The least that any bus has room for."""
_FRAMES_UNTIL_BRIGHT: Final = 5
"""Cameras begin dark and find their exposure within a few frames."""
_LOG = Log(__name__)


@dataclass(frozen=True, slots=True, eq=False)
class Glance:
    """What a look through a camera came to: a picture (H, W) uint8, or why there is none."""

    picture: GreyImage | None = None
    trouble: LostReason | None = None


class CameraRounds:
    """Owns the looking round: `start`, and `stop` when nobody wants to know any more.

    ``in_use`` tells the identity of the camera to leave alone among those attached. ``on_cameras``
    hears each change of the list, ``on_glance`` what a camera saw, by its identity; all are called
    on threads of the rounds' own.
    """

    def __init__(
        self,
        in_use: Callable[[tuple[CameraDevice, ...]], str],
        on_cameras: Callable[[tuple[CameraDevice, ...]], None],
        on_glance: Callable[[str, Glance], None],
        *,
        open_with: OpenCapture = open_capture,
        list_with: Callable[[], tuple[CameraDevice, ...]] = list_cameras,
    ) -> None:
        self._in_use, self._on_cameras, self._on_glance = in_use, on_cameras, on_glance
        self._open_with, self._list_with = open_with, list_with
        self._attached: tuple[CameraDevice, ...] = ()
        self._looked_s: dict[str, float] = {}
        self._looks: dict[str, _Look] = {}
        self._opening = threading.Lock()
        self._stopping = threading.Event()

    def start(self) -> None:
        """Begin; returns at once. Once only."""
        for work in (self._keep_listing, self._keep_looking):
            threading.Thread(target=work, name="camera-rounds", daemon=True).start()

    def stop(self) -> None:
        """Tell nothing any more; returns at once, though a driver may still be held up."""
        self._stopping.set()

    @contextmanager
    def halted(self) -> Generator[None]:
        """Open no camera meanwhile: somebody else is about to."""
        with self._opening:
            yield

    def _keep_listing(self) -> None:
        told: tuple[CameraDevice, ...] | None = None
        while not self._stopping.is_set():
            try:
                attached = self._list_with()
            except OSError:
                _LOG.exception("cameras_unlisted")
                attached = self._attached
            if attached != told and not self._stopping.is_set():
                self._attached = told = attached
                here = {one.identity for one in attached}
                # one that comes back is looked through at once
                self._looked_s = {key: at for key, at in self._looked_s.items() if key in here}
                self._on_cameras(attached)
            self._stopping.wait(LIST_EVERY_S)

    def _keep_looking(self) -> None:
        while not self._stopping.wait(_BEAT_S):
            with self._opening:
                device = self._next()
                if device is not None:
                    self._look_through(device)

    def _next(self) -> CameraDevice | None:
        """The camera whose picture is oldest, if it is old."""
        attached = self._attached
        in_use = self._in_use(attached)
        due_s = time.monotonic() - GLANCE_EVERY_S
        found = [
            device
            for device in attached
            if device.identity != in_use
            and self._looked_s.get(device.identity, due_s) <= due_s
            and not self._is_hung(device)
        ]
        return min(found, key=lambda one: self._looked_s.get(one.identity, 0.0), default=None)

    def _is_hung(self, device: CameraDevice) -> bool:
        look = self._looks.get(device.identity)
        return look is not None and look.is_alive()

    def _look_through(self, device: CameraDevice) -> None:
        look = self._looks[device.identity] = _Look(device, self._open_with, self._tell)
        look.start()
        look.join(PATIENCE_S)
        if look.is_alive():
            self._tell(device.identity, Glance(trouble=LostReason.STALLED))
        self._looked_s[device.identity] = time.monotonic()

    def _tell(self, identity: str, glance: Glance) -> None:
        if not self._stopping.is_set():
            self._on_glance(identity, glance)


class _Look(threading.Thread):
    """One opening of one camera, for a picture."""

    def __init__(
        self, device: CameraDevice, open_with: OpenCapture, tell: Callable[[str, Glance], None]
    ) -> None:
        super().__init__(name="camera-look", daemon=True)
        self._device, self._open_with, self._tell = device, open_with, tell

    def run(self) -> None:
        width, height = _SMALL_PX
        try:
            glance = self._glance(CameraSettings(self._device.source, width, height))
        except (OSError, cv2.error):
            _LOG.exception("camera_look_failed")
            glance = Glance(trouble=LostReason.STALLED)
        self._tell(self._device.identity, glance)

    def _glance(self, settings: CameraSettings) -> Glance:
        capture = self._open_with(settings)
        try:
            if not capture.isOpened():
                return Glance(trouble=why_not_opened(settings.source))
            for _ in range(_FRAMES_UNTIL_BRIGHT):
                capture.read()
            is_read, picture = capture.read()
            if not is_read:
                return Glance(trouble=LostReason.STALLED)
            pixels = to_grey(picture, None)
        finally:
            capture.release()
        return Glance(trouble=LostReason.BLACK) if is_black(pixels) else Glance(pixels)

"""The camera of one lane: which one, how it is set, and other settings taken while it runs."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import asdict, replace
from typing import TYPE_CHECKING, TypeVar

from kiosk.outbox.evidence import FOLDER_NAME, EvidenceFolder, EvidenceKeeper
from kiosk.scanning.camera_state import CameraPhase, CameraState
from shared.values import value

if TYPE_CHECKING:
    from concurrent.futures import Future
    from pathlib import Path

    from kiosk.outbox.evidence import Evidence
    from kiosk.scanning.camera_controls import Control, ControlName, Turn
    from kiosk.scanning.capture import CameraSettings, Capture, OpenCapture
    from kiosk.scanning.devices import CameraDevice
    from kiosk.scanning.eye import Eye, View  # noqa: TC004 - a dataclass does not look at it
    from kiosk.scanning.frames import Scan  # noqa: TC004 - the same
    from kiosk.settings import CameraToml

_Answer = TypeVar("_Answer")
_ANSWER_S = 5.0
"""How long a camera that is being opened is waited for."""


@value
class SeenBy:
    """Who is told what the camera sees; each is called on a thread of the eye's own."""

    on_scan: Callable[[list[Scan]], None]
    on_picture: Callable[[View], None]
    on_camera: Callable[[CameraState], None]


class Seeing:
    """Owns the eye and the keeper of its pictures; every method may be called from any thread."""

    def __init__(
        self,
        folder: Path,
        wanted: CameraToml,
        is_full_match: Callable[[str], bool],
        seen_by: SeenBy,
    ) -> None:
        self._folder, self._wanted = folder, wanted
        self._is_full_match, self._seen_by = is_full_match, seen_by
        self._lock = threading.Lock()
        self._eye: Eye | None = None
        self._keeper: EvidenceKeeper | None = None
        self._has_stopped = False

    def start(self) -> None:
        """Open the camera that the settings name."""
        self.use(self._wanted)

    def stop(self) -> None:
        """Let the camera go for good."""
        with self._lock:
            self._has_stopped = True
            self._let_go()

    def use(self, wanted: CameraToml) -> None:
        """Let the camera go and look by other settings; returns when the old one is free."""
        with self._lock:
            if self._has_stopped:
                return
            self._wanted = wanted
            self._let_go()
            if not wanted.is_on:
                self._seen_by.on_camera(CameraState(CameraPhase.OFF))
                return
            self._keeper = self._make_keeper(wanted)
            if self._keeper is not None:
                self._keeper.start()
            self._eye = self._make_eye(wanted)
            self._eye.start()

    @property
    def wanted(self) -> CameraToml:
        """The settings that are looked by, or that will be once it is started."""
        return self._wanted

    def forget(self, text: str) -> None:
        """After an undo: let the text count again once it was out of view."""
        eye = self._eye
        if eye is not None:
            eye.forget(text)

    def controls(self) -> tuple[Control, ...] | None:
        """Try which controls the camera takes; None while it gives no picture."""
        eye = self._eye
        return _wait_for(eye.controls()) if eye is not None else None

    def turn(self, name: ControlName, turn: Turn) -> Control | None:
        """Turn a control of the camera; None while it gives no picture."""
        eye = self._eye
        return _wait_for(eye.turn(name, turn)) if eye is not None else None

    def keep(self, evidence: Evidence) -> None:
        """Keep a picture of what was recorded, if pictures are kept."""
        keeper = self._keeper
        if keeper is not None:
            keeper.take(evidence)

    def _let_go(self) -> None:
        eye, self._eye = self._eye, None
        if eye is not None:
            eye.stop()
        keeper, self._keeper = self._keeper, None
        if keeper is not None:
            keeper.stop()

    def _make_eye(self, wanted: CameraToml) -> Eye:
        from kiosk.scanning.capture import open_capture  # noqa: PLC0415 - slow to load
        from kiosk.scanning.eye import Eye, EyeCallbacks  # noqa: PLC0415 - the same

        seen_by = self._seen_by
        return Eye(
            camera_settings(wanted),
            self._is_full_match,
            EyeCallbacks(seen_by.on_scan, seen_by.on_picture, seen_by.on_camera),
            keeps_pictures=wanted.keeps_pictures is not False,
            open_with=_found_anew(open_capture),
        )

    def _make_keeper(self, wanted: CameraToml) -> EvidenceKeeper | None:
        if wanted.keeps_pictures is False:
            return None
        from kiosk.scanning.thumbnail import make_thumbnail  # noqa: PLC0415 - slow to load

        folder = EvidenceFolder(self._folder / FOLDER_NAME)
        return EvidenceKeeper(folder, make_thumbnail, is_wanted=wanted.keeps_pictures)


def _wait_for(answer: Future[_Answer]) -> _Answer | None:
    try:
        return answer.result(_ANSWER_S)
    except TimeoutError:
        answer.cancel()
        return None


def camera_settings(wanted: CameraToml) -> CameraSettings:
    """Return how the camera is to be opened; its source is still the remembered identity."""
    from kiosk.scanning.capture import Box, CameraSettings  # noqa: PLC0415 - slow to load

    region = Box(**asdict(wanted.region)) if wanted.region else None
    return CameraSettings(
        wanted.source,
        wanted.width,
        wanted.height,
        wanted.fps,
        wanted.exposure,
        wanted.focus,
        region,
    )


class _NothingAttached:
    """A capture of no camera."""

    def isOpened(self) -> bool:  # noqa: N802 - the name in cv2
        return False

    def read(self) -> tuple[bool, object]:
        return False, None

    def release(self) -> None:
        pass

    def set(self, _prop: int, _value: float, /) -> bool:
        return False

    def get(self, _prop: int, /) -> float:
        return 0.0


def _found_anew(open_with: OpenCapture) -> OpenCapture:
    """Look for the remembered camera at each opening: a plug may give it another number."""

    def open_found(settings: CameraSettings) -> Capture:
        source = source_of(settings.source)
        if source is None:
            return _NothingAttached()  # pyright: ignore[reportReturnType] - it is never read
        return open_with(replace(settings, source=source))

    return open_found


def source_of(remembered: str | int) -> str | int | None:
    """Return what to open for a remembered identity; None while nothing is attached.

    An empty one is the first camera there is; one that is not listed is a URL or a file.
    """
    from kiosk.scanning.devices import find_camera, list_cameras  # noqa: PLC0415 - slow to load

    if isinstance(remembered, int):
        return remembered
    attached = list_cameras()
    if not remembered:
        return attached[0].source if attached else None
    device = find_camera(remembered, attached)
    return device.source if device else remembered


def camera_in_use(attached: tuple[CameraDevice, ...], wanted: CameraToml) -> str:
    """Return the identity of the camera that the settings mean; empty for none."""
    if not wanted.is_on:
        return ""
    if not wanted.source:
        return attached[0].identity if attached else ""
    by_source = (one.identity for one in attached if one.source == wanted.source)
    return next(by_source, str(wanted.source))

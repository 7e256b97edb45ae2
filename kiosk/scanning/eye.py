"""The camera side of scanning under one owner: camera, decoder thread, steady reader."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.scanning.advice import Advice, Adviser
from kiosk.scanning.camera import Camera
from kiosk.scanning.camera_state import CameraState
from kiosk.scanning.capture import OpenCapture, open_capture
from kiosk.scanning.decoder import Decoder
from kiosk.scanning.frames import Frame, Reading, Scan
from kiosk.scanning.motion import MotionGate
from kiosk.scanning.steady import SteadyReader
from shared.events import Source
from shared.values import value

if TYPE_CHECKING:
    from concurrent.futures import Future

    from kiosk.scanning.camera_controls import Control, ControlName, Turn
    from kiosk.scanning.capture import CameraSettings

_WAIT_S = 0.2


@dataclass(frozen=True, slots=True, eq=False)
class View:
    """One decoded frame for the preview; ``taken`` are the texts in view that have counted."""

    frame: Frame
    readings: tuple[Reading, ...]
    taken: frozenset[str]
    advice: Advice


@value
class EyeCallbacks:
    """Who is told; each is called from the eye's own threads and must not block.

    ``on_scan`` gets all texts that counted in one frame together, ``on_view`` every decoded frame,
    ``on_state`` each change of the camera's state.
    """

    on_scan: Callable[[list[Scan]], None]
    on_view: Callable[[View], None]
    on_state: Callable[[CameraState], None]


class Eye:
    """Reads codes from one camera until it is stopped.

    ``is_full_match`` tells whether a text is a code of a known format.
    """

    def __init__(
        self,
        settings: CameraSettings,
        is_full_match: Callable[[str], bool],
        callbacks: EyeCallbacks,
        *,
        keeps_pictures: bool = False,
        open_with: OpenCapture = open_capture,
    ) -> None:
        self._callbacks = callbacks
        self._keeps_pictures = keeps_pictures
        self._camera = Camera(settings, callbacks.on_state, open_with=open_with)
        self._decoder = Decoder(is_full_match)
        self._motion = MotionGate()
        self._steady = SteadyReader(is_full_match)
        self._adviser = Adviser()
        self._steady_lock = threading.Lock()
        self._stopping = threading.Event()
        self._awake = threading.Event()
        self._awake.set()
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Open the camera and read; returns at once."""
        if self._thread is not None:
            return
        self._stopping.clear()
        self._camera.start()
        self._thread = threading.Thread(target=self._watch, name="decode", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Let the camera go; no callback comes after the return."""
        if self._thread is None:
            return
        self._stopping.set()
        self._thread.join()
        self._thread = None
        self._camera.stop()

    def pause(self) -> None:
        """Read nothing for a while; the camera stays open."""
        self._awake.clear()

    def resume(self) -> None:
        """Read again; what is in view counts as newly presented."""
        with self._steady_lock:
            self._steady.restart()
        self._awake.set()

    def forget(self, text: str) -> None:
        """After an undo: let the text count again once it was out of view."""
        with self._steady_lock:
            self._steady.forget(text)

    def controls(self) -> Future[tuple[Control, ...]]:
        """Try which controls the camera takes; answered once it is open."""
        return self._camera.controls()

    def turn(self, name: ControlName, turn: Turn) -> Future[Control]:
        """Turn a control of the camera while it is looked through."""
        return self._camera.turn(name, turn)

    def _watch(self) -> None:
        number = 0
        while not self._stopping.is_set():
            frame = self._camera.newest(number, _WAIT_S)
            if frame is None:
                continue
            number = frame.number
            if self._awake.is_set():
                self._look_at(frame)

    def _look_at(self, frame: Frame) -> None:
        is_still = self._motion.is_still(frame.pixels)
        readings = self._decoder.read(frame, is_still=is_still)
        with self._steady_lock:
            texts = self._steady.see(readings, frame.at_s, is_still=is_still)
            in_view = {reading.text for reading in readings}
            taken = frozenset(text for text in in_view if self._steady.is_taken(text))
        if texts:
            self._callbacks.on_scan(self._scans(texts, frame))
        advice = self._adviser.after(frame.pixels, is_read=bool(readings), is_still=is_still)
        self._callbacks.on_view(View(frame, readings, taken, advice))

    def _scans(self, texts: tuple[str, ...], frame: Frame) -> list[Scan]:
        # as it is: making it small would let the scan wait
        picture = frame.pixels if self._keeps_pictures else None
        return [Scan(text, text, frame.at_s, Source.CAMERA, picture) for text in texts]

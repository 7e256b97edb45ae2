"""A camera that is always asked for its newest frame, and comes back after whatever befell it.

One thread grabs and may hang inside a driver; another watches it, says how the camera is, gives a
hung one up and opens anew. Only one frame is ever kept.
"""

from __future__ import annotations

import queue
import threading
import time
from concurrent.futures import Future
from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from kiosk.scanning.camera_controls import Control, ControlName, Turn
from kiosk.scanning.camera_state import (
    STALL_S,
    CameraPhase,
    CameraState,
    LostReason,
    Sight,
    judge,
)
from kiosk.scanning.camera_tuning import try_controls, turn_control, value_of
from kiosk.scanning.capture import (
    CameraSettings,
    Capture,
    OpenCapture,
    is_black,
    open_capture,
    to_grey,
    why_not_opened,
)
from kiosk.scanning.frames import Frame

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.scanning.frames import GreyImage

_Orders: TypeAlias = "queue.SimpleQueue[Callable[[Capture], None]]"
"""What the open camera is to do between two frames; a driver likes one thread only."""

_BEAT_S = 0.1
_BACK_OFF_S = (0.3, 0.6, 1.2, 2.5, 5.0)
_OPEN_PATIENCE_S = 40.0
"""How long an opening is waited for before it is given up (Windows drivers take up to 30 s)."""
_MAX_HUNG = 3
"""Grab threads that may hang in a driver at once; beyond that one has to return first."""
_MISSES = 5
"""Reads in a row that may fail before the camera counts as unplugged."""
_MISS_PAUSE_S = 0.03


class Camera:
    """Owns one camera: `start`, then `newest` as often as wanted, `stop`.

    ``on_state`` is called from the watching thread at each change.
    """

    def __init__(
        self,
        settings: CameraSettings,
        on_state: Callable[[CameraState], None],
        *,
        open_with: OpenCapture = open_capture,
    ) -> None:
        self._settings = settings
        self._on_state = on_state
        self._open_with = open_with
        self._slot = _Slot()
        self._orders: _Orders = queue.SimpleQueue()
        self._stopping = threading.Event()
        self._watch: threading.Thread | None = None
        self._state = CameraState(CameraPhase.OFF)

    @property
    def state(self) -> CameraState:
        """How the camera is, as last said."""
        return self._state

    def start(self) -> None:
        """Begin to grab; returns at once. Does nothing when it runs."""
        if self._watch is not None:
            return
        self._stopping.clear()
        self._watch = threading.Thread(target=self._keep_open, name="camera-watch", daemon=True)
        self._watch.start()

    def stop(self) -> None:
        """Let the camera go, for another program or for good."""
        if self._watch is None:
            return
        self._stopping.set()
        self._watch.join()
        self._watch = None
        self._say(CameraState(CameraPhase.OFF))

    def newest(self, after: int, timeout_s: float) -> Frame | None:
        """Wait for a frame whose number is above ``after``; None when none came in time."""
        return self._slot.wait(after, timeout_s)

    def controls(self) -> Future[tuple[Control, ...]]:
        """Try which controls the camera takes; answered once it is open."""
        answer: Future[tuple[Control, ...]] = Future()

        def carry_out(capture: Capture) -> None:
            if answer.set_running_or_notify_cancel():
                answer.set_result(try_controls(capture, self._settings))

        self._orders.put(carry_out)
        return answer

    def turn(self, name: ControlName, turn: Turn) -> Future[Control]:
        """Turn a control while frames go on, and keep it so at each opening."""
        answer: Future[Control] = Future()

        def carry_out(capture: Capture) -> None:
            if answer.set_running_or_notify_cancel():
                self._settings = turn_control(capture, self._settings, name, turn)
                answer.set_result(Control(name, value_of(self._settings, name)))

        self._orders.put(carry_out)
        return answer

    def _keep_open(self) -> None:
        hung: list[_Grab] = []
        failures = 0
        while not self._stopping.is_set():
            hung = [grab for grab in hung if grab.is_alive()]
            if len(hung) < _MAX_HUNG:
                grab = _Grab(self._settings, self._open_with, self._slot, self._orders)
                grab.start()
                was_live = self._watch_over(grab)
                grab.give_up()
                hung.append(grab)
                failures = 0 if was_live else failures + 1
            self._stopping.wait(_BACK_OFF_S[min(failures, len(_BACK_OFF_S) - 1)])
        for grab in hung:
            grab.join(STALL_S)

    def _watch_over(self, grab: _Grab) -> bool:
        """Say how the camera is until it is lost for good; True if it ever was live."""
        was_live = False
        while not self._stopping.is_set():
            sight, now_s = grab.sight, time.monotonic()
            state = judge(sight, now_s)
            was_live = was_live or sight.last_frame_s is not None
            if was_live or self._state.phase is not CameraPhase.LOST or sight.failure:
                # a camera that is being tried again stays lost, with its reason, until it is live
                self._say(state)
            if sight.failure is not None or _is_hopeless(sight, now_s):
                return was_live
            grab.changed.wait(_BEAT_S)
            grab.changed.clear()
        return was_live

    def _say(self, state: CameraState) -> None:
        if state == self._state or _is_same_loss(self._state, state):
            return
        self._state = state
        self._on_state(state)


def _is_hopeless(sight: Sight, now_s: float) -> bool:
    if sight.last_frame_s is None:
        return now_s - sight.opened_at_s > _OPEN_PATIENCE_S
    return now_s - sight.last_frame_s > STALL_S


def _is_same_loss(before: CameraState, now: CameraState) -> bool:
    """An unplugged camera that is not found when it is tried again is still just unplugged."""
    is_retry = now.reason in {LostReason.NOT_FOUND, LostReason.STALLED}
    return before.phase is CameraPhase.LOST and is_retry and before.reason is not LostReason.BLACK


class _Slot:
    """Room for one frame, the newest."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._frame: Frame | None = None
        self._number = 0

    def put(self, pixels: GreyImage, at_s: float) -> None:
        with self._changed:
            self._number += 1
            self._frame = Frame(pixels, at_s, self._number)
            self._changed.notify_all()

    def wait(self, after: int, timeout_s: float) -> Frame | None:
        with self._changed:
            self._changed.wait_for(lambda: self._number > after, timeout_s)
            return self._frame if self._number > after else None


class _Grab(threading.Thread):
    """One opening of the camera; ends by itself when the camera is gone or it was given up."""

    def __init__(
        self, settings: CameraSettings, open_with: OpenCapture, slot: _Slot, orders: _Orders
    ) -> None:
        super().__init__(name="camera-grab", daemon=True)
        self.sight = Sight(opened_at_s=time.monotonic())
        self.changed = threading.Event()
        self._settings = settings
        self._open_with = open_with
        self._slot = slot
        self._orders = orders
        self._given_up = threading.Event()

    def give_up(self) -> None:
        self._given_up.set()

    def run(self) -> None:
        capture = self._open_with(self._settings)
        try:
            if capture.isOpened():
                self._grab_from(capture)
                self._see(replace(self.sight, failure=LostReason.UNPLUGGED))
            else:
                reason = why_not_opened(self._settings.source)
                self._see(replace(self.sight, failure=reason))
        finally:
            capture.release()

    def _grab_from(self, capture: Capture) -> None:
        misses = 0
        while misses < _MISSES and not self._given_up.is_set():
            is_read, picture = capture.read()
            if not is_read:
                misses += 1
                self._given_up.wait(_MISS_PAUSE_S)
                continue
            misses = 0
            pixels = to_grey(picture, self._settings.region)
            if self._given_up.is_set():
                return
            now_s = time.monotonic()
            self._slot.put(pixels, now_s)
            since_s = self.sight.black_since_s
            black_s = (now_s if since_s is None else since_s) if is_black(pixels) else None
            self._see(replace(self.sight, last_frame_s=now_s, black_since_s=black_s))
            while not self._orders.empty():
                self._orders.get()(capture)

    def _see(self, sight: Sight) -> None:
        is_news = sight.failure is not None or self.sight.last_frame_s is None
        self.sight = sight
        if is_news:
            self.changed.set()

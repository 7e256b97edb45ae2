"""A station that does not exist, on a folder that is deleted: the real pipeline with nothing real.

Camera, decoder, desk, outbox and sync are those of work; labels, server and folder are made up.
The real station's folder, outbox and bag book are not known here.
"""

from __future__ import annotations

import random
import tempfile
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from kiosk.outbox.desk import Desk
from kiosk.outbox.telling import Told
from kiosk.practice.server import BADGE, PracticeServer, practice_settings
from kiosk.scanning.frames import Scan
from kiosk.sync.station_sync import make_sync
from shared.codes import read_code
from shared.errors import CodeRefused
from shared.events import Source
from shared.wire import EnrolReply

if TYPE_CHECKING:
    from kiosk.scanning.camera_state import CameraState
    from kiosk.scanning.eye import View
    from kiosk.station.cue import Cue
    from kiosk.station.view import StationView
    from kiosk.sync.worker import SyncWorker
    from shared.clock import Clock


class Screen(Protocol):
    """Who is shown what; called on threads of the lane's own."""

    def on_view(self, view: StationView) -> None:
        """Show another picture of the station."""
        ...

    def on_cue(self, cue: Cue) -> None:
        """Let a cue be heard."""
        ...

    def on_picture(self, view: View) -> None:
        """Show a frame."""
        ...

    def on_camera(self, state: CameraState) -> None:
        """Say how the camera is."""
        ...


class PracticeLane:
    """One stretch of practice; `start` takes a second, `stop` deletes all that it left."""

    def __init__(
        self,
        clock: Clock,
        words: tuple[str, str, str],
        screen: Screen,
    ) -> None:
        self._clock, self._screen = clock, screen
        self._closing = ExitStack()
        self.folder = Path(
            self._closing.enter_context(
                tempfile.TemporaryDirectory(
                    prefix="tracetrack-practice-", ignore_cleanup_errors=True
                )
            )
        )
        settings = practice_settings(words)
        self._reply = EnrolReply(station_id=settings.station_id, token="", settings=settings)
        self.server = PracticeServer(settings, clock)
        self._sync: SyncWorker | None = None
        told = Told(on_view=screen.on_view, on_cue=screen.on_cue, on_recorded=self._wake)
        # nobody signs in by PIN: there is nobody but the one who practises
        self.desk = Desk(self.folder, clock, told, verify_pin=lambda _verifier, _pin: False)

    def start(self) -> None:
        """Sign in, connect and let the belt run."""
        from kiosk.practice.belt import PracticeCamera  # noqa: PLC0415 - slow to load
        from kiosk.scanning.capture import CameraSettings  # noqa: PLC0415 - the same
        from kiosk.scanning.eye import Eye, EyeCallbacks  # noqa: PLC0415 - the same

        self.desk.start()
        self._closing.callback(self.desk.stop)
        self.desk.enrolled(self._reply)
        self.desk.scan([Scan(BADGE, BADGE, 0.0, Source.HANDHELD)])
        sync = make_sync(self.server, self.desk, self._clock, "practice", uniform=random.uniform)
        self._sync = sync
        sync.start()
        self._closing.callback(sync.stop)
        eye = Eye(
            CameraSettings("practice"),
            _is_bag,
            EyeCallbacks(self._scan, self._screen.on_picture, self._screen.on_camera),
            open_with=lambda _settings: PracticeCamera(self._clock.uptime_s),
        )
        eye.start()
        self._closing.callback(eye.stop)

    def stop(self) -> None:
        """End, and delete the folder."""
        self._closing.close()

    def _scan(self, scans: list[Scan]) -> None:
        self.desk.scan(scans)

    def _wake(self) -> None:
        if self._sync is not None:
            self._sync.recorded()


def _is_bag(text: str) -> bool:
    try:
        read_code(text)
    except CodeRefused:
        return False
    return True

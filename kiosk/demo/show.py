"""The demo's windows and who drives them: the belt with its player, or the person at the PC."""

from __future__ import annotations

import subprocess
import sys
from contextlib import ExitStack, closing
from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.belt.belt import Belt
from kiosk.belt.server import BeltServer
from kiosk.compose import Kiosk, Watchers
from kiosk.demo.director import Cast, Director
from kiosk.demo.notebook import Notebook, keep_notebook, read_notebook
from kiosk.demo.office import ADMIN, OTHER_PLACE, Office
from kiosk.demo.player import Player
from kiosk.demo.server_process import ServerProcess, dying_with_us
from kiosk.demo.sheet import draw_sheet
from kiosk.demo.story import tell_round
from kiosk.scanning.devices import list_cameras
from kiosk.settings import CameraToml, load_settings
from kiosk.token_store import token_store
from kiosk.ui.stage import Stage
from kiosk.windowed import seat_of, watchers_of
from shared.clock import SystemClock

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kiosk.station.cue import Cue
    from kiosk.station.view import StationView
    from kiosk.ui.bridge import Bridge

_SEED = 20261123
_DWELL_S = 1.2
"""How long a label is in view: long enough to be read on a busy PC, and for one that passes twice,
with another in between, to have been out of view in the eyes of the steady reader."""
_ADMIN_PLACES = ("today", "bags", "bills", "movements", "problems", "stations")
_SHEET_LABELS = 12


class Show:
    """One run of the demo at a server that is ready."""

    def __init__(self, server: ServerProcess, folder: Path, say: Callable[[str], None]) -> None:
        self._server = server
        self._folder = folder
        self._say = say
        self._clock = SystemClock()
        self._stack = ExitStack()

    def run(self, *, once: bool, has_screen: bool, wants_belt: bool) -> int:
        """Show the windows until they are closed, or one belt was played; the exit code."""
        with self._stack:
            office = self._stack.enter_context(closing(Office(self._server.url)))
            notes = self._open_office(office)
            self._introduce(notes)
            cameras = () if once or wants_belt else list_cameras()
            if cameras:
                self._say("Camera: " + ", ".join(camera.name for camera in cameras))
                return self._run_by_hand(office, notes, cameras[0].source)
            return self._run_belt(office, once=once, has_screen=has_screen)

    def _open_office(self, office: Office) -> Notebook:
        notes = read_notebook(self._folder)
        if notes.office_password:
            office.sign_in(notes.office_password)
        else:
            notes = office.set_up(self._server)
            keep_notebook(self._folder, notes)
        return notes

    def _introduce(self, notes: Notebook) -> None:
        self._say(f"Server: {self._server.url}")
        self._say(
            f"Admin: user name {ADMIN}, one-time password {notes.one_time_password} "
            "(the first sign-in changes it)"
        )
        self._say(f"Operator: Asha R., PIN {notes.pin}, or the badge on labels.png")

    def _run_by_hand(self, office: Office, notes: Notebook, source: str | int) -> int:
        told = tell_round(notes.rounds + 1, notes.badge, OTHER_PLACE, None)
        texts = [passing.text for passing in told.passings[:_SHEET_LABELS]]
        draw_sheet(texts, self._folder / "labels.png")
        self._say(f"Hold these before it: {self._folder / 'labels.png'} (badge first)")
        stage = self._stage(office, source, Watchers())
        self._open_admin(stage, office, has_screen=True)
        return stage.run()

    def _run_belt(self, office: Office, *, once: bool, has_screen: bool) -> int:
        self._say(
            "No camera is used: a made-up belt plays. Ctrl-C, or closing the window, ends it."
        )
        belt = Belt([], _SEED, dwell_s=_DWELL_S)
        playing = self._stack.enter_context(BeltServer(belt))
        player = Player(belt, self._say)
        watchers = Watchers(on_view=player.see, on_cue=player.hear)
        stage = self._stage(office, playing.url, watchers)
        self._open_admin(stage, office, has_screen=has_screen)
        pictures = _Pictures(stage, self._folder / "screenshots")
        cast = Cast(office, player, stage.kiosk, pictures)
        director = Director(cast, self._folder, self._say)
        director.start(once=once, finished=stage.end if once else lambda: None)
        try:
            code = stage.run()
        finally:
            director.stop()
        return code or (1 if once and not director.adds_up else 0)

    def _stage(self, office: Office, source: str | int, watchers: Watchers) -> Stage[Kiosk]:
        folder = self._folder / "station"
        camera = CameraToml(source=source)
        update = {"server_url": self._server.url, "camera": camera}
        settings = replace(load_settings(folder), **update)

        def make_kiosk(bridge: Bridge) -> Kiosk:
            kiosk = Kiosk(folder, settings, _both(watchers_of(bridge), watchers), self._clock)
            if not token_store(folder).read():
                kiosk.enrol(office.enrolment_card())
            return kiosk

        return Stage(
            make_kiosk,
            seat_of(settings, is_windowed=True),
            self._clock.now,
            self._folder / "window.json",
        )

    def _open_admin(self, stage: Stage[Kiosk], office: Office, *, has_screen: bool) -> None:
        """Show the admin window: to sign in at, or, with nobody to do so, as the demo's office."""
        if not has_screen:
            stage.open_admin(office.api)
            return
        # A program of its own, as in life: the station's takes every key that a scanner types.
        admin = subprocess.Popen(  # noqa: S603 - our own program
            [
                *dying_with_us(),
                *(sys.executable, "-m", "kiosk.ui.admin", "--server", self._server.url),
                *("--place", ",".join(map(str, stage.admin_place))),
            ]
        )
        self._stack.callback(admin.wait)
        self._stack.callback(admin.terminate)


class _Pictures:
    """Keeps pictures of both windows in a folder."""

    def __init__(self, stage: Stage[Kiosk], folder: Path) -> None:
        self._stage = stage
        self._folder = folder
        folder.mkdir(parents=True, exist_ok=True)

    def picture_station(self, name: str) -> None:
        self._stage.picture_station(self._folder / f"{name}.png")

    def picture_admin(self) -> None:
        self._stage.picture_admin(self._folder, _ADMIN_PLACES)


def _both(first: Watchers, second: Watchers) -> Watchers:
    def on_view(view: StationView) -> None:
        first.on_view(view)
        second.on_view(view)

    def on_cue(cue: Cue) -> None:
        first.on_cue(cue)
        second.on_cue(cue)

    return Watchers(on_view, on_cue, first.on_picture, first.on_camera)

"""Runs the demo's rounds from a thread of its own, while the windows run in the main one."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Protocol

from kiosk.compose import Kiosk
from kiosk.demo.notebook import keep_notebook, read_notebook
from kiosk.demo.office import OTHER_PLACE, Counts, Office
from kiosk.demo.player import Player, Stuck
from kiosk.demo.story import Round, tell_round
from shared.errors import TraceTrackError
from shared.values import value

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kiosk.station.view import StationView

_PACKING_PICTURE = 5
"""After so many labels the first parent has children and is still open."""
_PAUSE_S = 5.0
_READ_AGAIN_S = 0.5
_READINGS = 240


class Camera(Protocol):
    """Who takes pictures of the windows."""

    def picture_station(self, name: str) -> None:
        """Keep a picture of the station's window."""
        ...

    def picture_admin(self) -> None:
        """Keep pictures of the admin window's pages."""
        ...


@value
class Cast:
    """Who takes part."""

    office: Office
    player: Player
    kiosk: Kiosk
    camera: Camera


class Director:
    """Plays rounds until it is stopped, or one; `adds_up` tells whether the last one did."""

    def __init__(self, cast: Cast, folder: Path, say: Callable[[str], None]) -> None:
        self._cast = cast
        self._folder = folder
        self._say = say
        self._stopping = threading.Event()
        self._thread: threading.Thread | None = None
        self.adds_up = False

    def start(self, *, once: bool, finished: Callable[[], None]) -> None:
        """Begin; `finished` is called when no round will follow."""
        self._thread = threading.Thread(
            target=self._run, args=(once, finished), name="director", daemon=True
        )
        self._thread.start()

    def stop(self) -> None:
        """End the round at the next label."""
        self._stopping.set()
        self._cast.player.stop()
        if self._thread is not None:
            self._thread.join(timeout=30.0)

    def _run(self, once: bool, finished: Callable[[], None]) -> None:  # noqa: FBT001 - a thread's arguments
        try:
            while not self._stopping.is_set():
                self._play_one()
                if once:
                    break
                self._stopping.wait(_PAUSE_S)
        except (Stuck, TraceTrackError) as error:
            if not self._stopping.is_set():
                self.adds_up = False
                self._say(f"demo: stopped: {error}")
        finally:
            finished()

    def _play_one(self) -> None:
        player, office = self._cast.player, self._cast.office
        self._wait_until_synced()
        before = office.counts()
        notebook = read_notebook(self._folder)
        number = notebook.rounds + 1
        # Noted first: the labels of a round that is cut off are not used again.
        keep_notebook(self._folder, notebook.model_copy(update={"rounds": number}))
        told = tell_round(number, notebook.badge, OTHER_PLACE, player.view.parent)
        self._say(f"belt {number}: {len(told.passings)} labels")
        player.play(told, self._passed)
        self._wait_until_synced()
        office.make_bill(told)
        self._cast.camera.picture_station("station-receiving")
        self._cast.camera.picture_admin()
        came = office.counts().since(before)
        self.adds_up = came == expected_of(told)
        self._say(f"demo: {came}")

    def _passed(self, labels: int) -> None:
        if labels == _PACKING_PICTURE:
            self._cast.camera.picture_station("station-packing")

    def _wait_until_synced(self) -> None:
        """Wait until the station knows that all is settled, and the server knows that it does."""
        self._cast.player.wait_for(_is_synced)
        recorded = self._cast.kiosk.desk.sync_state().result().last_seq
        self._cast.kiosk.hurry()
        for _ in range(_READINGS):
            station = self._cast.office.station()
            if (station.recorded, station.waiting) == (recorded, 0):
                return
            if self._stopping.wait(_READ_AGAIN_S):
                break
        raise Stuck("the server was not told that all is settled")


def expected_of(told: Round) -> Counts:
    """Return what the server must have more after a round."""
    return Counts(
        parents=len(told.parents),
        children=told.children,
        movements=told.movements,
        bills=1,
        waiting=0,
        problems=0,
    )


def _is_synced(view: StationView) -> bool:
    return view.is_enrolled and view.connection.is_online and not view.connection.waiting

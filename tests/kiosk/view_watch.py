"""Waits until a station's screen shows something; remembers every cue on the way."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from kiosk.station.view import StationView
from tests.kiosk.loopback import WAIT_S

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.station.cue import Cue


class ViewWatch:
    """The screen of a station under test."""

    def __init__(self) -> None:
        self.view = StationView()
        self.cues: list[Cue] = []
        self._changed = threading.Condition()

    def show(self, view: StationView) -> None:
        """Take a view, from the store thread."""
        with self._changed:
            self.view = view
            self._changed.notify_all()

    def hear(self, cue: Cue) -> None:
        """Take a cue, from the store thread."""
        with self._changed:
            self.cues.append(cue)
            self._changed.notify_all()

    def wait_for(self, what: Callable[[StationView], bool]) -> StationView:
        """Return the first view that is so."""
        with self._changed:
            if not self._changed.wait_for(lambda: what(self.view), WAIT_S):
                raise AssertionError(f"the screen never showed it: {self.view}")
            return self.view

    def codes(self) -> list[str]:
        """Return what the cues said, in order."""
        with self._changed:
            return [cue.code for cue in self.cues]

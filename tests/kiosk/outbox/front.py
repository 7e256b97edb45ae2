"""A whole desk with its thread, and lists of what it told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.outbox.desk import Desk
from kiosk.outbox.telling import Told
from kiosk.scanning.frames import Scan
from shared.events import Source
from tests.kiosk.made_up import ASHAS_BADGE, ENROLLED, SteppedClock, verify_made_up_pin

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Self

    from kiosk.station.cue import Cue
    from kiosk.station.view import StationView
    from shared.codes import BagCode


class Front:
    """One desk; `scan` waits for the answer and returns the cues' codes."""

    def __init__(self, folder: Path) -> None:
        self.clock = SteppedClock()
        self.cues: list[Cue] = []
        self.views: list[StationView] = []
        self.recorded: list[int] = []
        self.forgotten: list[str] = []
        self.cards: list[str] = []
        self.looked_up: list[BagCode] = []
        told = Told(
            on_view=self.views.append,
            on_cue=self.cues.append,
            on_recorded=lambda: self.recorded.append(len(self.cues)),
            on_forget=self.forgotten.append,
            on_enrol=self.cards.append,
            on_look_up=self.looked_up.append,
        )
        self.desk = Desk(folder, self.clock, told, verify_pin=verify_made_up_pin)

    def __enter__(self) -> Self:
        self.desk.start()
        self.desk.tick().exception()
        return self

    def __exit__(self, *_: object) -> None:
        self.desk.stop()

    @property
    def view(self) -> StationView:
        """What the screen shows."""
        return self.views[-1]

    def begin(self) -> None:
        """Enrol, and sign Asha in."""
        self.desk.enrolled(ENROLLED).result()
        self.scan(ASHAS_BADGE)

    def scan(self, *texts: str) -> list[str]:
        """Present one or more codes; return the cues that came of it."""
        before = len(self.cues)
        scans = [Scan(text, text, 0.0, Source.HANDHELD) for text in texts]
        # A failing disk is told by the cue; the error is for the sync worker's calls.
        self.desk.scan(scans).exception()
        return [cue.code for cue in self.cues[before:]]

    def let_time_pass(self, seconds: float) -> None:
        """Let nothing happen for a while."""
        self.clock.go_on(seconds)
        self.desk.tick().exception()

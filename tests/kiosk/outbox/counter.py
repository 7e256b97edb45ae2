"""A counter with a real file under it: the operator's words in, cues, views and rows out."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from kiosk.outbox.lane import Lane, News
from kiosk.outbox.store import Store
from kiosk.station.scene import Look
from shared.events import Source
from shared.records import BagRecord, Result, Verdict
from shared.wire import FeedReply
from tests.kiosk.made_up import ASHAS_BADGE, ENROLLED, SteppedClock

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from kiosk.station.modes import Button, Mode
    from kiosk.station.view import ScanLine, StationView
    from shared.errors import FactValue
    from shared.records import Envelope


class Counter:
    """One lane on one folder, on the test's own thread; each method returns the cues' codes."""

    def __init__(self, folder: Path, *, is_enrolled: bool = True) -> None:
        self.folder = folder
        self.clock = SteppedClock()
        self.lane = self._lane()
        self.news: News = self.lane.take_news()
        self._open()
        if is_enrolled and self.lane.site is None:
            self.lane.enrolled(ENROLLED)
            self.scan(ASHAS_BADGE)
        self.news = self.lane.take_news()

    @property
    def store(self) -> Store:
        """The open store."""
        return self.lane.store

    @property
    def view(self) -> StationView:
        """What the screen shows."""
        return self.lane.view()

    @property
    def codes(self) -> list[str]:
        """The codes of the scan list, newest first."""
        return [line.code for line in self.view.lines]

    def scan(self, *texts: str) -> list[str]:
        """Present one or more codes at once."""
        self.lane.scan([Look(text, text, Source.HANDHELD) for text in texts])
        return self._heard()

    def press(self, button: Button) -> list[str]:
        """Press a button."""
        self.lane.press(button)
        return self._heard()

    def choose(self, mode: Mode) -> list[str]:
        """Change the mode."""
        self.lane.choose_mode(mode)
        return self._heard()

    def send_to(self, code: str) -> list[str]:
        """Choose a destination."""
        self.lane.choose_destination(code)
        return self._heard()

    def pack(self, parent: str, *children: str) -> None:
        """Open a parent and put children into it, one after the other."""
        for text in (parent, *children):
            self.scan(text)

    def line(self, seq: int) -> ScanLine:
        """Return one line of the scan list."""
        return next(line for line in self.view.lines if line.seq == seq)

    def pending(self) -> list[Envelope]:
        """Return what the server has not settled."""
        return self.store.outbox.pending(200, 256 * 1024)

    def answer(
        self,
        answers: Mapping[int, tuple[Result, str]] | None = None,
        facts: Mapping[str, FactValue] | None = None,
        *,
        first_position: int = 1,
    ) -> list[Verdict]:
        """Let the server settle what waits: applied, or as `answers` says by number."""
        verdicts = self.verdicts(answers, facts, first_position=first_position)
        self.settle(verdicts)
        return verdicts

    def verdicts(
        self,
        answers: Mapping[int, tuple[Result, str]] | None = None,
        facts: Mapping[str, FactValue] | None = None,
        *,
        first_position: int = 1,
    ) -> list[Verdict]:
        """Return what the server would say of what waits, and settle nothing."""
        verdicts: list[Verdict] = []
        for place, envelope in enumerate(self.pending()):
            result, reason = (answers or {}).get(envelope.seq, (Result.APPLIED, ""))
            verdicts.append(
                Verdict(
                    seq=envelope.seq,
                    event_id=envelope.event_id,
                    position=first_position + place,
                    result=result,
                    reason=reason or None,
                    facts=dict(facts or {}) if reason else {},
                )
            )
        return verdicts

    def settle(self, verdicts: Sequence[Verdict]) -> None:
        """Bring the server's answers."""
        self.lane.settle(verdicts)
        self._heard()

    def feed(self, *bags: BagRecord, generation: str = "one", since: int = 100) -> None:
        """Bring a page of the change feed."""
        self.lane.take_feed(
            FeedReply(generation=generation, next=since, more=False, bags=list(bags))
        )
        self._heard()

    def let_time_pass(self, seconds: float) -> list[str]:
        """Let nothing happen for a while."""
        self.clock.go_on(seconds)
        self.lane.tick()
        return self._heard()

    def restart(self) -> list[str]:
        """Close and open again, as a new process would."""
        self.close()
        self.lane = self._lane()
        self._open()
        return self._heard()

    def close(self) -> None:
        """Let go of the file."""
        self.lane.close()

    def _open(self) -> None:
        try:
            self.lane.open()
        except BaseException:
            self.lane.close()
            raise

    def _lane(self) -> Lane:
        return Lane(lambda: Store.open(self.folder, self.clock, os.urandom), self.clock)

    def _heard(self) -> list[str]:
        self.news = self.lane.take_news()
        return [cue.code for cue in self.news.cues]

"""A shift at a station without a disk: the operator's words in, the cue's words out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any
from uuid import UUID

from pydantic import TypeAdapter

from kiosk.station.outcome import Outcome
from kiosk.station.scene import Look, Moment, Recorded, Site
from kiosk.station.session import Session
from kiosk.station.station import Station
from shared.events import (
    BagChecked,
    BagDispatched,
    BagReceived,
    BagReturned,
    ScanRefused,
    Source,
    StationEvent,
)
from shared.records import BagRecord
from tests.kiosk.made_up import ASHAS_BADGE, SETTINGS, SteppedClock

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.station.cue import Cue
    from kiosk.station.modes import Button, Mode
    from kiosk.station.outcome import Step
    from shared.records import StationSettings


class InMemory:
    """A bag book and a past that forget nothing and keep nothing."""

    def __init__(self) -> None:
        self.bags: dict[str, BagRecord] = {}
        self.steps: list[Step] = []
        self.undone: set[int] = set()

    def find(self, key: str) -> BagRecord | None:
        """Return what is known of a bag."""
        return self.bags.get(key)

    def last_effective(self) -> Recorded | None:
        """Return the newest event with an effect that was not undone."""
        return next(iter(self._effective()), None)

    def last_movement(self, key: str) -> Recorded | None:
        """Return the newest movement of a bag that was not undone."""
        kinds = (BagReceived, BagDispatched, BagChecked, BagReturned)
        moves = (one for one in self._effective() if isinstance(one.event, kinds))
        return next((one for one in moves if _bag_key(one.event) == key), None)

    def keep(self, steps: tuple[Step, ...]) -> None:
        """Do what a commit does."""
        for step in steps:
            self.steps.append(step)
            self.bags |= step.changes
            if step.undoes:
                self.undone.add(step.undoes.seq)

    def _effective(self) -> list[Recorded]:
        return [
            Recorded(seq, UUID(int=seq), step.event, before=step.before)
            for seq, step in reversed(list(enumerate(self.steps, start=1)))
            if step.has_effect and seq not in self.undone
        ]


class Shift:
    """One station, one operator; every method returns the cue's code."""

    def __init__(self, settings: StationSettings = SETTINGS, *, signed_in: bool = True) -> None:
        self.kept = InMemory()
        self.clock = SteppedClock()
        self.station = Station(Site(settings), self.kept, self.kept)
        self.session = Session()
        self.last = Outcome(self.session)
        if signed_in:
            self.scan(ASHAS_BADGE)

    @property
    def cue(self) -> Cue:
        """The last cue."""
        assert self.last.cue is not None
        return self.last.cue

    @property
    def events(self) -> list[StationEvent]:
        """Everything recorded so far."""
        return [step.event for step in self.kept.steps]

    @property
    def refusals(self) -> list[str]:
        """The reasons of the recorded refusals."""
        return [event.reason for event in self.events if isinstance(event, ScanRefused)]

    def scan(self, *texts: str, source: Source = Source.HANDHELD) -> str:
        """Present one or more codes at once."""
        looks = [Look(text, text, source) for text in texts]
        return self._do(lambda now: self.station.scan(self.session, looks, now))

    def press(self, button: Button) -> str:
        """Press a button."""
        return self._do(lambda now: self.station.press(self.session, button, now))

    def choose(self, mode: Mode) -> str:
        """Change the mode."""
        return self._do(lambda now: self.station.choose_mode(self.session, mode, now))

    def send_to(self, code: str) -> str:
        """Choose a destination by its button."""
        return self._do(lambda now: self.station.choose_destination(self.session, code, now))

    def sign_in(self, person_id: UUID | None) -> str:
        """Report whose PIN it was."""
        return self._do(lambda now: self.station.sign_in(self.session, person_id, now))

    def wait(self, seconds: float) -> str:
        """Let time pass with nobody at the station."""
        self.clock.go_on(seconds)
        return self._do(lambda now: self.station.tick(self.session, now))

    def hear_of(self, bag: BagRecord) -> None:
        """Learn of a bag through the change feed."""
        self.kept.bags[bag.key] = bag

    def change(self, key: str, **fields: Any) -> None:  # noqa: ANN401 - fields of BagRecord
        """Learn through the change feed that a known bag changed."""
        self.kept.bags[key] = replace(self.kept.bags[key], **fields)

    def restart(self) -> None:
        """Lose the program but not what it kept."""
        self.station = replace(self.station)

    def _do(self, judge: Callable[[Moment], Outcome]) -> str:
        clock = self.clock
        self.last = judge(Moment(clock.now(), clock.boot_id, clock.uptime_s()))
        self.kept.keep(self.last.steps)
        self.session = self.last.session
        return self.last.cue.code if self.last.cue else ""


def _bag_key(event: StationEvent) -> str:
    match event:
        case BagReceived(bag=bag) | BagDispatched(bag=bag):
            return bag.key
        case BagChecked(bag=bag) | BagReturned(bag=bag):
            return bag.key
        case _:
            return ""


def parent(code: str = "P123-3", **fields: object) -> BagRecord:
    """Return a parent as the feed tells of it."""
    number, count = code.removeprefix("P").split("-")
    known = {"key": f"parent::{number}", "kind": "parent", "code": code, "state": "open"}
    return TypeAdapter(BagRecord).validate_python({**known, "count": int(count), **fields})


def child(code: str = "C1", **fields: object) -> BagRecord:
    """Return a child as the feed tells of it."""
    known = {"key": f"child::{code[1:]}", "kind": "child", "code": code, "state": "loose"}
    return TypeAdapter(BagRecord).validate_python({**known, **fields})

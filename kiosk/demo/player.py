"""Puts one label after the other on the belt, and waits until the station has said its word.

What counts is what the camera reads: the player hears the station's cues and touches nothing else.
A label that was missed, as on a busy PC, is put on the belt once more.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from kiosk.station.view import StationView

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.belt.belt import Belt
    from kiosk.demo.story import Passing, Round
    from kiosk.station.cue import Cue

_PATIENCE_S = 8.0
"""How long a label may take from being put on the belt to its cue."""
_TRIES = 6
_SETTLING_S = 180.0


class Stuck(Exception):
    """The station did not say what the round needs."""


class Player:
    """Knows the last view, and each cue as it comes."""

    def __init__(self, belt: Belt, say: Callable[[str], None]) -> None:
        self._belt = belt
        self._say = say
        self._changed = threading.Condition()
        self._heard: list[Cue] = []
        self._is_stopped = False
        self.view = StationView()

    def hear(self, cue: Cue) -> None:
        """Take a cue, from the store thread."""
        with self._changed:
            self._heard.append(cue)
            self._changed.notify_all()

    def see(self, view: StationView) -> None:
        """Take a view, from the store thread."""
        with self._changed:
            self.view = view
            self._changed.notify_all()

    def stop(self) -> None:
        """Wait for nothing any more."""
        with self._changed:
            self._is_stopped = True
            self._changed.notify_all()

    def play(self, told: Round, passed: Callable[[int], None]) -> None:
        """Let a whole round pass; `passed` is told how many labels did so far.

        Raises:
            Stuck: a label was never answered as it must be.
        """
        for number, passing in enumerate(told.passings, 1):
            self._let_pass(passing)
            passed(number)

    def wait_for(self, what: Callable[[StationView], bool]) -> StationView:
        """Return the first view that is so.

        Raises:
            Stuck: it never came, or the player was stopped.
        """
        with self._changed:
            self._changed.wait_for(lambda: self._is_stopped or what(self.view), _SETTLING_S)
            if self._is_stopped or not what(self.view):
                raise Stuck(f"the station shows {self.view.connection}")
            return self.view

    def _let_pass(self, passing: Passing) -> None:
        with self._changed:
            self._heard.clear()
        for _ in range(_TRIES):
            self._belt.feed([passing.text])
            with self._changed:
                self._changed.wait_for(lambda: self._has_answered(passing), _PATIENCE_S)
                if self._is_stopped:
                    raise Stuck("stopped")
                answer = self._answer_to(passing)
            if answer is not None:
                self._say(f"  {shown(passing.text):<22} {worded(answer)}")
                return
        raise Stuck(f"{shown(passing.text)} was answered with {self._heard}")

    def _has_answered(self, passing: Passing) -> bool:
        return self._is_stopped or self._answer_to(passing) is not None

    def _answer_to(self, passing: Passing) -> Cue | None:
        return next((cue for cue in self._heard if cue.code in passing.wanted), None)


def shown(text: str) -> str:
    """Return a text as it may be printed: a badge is its holder's secret."""
    return "TT1:BADGE:…" if text.startswith("TT1:BADGE:") else text


def worded(cue: Cue) -> str:
    """Return a cue as one line."""
    facts = cue.facts
    progress = f" {facts['packed']} of {facts['count']}" if "packed" in facts else ""
    return f"{cue.code.replace('_', ' ')}{progress}"

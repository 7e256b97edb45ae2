"""What every clerk shares: the server's API, the line to it, how the site writes, fresh ids."""

from __future__ import annotations

import os
from dataclasses import field
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from kiosk.ui.admin.site import Site
from kiosk.ui.admin.words.refusals import refusal
from shared.clock import Clock, SystemClock
from shared.errors import AccessDenied, FactValue, TraceTrackError
from shared.ids import RandomBytes, new_id
from shared.values import value

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime
    from uuid import UUID

    from kiosk.api_client import ConsoleApi
    from kiosk.ui.admin.calls import Call, Calls, Trouble

Answer = TypeVar("Answer")

_SESSION_ENDED = frozenset({"session_expired", "token_missing", "token_unknown"})


@value
class Chances:
    """Time and randomness, as they are passed in."""

    clock: Clock = field(default_factory=SystemClock)
    random_bytes: RandomBytes = os.urandom


class Office(QObject):
    """The one owner of the session with the server and of how the site writes."""

    session_ended = Signal()
    """The server no longer takes the token: sign in again."""
    site_changed = Signal()

    def __init__(self, api: ConsoleApi, calls: Calls, chances: Chances, address: str = "") -> None:
        super().__init__()
        self.api = api
        self.address = address
        self.calls = calls
        self.site = Site()
        self._chances = chances

    def now(self) -> datetime:
        """The wall clock, aware, in UTC."""
        return self._chances.clock.now()

    def trouble(self, error: TraceTrackError) -> str:
        """What a failed call means to the person at the console."""
        return self.refusal(error.code, error.facts)

    def refusal(self, code: str, facts: Mapping[str, FactValue]) -> str:
        """The sentence for a code, its times in the site's zone."""
        return refusal(code, facts, self.site.clock(self.now))

    def new_id(self) -> UUID:
        """A fresh id, for a command or for what it makes."""
        return new_id(self.now(), self._chances.random_bytes)

    def use(self, api: ConsoleApi, address: str) -> None:
        """Talk to another server from now on."""
        self.api.close()
        self.api, self.address = api, address

    def know_site(self, site: Site) -> None:
        """Take the site's zone and places from now on."""
        if site != self.site:
            self.site = site
            self.site_changed.emit()

    def ask(
        self, question: Callable[[], Answer], answered: Callable[[Answer], None], failed: Trouble
    ) -> Call[Answer]:
        """Ask the server; a session that has ended is told to the window besides."""
        return self.calls.ask(question, answered, self.or_sign_in(failed))

    def or_sign_in(self, failed: Trouble) -> Trouble:
        """Return `failed`, which also says when the session has ended."""

        def judge(error: TraceTrackError) -> None:
            failed(error)
            if isinstance(error, AccessDenied) and error.code in _SESSION_ENDED:
                self.session_ended.emit()

        return judge

"""What the store thread tells, in order: the tone, the picture, then whoever acts on it.

While no picture can be made the station is out of service: what is taken must be seen.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from kiosk.outbox.evidence import Evidence
from kiosk.station.cue import Cue, CueKind
from kiosk.station.says import Says
from kiosk.station.view import StationView
from shared.codes import BagCode
from shared.log import Log
from shared.values import value

if TYPE_CHECKING:
    from kiosk.outbox.lane import Lane
    from kiosk.outbox.news import News

SCREEN_FAILED = Cue(CueKind.OUT_OF_SERVICE, Says.SCREEN_FAILED)
_UNSEEN = StationView(is_enrolled=True, is_out_of_service=True, out_of_service=SCREEN_FAILED)
"""What is shown while the view itself cannot be made: nobody may work by an old one."""
_LOG = Log(__name__)


def _ignore(_told: object) -> None:
    """Tell nobody."""


@value
class Told:
    """Who is told; each is called on the store thread, after the commit, and must not block.

    `on_recorded` wakes the sync worker; `on_forget` names texts that count as new at their next
    presentation; `on_enrol` brings the text of an enrolment card that an unenrolled station saw;
    `on_look_up` asks for a bag's whole story; `on_evidence` has a frame to keep, if it can be.
    """

    on_view: Callable[[StationView], None] = _ignore
    on_cue: Callable[[Cue], None] = _ignore
    on_recorded: Callable[[], None] = lambda: None
    on_forget: Callable[[str], None] = _ignore
    on_enrol: Callable[[str], None] = _ignore
    on_look_up: Callable[[BagCode], None] = _ignore
    on_evidence: Callable[[Evidence], None] = _ignore


class Telling:
    """Owns what was last shown; `is_seen` is False while the screen cannot say what happens."""

    def __init__(self, told: Told) -> None:
        self._told = told
        self._last_view: StationView | None = None
        self.is_seen = True

    def tell(self, lane: Lane) -> None:
        """Tell what is committed; a listener's fault is not the disk's."""
        was_seen = self.is_seen
        try:
            self._tell_all(lane.take_news(), lane)
            if self.is_seen and not was_seen:
                lane.tell(Cue(CueKind.NOTICE, Says.BACK_IN_SERVICE))
                self._tell_all(lane.take_news(), lane)
        except Exception:  # noqa: BLE001 - the worker loop
            _LOG.exception("listener_failed")

    def _tell_all(self, news: News, lane: Lane) -> None:
        # The tone first: what the screen shows is put together while it already sounds.
        for cue in news.cues:
            self._told.on_cue(cue)
        view = self._view(lane)
        if view != self._last_view:
            self._last_view = view
            self._told.on_view(view)
        for text in news.forget:
            self._told.on_forget(text)
        for text in news.enrol_with:
            self._told.on_enrol(text)
        for bag in news.look_up:
            self._told.on_look_up(bag)
        if news.has_recorded:
            self._told.on_recorded()
        for evidence in news.evidence:
            self._told.on_evidence(evidence)

    def _view(self, lane: Lane) -> StationView:
        try:
            view = lane.view()
        except Exception:  # noqa: BLE001 - the worker loop
            _LOG.exception("view_failed")
            if self.is_seen:
                self.is_seen = False
                self._told.on_cue(SCREEN_FAILED)
            return _UNSEEN
        self.is_seen = True
        return view

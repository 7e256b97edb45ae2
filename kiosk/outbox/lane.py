"""One lane at work: judge, commit, and only then let the cue out. For one thread."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.outbox import shown as showing
from kiosk.outbox.evidence import Evidence
from kiosk.outbox.failures import STORAGE_ERRORS, as_storage_failure
from kiosk.outbox.from_server import (
    SyncState,
    rewind,
    sync_state,
    take_enrolment,
    take_feed,
    take_settings,
    take_verdicts,
)
from kiosk.outbox.news import News, is_enrolment
from kiosk.outbox.screen import view_of, view_without_station
from kiosk.outbox.shown import Link, Shown
from kiosk.outbox.upkeep import Upkeep
from kiosk.station.cue import Cue, CueKind
from kiosk.station.says import Says
from kiosk.station.scene import Look, Moment, Site
from kiosk.station.signing_in import wait_for_pin_s
from kiosk.station.station import Station
from kiosk.station.story import story_from_book
from shared.errors import StorageFailed
from shared.log import Log

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from uuid import UUID

    from kiosk.outbox.rows import Row
    from kiosk.outbox.store import Store
    from kiosk.scanning.frames import GreyImage
    from kiosk.station.modes import Button, Mode
    from kiosk.station.outcome import Outcome
    from kiosk.station.session import Session
    from kiosk.station.view import LookedUp, StationView
    from shared.clock import Clock
    from shared.codes import BagCode
    from shared.records import StationSettings, Verdict
    from shared.wire import EnrolReply, FeedReply

_TRY_AGAIN_S = 10.0
_IDLE_S = 1.0
_LOG = Log(__name__)


class Lane:
    """Owns the open store, the judge and what the screen shows."""

    def __init__(self, open_store: Callable[[], Store], clock: Clock) -> None:
        self._open_store = open_store
        self._clock = clock
        self._store: Store | None = None
        self._site: Site | None = None
        self._shown = Shown()
        self._news = News()
        self._to_list: tuple[Row, ...] | None = None
        self._upkeep: Upkeep | None = None
        self._has_just_failed = False
        self._closed_at_s = 0.0

    def open(self) -> None:
        """Open the store; whatever it raises puts the station out of service."""
        self._store = self._open_store()
        self._upkeep = Upkeep(self._store)
        self._settings_changed()
        self._read_lists(self._store)
        self._shown = replace(self._shown, out_of_service=None)

    def close(self) -> None:
        """Let go of the store."""
        if self._store is not None:
            self._store.close()
            self._store = None

    @property
    def store(self) -> Store:
        """The open store.

        Raises:
            StorageFailed: the station is out of service.
        """
        if self._store is None:
            cue = self._shown.out_of_service
            raise StorageFailed(cue.code if cue else Says.DISK_FAILED)
        return self._store

    @property
    def site(self) -> Site | None:
        """The place and its people, once enrolled."""
        return self._site

    def scan(self, looks: Sequence[Look], picture: GreyImage | None = None) -> None:
        """Take the texts of one presentation, and the frame in which they were seen."""
        if self._store is not None and self._site is None:
            self._enrol(looks)
            return
        rows = self.carry_out(lambda station, session, now: station.scan(session, looks, now))
        seqs = tuple(row.seq for row in rows if row.bag_key)
        if picture is not None and seqs:
            evidence = Evidence(self.store.epoch, seqs, picture)
            self._news = replace(self._news, evidence=(*self._news.evidence, evidence))

    def press(self, button: Button) -> None:
        """Take a press."""
        self.carry_out(lambda station, session, now: station.press(session, button, now))

    def choose_mode(self, mode: Mode) -> None:
        """Take a change of mode."""
        self.carry_out(lambda station, session, now: station.choose_mode(session, mode, now))

    def choose_destination(self, code: str) -> None:
        """Take a destination."""
        self.carry_out(lambda station, session, now: station.choose_destination(session, code, now))

    def tick(self) -> None:
        """Do what the passing of time asks for: lock, park, tidy up, try to come back."""
        if self._store is None:
            self._come_back()
            return
        if self._site is not None:
            self.carry_out(lambda station, session, now: station.tick(session, now))
        if self._upkeep is not None:
            idle_s = self._clock.uptime_s() - self._store.session.touched_s
            self._upkeep.go_on(is_idle=idle_s >= _IDLE_S)
            self._shown = replace(self._shown, trouble=self._upkeep.trouble)

    def carry_out(self, judge: Callable[[Station, Session, Moment], Outcome]) -> tuple[Row, ...]:
        """Judge, commit, and then, and only then, note what to tell; the rows that were added."""
        if self._store is None or self._site is None:
            self._cue(self._shown.out_of_service or Cue(CueKind.REFUSED, Says.NOT_ENROLLED))
            return ()
        store, station = self._store, Station(self._site, self._store.book, self._store.outbox)
        outcome = judge(station, store.session, self._moment())
        rows = store.record(outcome.steps, outcome.session)
        if rows:
            self._has_just_failed = False
        self._to_list = (self._to_list or ()) + rows
        if outcome.look_up:
            self._tell_from_book(outcome.look_up)
        self._cue(outcome.cue)
        self._news = replace(
            self._news,
            forget=self._news.forget + outcome.forget,
            has_recorded=self._news.has_recorded or bool(rows),
        )
        return rows

    def failed(self, error: Exception) -> None:
        """After an error: the error tone, and the file opened anew; twice running: out of service.

        Whether the scan at hand was recorded is not known here; scanning it again is safe.
        """
        if self._store is None:
            return
        _LOG.error("not_recorded", error=str(error), exc_info=error)
        self.close()
        if self._has_just_failed:
            self.give_up(error)
            return
        self._has_just_failed = True
        self.open()
        self._cue(Cue(CueKind.REFUSED, Says.NOT_RECORDED))

    def give_up(self, error: Exception) -> None:
        """Go out of service, and say why."""
        failure = as_storage_failure(error)
        _LOG.critical("out_of_service", code=failure.code, error=str(error), exc_info=error)
        with suppress(*STORAGE_ERRORS):
            self.close()
        self._closed_at_s = self._clock.uptime_s()
        cue = Cue(CueKind.OUT_OF_SERVICE, failure.code, failure.facts)
        self._shown = replace(self._shown, out_of_service=cue)
        self._cue(cue)

    def sign_in(self, person_id: UUID | None) -> None:
        """Let a person work whose PIN was checked; None for a PIN that is nobody's."""
        self.carry_out(lambda station, session, now: station.sign_in(session, person_id, now))

    def pin_verifiers(self) -> list[tuple[UUID, str]]:
        """Return the PINs to try, none while wrong tries make people wait."""
        if self._site is None or wait_for_pin_s(self.store.session.pin_tries, self._moment()) > 0:
            return []
        people = self._site.settings.operators
        return [(one.id, one.pin_verifier) for one in people if one.pin_verifier]

    def enrolled(self, reply: EnrolReply) -> None:
        """Become the station that the server says."""
        take_enrolment(self.store, reply)
        self._settings_changed()
        self._cue(Cue(CueKind.NOTICE, Says.ENROLLED, {"station": reply.settings.station_name}))

    def take_settings(self, settings: StationSettings) -> None:
        """Judge by new settings from now on."""
        take_settings(self.store, settings)
        self._settings_changed()

    def take_feed(self, reply: FeedReply) -> SyncState:
        """Write a page of the change feed."""
        take_feed(self.store, reply, self._site)
        return self.sync_state()

    def sync_state(self) -> SyncState:
        """Return where this station stands with the server."""
        return sync_state(self.store)

    def settle(self, verdicts: Sequence[Verdict]) -> None:
        """Write the server's answers and show them."""
        self._list_new()
        seqs = take_verdicts(self.store, verdicts, self._site, self._clock.now())
        if seqs:
            self._shown = showing.with_verdicts(self._shown, self.store, frozenset(seqs))

    def rewind(self, seq: int) -> None:
        """Send again from a sequence number on."""
        rewind(self.store, seq)
        self._read_lists(self.store)

    def tell(self, cue: Cue) -> None:
        """Show something that is no scan, such as why an enrolment failed."""
        self._cue(cue)

    def link_changed(self, link: Link) -> None:
        """Show how the connection is."""
        self._shown = replace(self._shown, link=link)

    def tell_story(self, story: LookedUp) -> None:
        """Show a bag's story, unless another was asked for meanwhile."""
        self._shown = showing.with_story(self._shown, story)

    def take_news(self) -> News:
        """Return what is to be told since the last call."""
        news, self._news = self._news, News()
        return news

    def view(self) -> StationView:
        """Return everything that the screen shows by now."""
        self._list_new()
        if self._store is None or self._site is None:
            return view_without_station(self._shown, is_enrolled=self._site is not None)
        return view_of(self._store, self._site, self._shown, self._moment())

    def _list_new(self) -> None:
        """Put what was recorded on the lists; not before its cue, which need not wait for it."""
        rows, self._to_list = self._to_list, None
        if self._store is not None and rows is not None:
            self._shown = showing.with_rows(self._shown, rows, self._store.session.list_since)

    def _read_lists(self, store: Store) -> None:
        self._to_list = None
        self._shown = showing.read_again(self._shown, store)

    def _moment(self) -> Moment:
        return Moment(self._clock.now(), self._clock.boot_id, self._clock.uptime_s())

    def _cue(self, cue: Cue | None) -> None:
        if cue is not None:
            self._shown = showing.with_cue(self._shown, cue)
            self._news = replace(self._news, cues=(*self._news.cues, cue))

    def _enrol(self, looks: Sequence[Look]) -> None:
        for look in looks:
            if is_enrolment(look.text):
                cards = (*self._news.enrol_with, look.text.strip())
                self._news = replace(self._news, enrol_with=cards)
                self._cue(Cue(CueKind.NOTICE, Says.ENROLLING))
                return
        self._cue(Cue(CueKind.REFUSED, Says.NOT_ENROLLED))

    def _tell_from_book(self, bag: BagCode) -> None:
        store, site = self.store, self._site
        if site is not None:
            children = store.book.children_of(bag.key)
            story = story_from_book(bag, store.book.find(bag.key), children, site)
            self._shown = replace(self._shown, looked_up=story)
            self._news = replace(self._news, look_up=(*self._news.look_up, bag))

    def _settings_changed(self) -> None:
        settings, station_id = self.store.meta.settings, self.store.meta.station_id
        self._site = Site(settings) if settings and station_id else None

    def _come_back(self) -> None:
        if self._clock.uptime_s() - self._closed_at_s < _TRY_AGAIN_S:
            return
        self._closed_at_s = self._clock.uptime_s()
        self.open()
        self._has_just_failed = False
        # What the sync worker said of this disk is over; it is woken to say how it goes on.
        self._shown = showing.without_trouble(self._shown)
        self._news = replace(self._news, has_recorded=True)
        self._cue(Cue(CueKind.NOTICE, Says.BACK_IN_SERVICE))

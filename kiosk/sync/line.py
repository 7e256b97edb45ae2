"""A station's line to its server: made when it is enrolled, and all that goes over it."""

from __future__ import annotations

import random
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.api_client import StationApi, Trust
from kiosk.outbox.evidence import FOLDER_NAME, EvidenceFolder
from kiosk.station.cue import Cue, CueKind
from kiosk.station.says import Says
from kiosk.sync.answers import answer_of
from kiosk.sync.backoff import Backoff
from kiosk.sync.enrolling import enrol_with, finish_enrolment
from kiosk.sync.errands import Errands
from kiosk.sync.sending_evidence import EvidenceSender
from kiosk.sync.station_sync import make_sync
from kiosk.token_store import TokenStore
from shared.errors import ServerUnreachable
from shared.values import value

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.outbox.desk import Desk
    from kiosk.settings import StationToml
    from kiosk.sync.worker import SyncWorker
    from shared.clock import Clock
    from shared.codes import BagCode
    from shared.errors import TraceTrackError
    from shared.records import StationSettings


@value
class Place:
    """Where a station keeps what is its own, and what it calls itself to the server."""

    folder: Path
    tokens: TokenStore
    version: str


class _Attempt:
    """An enrolment that goes on until the server answers; its card is in memory alone."""

    def __init__(self, work: Callable[[], None]) -> None:
        self.work = work
        self.is_said = False
        self.backoff = Backoff(random.uniform)


class Line:
    """Owns the threads that speak to the server; every method may be called from any thread.

    `settings_came` is told, on the sync thread, what the server says of the station.
    """

    def __init__(
        self,
        place: Place,
        desk: Desk,
        clock: Clock,
        settings: StationToml,
        settings_came: Callable[[StationSettings], None],
    ) -> None:
        self._place = place
        self._desk = desk
        self._clock = clock
        self._settings = settings
        self._settings_came = settings_came
        self._api: StationApi | None = None
        self._worker: SyncWorker | None = None
        self._pictures: EvidenceSender | None = None
        self._errands = Errands()
        self._attempt: _Attempt | None = None

    def start(self) -> None:
        """Begin; an enrolled station connects, another waits for its card.

        What an enrolment that was cut off still lacks is asked for until it comes.
        """
        self._errands.start()
        self._try(_Attempt(self._connect))

    def stop(self) -> None:
        """End after what is under way, or without it if that takes long."""
        self._errands.stop()
        self._disconnect()

    def recorded(self) -> None:
        """Take note that an event waits to be sent."""
        worker = self._worker
        if worker is not None:
            worker.recorded()

    def hurry(self) -> None:
        """Submit, catch up and report now rather than when it is due."""
        worker = self._worker
        if worker is not None:
            worker.hurry()

    def look_up(self, bag: BagCode) -> None:
        """Fetch a bag's whole story; without the server the bag book's word stands."""

        def fetch() -> None:
            if self._api is not None:
                self._desk.story_came(self._api.look_up(bag.code))

        def miss(error: TraceTrackError) -> None:
            if error.code == "bag_unknown":
                self._desk.story_missing(bag)

        self._errands.ask(fetch, miss)

    def enrol(self, text: str) -> None:
        """Become the station that an enrolment card names, as soon as its server answers."""
        self._try(_Attempt(lambda: self._enrol(text)))

    def _enrol(self, text: str) -> None:
        place, known = self._place, answer_of(self._desk.site_settings())
        mine = known.station_id if known else None
        enrolled = enrol_with(text, place.folder, place.tokens, place.version, mine=mine)
        self._settings = enrolled.settings
        answer_of(self._desk.enrolled(enrolled.reply))
        self._connect()

    def _try(self, attempt: _Attempt) -> None:
        self._attempt = attempt
        self._errands.ask(attempt.work, lambda why: self._try_again(attempt, why))

    def _try_again(self, attempt: _Attempt, error: TraceTrackError) -> None:
        """Go on until somebody answers, or another card is read; any other reason is final."""
        if attempt is not self._attempt:
            return
        if not isinstance(error, ServerUnreachable):
            self._say_why(error)
            return
        if not attempt.is_said:
            attempt.is_said = True
            self._desk.tell(Cue(CueKind.REFUSED, Says.ENROLMENT_WAITS))

        def work() -> None:
            if attempt is self._attempt:
                attempt.work()

        wait_s = attempt.backoff.failed(error.retry_after_s)
        self._errands.ask_later(wait_s, work, lambda why: self._try_again(attempt, why))

    def _connect(self) -> None:
        token = self._place.tokens.read()
        if not (token and self._settings.server_url):
            return
        self._disconnect()
        trust = Trust(self._settings.authority_file(self._place.folder))
        api = StationApi(self._settings.server_url, token, trust, version=self._place.version)
        self._api = api
        if answer_of(self._desk.site_settings()) is None:
            answer_of(self._desk.enrolled(finish_enrolment(api, token)))
        self._worker = make_sync(
            api,
            self._desk,
            self._clock,
            self._place.version,
            settings_came=self._settings_came,
            book_days=self._settings.book.days,
        )
        self._worker.start()
        folder = EvidenceFolder(self._place.folder / FOLDER_NAME)
        self._pictures = EvidenceSender(api, self._desk, folder)
        self._pictures.start()

    def _disconnect(self) -> None:
        worker, self._worker = self._worker, None
        if worker is not None:
            worker.stop()
        pictures, self._pictures = self._pictures, None
        if pictures is not None:
            pictures.stop()
        api, self._api = self._api, None
        if api is not None:
            api.close()

    def _say_why(self, error: TraceTrackError) -> None:
        self._desk.tell(Cue(CueKind.REFUSED, error.code, error.facts))

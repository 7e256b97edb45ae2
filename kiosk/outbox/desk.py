"""The store thread: takes what was scanned and pressed, and tells what came of it, in order.

Every method may be called from any thread and returns at once; the work is done on the one thread
that owns the station's file. What is told is told on that thread, after the commit.
"""

from __future__ import annotations

import os
import threading
from concurrent.futures import Future
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Any, TypeVar

from kiosk.outbox.failures import STORAGE_ERRORS
from kiosk.outbox.job import Job
from kiosk.outbox.lane import Lane
from kiosk.outbox.shown import Link
from kiosk.outbox.store import Store
from kiosk.outbox.telling import SCREEN_FAILED, Telling, Told
from kiosk.station.cue import Cue, CueKind
from kiosk.station.modes import Button, Mode
from kiosk.station.says import Says
from kiosk.station.scene import Look
from kiosk.station.story import story_from_page, story_of_unknown
from shared.errors import RuleBroken, TraceTrackError
from shared.events import Source
from shared.log import Log
from shared.records import MAX_BATCH_BYTES, MAX_BATCH_EVENTS, Envelope

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime
    from pathlib import Path
    from uuid import UUID

    from kiosk.outbox.from_server import SyncState
    from kiosk.scanning.frames import Scan
    from shared.clock import Clock
    from shared.codes import BagCode
    from shared.console import BagPage
    from shared.ids import RandomBytes
    from shared.records import StationSettings, Verdict
    from shared.wire import EnrolReply, FeedReply

Answer = TypeVar("Answer")
_TICK_S = 1.0
_LOG = Log(__name__)


class Desk:
    """One station's lane behind a queue."""

    def __init__(
        self,
        folder: Path,
        clock: Clock,
        told: Told,
        *,
        verify_pin: Callable[[str, str], bool],
        random_bytes: RandomBytes = os.urandom,
    ) -> None:
        self._clock = clock
        self._verify_pin = verify_pin
        self._lane = Lane(lambda: Store.open(folder, clock, random_bytes), clock)
        self._jobs: SimpleQueue[Job[Any] | None] = SimpleQueue()
        self._thread = threading.Thread(target=self._work, name="store", daemon=True)
        self._telling = Telling(told)

    def start(self) -> None:
        """Open the file and begin; the first view follows."""
        self._thread.start()

    def stop(self) -> None:
        """Finish what was asked for, then let go of the file."""
        self._jobs.put(None)
        self._thread.join()

    def scan(self, scans: Sequence[Scan]) -> Future[None]:
        """Take all texts of one presentation."""
        looks = [Look(scan.text, scan.raw, scan.source) for scan in scans]
        picture = next((scan.picture for scan in scans if scan.picture is not None), None)
        return self._take(lambda lane: lane.scan(looks, picture))

    def type_text(self, text: str) -> Future[None]:
        """Take a text that was typed because its label cannot be read."""
        return self._take(lambda lane: lane.scan([Look(text, text, Source.TYPED)]))

    def press(self, button: Button) -> Future[None]:
        """Take a press."""
        return self._take(lambda lane: lane.press(button))

    def choose_mode(self, mode: Mode) -> Future[None]:
        """Change what the next bag means."""
        return self._take(lambda lane: lane.choose_mode(mode))

    def choose_destination(self, code: str) -> Future[None]:
        """Say where the next bags go, by the place's code."""
        return self._take(lambda lane: lane.choose_destination(code))

    def lock(self) -> Future[None]:
        """Ask for a badge or PIN before the next scan."""
        return self.press(Button.LOCK)

    def sign_in_pin(self, pin: str) -> Future[None]:
        """Let the person work whose PIN this is; checking it takes a thread and a while."""
        done: Future[None] = Future()

        def check(verifiers: Sequence[tuple[UUID, str]]) -> None:
            fitting = (one for one, verifier in verifiers if self._verify_pin(verifier, pin))
            person_id = next(fitting, None)
            signed_in = self._take(lambda lane: lane.sign_in(person_id))
            signed_in.add_done_callback(lambda _: done.set_result(None))

        def begin(lane: Lane) -> None:
            threading.Thread(target=check, args=(lane.pin_verifiers(),), name="pin").start()

        self._ask(begin)
        return done

    def tick(self) -> Future[None]:
        """Let time pass: lock, park, tidy up; happens by itself once a second."""
        return self._ask(lambda lane: lane.tick())

    def enrolled(self, reply: EnrolReply) -> Future[None]:
        """Become the station that the server says; `already_enrolled` if it is another one."""
        return self._ask(lambda lane: lane.enrolled(reply))

    def site_settings(self) -> Future[StationSettings | None]:
        """Return what the server last told this station; None before it is enrolled."""
        return self._ask(lambda lane: lane.site.settings if lane.site else None)

    def tell(self, cue: Cue) -> Future[None]:
        """Show something that is no scan, such as why an enrolment failed."""
        return self._ask(lambda lane: lane.tell(cue))

    def pending(
        self, limit: int = MAX_BATCH_EVENTS, max_bytes: int = MAX_BATCH_BYTES
    ) -> Future[list[Envelope]]:
        """Return the oldest consecutive events that the server has not settled."""
        return self._ask(lambda lane: lane.store.outbox.pending(limit, max_bytes))

    def settle(self, verdicts: Sequence[Verdict]) -> Future[None]:
        """Write the server's answers; only these take an event out of what waits."""
        return self._ask(lambda lane: lane.settle(verdicts))

    def rewind(self, seq: int) -> Future[None]:
        """Send again from a sequence number on; OutOfStep if that cannot be done."""
        return self._ask(lambda lane: lane.rewind(seq))

    def forked(self, seq: int) -> Future[None]:
        """Keep from which number on the server has other events under this outbox's name."""
        return self._ask(lambda lane: lane.store.note_fork(seq))

    def sync_state(self) -> Future[SyncState]:
        """Return where this station stands with the server."""
        return self._ask(lambda lane: lane.sync_state())

    def apply_settings(self, settings: StationSettings) -> Future[None]:
        """Work by new settings."""
        return self._ask(lambda lane: lane.take_settings(settings))

    def apply_feed(self, reply: FeedReply) -> Future[SyncState]:
        """Write a page of the change feed; go on from the returned `feed_since`."""
        return self._ask(lambda lane: lane.take_feed(reply))

    def connection_changed(
        self, *, is_online: bool, since: datetime | None = None, trouble: str = ""
    ) -> Future[None]:
        """Show how the connection is; `since` is when it was lost, `trouble` an error's code."""
        link = Link(is_online=is_online, since=since, trouble=trouble)
        return self._ask(lambda lane: lane.link_changed(link))

    def story_came(self, page: BagPage) -> Future[None]:
        """Show the server's story of the bag that was looked up."""
        return self._ask(lambda lane: lane.tell_story(story_from_page(page)))

    def story_missing(self, bag: BagCode) -> Future[None]:
        """Show that the server never heard of the bag that was looked up."""
        return self._ask(lambda lane: lane.tell_story(story_of_unknown(bag)))

    def _take(self, work: Callable[[Lane], Answer]) -> Future[Answer]:
        return self._ask(work, is_operators=True)

    def _ask(self, work: Callable[[Lane], Answer], *, is_operators: bool = False) -> Future[Answer]:
        job = Job(work, is_operators=is_operators)
        self._jobs.put(job)
        return job.answer

    def _work(self) -> None:
        """Do one job after the other; nothing may end this loop but `stop`."""
        try:
            self._lane.open()
        except Exception as error:  # noqa: BLE001 - the worker loop
            self._lane.give_up(error)
        self._telling.tell(self._lane)
        ticked_s = self._clock.uptime_s()
        while (job := self._next_job()) is not None:
            self._do(job)
            if self._clock.uptime_s() - ticked_s >= _TICK_S:
                ticked_s = self._clock.uptime_s()
                self._do(Job(_tick))
        self._lane.close()

    def _next_job(self) -> Job[Any] | None:
        try:
            return self._jobs.get(timeout=_TICK_S)
        except Empty:
            return Job(_tick)

    def _do(self, job: Job[Any]) -> None:
        if job.is_operators and not self._telling.is_seen:
            # By an old picture nobody may work: what is taken must be seen.
            self._lane.tell(SCREEN_FAILED)
            job.error = RuleBroken(SCREEN_FAILED.code)
        else:
            self._run(job)
        self._telling.tell(self._lane)
        job.finish()

    def _run(self, job: Job[Any]) -> None:
        try:
            job.run(self._lane)
        except Exception as error:  # noqa: BLE001 - the worker loop
            job.error = error
            self._mend(error, is_operators=job.is_operators)

    def _mend(self, error: Exception, *, is_operators: bool) -> None:
        if not isinstance(error, STORAGE_ERRORS):
            # The disk is well and the state as it was: a fault of the program's own costs this
            # one thing, and never the station.
            if isinstance(error, TraceTrackError):
                _LOG.warning("not_done", error=str(error))
            else:
                _LOG.error("not_judged", error=str(error), exc_info=error)
            if is_operators:
                self._lane.tell(Cue(CueKind.REFUSED, Says.NOT_JUDGED))
            return
        try:
            self._lane.failed(error)
        except Exception as second:  # noqa: BLE001 - the worker loop
            self._lane.give_up(second)


def _tick(lane: Lane) -> None:
    lane.tick()

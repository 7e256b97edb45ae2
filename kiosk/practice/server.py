"""A made-up server for practice: it takes everything, is cut off now and then, and keeps nothing.

It stands where `StationApi` does and opens no connection.
"""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING
from uuid import UUID

from kiosk.api_client.station import FEED_PAGE, StationApi, TaggedSettings
from shared.chain import GENESIS
from shared.codes import DEFAULT_FORMATS
from shared.errors import RequestRefused, ServerUnreachable
from shared.overriding import override
from shared.records import LocationRecord, OperatorRecord, Result, Role, StationSettings, Verdict
from shared.wire import Batch, BatchReply, CursorReply, FeedReply, StationReport

if TYPE_CHECKING:
    from collections.abc import Generator

    from shared.clock import Clock
    from shared.console import BagPage

BADGE = "TT1:BADGE:PRACTICE0PRACTICE0PRACTICE0"
_ROUND_S, _CUT_FROM_S = 45.0, 25.0
"""Of every 45 seconds the last 20 are without a network."""
_STATION, _PLACE, _OTHER, _PERSON = (UUID(int=number) for number in (101, 102, 103, 104))


def practice_settings(words: tuple[str, str, str]) -> StationSettings:
    """A station that does not exist; `words` name its place, itself and who works there."""
    place, station, person = words
    return StationSettings(
        station_id=_STATION,
        station_name=station,
        location_id=_PLACE,
        locations=[
            LocationRecord(id=_PLACE, code="PRACTICE", name=place, time_zone="UTC"),
            LocationRecord(id=_OTHER, code="ELSEWHERE", name="Elsewhere", time_zone="UTC"),
        ],
        formats=list(DEFAULT_FORMATS),
        operators=[
            OperatorRecord(
                id=_PERSON,
                name=person,
                role=Role.EMPLOYEE,
                badge_hash=sha256(BADGE.rpartition(":")[2].encode()).hexdigest(),
            )
        ],
        generation="practice",
    )


class PracticeServer(StationApi):
    """Answers as a server does; while the network is cut every call fails as it then would."""

    def __init__(self, settings: StationSettings, clock: Clock) -> None:
        self._settings, self._clock = settings, clock
        self._began_s = clock.uptime_s()
        self._last = (0, GENESIS)

    @property
    def is_cut_off(self) -> bool:
        """Whether the made-up network is down."""
        return (self._clock.uptime_s() - self._began_s) % _ROUND_S >= _CUT_FROM_S

    @override
    def submit(self, batch: Batch) -> BatchReply:
        self._reach()
        self._last = (batch.events[-1].seq, batch.events[-1].hash)
        verdicts = [
            Verdict(seq=one.seq, event_id=one.event_id, position=one.seq, result=Result.APPLIED)
            for one in batch.events
        ]
        return BatchReply(
            batch_id=batch.batch_id, epoch=batch.epoch, last_seq=self._last[0], verdicts=verdicts
        )

    @override
    def cursor(self, epoch: str) -> CursorReply:
        self._reach()
        return CursorReply(epoch=epoch, last_seq=self._last[0], last_hash=self._last[1])

    @override
    def settings(self, etag: str = "") -> TaggedSettings | None:
        self._reach()
        return None if etag else TaggedSettings(self._settings, "practice")

    @override
    def changes(self, since: int, limit: int = FEED_PAGE) -> FeedReply:
        self._reach()
        return FeedReply(generation="practice", next=since, more=False, bags=[])

    @override
    def fill(
        self, since: int = 0, *, days: int | None = None, is_here: bool = False
    ) -> Generator[FeedReply]:
        yield self.changes(since)

    @override
    def look_up(self, code: str) -> BagPage:
        self._reach()
        raise RequestRefused("bag_unknown")

    @override
    def report(self, report: StationReport) -> None:
        self._reach()

    @override
    def send_evidence(self, epoch: str, seq: int, jpeg: bytes) -> None:
        self._reach()

    @override
    def close(self) -> None:
        """There is no connection."""

    def _reach(self) -> None:
        if self.is_cut_off:
            raise ServerUnreachable("no_connection")

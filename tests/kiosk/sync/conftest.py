from collections.abc import Iterator
from contextlib import ExitStack
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest

from kiosk.api_client import StationApi, Timeouts, Trust
from kiosk.outbox.desk import Desk
from kiosk.outbox.telling import Told
from kiosk.scanning.frames import Scan
from kiosk.sync.station_sync import make_sync
from shared.clock import SystemClock
from shared.codes import DEFAULT_FORMATS
from shared.events import Source
from shared.records import LocationRecord, OperatorRecord, Role, StationSettings
from shared.wire import EnrolReply
from tests.kiosk.honest import HonestServer
from tests.kiosk.loopback import Behaviour, LoopbackServer
from tests.kiosk.view_watch import ViewWatch

if TYPE_CHECKING:
    from kiosk.sync.worker import SyncWorker

BADGE = "TT1:BADGE:ASHA0123456789"
REST_S = 0.02
"""Every rest after a failure, in place of a draw."""


def station_settings() -> StationSettings:
    place = LocationRecord(id=uuid4(), code="LKO", name="Lucknow", time_zone="Asia/Kolkata")
    badge_hash = sha256(BADGE.rpartition(":")[2].encode()).hexdigest()
    return StationSettings(
        station_id=uuid4(),
        station_name="Station 3",
        location_id=place.id,
        locations=[place],
        formats=list(DEFAULT_FORMATS),
        operators=[
            OperatorRecord(id=uuid4(), name="Asha", role=Role.EMPLOYEE, badge_hash=badge_hash)
        ],
        generation="first",
    )


class Bench:
    """A real desk on a real disk, its sync thread, and a server that may misbehave."""

    def __init__(self, folder: Path, stack: ExitStack) -> None:
        self._stack = stack
        self.honest = HonestServer(station_settings())
        self.screen = ViewWatch()
        self.worker: SyncWorker | None = None
        self.clock = SystemClock()
        told = Told(on_view=self.screen.show, on_cue=self.screen.hear, on_recorded=self._recorded)
        self.desk = Desk(folder, self.clock, told, verify_pin=lambda _verifier, _pin: False)
        self.desk.start()
        stack.callback(self.desk.stop)
        settings = self.honest.settings
        self.desk.enrolled(
            EnrolReply(station_id=settings.station_id, token="token", settings=settings)
        ).result()
        self.scan(BADGE)
        self.epoch = self.desk.sync_state().result().epoch

    @property
    def stored(self) -> list[int]:
        """The sequence numbers that the server has, in its order."""
        return self.honest.seqs(self.epoch)

    def scan(self, *texts: str) -> None:
        """Scan one text after the other, and wait until all are recorded."""
        for text in texts:
            self.desk.scan([Scan(text, text, 0.0, Source.HANDHELD)]).result()

    def serve(
        self, behaviour: Behaviour | None = None, *, book_days: int | None = None
    ) -> LoopbackServer:
        """Start a server and the station's sync with it."""
        server = self._stack.enter_context(LoopbackServer(behaviour or self.honest))
        api = StationApi(server.url, "token", Trust(), timeouts=Timeouts(total_s=5.0))
        self._stack.callback(api.close)
        self.worker = make_sync(
            api,
            self.desk,
            self.clock,
            "1.0",
            uniform=lambda _low, _high: REST_S,
            book_days=book_days,
        )
        self.worker.start()
        self._stack.callback(self.worker.stop)
        return server

    def wait_until_settled(self) -> None:
        self.screen.wait_for(lambda view: view.connection.is_online and not view.connection.waiting)

    def _recorded(self) -> None:
        if self.worker is not None:
            self.worker.recorded()


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    with ExitStack() as stack:
        yield Bench(tmp_path / "station", stack)

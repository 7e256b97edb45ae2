from collections.abc import Iterator
from contextlib import ExitStack
from datetime import UTC, datetime
from uuid import uuid4

import pytest

from kiosk.api_client import StationApi, Timeouts, Trust
from shared.chain import GENESIS, next_hash
from shared.codes import DEFAULT_FORMATS
from shared.records import Envelope, LocationRecord, StationSettings
from shared.wire import Batch
from tests.kiosk.honest import HonestServer
from tests.kiosk.loopback import Behaviour, LoopbackServer

EPOCH = "0123456789abcdef"


@pytest.fixture
def honest() -> HonestServer:
    place = LocationRecord(id=uuid4(), code="LKO", name="Lucknow", time_zone="Asia/Kolkata")
    return HonestServer(
        StationSettings(
            station_id=uuid4(),
            station_name="Station 3",
            location_id=place.id,
            locations=[place],
            formats=list(DEFAULT_FORMATS),
            operators=[],
        )
    )


class Calling:
    """Starts servers and clients that end with the test."""

    def __init__(self, stack: ExitStack) -> None:
        self._stack = stack

    def server(self, behaviour: Behaviour) -> LoopbackServer:
        return self._stack.enter_context(LoopbackServer(behaviour))

    def station(self, url: str, timeouts: Timeouts | None = None) -> StationApi:
        api = StationApi(url, "token", Trust(), timeouts=timeouts or Timeouts())
        self._stack.callback(api.close)
        return api

    def talking_to(self, behaviour: Behaviour) -> StationApi:
        return self.station(self.server(behaviour).url)


@pytest.fixture
def calling() -> Iterator[Calling]:
    with ExitStack() as stack:
        yield Calling(stack)


def batch_of(honest: HonestServer, *payloads: str) -> Batch:
    """The first events of an outbox, properly chained."""
    events: list[Envelope] = []
    last_hash = GENESIS
    for seq, payload in enumerate(payloads, 1):
        event_id = uuid4()
        last_hash = next_hash(
            last_hash,
            station_id=honest.station_id,
            epoch=EPOCH,
            seq=seq,
            event_id=event_id,
            payload=payload,
        )
        events.append(Envelope(seq=seq, event_id=event_id, hash=last_hash, payload=payload))
    return Batch(batch_id=uuid4(), epoch=EPOCH, sent_at=datetime.now(UTC), events=events)

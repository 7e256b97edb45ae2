"""A station as the server sees it: an outbox that chains its events, and texts that name bags."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from pydantic import TypeAdapter

from shared.chain import GENESIS, next_hash
from shared.codes import BagCode, read_code
from shared.events import Fact, ScanUndone, Source, StationEvent, payload_of
from shared.records import Envelope
from shared.wire import Batch

MORNING = datetime(2026, 11, 23, 6, 0, tzinfo=UTC)
LUCKNOW = UUID(int=0x10)
JAIPUR = UUID(int=0x11)
DELHI = UUID(int=0x12)
ASHA = UUID(int=0x20)
RAVI = UUID(int=0x21)


def bag(text: str) -> BagCode:
    code = read_code(text)
    assert isinstance(code, BagCode)
    return code


@dataclass
class Outbox:
    """One station's events, numbered and chained; `scan` adds one and a second passes."""

    station_id: UUID
    location_id: UUID = LUCKNOW
    person_id: UUID | None = ASHA
    epoch: str = "00000000000000a1"
    boot_id: str = "boot"
    now: datetime = MORNING
    uptime_s: float = 1000.0
    envelopes: list[Envelope] = field(default_factory=list[Envelope])
    events: list[StationEvent | None] = field(default_factory=list[StationEvent | None])
    make_id: Callable[[], UUID] = uuid4

    def wait(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)
        self.uptime_s += seconds

    def scan(self, kind: type[Fact], **said: object) -> Envelope:
        """Record what `kind` says; bags may be given as label texts."""
        self.wait(1)
        read: dict[str, Any] = {
            name: bag(str(value)) if name in {"parent", "child", "bag", "other"} else value
            for name, value in said.items()
        }
        facts: dict[str, Any] = {
            "at": self.now,
            "boot_id": self.boot_id,
            "uptime_s": self.uptime_s,
            "person_id": self.person_id,
            "location_id": self.location_id,
            "source": Source.HANDHELD,
        }
        event: Any = TypeAdapter(kind).validate_python({**facts, **read})
        return self.add(payload_of(event), event)

    def undo(self, target: Envelope) -> Envelope:
        return self.scan(ScanUndone, target_seq=target.seq, target_id=target.event_id)

    def add(self, payload: str, event: StationEvent | None = None) -> Envelope:
        """Record a payload, whatever it is."""
        seq, event_id = len(self.envelopes) + 1, self.make_id()
        previous = self.envelopes[-1].hash if self.envelopes else GENESIS
        chained = next_hash(
            previous,
            station_id=self.station_id,
            epoch=self.epoch,
            seq=seq,
            event_id=event_id,
            payload=payload,
        )
        envelope = Envelope(seq=seq, event_id=event_id, hash=chained, payload=payload)
        self.envelopes.append(envelope)
        self.events.append(event)
        return envelope

    def batch(self, first: int = 1, last: int | None = None) -> Batch:
        """The events of these sequence numbers, both included, as they are sent now."""
        return self.batch_of(self.envelopes[first - 1 : last])

    def batch_of(self, envelopes: list[Envelope]) -> Batch:
        return Batch(
            batch_id=self.make_id(),
            epoch=self.epoch,
            sent_at=self.now,
            sent_boot_id=self.boot_id,
            sent_uptime_s=self.uptime_s,
            events=envelopes,
        )

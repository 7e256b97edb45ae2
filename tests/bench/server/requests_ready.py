"""Make the requests of many stations ready before anything is measured: whole HTTP, as bytes.

Each station packs: a parent is opened, twenty children go into it, then comes the next parent. The
chain is the real one; a payload is a real event's text with other numbers in it.
"""

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from shared import events
from shared.chain import GENESIS, next_hash
from tests.server.scanning import LUCKNOW, MORNING, Outbox

CHILDREN = 20
EPOCH = "00000000000000a1"
_PARENT, _CHILD = "111111111111", "222222222222"


@dataclass(frozen=True)
class Sender:
    """One station: its number in the bench, its id and token."""

    number: int
    station_id: UUID
    token: str


def sender(number: int) -> Sender:
    """The station with this number; the database is furnished by the same rule."""
    # Twelve decimal digits at the end, which a pgbench script can make as well.
    station_id = UUID(f"00000000-0000-0000-0001-{100_000_000_000 + number}")
    return Sender(number, station_id, f"tts_bench-{number:040d}")


def requests_of(who: Sender, events_each: int) -> Iterator[bytes]:
    """One station's requests in their order, without end; `events_each` events in each."""
    payloads = _payloads(who.number)
    chance = random.Random(who.number)  # noqa: S311 - names of made-up events
    seq, chained = 0, GENESIS
    while True:
        envelopes: list[dict[str, object]] = []
        for _ in range(events_each):
            seq += 1
            payload = next(payloads)
            event_id = UUID(int=chance.getrandbits(128))
            chained = next_hash(
                chained,
                station_id=who.station_id,
                epoch=EPOCH,
                seq=seq,
                event_id=event_id,
                payload=payload,
            )
            envelopes.append(
                {"seq": seq, "event_id": str(event_id), "hash": chained, "payload": payload}
            )
        yield _post(who, envelopes, UUID(int=chance.getrandbits(128)))


def _post(who: Sender, envelopes: list[dict[str, object]], batch_id: UUID) -> bytes:
    body = json.dumps(
        {
            "batch_id": str(batch_id),
            "epoch": EPOCH,
            "sent_at": MORNING.isoformat(),
            "sent_boot_id": "boot",
            "sent_uptime_s": 1000.0,
            "events": envelopes,
        },
        separators=(",", ":"),
    ).encode()
    head = (
        "POST /v1/events HTTP/1.1\r\nHost: 127.0.0.1\r\nUser-Agent: tracetrack/0.1.0\r\n"
        "Accept: application/json\r\nContent-Type: application/json\r\n"
        f"Authorization: Bearer {who.token}\r\nX-Correlation-Id: {batch_id}\r\n"
        f"Content-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body


def _payloads(number: int) -> Iterator[str]:
    example = Outbox(UUID(int=1), LUCKNOW)
    parent = f"P{_PARENT}-{CHILDREN}"
    opened = example.scan(events.ParentOpened, parent=parent).payload
    packed = example.scan(events.ChildPacked, parent=parent, child=f"C{_CHILD}").payload
    bag = number * 10_000_000
    while True:
        bag += 1
        name = str(bag)
        yield opened.replace(_PARENT, name)
        into = packed.replace(_PARENT, name)
        for child in range(CHILDREN):
            yield into.replace(_CHILD, f"{name}{child:02d}")

from uuid import uuid4

from kiosk.sync.batching import MAX_EVENTS_BYTES, make_batch
from shared.clock import SystemClock
from shared.plain import to_json
from shared.records import MAX_BATCH_BYTES, MAX_BATCH_EVENTS, Envelope


def events(count: int, payload: str = "{}") -> list[Envelope]:
    return [
        Envelope(seq=seq, event_id=uuid4(), hash="0" * 64, payload=payload)
        for seq in range(1, count + 1)
    ]


def test_the_most_events_of_the_greatest_size_stay_below_the_limit_of_bytes() -> None:
    one = len(to_json(events(1)[0]))
    filling = "x" * (MAX_EVENTS_BYTES // MAX_BATCH_EVENTS - one - 2)
    waiting = events(MAX_BATCH_EVENTS, filling)
    size = sum(len(to_json(event)) for event in waiting)
    assert 0.98 * MAX_EVENTS_BYTES < size <= MAX_EVENTS_BYTES
    body = make_batch(uuid4(), "0" * 16, waiting, SystemClock()).model_dump_json()
    assert size < len(body) <= MAX_BATCH_BYTES


def test_a_batch_says_when_it_was_sent_by_both_clocks() -> None:
    clock = SystemClock()
    batch = make_batch(uuid4(), "0" * 16, events(1), clock)
    assert batch.sent_boot_id == clock.boot_id
    assert 0 < batch.sent_uptime_s <= clock.uptime_s()

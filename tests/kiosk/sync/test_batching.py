from uuid import uuid4

from kiosk.sync.batching import fitting, make_batch
from shared.clock import SystemClock
from shared.events import MAX_PAYLOAD_BYTES
from shared.wire import MAX_BATCH_BYTES, MAX_BATCH_EVENTS, Envelope


def events(count: int, payload: str = "{}") -> list[Envelope]:
    return [
        Envelope(seq=seq, event_id=uuid4(), hash="0" * 64, payload=payload)
        for seq in range(1, count + 1)
    ]


def test_a_batch_holds_at_most_two_hundred_events() -> None:
    assert len(fitting(events(500))) == MAX_BATCH_EVENTS


def test_a_batch_takes_the_first_events_in_order() -> None:
    waiting = events(5)
    assert fitting(waiting, 3) == waiting[:3]


def test_a_batch_with_everything_around_it_stays_below_the_limit_of_bytes() -> None:
    # quotes double when a payload is put into JSON, and other letters may take six characters
    chosen = fitting(events(200, '"é' * 5000))
    body = make_batch(uuid4(), "0" * 16, chosen, SystemClock()).model_dump_json()
    assert len(body.encode("utf-8")) <= MAX_BATCH_BYTES
    assert len(chosen) > 1


def test_the_largest_payload_travels_alone_if_need_be() -> None:
    chosen = fitting(events(3, '"' * MAX_PAYLOAD_BYTES))
    assert len(chosen) == 1
    body = make_batch(uuid4(), "0" * 16, chosen, SystemClock()).model_dump_json()
    assert len(body.encode("utf-8")) <= MAX_BATCH_BYTES


def test_a_batch_says_when_it_was_sent_by_both_clocks() -> None:
    clock = SystemClock()
    batch = make_batch(uuid4(), "0" * 16, events(1), clock)
    assert batch.sent_boot_id == clock.boot_id
    assert 0 < batch.sent_uptime_s <= clock.uptime_s()


def test_nothing_waiting_makes_no_batch() -> None:
    assert fitting([]) == []

"""How many waiting events go into one batch: as many as the wire's limits allow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shared.wire import MAX_BATCH_BYTES, MAX_BATCH_EVENTS, Batch, Envelope

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from shared.clock import Clock

_ENVELOPE_OF_BATCH_BYTES = 512
"""What a batch needs beside its events: ids, times, names of fields."""


def fitting(events: Sequence[Envelope], limit: int = MAX_BATCH_EVENTS) -> list[Envelope]:
    """Return the first events, at most `limit`, that fit into one body; at least one of any."""
    chosen: list[Envelope] = []
    room = MAX_BATCH_BYTES - _ENVELOPE_OF_BATCH_BYTES
    for event in events[:limit]:
        room -= len(event.model_dump_json().encode("utf-8")) + 1
        if room < 0 and chosen:
            break
        chosen.append(event)
    return chosen


def make_batch(batch_id: UUID, epoch: str, events: Sequence[Envelope], clock: Clock) -> Batch:
    """Return a batch that says when it was sent by the station's own clocks."""
    return Batch(
        batch_id=batch_id,
        epoch=epoch,
        sent_at=clock.now(),
        sent_boot_id=clock.boot_id,
        sent_uptime_s=clock.uptime_s(),
        events=list(events),
    )

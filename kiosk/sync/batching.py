"""What a batch is around its events."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shared.records import MAX_BATCH_BYTES, MAX_BATCH_EVENTS, Envelope
from shared.wire import Batch

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from shared.clock import Clock

MAX_EVENTS_BYTES = MAX_BATCH_BYTES - 512 - MAX_BATCH_EVENTS
"""Room for the events themselves: ids, times and names of fields take less than 512 bytes, and
there is a comma between two events."""


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

"""Bring the waiting events to the server, in order, one batch at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.sync.batching import fitting, make_batch
from shared.errors import AccessDenied, OutOfStep, ServerUnreachable
from shared.ids import RandomBytes, new_id
from shared.wire import MAX_BATCH_EVENTS

if TYPE_CHECKING:
    from kiosk.api_client import StationApi
    from kiosk.sync.store_side import Store
    from shared.clock import Clock

POLL_OUTBOX_S = 10.0
"""A recorded scan wakes the thread; this only finds what was told to wait again."""


class Submitting:
    """Sends batches; an event leaves the outbox only by a verdict that the store has kept."""

    def __init__(
        self, api: StationApi, store: Store, clock: Clock, random_bytes: RandomBytes
    ) -> None:
        self._api = api
        self._store = store
        self._clock = clock
        self._random_bytes = random_bytes
        self._limit = MAX_BATCH_EVENTS
        self._is_sure = False

    def run(self) -> float:
        """Send one batch; return the seconds until the next is worth it.

        Raises:
            OutOfStep: a fork, or a gap that going back cannot close.
            ServerError: as the call does.
        """
        if not self._is_sure:
            self._make_sure()
        events = fitting(self._store.pending(self._limit), self._limit)
        if not events:
            return POLL_OUTBOX_S
        epoch = self._store.standing().epoch
        batch_id = new_id(self._clock.now(), self._random_bytes)
        batch = make_batch(batch_id, epoch, events, self._clock)
        try:
            reply = self._api.submit(batch)
        except OutOfStep as error:
            self._go_back(error, events[0].seq)
            return 0.0
        except ServerUnreachable as error:
            if error.code != "too_large" or len(events) == 1:
                raise
            self._limit = len(events) // 2
            return 0.0
        self._store.settle(reply.verdicts)
        self._limit = min(self._limit * 2, MAX_BATCH_EVENTS)
        return 0.0

    def doubt(self) -> None:
        """Before the next batch, ask how far the server has this outbox: it may have lost some."""
        self._is_sure = False

    def _make_sure(self) -> None:
        standing = self._store.standing()
        try:
            cursor = self._api.cursor(standing.epoch)
        except AccessDenied:
            # A revoked station may do nothing but submit; its events are kept for an admin.
            self._is_sure = True
            return
        if cursor.last_seq > standing.last_seq:
            # The server knows scans that this file does not: it is an older copy of itself.
            raise OutOfStep("fork", last_seq=cursor.last_seq)
        if cursor.last_seq < standing.settled_seq:
            self._store.rewind(cursor.last_seq + 1)
        self._is_sure = True

    def _go_back(self, error: OutOfStep, first_seq: int) -> None:
        # Going forward over events that were never acknowledged would leave them out for ever.
        if error.code != "gap" or error.expected is None or error.expected >= first_seq:
            raise error
        self._store.rewind(error.expected)

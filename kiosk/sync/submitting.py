"""Bring the waiting events to the server, in order, one batch at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.sync.answers import answer_of
from kiosk.sync.batching import MAX_EVENTS_BYTES, make_batch
from shared.errors import AccessDenied, OutOfStep, ServerUnreachable
from shared.ids import RandomBytes, new_id
from shared.records import MAX_BATCH_EVENTS

if TYPE_CHECKING:
    from kiosk.api_client import StationApi
    from kiosk.outbox.desk import Desk
    from kiosk.outbox.from_server import SyncState
    from shared.clock import Clock

POLL_OUTBOX_S = 3.0
"""A recorded scan wakes the thread; this only finds what was told to wait again."""


class Submitting:
    """Sends batches; an event leaves the outbox only by a verdict that the desk has kept."""

    def __init__(
        self, api: StationApi, desk: Desk, clock: Clock, random_bytes: RandomBytes
    ) -> None:
        self._api = api
        self._desk = desk
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
        state = answer_of(self._desk.sync_state())
        if state.must_ask_cursor or not self._is_sure:
            self._make_sure(state)
        events = answer_of(self._desk.pending(self._limit, MAX_EVENTS_BYTES))
        if not events:
            return POLL_OUTBOX_S
        batch_id = new_id(self._clock.now(), self._random_bytes)
        batch = make_batch(batch_id, state.epoch, events, self._clock)
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
        answer_of(self._desk.settle(reply.verdicts))
        self._limit = min(self._limit * 2, MAX_BATCH_EVENTS)
        return 0.0

    def _make_sure(self, state: SyncState) -> None:
        """Ask how far the server has this outbox, and go back if it lost what it acknowledged."""
        try:
            cursor = self._api.cursor(state.epoch)
        except AccessDenied:
            # A revoked station may do nothing but submit; its events are kept for an admin.
            self._is_sure = True
            return
        is_same_end = cursor.last_hash == state.last_hash
        if cursor.last_seq > state.last_seq or (
            cursor.last_seq == state.last_seq and not is_same_end
        ):
            # The server knows scans that this file does not: it is an older copy of itself.
            raise OutOfStep("fork", last_seq=cursor.last_seq)
        settled = state.last_seq - state.waiting
        if cursor.last_seq < settled or state.must_ask_cursor:
            answer_of(self._desk.rewind(cursor.last_seq + 1))
        self._is_sure = True

    def _go_back(self, error: OutOfStep, first_seq: int) -> None:
        parts_at = error.facts.get("seq")
        if error.code == "fork" and error.facts.get("why") == "other_hash":
            if isinstance(parts_at, int):
                answer_of(self._desk.forked(parts_at))
            raise error
        # Going forward over events that were never acknowledged would leave them out for ever.
        if error.code != "gap" or error.expected is None or error.expected >= first_seq:
            raise error
        answer_of(self._desk.rewind(error.expected))

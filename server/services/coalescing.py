"""Put what many stations send at once into one transaction: one writer in a process, no timer.

Whoever comes while nobody writes becomes the writer, and takes along all who wait by the time the
ledger is its own. A lone station so pays nothing, and a hundred share one flush. Knows neither
requests nor rules: `server.services.intake` says what becomes of the batches.
"""

from __future__ import annotations

import threading
from collections import deque
from contextlib import suppress
from typing import TYPE_CHECKING, TypeVar

from sqlalchemy.exc import DBAPIError

from server.services.intake import is_of_the_events, take_batch, take_batches
from server.services.recording import lock_ledger
from shared.errors import OutOfStep, ServerUnreachable
from shared.log import Log

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    from sqlalchemy.orm import Session

    from server.db.session import Database
    from server.services.intake import Answer, Sent, Taken
    from shared.wire import BatchReply

EVENTS_AT_ONCE = 500
MOST_WAITING = 5_000
"""Events that may wait in one process: at a thousand a second, as long as a station waits."""
_TRIES = 5
_RETRY_AFTER_S = 2.0
_LONGEST_TURN_S = 1.0
"""Of waiting with a request that was not read yet; then it is read beside the transaction."""
_PASSING = frozenset({"40P01", "40001"})
"""A deadlock, and a serialization failure: the same again, and it works."""

_Done = TypeVar("_Done")
_log = Log(__name__)


class _Ticket:
    """One request's batch, and what became of it. `turn` comes when it is answered, or to lead.

    `trace` is where its own `error` came from; one that it shares has none.
    """

    __slots__ = ("answer", "error", "sent", "trace", "turn")

    def __init__(self, sent: Sent) -> None:
        self.sent = sent
        self.turn = threading.Event()
        self.answer: Answer | None = None
        self.error: Exception | None = None
        self.trace: TracebackType | None = None

    @property
    def is_settled(self) -> bool:
        """Whether there is something to say to whoever waits."""
        return self.answer is not None or self.error is not None


class Coalescer:
    """The writer of one process; make it once, and call it from as many threads as there are."""

    def __init__(
        self,
        database: Database,
        *,
        events_at_once: int = EVENTS_AT_ONCE,
        most_waiting: int = MOST_WAITING,
    ) -> None:
        self._database = database
        self._events_at_once = events_at_once
        self._most_waiting = most_waiting
        # Looked up only here: a gevent worker puts its own in their place after this import.
        self._lock = threading.Lock()
        self._queue: deque[_Ticket] = deque()
        self._waiting = 0
        self._is_led = False
        self._is_free = threading.Event()
        """Set but while this process has the ledger."""
        self._is_free.set()

    @property
    def waiting(self) -> int:
        """How many events wait to be taken; those under way are none of them."""
        return self._waiting

    def take(self, sent: Sent) -> BatchReply:
        """Take one batch, together with others; returns once it is committed.

        Raises:
            OutOfStep: `gap` or `fork`.
            ServerUnreachable: `database_busy`: too many events wait already.
        """
        ticket = _Ticket(sent)
        self._refuse_if_full(len(sent.batch.events))
        # While this process has the ledger, what does not get into the next transaction anyhow is
        # not read: others wait for the ledger, and this would only make it longer.
        if self._waiting >= self._events_at_once:
            self._is_free.wait(_LONGEST_TURN_S)
        # Read before the ledger is locked, while another process writes. Whatever fails here fails
        # there again, where it is one event's fault.
        with suppress(Exception):
            _ = sent.read, sent.links
        if not self._joins(ticket):
            ticket.turn.wait()
        if not ticket.is_settled:
            self._lead(ticket)
        if ticket.error is not None:
            # Many may be told the same one, and each writes it into the log with its traceback,
            # which would hold those of all before.
            raise ticket.error.with_traceback(ticket.trace)
        if isinstance(ticket.answer, OutOfStep):
            raise ticket.answer
        assert ticket.answer is not None  # noqa: S101 - settled
        return ticket.answer

    def _refuse_if_full(self, events: int) -> None:
        if self._waiting + events > self._most_waiting:
            raise ServerUnreachable("database_busy", retry_after_s=_RETRY_AFTER_S)

    def _joins(self, ticket: _Ticket) -> bool:
        """Queue a ticket; whether it is to lead."""
        events = len(ticket.sent.batch.events)
        with self._lock:
            self._refuse_if_full(events)
            self._waiting += events
            self._queue.append(ticket)
            leads = not self._is_led
            self._is_led = True
            return leads

    def _lead(self, own: _Ticket) -> None:
        """Write one transaction, hand the lead on, and tell those who were taken along.

        Who leads is the first in the queue, and so is always among them.
        """
        taken: list[_Ticket] = []
        try:
            self._write(taken)
        except BaseException as error:
            # Nobody got as far as the ledger: whoever waits would only wait for the same.
            for ticket in taken or self._draw_all(taken):
                ticket.error = _for_the_others(error)
            if not isinstance(error, Exception):
                raise
            own.error, own.trace = error, error.__traceback__
        finally:
            self._is_free.set()
            # They are answered first: the next to lead would have the ledger wait for that.
            for ticket in taken:
                if ticket is not own:
                    ticket.turn.set()
            self._hand_on()

    def _draw(self, taken: list[_Ticket]) -> list[_Ticket]:
        """Add to `taken` what one transaction may hold of what waits, at least one ticket."""
        with self._lock:
            room = self._events_at_once
            while self._queue and (not taken or len(self._queue[0].sent.batch.events) <= room):
                taken.append(self._queue.popleft())
                room -= len(taken[-1].sent.batch.events)
            self._waiting -= self._events_at_once - room
        return taken

    def _draw_all(self, taken: list[_Ticket]) -> list[_Ticket]:
        """Add to `taken` all that waits."""
        with self._lock:
            taken.extend(self._queue)
            self._queue.clear()
            self._waiting = 0
        return taken

    def _hand_on(self) -> None:
        with self._lock:
            following = self._queue[0] if self._queue else None
            self._is_led = following is not None
        if following is not None:
            following.turn.set()

    def _write(self, taken: list[_Ticket]) -> None:
        def take_all(session: Session) -> Taken:
            head = lock_ledger(session, is_for_stations=True)
            self._is_free.clear()
            if not taken:
                self._draw(taken)
            return take_batches(session, head, [ticket.sent for ticket in taken])

        try:
            answers = self._committed(take_all).answers()
        except Exception as error:
            if not is_of_the_events(error):
                raise
            _log.warning("transaction_taken_apart", requests=len(taken), error=repr(error))
            for ticket in taken:
                self._write_alone(ticket)
        else:
            for ticket, answer in zip(taken, answers, strict=True):
                ticket.answer = answer

    def _write_alone(self, ticket: _Ticket) -> None:
        try:
            ticket.answer = self._committed(lambda session: take_batch(session, ticket.sent))
        except Exception as error:  # noqa: BLE001 - it is this request's, and raised there
            ticket.error, ticket.trace = error, error.__traceback__

    def _committed(self, work: Callable[[Session], _Done]) -> _Done:
        """Return what `work` made of a transaction that is committed, after some tries."""
        for _ in range(_TRIES - 1):
            try:
                with self._database.taking() as session:
                    return work(session)
            except DBAPIError as error:
                if not passes(error):
                    raise
                _log.warning("transaction_tried_again", error=repr(error.orig))
        with self._database.taking() as session:
            return work(session)


def passes(error: DBAPIError) -> bool:
    """Whether trying again helps; after a COMMIT that nobody answered it is safe, too."""
    return error.connection_invalidated or getattr(error.orig, "pgcode", None) in _PASSING


def _for_the_others(error: BaseException) -> Exception:
    if isinstance(error, Exception):
        return error
    return ServerUnreachable("database_busy", retry_after_s=_RETRY_AFTER_S)

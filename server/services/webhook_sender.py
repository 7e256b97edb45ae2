"""Sends what webhooks are to be told: a thread of the server beside the requests.

It looks for work, and each webhook that has some is sent for by a thread of its own, so that a
receiver that takes its time holds up no other. Several processes may do so; a lease lets one at a
time send for each webhook. What was sent and not noted, because the process died in between, is
sent again under the same id.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from threading import Event, Lock, Thread
from uuid import UUID

from server.db.session import Database
from server.keys import Keys
from server.services import deliveries
from server.services.webhook_calls import LONGEST_S, call
from server.services.webhook_targets import Targets
from server.services.webhooks import unsealed
from shared.clock import Clock
from shared.ids import RandomBytes, new_id
from shared.log import Log

POLL_S = 1.0
_AT_A_STRETCH = 20
"""Deliveries of one webhook before it looks for work again."""
_AT_ONCE = 8
"""Webhooks that one process sends for at the same time."""
_log = Log(__name__)


@dataclass(slots=True)
class WebhookSender:
    """Sends for all webhooks of a database, one call at a time for each."""

    database: Database
    targets: Targets
    keys: Keys
    clock: Clock
    random_bytes: RandomBytes
    longest_s: float = LONGEST_S
    _name: UUID = field(init=False)
    _is_over: Event = field(default_factory=Event)
    _lock: Lock = field(default_factory=Lock)
    _busy: set[UUID] = field(default_factory=set[UUID])

    def __post_init__(self) -> None:
        self._name = new_id(self.clock.now(), self.random_bytes)

    def start(self) -> None:
        """Send from a thread of its own for as long as the process lives, or until `stop`."""
        Thread(target=self._run, name="webhooks", daemon=True).start()

    def stop(self) -> None:
        """Have the threads end after the calls that they are in."""
        self._is_over.set()

    def send_all(self) -> None:
        """Send whatever is due, and return when that is over."""
        for thread in self._begin_due():
            thread.join()

    def _run(self) -> None:
        while not self._is_over.wait(POLL_S):
            try:
                self._begin_due()
            except Exception as error:  # noqa: BLE001 - the next round is a new try
                _log.error("webhooks_failed", exc_info=error)

    def _begin_due(self) -> list[Thread]:
        """Begin to send for each webhook that has work and is not sent for already."""
        with self.database.reading() as session:
            waiting = deliveries.with_work(session, self.clock.now())
        begun: list[Thread] = []
        with self._lock:
            for webhook_id in waiting:
                if webhook_id not in self._busy and len(self._busy) < _AT_ONCE:
                    self._busy.add(webhook_id)
                    name = f"webhook {webhook_id}"
                    begun.append(Thread(target=self._send, args=(webhook_id,), name=name))
        for thread in begun:
            thread.daemon = True
            thread.start()
        return begun

    def _send(self, webhook_id: UUID) -> None:
        try:
            self._send_for(webhook_id)
        except Exception as error:  # noqa: BLE001 - the next round is a new try
            _log.error("webhook_not_sent_for", webhook=str(webhook_id), exc_info=error)
        finally:
            with self._lock:
                self._busy.discard(webhook_id)

    def _send_for(self, webhook_id: UUID) -> None:
        for _ in range(_AT_A_STRETCH):
            if self._is_over.is_set():
                break
            now = self.clock.now()
            with self.database.writing() as session:
                if not deliveries.lease(session, webhook_id, self._name, now):
                    return
                due = deliveries.next_due(session, webhook_id, now, self.random_bytes)
                if due is None:
                    deliveries.give_back(session, webhook_id, self._name)
                    return
            error = self._call(due)
            with self.database.writing() as session:
                now = self.clock.now()
                if not error:
                    deliveries.done(session, due.id, webhook_id, now)
                    continue
                deliveries.failed(session, due.id, error, now)
            _log.warning("webhook_failed", webhook=str(webhook_id), delivery=str(due.id), why=error)
            if deliveries.is_away(error):
                break
        with self.database.writing() as session:
            deliveries.give_back(session, webhook_id, self._name)

    def _call(self, due: deliveries.Due) -> str:
        return call(
            self.targets,
            due.url,
            due.id,
            due.body,
            secret=unsealed(due.sealed_secret, self.keys),
            now=self.clock.now(),
            longest_s=self.longest_s,
        )

"""Bring pictures to the server after their events, on a thread and connection of their own.

No event ever waits for a picture: the sync thread does not know of this one, and a picture that
the server does not want is let go.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Protocol

from kiosk.sync.answers import answer_of
from shared.errors import RequestRefused, TraceTrackError
from shared.log import Log

if TYPE_CHECKING:
    from kiosk.outbox.desk import Desk
    from kiosk.outbox.evidence import EvidenceFolder

EVERY_S = 15.0
REST_S = 60.0
"""After a failure; nothing depends on a picture's being there soon."""
_LOG = Log(__name__)


class EvidenceApi(Protocol):
    """The part of the station's API that is used."""

    def send_evidence(self, epoch: str, seq: int, jpeg: bytes) -> None:
        """Bring one picture; raises what every call may."""
        ...


class EvidenceSender:
    """Owns the sending thread of one enrolled station."""

    def __init__(
        self, api: EvidenceApi, desk: Desk, folder: EvidenceFolder, every_s: float = EVERY_S
    ) -> None:
        self._api, self._desk, self._folder = api, desk, folder
        self._every_s = every_s
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._work, name="evidence-sender", daemon=True)

    def start(self) -> None:
        """Begin; returns at once."""
        self._thread.start()

    def stop(self, wait_s: float = 2.0) -> None:
        """End after the picture under way; it is left alone after `wait_s` seconds."""
        self._stopping.set()
        self._thread.join(wait_s)

    def _work(self) -> None:
        while not self._stopping.is_set():
            try:
                self._send_all()
            except (TraceTrackError, OSError, TimeoutError) as error:
                _LOG.info("evidence_waits", why=str(error))
                self._stopping.wait(REST_S)
            self._stopping.wait(self._every_s)

    def _send_all(self) -> None:
        waiting = self._folder.waiting()
        if not waiting:
            return
        state = answer_of(self._desk.sync_state())
        settled = state.last_seq - state.waiting
        for kept in waiting:
            if self._stopping.is_set():
                return
            if kept.epoch == state.epoch and kept.seq > settled:
                continue
            if kept.epoch == state.epoch:
                self._send(kept.seq, kept.epoch, kept.file.read_bytes())
            self._folder.let_go(kept)

    def _send(self, seq: int, epoch: str, jpeg: bytes) -> None:
        try:
            self._api.send_evidence(epoch, seq, jpeg)
        except RequestRefused as error:
            # an older server knows no pictures, and one that is refused will be refused again
            _LOG.info("evidence_refused", seq=seq, why=str(error))

"""gunicorn's worker of threads, in which no client keeps a thread for as long as it likes."""

from __future__ import annotations

from typing import Any

from gunicorn.workers.gthread import ThreadWorker

from server.patience import PatientConnection

_PATIENCE_S = 20
"""A station waits 15 s for an answer: of whoever is silent for longer nothing more will come."""


class Worker(ThreadWorker):
    """A worker for the embedded database."""

    def enqueue_req(self, conn: Any) -> None:
        """Have a thread answer what comes on a connection."""
        if not isinstance(conn.sock, PatientConnection):
            conn.sock = PatientConnection(conn.sock, min(_PATIENCE_S, self.cfg.keepalive))
        super().enqueue_req(conn)

    def murder_pending(self) -> None:
        """Hang up on who asked nothing for too long; in a stop, on whoever asked nothing yet."""
        if not self.alive:
            for conn in self.pending_conns:
                conn.timeout = 0.0
        super().murder_pending()

"""Brings imports to their end that a process left while it recorded them.

A thread of the server beside the requests looks for them, in every process. A lease lets one of
these go on with an import; whoever records takes it anew with each piece, so that it runs out soon
after a process that died. Two that record at once, because one stood still for long, record no row
twice: each piece begins where the import stands.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from threading import Event, Thread
from typing import TYPE_CHECKING

from sqlalchemy import or_, select, update

from server.db import tables
from server.db.session import Database, changes
from server.services.bill_parents import Said
from server.services.imports.recording import BREATH_S, leased_from, record_next
from shared.clock import Clock
from shared.events import Source
from shared.imports import ImportState
from shared.log import Log

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from uuid import UUID

    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session

POLL_S = 2.0
_LONGEST_PIECE_S = 10.0
"""How long a stop waits for the piece under way; one that is cut off is undone by the database."""
_log = Log(__name__)


@dataclass(slots=True)
class ImportFinisher:
    """Goes on with what was begun in this database, in the name of who said that it counts."""

    database: Database
    clock: Clock
    _is_over: Event = field(default_factory=Event)
    _has_ended: Event | None = None
    """Told by the thread, once there is one. Under gevent, to join it waits for all of the time."""

    def start(self) -> None:
        """Look from a thread of its own for as long as the process lives, or until `stop`."""
        self._has_ended = Event()
        args = (self._has_ended,)
        Thread(target=self._run, args=args, name="imports", daemon=True).start()

    def stop(self) -> None:
        """Have the thread end after the piece that it is at, and leave the rest to others."""
        self._is_over.set()
        if self._has_ended is not None:
            self._has_ended.wait(_LONGEST_PIECE_S)

    def finish_left(self) -> None:
        """Go on with the imports that nobody records just now, each to its end."""
        with self.database.reading() as session:
            left = left_at(session, self.clock.now())
        for import_id in left:
            try:
                self._finish(import_id)
            except Exception as error:  # noqa: BLE001 - a new try when its lease has run out
                _log.error("import_not_finished", import_id=str(import_id), exc_info=error)

    def _run(self, has_ended: Event) -> None:
        while not self._is_over.wait(POLL_S):
            try:
                self.finish_left()
            except Exception as error:  # noqa: BLE001 - the next round is a new try
                _log.error("imports_not_looked_for", exc_info=error)
        has_ended.set()

    def _finish(self, import_id: UUID) -> None:
        with self.database.writing() as session:
            person_id = take_over(session, import_id, self.clock.now())
        while person_id is not None and not self._is_over.wait(BREATH_S):
            with self.database.writing() as session:
                is_finished = record_next(session, import_id, self._said_by(person_id))
            if is_finished:
                _log.info("import_finished", import_id=str(import_id))
                return
        if person_id is not None:
            with self.database.writing() as session:
                hand_over(session, import_id)

    def _said_by(self, person_id: UUID) -> Said:
        return Said(
            at=self.clock.now(),
            boot_id=self.clock.boot_id,
            uptime_s=self.clock.uptime_s(),
            person_id=person_id,
            source=Source.IMPORTED,
        )


def left_at(session: Session, now: datetime) -> Sequence[UUID]:
    """Return the imports that are to be recorded and that nobody records."""
    row = tables.Import
    return session.scalars(select(row.id).where(*_is_left(now)).order_by(row.begun_at)).all()


def take_over(session: Session, import_id: UUID, now: datetime) -> UUID | None:
    """Take the lease of such an import; None if another did, else who said that it counts."""
    row = tables.Import
    taken = session.execute(
        update(row)
        .where(row.id == import_id, *_is_left(now))
        .values(leased_until=leased_from(now))
        .returning(row.committed_by)
    ).first()
    changes(session)
    return None if taken is None else taken.committed_by


def hand_over(session: Session, import_id: UUID) -> None:
    """Let another process go on at once."""
    row = tables.Import
    session.execute(update(row).where(row.id == import_id).values(leased_until=None))
    changes(session)


def _is_left(now: datetime) -> tuple[ColumnElement[bool], ...]:
    row = tables.Import
    return (
        row.state == ImportState.RECORDING,
        or_(row.leased_until.is_(None), row.leased_until <= now),
    )

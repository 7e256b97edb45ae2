"""Make parts for the events to come, so that the ledger never outgrows what was made for it.

Each worker of the server asks when it starts. Nothing is lost if nobody does: events without a
part go to the one for the rest, which can't be archived.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import select, text

from server.db import tables
from server.db.parts import Part, add_part, parts_of

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy.orm import Session

AHEAD = 2
"""Empty parts that wait for the ledger's head."""
SMALLEST = 100_000
MONTH = timedelta(days=30)
_LOCK = 0x7061727473
"""The advisory lock of those who make parts ("parts")."""


def make_room(session: Session, now: datetime) -> list[Part]:
    """Make the parts that are missing ahead, each with room for what came in the last month."""
    connection = session.connection()
    head = session.scalars(select(tables.LedgerHead.head)).one()
    if connection.dialect.name == "sqlite" or _are_enough(parts_of(connection), head):
        return []
    lock = text("SELECT pg_try_advisory_xact_lock(:key)")
    if not connection.execute(lock, {"key": _LOCK}).scalar_one():
        return []
    connection.execute(text("SET LOCAL lock_timeout = '2s'"))
    made: list[Part] = []
    parts = parts_of(connection)
    room = max(SMALLEST, head - position_at(session, now - MONTH))
    first = max((part.end for part in parts), default=1)
    if first <= head:
        # What the part for the rest has taken stays there: the next one begins well behind it.
        first = head + SMALLEST
    while not _are_enough(parts + made, head):
        add_part(connection, first, first + room)
        made.append(Part(f"events_{first}", first, first + room))
        first += room
    return made


def _are_enough(parts: list[Part], head: int) -> bool:
    return sum(part.first > head for part in parts) >= AHEAD


def position_at(session: Session, moment: datetime) -> int:
    """Return the last position that was received before a moment, or 0: a handful of look-ups."""
    low, high = 0, session.scalars(select(tables.LedgerHead.head)).one()
    while low < high:
        middle = (low + high + 1) // 2
        received_at = received_by(session, middle)
        if received_at is None or received_at >= moment:
            high = middle - 1
        else:
            low = middle
    return low


def received_by(session: Session, position: int) -> datetime | None:
    """Return when the first event from `position` on was received."""
    event = tables.Event
    query = select(event.received_at).where(event.position >= position)
    return session.scalar(query.order_by(event.position).limit(1))

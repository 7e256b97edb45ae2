"""Count what reports rest on from the events alone, for a ledger from before it was kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import bindparam, delete, select, update

from server.db import tables
from server.db.base import table_of
from server.db.bulk import Writes
from server.services.recording import lock_ledger
from server.services.replay import Replay
from shared.log import Log

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_ROWS_AT_ONCE = 1000
_log = Log(__name__)
_BAG = table_of(tables.Bag)
_WORKED = update(_BAG).where(_BAG.c.id == bindparam("bag_id")).values(worked_at=bindparam("worked"))


def is_due(session: Session) -> bool:
    """Whether there are events and no tallies."""
    head = session.scalars(select(tables.LedgerHead.head)).one()
    return head > 0 and session.scalar(select(tables.Tally.quarter).limit(1)) is None


def recount(session: Session) -> None:
    """Put in place of all tallies what the events say; the first work in its session."""
    lock_ledger(session)
    for kind in (tables.Tally, tables.StockDay, tables.LabelRange, tables.Follower):
        session.execute(delete(kind))
    replay = Replay(session)
    found = list(replay.run())
    tallies = sorted(replay.world.tallies.items())
    rows = [(*key, *counts) for key, counts in tallies if any(counts)]
    for start in range(0, len(rows), _ROWS_AT_ONCE):
        with Writes(session.connection()) as writes:
            writes.add(tables.Tally, rows[start : start + _ROWS_AT_ONCE])
    worked = [
        {"bag_id": bag.id, "worked": bag.worked_at}
        for bag in replay.world.rows.bags.values()
        if bag.worked_at is not None
    ]
    if worked:
        session.connection().execute(_WORKED, worked)
    _log.info("recounted", events=replay.head, tallies=len(rows), differences=len(found))

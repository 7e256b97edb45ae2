"""The change feed: bags in the order in which the ledger changed them, for the bag books.

`version` is a ledger position, taken under the one lock, so that none commits after a later one:
whoever has seen position n has seen everything before it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from server.db import tables
from server.services.bag_records import record_of, select_records
from shared.wire import FeedReply

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def changes(session: Session, since: int, limit: int) -> FeedReply:
    """Return bags changed after position `since`, oldest change first: about `limit` of them.

    What one event changed is never split, so a page can be longer than `limit`.
    """
    generation = session.scalars(select(tables.LedgerHead.generation)).one()
    version = tables.Bag.version
    last = session.scalar(
        select(version).where(version > since).order_by(version).offset(limit - 1).limit(1)
    )
    query = select_records().where(version > since).order_by(version, tables.Bag.id)
    if last is not None:
        query = query.where(version <= last)
    bags = [record_of(row) for row in session.execute(query)]
    return FeedReply(
        generation=generation,
        next=bags[-1].version if bags else since,
        more=last is not None,
        bags=bags,
    )

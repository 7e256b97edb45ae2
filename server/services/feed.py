"""The change feed: bags in the order in which the ledger changed them, for the bag books.

`version` is a ledger position, taken under the one lock, so that none commits after a later one:
whoever has seen position n has seen everything before it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import func, or_, select

from server.db import tables
from server.services.bag_records import BAG, RECORDS, is_at, record_of
from shared.plain import LeaveOut, to_json
from shared.records import BagRecord
from shared.wire import FeedReply

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID

    from sqlalchemy.orm import Session


def changes(session: Session, since: int, limit: int) -> FeedReply:
    """Return bags changed after position `since`, oldest change first: about `limit` of them.

    What one event changed is never split, so a page can be longer than `limit`.
    """
    page = page_after(session, since, limit)
    return FeedReply(
        generation=page.generation, next=page.next, more=page.more, bags=list(page.bags)
    )


@dataclass(frozen=True, slots=True)
class FeedPage:
    """A page of the feed, up to position `next`; `place` may have left bags of it out."""

    generation: str
    next: int
    more: bool
    bags: Sequence[BagRecord]

    def to_line(self) -> str:
        """Return the page as a line of JSON, without the fields that are as they usually are."""
        bags = ",".join(to_json(bag, LeaveOut.DEFAULTS) for bag in self.bags)
        more = "true" if self.more else "false"
        head = f'"generation":"{self.generation}","next":{self.next},"more":{more}'
        return "{" + head + ',"bags":[' + bags + "]}\n"


def page_after(
    session: Session, since: int, limit: int, place: UUID | None = None, scoped_until: int = 0
) -> FeedPage:
    """Return a page of the feed.

    With a place, bags that last changed up to position `scoped_until` are left out unless they are
    there or on their way to it.
    """
    generation = session.scalars(select(tables.LedgerHead.generation)).one()
    version = BAG.c.version
    last = session.scalar(
        select(version).where(version > since).order_by(version).offset(limit - 1).limit(1)
    )
    until = last or session.scalar(select(func.max(version))) or 0
    query = RECORDS.where(version > since, version <= until)
    if place is not None:
        query = query.where(or_(version > scoped_until, is_at(place)))
    rows = session.execute(query.order_by(version, BAG.c.id))
    return FeedPage(
        generation=generation,
        next=max(since, until),
        more=last is not None,
        bags=[record_of(row) for row in rows],
    )


def head(session: Session) -> int:
    """Return the last ledger position by now."""
    return session.scalars(select(tables.LedgerHead.head)).one()


def position_at(session: Session, moment: datetime) -> int:
    """Return a ledger position before which all events were received before a moment.

    Events are received in the order of their positions, so that some twenty looks find it.
    """
    event = tables.Event
    low, high = 0, session.scalars(select(tables.LedgerHead.head)).one()
    while low < high:
        middle = (low + high) // 2
        following = select(event.received_at).where(event.position > middle)
        received_at = session.scalar(following.order_by(event.position).limit(1))
        if received_at is not None and received_at < moment:
            low = middle + 1
        else:
            high = middle
    return low

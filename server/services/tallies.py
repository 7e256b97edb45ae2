"""Add what a transaction's events count to the tallies, and to days of stock that were kept before.

One statement, whatever the number of events; a second one only when something arrives on a later
day than it happened.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, select, text
from sqlalchemy.dialects import postgresql, sqlite

from server.db import tables
from server.db.base import table_of
from server.services.rules.tallying import COUNTS, STOCK

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from uuid import UUID

    from sqlalchemy import Connection
    from sqlalchemy.sql.dml import Insert

    from server.db.bulk import Writes
    from server.services.world import Key

STOCK_COUNTS = COUNTS[STOCK]
_DAY = table_of(tables.StockDay)


def day_of(time: datetime) -> datetime:
    """Return the instant at which a time's day began in UTC."""
    return time.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)


def write_tallies(
    writes: Writes,
    tallies: Mapping[Key, Sequence[int]],
    received: Collection[datetime],
) -> None:
    """Add the tallies of events that were received at these times."""
    counted = [(*key, *counts) for key, counts in sorted(tallies.items()) if any(counts)]
    writes.add(tables.Tally, counted)
    if counted and counted[0][0] < day_of(min(received)):
        _amend_days(writes.connection, tallies, day_of(min(received)))


def stock_by_day(
    tallies: Mapping[Key, Sequence[int]],
) -> dict[tuple[datetime, UUID], list[int]]:
    """Return how the stock of each place changed on each day in UTC."""
    changes: dict[tuple[datetime, UUID], list[int]] = {}
    for (quarter, location_id, _, _), counts in tallies.items():
        stock = counts[STOCK]
        if any(stock):
            sums = changes.setdefault((day_of(quarter), location_id), [0] * len(stock))
            for place, change in enumerate(stock):
                sums[place] += change
    return changes


def _amend_days(
    connection: Connection, tallies: Mapping[Key, Sequence[int]], today: datetime
) -> None:
    """Change the days of stock that were kept before this was known."""
    late = [
        {"after": day, "at": location_id, **dict(zip(STOCK_COUNTS, stock, strict=True))}
        for (day, location_id), stock in sorted(stock_by_day(tallies).items())
        if day < today and any(stock)
    ]
    if late:
        connection.execute(_AMEND[connection.dialect.name], late)


def _amending(dialect: str) -> Insert:
    is_later = _DAY.c.day > bindparam("after", type_=_DAY.c.day.type)
    days = select(_DAY.c.day).distinct().where(is_later).subquery("later")
    added = [bindparam(name, type_=_DAY.c[name].type) for name in STOCK_COUNTS]
    place = bindparam("at", type_=_DAY.c.location_id.type)
    # Without a condition SQLite takes ON CONFLICT for the beginning of a join's.
    rows = select(days.c.day, place, *added).where(text("1 = 1"))
    insert = (postgresql if dialect == "postgresql" else sqlite).insert(_DAY)
    adding = insert.from_select(list(_DAY.c), rows)
    sums = {name: _DAY.c[name] + adding.excluded[name] for name in STOCK_COUNTS}
    return adding.on_conflict_do_update(index_elements=["day", "location_id"], set_=sums)


_AMEND = {dialect: _amending(dialect) for dialect in ("postgresql", "sqlite")}

"""Keep what every place held as each day began in UTC, so that no report counts from the start."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from sqlalchemy import BigInteger, bindparam, cast, func, literal, or_, select, union_all

from server.db import tables
from server.db.base import UtcDateTime, table_of
from server.db.session import changes
from server.services.recording import lock_ledger
from server.services.tallies import STOCK_COUNTS, day_of

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement, Select
    from sqlalchemy.orm import Session

    _Moment = datetime | ColumnElement[datetime]

DAY = timedelta(days=1)
SETTLES = timedelta(hours=1)
"""How long after midnight a day is kept: the clocks of several servers differ by less."""
_DAY, _TALLY = table_of(tables.StockDay), table_of(tables.Tally)
_ENDS = select(
    select(func.max(_DAY.c.day)).scalar_subquery(),
    select(func.min(_TALLY.c.quarter)).scalar_subquery(),
)
"""The last day that was kept, and the first quarter of which anything is known."""
_BASE = select(func.max(_DAY.c.day)).where(_DAY.c.day <= bindparam("moment", type_=UtcDateTime()))


def are_kept(session: Session, now: datetime) -> bool:
    """Whether every day that has begun is kept."""
    last, first = session.execute(_ENDS).one()
    return first is None or (last or day_of(first)) >= day_of(now - SETTLES)


def keep_days(session: Session, now: datetime) -> None:
    """Keep the days that have begun since this was last done; the first work in its session."""
    lock_ledger(session)
    changes(session)  # no answer shows it: the report of stock keeps days before it is read
    last, first = session.execute(_ENDS).one()
    if first is None:
        return
    day = last or day_of(first)
    while (day := day + DAY) <= day_of(now - SETTLES):
        keeping = _DAY.insert().from_select(
            list(_DAY.c), stock_before(day, since=day - DAY, as_day=day)
        )
        session.execute(keeping)


def base_of(session: Session, moment: datetime) -> datetime | None:
    """Return the last day that was kept before a moment."""
    return session.scalar(_BASE, {"moment": moment})


def stock_before(
    moment: _Moment | None, *, since: _Moment | None, as_day: datetime | None = None
) -> Select[*tuple[object, ...]]:
    """Select what each place held at a moment (None: by now), counted from the day kept `since`.

    A moment within a quarter of an hour is its beginning.
    """
    changes = select(_TALLY.c.location_id, *(_TALLY.c[name] for name in STOCK_COUNTS))
    kept = select(_DAY.c.location_id, *(_DAY.c[name] for name in STOCK_COUNTS))
    if since is not None:
        changes = changes.where(_TALLY.c.quarter >= since)
    if moment is not None:
        changes = changes.where(_TALLY.c.quarter < moment)
    both = union_all(changes, kept.where(_DAY.c.day == since)).subquery("both")
    sums = [cast(func.sum(both.c[name]), BigInteger).label(name) for name in STOCK_COUNTS]
    first = [] if as_day is None else [literal(as_day, UtcDateTime()).label("day")]
    held = select(*first, both.c.location_id, *sums).group_by(both.c.location_id)
    return held.having(or_(*(func.sum(both.c[name]) != 0 for name in STOCK_COUNTS)))

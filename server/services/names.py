"""The names of people, places and stations, whichever some ids are of.

Joined to what refers to them, they make statements of so many tables that PostgreSQL plans for
longer than it reads.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select, union_all

from server.db import tables
from server.db.among import among
from server.db.base import table_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from uuid import UUID

    from sqlalchemy.orm import Session

Names = dict["UUID | None", str]
_NAMED = [table_of(kind) for kind in (tables.Person, tables.Location, tables.Station)]
_NAMES = union_all(*(select(each.c.id, each.c.name).where(among(each.c.id)) for each in _NAMED))


def names_of(session: Session, ids: Iterable[UUID | None]) -> Names:
    """Return the names of those that are known; None has none."""
    wanted = set(ids) - {None}
    if not wanted:
        return {}
    return {row.id: row.name for row in session.execute(_NAMES, {"wanted": wanted})}

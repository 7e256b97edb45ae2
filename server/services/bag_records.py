"""Bags as they travel: with the names of their parent, person, place and bill."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import case, func, or_, select

from server.db import tables
from server.db.among import among
from server.db.base import table_of
from shared.console import BillState
from shared.records import BagRecord

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any
    from uuid import UUID

    from sqlalchemy import ColumnElement, Row
    from sqlalchemy.orm import Session

BAG, _LINE, _BILL, _PERSON, _PLACE = (
    table_of(kind)
    for kind in (tables.Bag, tables.BillLine, tables.Bill, tables.Person, tables.Location)
)
_PARENT = BAG.alias("parent")
_OWN = (
    *("id", "key", "kind", "number", "code", "state", "parent_id"),
    *("packed", "packed_at", "closed_at"),
)


def _of_whole(column: str) -> ColumnElement[Any]:
    """Where a bag is or is sent: a packed child where its parent is."""
    return case((BAG.c.parent_id.is_(None), BAG.c[column]), else_=_PARENT.c[column])


LOCATION_ID, DESTINATION_ID = _of_whole("location_id"), _of_whole("destination_id")
RECORDS = (
    select(
        *(BAG.c[name] for name in (*_OWN, "version")),
        LOCATION_ID.label("location_id"),
        DESTINATION_ID.label("destination_id"),
        BAG.c.count.label("planned"),
        _PARENT.c.key.label("parent_key"),
        _PARENT.c.code.label("parent_code"),
        _PERSON.c.name.label("packed_by"),
        _PLACE.c.name.label("packed_in"),
        _BILL.c.id.label("bill_id"),
        _BILL.c.number.label("bill"),
        _BILL.c.state.label("bill_state"),
    )
    .select_from(BAG)
    .outerjoin(_PARENT, _PARENT.c.id == BAG.c.parent_id)
    .outerjoin(_PERSON, _PERSON.c.id == BAG.c.packed_by)
    .outerjoin(_PLACE, _PLACE.c.id == BAG.c.packed_in)
    .outerjoin(_LINE, _LINE.c.position == func.coalesce(BAG.c.line, _PARENT.c.line))
    .outerjoin(_BILL, _BILL.c.id == _LINE.c.bill_id)
)
"""The query of all bags as `record_of` reads them; narrow it by `BAG`."""
_BY_ID = RECORDS.where(among(BAG.c.id, "bag_ids"))


def is_at(place: UUID) -> ColumnElement[bool]:
    """Whether a bag of `RECORDS`, or the parent that it is in, is at a place or sent there.

    For `place` it is enough to have been seen there last, however long ago.
    """
    return or_(
        *(each.c.location_id == place for each in (BAG, _PARENT)),
        *(each.c.destination_id == place for each in (BAG, _PARENT)),
    )


def record_of(row: Row[*tuple[Any, ...]]) -> BagRecord:
    """Return one row of `RECORDS` as a bag."""
    return BagRecord(
        key=row.key,
        kind=row.kind,
        code=row.code,
        count=row.planned,
        state=row.state,
        packed=row.packed,
        parent_key=row.parent_key,
        parent_code=row.parent_code,
        packed_by=row.packed_by,
        packed_at=row.packed_at,
        packed_in=row.packed_in,
        location_id=row.location_id,
        destination_id=row.destination_id,
        bill=row.bill,
        is_bill_closed=row.bill_state is BillState.CLOSED,
        version=row.version,
    )


def records_by_id(session: Session, bag_ids: Iterable[int]) -> dict[int, BagRecord]:
    """Return the bags with these ids."""
    found = session.execute(_BY_ID, {"bag_ids": list(bag_ids)})
    return {row.id: record_of(row) for row in found}

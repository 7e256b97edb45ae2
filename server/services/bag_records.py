"""Bags as they travel: with the names of their parent, person, place and bill."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from sqlalchemy import func, or_, select
from sqlalchemy.orm import aliased

from server.db import tables
from shared.console import BillState
from shared.records import BagRecord

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any
    from uuid import UUID

    from sqlalchemy import ColumnElement, Row, Select
    from sqlalchemy.orm import Session


_PARENT = aliased(tables.Bag)


@cache
def select_records() -> Select[*tuple[Any, ...]]:
    """Return the query of all bags as `record_of` reads them; narrow it by `tables.Bag`."""
    bag, parent = tables.Bag, _PARENT
    line, bill = tables.BillLine, tables.Bill
    return (
        select(
            bag,
            parent.key.label("parent_key"),
            parent.code.label("parent_code"),
            parent.location_id.label("parent_location_id"),
            parent.destination_id.label("parent_destination_id"),
            tables.Person.name.label("packed_by"),
            tables.Location.name.label("packed_in"),
            bill.id.label("bill_id"),
            bill.number.label("bill"),
            bill.state.label("bill_state"),
        )
        .outerjoin(parent, parent.id == bag.parent_id)
        .outerjoin(tables.Person, tables.Person.id == bag.packed_by)
        .outerjoin(tables.Location, tables.Location.id == bag.packed_in)
        .outerjoin(line, line.position == func.coalesce(bag.line, parent.line))
        .outerjoin(bill, bill.id == line.bill_id)
    )


def is_at(place: UUID) -> ColumnElement[bool]:
    """Whether a bag of `select_records`, or the parent that it is in, is at a place or sent there.

    For `place` it is enough to have been seen there last, however long ago.
    """
    bag = tables.Bag
    return or_(
        *(each.location_id == place for each in (bag, _PARENT)),
        *(each.destination_id == place for each in (bag, _PARENT)),
    )


def record_of(row: Row[*tuple[Any, ...]]) -> BagRecord:
    """Return one row of `select_records` as a bag; a packed child is where its parent is."""
    bag: tables.Bag = row[0]
    is_packed = bag.parent_id is not None
    return BagRecord(
        key=bag.key,
        kind=bag.kind,
        code=bag.code,
        count=bag.count,
        state=bag.state,
        packed=bag.packed,
        parent_key=row.parent_key,
        parent_code=row.parent_code,
        packed_by=row.packed_by,
        packed_at=bag.packed_at,
        packed_in=row.packed_in,
        location_id=row.parent_location_id if is_packed else bag.location_id,
        destination_id=row.parent_destination_id if is_packed else bag.destination_id,
        bill=row.bill,
        is_bill_closed=row.bill_state is BillState.CLOSED,
        version=bag.version,
    )


def records_by_id(session: Session, bag_ids: Iterable[int]) -> dict[int, BagRecord]:
    """Return the bags with these ids."""
    wanted = list(bag_ids)
    found = session.execute(select_records().where(tables.Bag.id.in_(wanted)))
    return {row[0].id: record_of(row) for row in found}

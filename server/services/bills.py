"""Look bills up; their counts and weights are derived from their lines at the moment of asking."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import case, func, or_, select

from server.db import tables
from server.db.tables import LineState
from server.services import history
from server.services.bag_records import records_by_id
from server.services.formats import site_settings
from server.services.paging import read_position, searchable
from shared.console import BillLine, BillPage, BillSummary, Page
from shared.errors import RuleBroken
from shared.events import BillTerms
from shared.records import BagState

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import InstrumentedAttribute, Session

    from shared.console import BillState

    _Number = int | ColumnElement[int] | InstrumentedAttribute[int]


def find(
    session: Session,
    *,
    state: BillState | None = None,
    search: str = "",
    after: str | None = None,
    limit: int = 50,
) -> Page[BillSummary]:
    """Return bills, newest first; `search` is a part of the number or the customer."""
    bill = tables.Bill
    query = select(bill).order_by(bill.created.desc()).limit(limit + 1)
    if state is not None:
        query = query.where(bill.state == state)
    if part := searchable(search):
        query = query.where(
            or_(
                bill.number.icontains(part, autoescape=True),
                bill.customer.icontains(part, autoescape=True),
            )
        )
    if (start := read_position(after)) is not None:
        query = query.where(bill.created < start)
    rows = session.scalars(query).all()
    items = _summaries(session, rows[:limit])
    is_more = len(rows) > limit
    return Page[BillSummary](items=items, next=str(rows[limit - 1].created) if is_more else None)


def page_of(session: Session, bill_id: UUID) -> BillPage:
    """Return one bill with its lines, returned ones included, and its history.

    Raises:
        RuleBroken: `bill_unknown`.
    """
    row = session.get(tables.Bill, bill_id, populate_existing=True)
    if row is None:
        raise RuleBroken("bill_unknown")
    summary = _summaries(session, [row])[0]
    return BillPage(
        **dict(summary),
        lines=_lines(session, bill_id),
        history=history.of_bill(session, bill_id),
    )


def _lines(session: Session, bill_id: UUID) -> list[BillLine]:
    line = tables.BillLine
    rows = session.execute(
        select(line, tables.Person.name.label("by"))
        .outerjoin(tables.Person, tables.Person.id == line.linked_by)
        .where(line.bill_id == bill_id, line.state != LineState.REMOVED)
        .order_by(line.position)
    ).all()
    parents = records_by_id(session, (row[0].parent_id for row in rows))
    return [
        BillLine(
            parent=parents[row[0].parent_id],
            is_returned=row[0].state is LineState.RETURNED,
            returned_children=json.loads(row[0].snapshot) if row[0].snapshot else [],
            linked_at=row[0].linked_at,
            linked_by=row.by,
        )
        for row in rows
    ]


def _summaries(session: Session, rows: Sequence[tables.Bill]) -> list[BillSummary]:
    counts = _counts(session, [row.id for row in rows])
    kg_per_child = site_settings(session).kg_per_child
    places = _names(session, tables.Location, {row.destination_id for row in rows})
    people = _names(session, tables.Person, {row.created_by for row in rows})
    none = _Counts(0, 0, 0, 0, 0)
    return [
        BillSummary(
            id=row.id,
            terms=BillTerms(
                number=row.number,
                customer=row.customer,
                destination_id=row.destination_id,
                vehicle=row.vehicle,
                planned_parents=row.planned_parents,
                note=row.note,
            ),
            state=row.state,
            destination=places.get(row.destination_id),
            linked_parents=(count := counts.get(row.id, none)).linked,
            returned_parents=count.returned,
            incomplete_parents=count.incomplete,
            expected_kg=count.planned * kg_per_child,
            actual_kg=count.packed * kg_per_child,
            created_at=row.created_at,
            created_by=people.get(row.created_by),
        )
        for row in rows
    ]


class _Counts(NamedTuple):
    """What a bill's lines add up to: parents, and the children that they hold or should."""

    linked: int
    returned: int
    incomplete: int
    planned: int
    packed: int


def _counts(session: Session, bill_ids: Sequence[UUID]) -> dict[UUID, _Counts]:
    line, bag = tables.BillLine, tables.Bag
    is_live = line.state == LineState.LIVE

    def total(value: _Number, condition: ColumnElement[bool]) -> ColumnElement[int]:
        return func.sum(case((condition, value), else_=0))

    found = session.execute(
        select(
            line.bill_id,
            total(1, is_live),
            total(1, line.state == LineState.RETURNED),
            total(1, is_live & (bag.state != BagState.FULL)),
            total(func.coalesce(bag.count, 0), is_live),
            total(bag.packed, is_live),
        )
        .join(bag, bag.id == line.parent_id)
        .where(line.bill_id.in_(bill_ids))
        .group_by(line.bill_id)
    )
    return {bill_id: _Counts(*(int(each) for each in counts)) for bill_id, *counts in found}


def _names(
    session: Session, table: type[tables.Location | tables.Person], ids: set[UUID | None]
) -> dict[UUID | None, str]:
    found = session.execute(select(table.id, table.name).where(table.id.in_(ids)))
    return {row.id: row.name for row in found}

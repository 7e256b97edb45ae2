"""Look bills up; their counts and weights are derived from their lines at the moment of asking."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import bindparam, case, func, or_, select

from server.db import tables
from server.db.among import among
from server.db.base import table_of
from server.db.tables import LineState
from server.services import history, meanwhile
from server.services.bag_records import records_by_id
from server.services.formats import kg_per_child
from server.services.meanwhile import Change
from server.services.paging import read_position, searchable
from shared.console import BillLine, BillPage, BillSummary, Page
from shared.errors import RuleBroken
from shared.events import BillTerms
from shared.records import BagState

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any
    from uuid import UUID

    from sqlalchemy import ColumnElement, Row, Select
    from sqlalchemy.orm import Session

    from shared.console import BillState, ChangeBill

    _Number = int | ColumnElement[int]
    _BillRow = Row[tuple[Any, ...]]

_BILL, _LINE, _BAG, _PLACE, _PERSON = (
    table_of(kind)
    for kind in (tables.Bill, tables.BillLine, tables.Bag, tables.Location, tables.Person)
)
_BILLS = (
    select(_BILL, _PLACE.c.name.label("destination"), _PERSON.c.name.label("creator"))
    .outerjoin(_PLACE, _PLACE.c.id == _BILL.c.destination_id)
    .outerjoin(_PERSON, _PERSON.c.id == _BILL.c.created_by)
)
_NEWEST = _BILLS.order_by(_BILL.c.created.desc()).limit(bindparam("limit"))
_NAMED = _BILLS.where(_BILL.c.id == bindparam("bill_id"))


def find(
    session: Session,
    *,
    state: BillState | None = None,
    search: str = "",
    after: str | None = None,
    limit: int = 50,
) -> Page[BillSummary]:
    """Return bills, newest first; `search` is a part of the number or the customer."""
    query, values = _NEWEST, {"limit": limit + 1}
    if state is not None:
        query = query.where(_BILL.c.state == state)
    if part := searchable(search):
        query = query.where(
            or_(
                _BILL.c.number.icontains(part, autoescape=True),
                _BILL.c.customer.icontains(part, autoescape=True),
            )
        )
    if (start := read_position(after)) is not None:
        query = query.where(_BILL.c.created < start)
    rows = session.execute(query, values).all()
    items = _summaries(session, rows[:limit])
    is_more = len(rows) > limit
    return Page[BillSummary](items=items, next=str(rows[limit - 1].created) if is_more else None)


def page_of(session: Session, bill_id: UUID) -> BillPage:
    """Return one bill with its lines, returned ones included, and its history.

    Raises:
        RuleBroken: `bill_unknown`.
    """
    row = session.execute(_NAMED, {"bill_id": bill_id}).one_or_none()
    if row is None:
        raise RuleBroken("bill_unknown")
    summary = _summaries(session, [row])[0]
    return BillPage(
        **dict(summary),
        lines=_lines(session, bill_id),
        history=history.of_bill(session, bill_id),
    )


def refuse_if_changed(session: Session, bill_id: UUID, wanted: ChangeBill) -> None:
    """Refuse a change that was based on other terms than the bill has.

    Raises:
        RuleBroken: `changed_meanwhile`.
    """
    row = session.execute(_NAMED, {"bill_id": bill_id}).one_or_none()
    if row is None or wanted.based_on is None:
        return
    meanwhile.refuse_if_changed(
        asdict(wanted.based_on),
        asdict(terms_of(row)),
        asdict(wanted.terms),
        lambda: _last_change(session, bill_id),
    )


def terms_of(bill: tables.Bill | _BillRow) -> BillTerms:
    """Return what a bill says of itself."""
    return BillTerms(
        number=bill.number,
        customer=bill.customer,
        destination_id=bill.destination_id,
        vehicle=bill.vehicle,
        planned_parents=bill.planned_parents,
        note=bill.note,
    )


def _last_change(session: Session, bill_id: UUID) -> Change | None:
    event, person = tables.Event, tables.Person
    found = session.execute(
        select(person.name, event.received_at)
        .select_from(event)
        .outerjoin(person, person.id == event.person_id)
        .where(event.bill_id == bill_id, event.kind == "bill_changed")
        .order_by(event.position.desc())
        .limit(1)
    ).first()
    return None if found is None else Change(found.name, found.received_at)


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


def _summaries(session: Session, rows: Sequence[_BillRow]) -> list[BillSummary]:
    counts = _counts(session, [row.id for row in rows])
    kg = kg_per_child(session)
    none = _Counts(0, 0, 0, 0, 0)
    return [
        BillSummary(
            id=row.id,
            terms=terms_of(row),
            state=row.state,
            destination=row.destination,
            linked_parents=(count := counts.get(row.id, none)).linked,
            returned_parents=count.returned,
            incomplete_parents=count.incomplete,
            expected_kg=count.planned * kg,
            actual_kg=count.packed * kg,
            created_at=row.created_at,
            created_by=row.creator,
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


def _sums() -> Select[*tuple[Any, ...]]:
    is_live = _LINE.c.state == LineState.LIVE

    def total(value: _Number, condition: ColumnElement[bool]) -> ColumnElement[int]:
        return func.sum(case((condition, value), else_=0))

    return (
        select(
            _LINE.c.bill_id,
            total(1, is_live),
            total(1, _LINE.c.state == LineState.RETURNED),
            total(1, is_live & (_BAG.c.state != BagState.FULL)),
            total(func.coalesce(_BAG.c.count, 0), is_live),
            total(_BAG.c.packed, is_live),
        )
        .join(_BAG, _BAG.c.id == _LINE.c.parent_id)
        .where(among(_LINE.c.bill_id, "bill_ids"))
        .group_by(_LINE.c.bill_id)
    )


_SUMS = _sums()


def _counts(session: Session, bill_ids: Sequence[UUID]) -> dict[UUID, _Counts]:
    found = session.execute(_SUMS, {"bill_ids": bill_ids})
    return {bill_id: _Counts(*(int(each) for each in counts)) for bill_id, *counts in found}

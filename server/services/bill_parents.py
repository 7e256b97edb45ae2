"""Many parents of a bill at once: which can be linked, and the commands that link or split."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypedDict
from uuid import UUID, uuid5

from sqlalchemy import select, tuple_

from server.db import tables
from server.db.tables import LineState
from server.services.bag_records import BAG, RECORDS, record_of
from server.services.bills import terms_of
from server.services.paging import read_start, searchable, time
from server.services.recording import lock_ledger
from shared.codes import BagKind
from shared.console import Page
from shared.errors import RuleBroken
from shared.events import (
    BillChanged,
    BillCreated,
    ConsoleEvent,
    ParentBilled,
    ParentUnbilled,
    Source,
)
from shared.records import BagRecord, BagState

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from sqlalchemy.orm import Session

    from shared.billing import SplitBill
    from shared.codes import BagCode

Commands = list[tuple[ConsoleEvent, UUID]]
_AFTER_ANY = "\U0010ffff"


class Said(TypedDict):
    """What every fact of one command says."""

    at: datetime
    boot_id: str
    uptime_s: float
    person_id: UUID
    source: Source


def linkable(
    session: Session, search: str = "", after: str | None = None, limit: int = 50
) -> Page[BagRecord]:
    """Return parents on no bill: those whose label starts with `search`, else the last closed."""
    wanted, bag = searchable(search).upper(), BAG.c
    query = RECORDS.where(bag.line.is_(None))
    if wanted:
        column = bag.number if wanted.isdigit() else bag.code
        query = query.where(
            bag.kind == BagKind.PARENT,
            bag.state != BagState.VOID,
            bag.count.is_not(None),
            column >= wanted,
            column < wanted + _AFTER_ANY,
        )
        order, ends_with = (column, bag.id), column.key
        sorting = list(order)
    else:
        query = query.where(bag.closed_at.is_not(None), bag.state != BagState.VOID)
        order, ends_with = (bag.closed_at, bag.id), "closed_at"
        sorting = [column.desc() for column in order]
    if after:
        start = read_start(after, searchable if wanted else time)
        query = query.where(tuple_(*order) > start if wanted else tuple_(*order) < start)
    rows = session.execute(query.order_by(*sorting).limit(limit + 1)).all()
    last = rows[limit - 1] if len(rows) > limit else None
    return Page[BagRecord](
        items=[record_of(row) for row in rows[:limit]],
        next=None if last is None else f"{_start(getattr(last, ends_with))}|{last.id}",
    )


def link_commands(
    said: Said, bill_id: UUID, command_id: UUID, parents: Sequence[BagCode]
) -> Commands:
    """Return the commands that put parents on a bill; the same again for the same `command_id`."""
    return [
        (
            ParentBilled(**said, bill_id=bill_id, parent=parent),
            uuid5(command_id, f"link {parent.key}"),
        )
        for parent in parents
    ]


def split_commands(
    session: Session, said: Said, bill_id: UUID, wanted: SplitBill, parents: Sequence[BagCode]
) -> Commands:
    """Return the commands that take parents over from a bill to a new one.

    Raises:
        RuleBroken: `bill_unknown`, or `split_takes_all`: nothing would stay on the old bill.
    """
    lock_ledger(session)
    bill = session.get(tables.Bill, bill_id, populate_existing=True)
    if bill is None:
        raise RuleBroken("bill_unknown")
    line, bag = tables.BillLine, tables.Bag
    staying = (
        select(line.position)
        .join(bag, bag.id == line.parent_id)
        .where(line.bill_id == bill_id, line.state == LineState.LIVE)
        .where(bag.key.not_in([parent.key for parent in parents]))
        .limit(1)
    )
    if session.scalar(staying) is None:
        raise RuleBroken("split_takes_all", bill=bill.number)
    command_id, number = wanted.command_id, wanted.terms.number
    created = BillCreated(**said, bill_id=wanted.bill_id, terms=wanted.terms)
    commands: Commands = [(created, command_id)]
    for parent in parents:
        removed = ParentUnbilled(**said, bill_id=bill_id, parent=parent, reason=f"→ {number}")
        commands.append((removed, uuid5(command_id, f"remove {parent.key}")))
    commands += link_commands(said, wanted.bill_id, command_id, parents)
    if wanted.planned_left is not None and wanted.planned_left != bill.planned_parents:
        left = replace(terms_of(bill), planned_parents=wanted.planned_left)
        changed = BillChanged(**said, bill_id=bill_id, terms=left)
        commands.append((changed, uuid5(command_id, "planned")))
    return commands


def _start(value: datetime | str) -> str:
    return value if isinstance(value, str) else value.isoformat()

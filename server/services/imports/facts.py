"""The facts that rows stand for: a parent with its children, a bill with its parents."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple
from uuid import UUID, uuid5

from sqlalchemy import select

from server.db import tables
from server.services.imports.rows import Fault, Row
from shared.events import (
    BillChanged,
    BillCreated,
    BillTerms,
    ChildPacked,
    Event,
    ParentBilled,
    ParentOpened,
)
from shared.imports import ImportKind

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from sqlalchemy.orm import Session

    from server.services.bill_parents import Said


class Planned(NamedTuple):
    """A fact that a row stands for, with the id that it has in every rehearsal and in the end."""

    row: Row
    event: Event
    event_id: UUID


class Plan(NamedTuple):
    """What rows stand for; those in `known` say nothing new, those in `faults` can't be done."""

    facts: list[Planned]
    known: set[int]
    faults: dict[int, Fault]


def plan_of(  # noqa: PLR0913, PLR0917 - what facts are made of
    session: Session,
    kind: ImportKind,
    import_id: UUID,
    said: Said,
    rows: Sequence[Row],
    skipped: Collection[int] = (),
) -> Plan:
    """Return the facts of rows without faults; rows of one group stand together.

    Those that are `skipped` by their numbers stand for nothing; a bill still says what its first
    row does.
    """
    if kind is ImportKind.BAGS:
        done = [row for row in rows if row.number not in skipped]
        return _plan_bags(session, import_id, said, done)
    return _plan_bills(session, import_id, said, rows, skipped)


def _plan_bags(session: Session, import_id: UUID, said: Said, rows: Sequence[Row]) -> Plan:
    parents = {row.parent.key for row in rows if row.parent is not None}
    registered = _keys(session, parents)
    plan = Plan([], set(), {})
    for row in rows:
        if row.parent is None:
            continue
        if row.parent.key not in registered:
            registered.add(row.parent.key)
            opened = ParentOpened(
                **said, location_id=row.place_id, raw=row.parent.code, parent=row.parent
            )
            plan.facts.append(Planned(row, opened, _id(import_id, row, "parent")))
        elif row.child is None:
            plan.known.add(row.number)
        if row.child is not None:
            packed = ChildPacked(
                **said,
                location_id=row.place_id,
                raw=row.child.code,
                parent=row.parent,
                child=row.child,
            )
            plan.facts.append(Planned(row, packed, _id(import_id, row, "child")))
    return plan


def _plan_bills(
    session: Session,
    import_id: UUID,
    said: Said,
    rows: Sequence[Row],
    skipped: Collection[int],
) -> Plan:
    known_parents = _keys(session, {row.parent.key for row in rows if row.parent is not None})
    bill = tables.Bill
    numbers = {row.group_key for row in rows}
    bills = {
        one.number: one for one in session.scalars(select(bill).where(bill.number.in_(numbers)))
    }
    plan = Plan([], set(), {})
    terms: dict[str, Row] = {}
    begun: set[str] = set()
    for row in rows:
        first = terms.setdefault(row.group_key, row)
        if row.number in skipped:
            continue
        fault = _fault_of(row, first, known_parents)
        if fault is not None:
            plan.faults[row.number] = fault
            continue
        stored = bills.get(row.group_key)
        bill_id = uuid5(import_id, f"bill {row.group_key}") if stored is None else stored.id
        if row.group_key not in begun:
            begun.add(row.group_key)
            plan.facts.extend(_terms_facts(import_id, said, row, first, bill_id, stored))
        if row.parent is not None:
            billed = ParentBilled(**said, bill_id=bill_id, parent=row.parent, raw=row.parent.code)
            plan.facts.append(Planned(row, billed, _id(import_id, row, "parent")))
    planned = {fact.row.number for fact in plan.facts}
    plan.known.update(
        row.number for row in rows if row.number not in {*planned, *plan.faults, *skipped}
    )
    return plan


def _fault_of(row: Row, first: Row, known_parents: set[str]) -> Fault | None:
    for name, text in row.cells.items():
        if name != "parent" and first.cells.get(name, text) != text:
            return Fault(name, "differs_from_row", {"row": first.number, "text": text[:100]})
    if row.parent is not None and row.parent.key not in known_parents:
        return Fault("parent", "bag_unknown", {"bag": row.parent.code})
    return None


def _terms_facts(  # noqa: PLR0913, PLR0917 - what a bill's first fact is made of
    import_id: UUID,
    said: Said,
    row: Row,
    first: Row,
    bill_id: UUID,
    stored: tables.Bill | None,
) -> Iterator[Planned]:
    wanted = _terms(first, stored)
    if stored is None:
        created = BillCreated(**said, bill_id=bill_id, terms=wanted)
        yield Planned(row, created, _id(import_id, row, "bill"))
    elif wanted != _terms(None, stored):
        changed = BillChanged(**said, bill_id=bill_id, terms=wanted)
        yield Planned(row, changed, _id(import_id, row, "bill"))


def _terms(row: Row | None, stored: tables.Bill | None) -> BillTerms:
    """What a bill says once the row is in: an empty cell leaves what is there."""
    cells: Mapping[str, str] = {} if row is None else row.cells
    number = cells["bill"] if stored is None else stored.number
    planned = cells.get("planned")
    place_id = None if row is None else row.place_id
    return BillTerms(
        number=number,
        customer=cells.get("customer", stored.customer if stored else ""),
        destination_id=place_id or (stored.destination_id if stored else None),
        vehicle=cells.get("vehicle", stored.vehicle if stored else ""),
        planned_parents=int(planned.removesuffix(".0"))
        if planned
        else (stored.planned_parents if stored else 0),
        note=cells.get("note", stored.note if stored else ""),
    )


def _keys(session: Session, keys: Iterable[str]) -> set[str]:
    """Those of the parents that somebody named before, with their count."""
    bag = tables.Bag
    found = select(bag.key).where(bag.key.in_(list(keys)), bag.count.is_not(None))
    return set(session.scalars(found))


def _id(import_id: UUID, row: Row, what: str) -> UUID:
    return uuid5(import_id, f"{row.number} {what}")

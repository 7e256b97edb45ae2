"""Load the rows that a few events touch, in a handful of statements however many events there are.

Says which rows those are; `server.services.rules` says what becomes of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import and_, or_, select, tuple_

from server.db import tables
from server.services.payloads import codes_in, read_event
from server.services.rows import Bag, Bill, Line, Movement, Problem
from server.services.rules import before
from server.services.world import Address, Taking, World
from shared import events
from shared.wire import Result

if TYPE_CHECKING:
    from collections.abc import Collection

    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session

    from server.db.base import Base
    from server.services.rows import Row

_MOVING = events.BagReceived | events.BagDispatched | events.BagChecked | events.BagReturned
_WHOLE_BILL = events.BillChanged | events.BillClosed | events.BillCancelled
_OF_A_BILL = (
    _WHOLE_BILL
    | events.BillCreated
    | events.BillReopened
    | events.ParentBilled
    | events.ParentUnbilled
)


def load_working_set(session: Session, touched: Collection[tuple[Address, events.Event]]) -> World:
    """Return a world with everything that judging these events, each at its address, looks at."""
    loader = _Loader(session, touched)
    loader.load_undone()
    loader.load_disputed()
    loader.load_bags()
    loader.load_bills()
    loader.load_movements()
    return loader.world


class _Loader:
    """Follows the events to bags, from there to bill lines, bills and movements."""

    def __init__(self, session: Session, touched: Collection[tuple[Address, events.Event]]) -> None:
        self.world = World()
        self._session = session
        self._events = [event for _, event in touched]
        self._touched = touched
        self._bag_ids: set[int] = set()
        self._positions: set[int] = set()
        self._lines: set[int] = set()
        self._problems: set[int] = set()

    def load_undone(self) -> None:
        """Load what undos name, unless it is among the events themselves."""
        own = {address for address, _ in self._touched}
        wanted = {
            Address(address.station_id, address.epoch, event.target_seq)
            for address, event in self._touched
            if isinstance(event, events.ScanUndone)
        } - own
        if not wanted:
            return
        verdict, event = tables.Verdict, tables.Event
        found = self._session.execute(
            select(verdict, event.payload)
            .outerjoin(event, event.position == verdict.position)
            .where(tuple_(verdict.station_id, verdict.epoch, verdict.seq).in_(wanted))
        )
        for row, payload in found:
            self._note_undone(row, payload)

    def _note_undone(self, row: tables.Verdict, payload: bytes | None) -> None:
        is_readable = payload is not None and row.result is not Result.QUARANTINED
        event = read_event(payload or b"") if is_readable else None
        self.world.takings[Address(row.station_id, row.epoch, row.seq)] = Taking(
            row.position, row.event_id, event, row.result, row.before, row.undone_by
        )
        self._problems.add(row.position)
        if event is not None:
            self._events.append(event)
        if isinstance(event, _MOVING):
            self._positions.add(row.position)
        if row.before is not None:
            bags, movements, lines = before.references(row.before)
            self._bag_ids |= bags
            self._positions |= movements
            self._lines |= lines

    def load_disputed(self) -> None:
        """Load problems that are decided or undone, and the events behind the decided ones."""
        decided = {e.problem for e in self._events if isinstance(e, events.ProblemDecided)}
        self._problems |= decided
        table = tables.Problem
        self._load(Problem, table, table.position.in_(self._problems), self._problems)
        if not decided:
            return
        problems = [self.world.rows.problems[p] for p in decided & {*self.world.rows.problems}]
        self._bag_ids |= {p.bag_id for p in problems if p.bag_id is not None}
        conflicts = {p.position for p in problems if p.result is Result.CONFLICT}
        event = tables.Event
        for position, payload in self._session.execute(
            select(event.position, event.payload).where(event.position.in_(conflicts))
        ):
            self.world.disputed[position] = read_event(payload)
            self._events.append(self.world.disputed[position])

    def load_bags(self) -> None:
        """Load the bags that are named, the parents that hold them, and what is returned."""
        keys = {code.key for event in self._events for code in codes_in(event)}
        table = tables.Bag
        self._load(Bag, table, table.key.in_(keys), keys)
        bags = self.world.rows.bags
        parents = {bag.parent_id for bag in bags.values() if bag.parent_id is not None}
        others = (parents | self._bag_ids) - bags.keys()
        self._load(Bag, table, table.id.in_(others), others)
        emptied = {
            bag.id
            for event in self._events
            if isinstance(event, events.BagReturned)
            and (bag := self.world.bag(event.bag.key)) is not None
            and bag.packed
        }
        self._load(Bag, table, table.parent_id.in_(emptied), emptied)

    def load_bills(self) -> None:
        """Load the bills that are named, and those on which a loaded parent stands."""
        bags = self.world.rows.bags.values()
        positions = self._lines | {bag.line for bag in bags if bag.line is not None}
        whole = {event.bill_id for event in self._events if isinstance(event, _WHOLE_BILL)}
        line = tables.BillLine
        live = and_(line.bill_id.in_(whole), line.state == tables.LineState.LIVE)
        self._load(Line, line, or_(line.position.in_(positions), live), {*positions, *whole})
        parents = select(line.parent_id).where(live)
        self._load(Bag, tables.Bag, tables.Bag.id.in_(parents), whole)
        ids = {event.bill_id for event in self._events if isinstance(event, _OF_A_BILL)}
        ids |= {line.bill_id for line in self.world.rows.lines.values()}
        numbers = {
            event.terms.number
            for event in self._events
            if isinstance(event, events.BillCreated | events.BillChanged)
        }
        bill = tables.Bill
        self._load(Bill, bill, or_(bill.id.in_(ids), bill.number.in_(numbers)), {*ids, *numbers})

    def load_movements(self) -> None:
        """Load the last movements, and the open dispatches, of the bags that move."""
        moving = (
            self.world.bag(event.bag.key) for event in self._events if isinstance(event, _MOVING)
        )
        last = {(bag.trip, bag.moved) for bag in moving if bag is not None}
        positions = {position for pair in last for position in pair if position is not None}
        positions |= self._positions
        table = tables.Movement
        self._load(Movement, table, table.position.in_(positions), positions)

    def _load(
        self,
        kind: type[Row],
        table: type[Base],
        condition: ColumnElement[bool],
        wanted: Collection[object],
    ) -> None:
        if not wanted:
            return
        found = self._session.execute(select(table.__table__).where(condition))
        self.world.load(kind._make(row) for row in found)

"""Load the rows that a few events touch, in a handful of statements however many events there are.

Says which rows those are; `server.services.rules` says what becomes of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, or_, select, tuple_

from server.db import tables
from server.db.among import among
from server.db.base import table_of
from server.db.direct import Question
from server.db.tables import LineState
from server.services.payloads import codes_in, read_event, read_station_event
from server.services.rows import Bag, Bill, Line, Movement, Problem
from server.services.rules import before
from server.services.world import Address, Held, Taking, World
from shared import events
from shared.events import Decision
from shared.records import Result

if TYPE_CHECKING:
    from collections.abc import Collection

    from sqlalchemy import Select
    from sqlalchemy.engine import Row as Found
    from sqlalchemy.orm import Session

    from server.services.rows import Row

_MOVING = events.BagReceived | events.BagDispatched | events.BagChecked | events.BagReturned
_WHOLE_BILL = events.BillChanged | events.BillClosed | events.BillReopened | events.BillCancelled
_OF_A_BILL = (
    _WHOLE_BILL
    | events.BillCreated
    | events.BillReopened
    | events.ParentBilled
    | events.ParentUnbilled
)


# Statements are built once: building one costs more than executing it.
_BAG, _LINE, _BILL, _MOVEMENT, _PROBLEM, _EVENT, _VERDICT = (
    table_of(kind)
    for kind in (
        tables.Bag,
        tables.BillLine,
        tables.Bill,
        tables.Movement,
        tables.Problem,
        tables.Event,
        tables.Verdict,
    )
)
_LIVE_ON = among(_LINE.c.bill_id) & (_LINE.c.state == LineState.LIVE)
_BAGS_BY_KEY = Question(select(_BAG).where(among(_BAG.c.key)))
_BAGS_BY_ID = Question(select(_BAG).where(among(_BAG.c.id)))
_BAGS_BY_PARENT = Question(select(_BAG).where(among(_BAG.c.parent_id)))
_BAGS_ON_BILL = Question(
    select(_BAG).where(_BAG.c.id.in_(select(_LINE.c.parent_id).where(_LIVE_ON)))
)
_LINES = Question(select(_LINE).where(among(_LINE.c.position)))
_LINES_ON_BILL = Question(select(_LINE).where(_LIVE_ON))
_BILLS = Question(select(_BILL).where(or_(among(_BILL.c.id), among(_BILL.c.number, "numbers"))))
_MOVEMENTS = Question(select(_MOVEMENT).where(among(_MOVEMENT.c.position)))
_PROBLEMS = Question(select(_PROBLEM).where(among(_PROBLEM.c.position)))
_EVENTS = select(_EVENT).where(among(_EVENT.c.position))
_PAYLOADS = select(_EVENT.c.position, _EVENT.c.payload).where(among(_EVENT.c.position))
_UNDONE = (
    select(_VERDICT, _EVENT.c.payload, _EVENT.c.happened_at)
    .outerjoin(_EVENT, _EVENT.c.position == _VERDICT.c.position)
    .where(
        tuple_(_VERDICT.c.station_id, _VERDICT.c.epoch, _VERDICT.c.seq).in_(
            bindparam("wanted", expanding=True)
        )
    )
)


def load_working_set(session: Session, touched: Collection[tuple[Address, events.Event]]) -> World:
    """Return a world with everything that judging these events, each at its address, looks at."""
    loader = _Loader(session, touched)
    loader.load_held()
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
        self._connection = session.connection()
        self._events = [event for _, event in touched]
        self._touched = list(touched)
        self._own = {address for address, _ in touched}
        self._bag_ids: set[int] = set()
        self._positions: set[int] = set()
        self._lines: set[int] = set()
        self._problems: set[int] = set()

    def load_held(self) -> None:
        """Load the events that are to be released, which are then judged like any others."""
        decided = (event for event in self._events if isinstance(event, events.ProblemDecided))
        released = {event.problem for event in decided if event.decision is Decision.RELEASE}
        for row in self._found(_EVENTS, released):
            if (event := read_station_event(row.payload)) is None:
                continue
            address = Address(row.station_id, row.epoch, row.seq)
            self.world.held[row.position] = Held(
                address, row.event_id, row.received_at, row.happened_at, event
            )
            self._events.append(event)
            self._touched.append((address, event))

    def load_undone(self) -> None:
        """Load what undos name, unless it is among the events themselves."""
        wanted = {
            Address(address.station_id, address.epoch, event.target_seq)
            for address, event in self._touched
            if isinstance(event, events.ScanUndone)
        }
        self.world.sought = wanted
        for row in self._found(_UNDONE, wanted - self._own):
            self._note_undone(row)

    def _note_undone(self, row: Found[*tuple[Any, ...]]) -> None:
        payload: bytes | None = None if row.result is Result.QUARANTINED else row.payload
        event = None if payload is None else read_event(payload)
        self.world.takings[Address(row.station_id, row.epoch, row.seq)] = Taking(
            row.position,
            row.event_id,
            event,
            row.result,
            row.before,
            row.undone_by,
            row.happened_at,
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
        self._load(Problem, _PROBLEMS, self._problems | decided)
        if not decided:
            return
        problems = [self.world.rows.problems[p] for p in decided & {*self.world.rows.problems}]
        self._bag_ids |= {p.bag_id for p in problems if p.bag_id is not None}
        conflicts = {p.position for p in problems if p.result is Result.CONFLICT}
        for row in self._found(_PAYLOADS, conflicts):
            self.world.disputed[row.position] = read_event(row.payload)
            self._events.append(self.world.disputed[row.position])

    def load_bags(self) -> None:
        """Load the bags that are named, the parents that hold them, and what is returned."""
        keys = {code.key for event in self._events for code in codes_in(event)}
        self._load(Bag, _BAGS_BY_KEY, keys)
        bags = self.world.rows.bags
        parents = {bag.parent_id for bag in bags.values() if bag.parent_id is not None}
        self._load(Bag, _BAGS_BY_ID, (parents | self._bag_ids) - bags.keys())
        returned = (
            self.world.bag(event.bag.key)
            for event in self._events
            if isinstance(event, events.BagReturned)
        )
        self._load(Bag, _BAGS_BY_PARENT, {bag.id for bag in returned if bag and bag.packed})

    def load_bills(self) -> None:
        """Load the bills that are named, and those on which a loaded parent stands."""
        bags = self.world.rows.bags.values()
        positions = self._lines | {bag.line for bag in bags if bag.line is not None}
        self._load(Line, _LINES, positions)
        named = [event for event in self._events if isinstance(event, _OF_A_BILL)]
        whole = {event.bill_id for event in named if isinstance(event, _WHOLE_BILL)}
        self._load(Line, _LINES_ON_BILL, whole)
        self._load(Bag, _BAGS_ON_BILL, whole)
        ids = {event.bill_id for event in named}
        ids |= {line.bill_id for line in self.world.rows.lines.values()}
        numbers = [
            event.terms.number
            for event in named
            if isinstance(event, events.BillCreated | events.BillChanged)
        ]
        self._load(Bill, _BILLS, ids, numbers=numbers)

    def load_movements(self) -> None:
        """Load the last movements, and the open dispatches, of the bags that move."""
        moving = (
            self.world.bag(event.bag.key) for event in self._events if isinstance(event, _MOVING)
        )
        last = {(bag.trip, bag.moved) for bag in moving if bag is not None}
        positions = {position for pair in last for position in pair if position is not None}
        self._load(Movement, _MOVEMENTS, positions | self._positions)

    def _load(
        self, kind: type[Row], question: Question, wanted: Collection[object], **others: object
    ) -> None:
        if wanted:
            rows = question.rows(self._connection, {"wanted": wanted, **others})
            self.world.load(map(kind._make, rows))

    def _found(
        self, statement: Select[*tuple[Any, ...]], wanted: Collection[object]
    ) -> Collection[Found[*tuple[Any, ...]]]:
        if not wanted:
            return ()
        return self._connection.execute(statement, {"wanted": list(wanted)}).all()

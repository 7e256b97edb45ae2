"""The state that rules look at: rows by their ids, and which of them changed.

Holds what was loaded, be it the working set of one batch or everything in a replay. Knows neither
rules nor SQL.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple
from uuid import UUID

from server.db.tables import LineState
from server.services.rows import Bag, Bill, Line, Movement, Problem, Row

if TYPE_CHECKING:
    from collections.abc import Iterable

    from shared.events import Event
    from shared.records import Result


Key = tuple[datetime, UUID, UUID, UUID]
"""Where a tally is kept: its quarter of an hour, place, station and person."""


class Address(NamedTuple):
    """An event's identity: the station's outbox file, and the place in it."""

    station_id: UUID
    epoch: str
    seq: int


class Taking(NamedTuple):
    """An event that was taken before, with what an undo needs to know of it."""

    position: int
    event_id: UUID
    event: Event | None
    result: Result
    before: str | None
    undone_by: int | None
    happened_at: datetime


class Held(NamedTuple):
    """An event that was quarantined and can be judged after all."""

    address: Address
    event_id: UUID
    received_at: datetime
    happened_at: datetime
    event: Event


@dataclass(slots=True)
class Rows:
    """One dictionary per kind of row."""

    bags: dict[int, Bag] = field(default_factory=dict[int, Bag])
    movements: dict[int, Movement] = field(default_factory=dict[int, Movement])
    problems: dict[int, Problem] = field(default_factory=dict[int, Problem])
    bills: dict[UUID, Bill] = field(default_factory=dict[UUID, Bill])
    lines: dict[int, Line] = field(default_factory=dict[int, Line])

    def put(self, row: Row) -> None:
        """Keep a row under its id, in place of the one before."""
        match row:
            case Bag():
                self.bags[row.id] = row
            case Movement():
                self.movements[row.position] = row
            case Problem():
                self.problems[row.position] = row
            case Bill():
                self.bills[row.id] = row
            case Line():
                self.lines[row.position] = row


class World:
    """The rows of a working set, found the ways that rules look for them.

    `takings` holds the events that undos name, and `sought` says which these are; `disputed` are
    the events behind problems, `held` those that a release may name, `tallies` what the events
    judged here add to the counts.
    """

    def __init__(self) -> None:
        self.rows = Rows()
        self.changed = Rows()
        self.takings: dict[Address, Taking] = {}
        self.sought: set[Address] = set()
        self.disputed: dict[int, Event] = {}
        self.held: dict[int, Held] = {}
        self.undone: dict[Address, int] = {}
        self.tallies: dict[Key, list[int]] = {}
        self._bag_ids: dict[str, int] = {}
        self._children: dict[int, set[int]] = {}
        self._bill_ids: dict[str, UUID] = {}
        self._live_lines: dict[UUID, set[int]] = {}

    def load(self, rows: Iterable[Row]) -> None:
        """Take rows as they are stored."""
        for row in rows:
            self.rows.put(row)
            self._index(row)

    def put(self, row: Row) -> None:
        """Take a row that a ruling made or changed."""
        if isinstance(row, Bag):
            self.put_bag(row)
            return
        if isinstance(row, Bill):
            self._leave_number(row)
        self.rows.put(row)
        self.changed.put(row)
        self._index(row)

    def put_bag(self, bag: Bag) -> None:
        """Take a bag that a ruling made or changed."""
        bags, held = self.rows.bags, self._children
        before = bags.get(bag.id)
        parent_id = None if before is None else before.parent_id
        if before is None:
            self._bag_ids[bag.key] = bag.id
        if parent_id != bag.parent_id:
            if parent_id is not None:
                held[parent_id].discard(bag.id)
            if bag.parent_id is not None:
                held.setdefault(bag.parent_id, set()).add(bag.id)
        bags[bag.id] = self.changed.bags[bag.id] = bag

    def undo(self, address: Address, position: int) -> None:
        """Note that the event at `position` took back the one at `address`."""
        self.takings[address] = self.takings[address]._replace(undone_by=position)
        self.undone[address] = position

    def bag(self, key: str) -> Bag | None:
        """The bag of this identity, if anybody named it before."""
        bag_id = self._bag_ids.get(key)
        return None if bag_id is None else self.rows.bags[bag_id]

    def parent_of(self, child: Bag) -> Bag | None:
        """The parent that holds this child."""
        return None if child.parent_id is None else self.rows.bags[child.parent_id]

    def children_of(self, parent: Bag) -> list[Bag]:
        """What a parent holds, by identity."""
        bags = self.rows.bags
        held = (bags[child_id] for child_id in self._children.get(parent.id, ()))
        return sorted(held, key=lambda child: child.key)

    def bill_of(self, parent: Bag) -> Bill | None:
        """The bill on which a parent stands."""
        if parent.line is None:
            return None
        return self.rows.bills[self.rows.lines[parent.line].bill_id]

    def bill_numbered(self, number: str) -> Bill | None:
        """The bill with this number."""
        bill_id = self._bill_ids.get(number)
        return None if bill_id is None else self.rows.bills[bill_id]

    def live_lines(self, bill: Bill) -> list[Line]:
        """The parents that a bill holds, in the order in which they came."""
        return [self.rows.lines[line] for line in sorted(self._live_lines.get(bill.id, ()))]

    def _leave_number(self, bill: Bill) -> None:
        before = self.rows.bills.get(bill.id)
        if before is not None:
            self._bill_ids.pop(before.number, None)

    def _index(self, row: Row) -> None:
        match row:
            case Bag():
                self._bag_ids[row.key] = row.id
                if row.parent_id is not None:
                    self._children.setdefault(row.parent_id, set()).add(row.id)
            case Bill():
                self._bill_ids[row.number] = row.id
            case Line():
                live = self._live_lines.setdefault(row.bill_id, set())
                if row.state is LineState.LIVE:
                    live.add(row.position)
                else:
                    live.discard(row.position)
            case Movement() | Problem():
                pass

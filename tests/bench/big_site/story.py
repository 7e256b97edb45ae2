"""A day's work of a thousand bags, made up from a seed: who scans what, when and where.

Bags come from the field, go to the packing house, are packed there, billed, sent to a dealer, and
some come back; with what goes wrong on the way. Every scan that is left over is a repeated one.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random
from typing import Any
from uuid import UUID

from shared import events
from shared.events import BillTerms, Decision, Fact, Source
from tests.bench.big_site.furniture import LOCATIONS, PEOPLE, stations_of
from tests.bench.big_site.marks import CHILDREN_A_PARENT, MIDNIGHT, child, id_of, parent

BAGS = 1000
EVENTS = 5 * BAGS
PARENTS = 90
CHILDREN = BAGS - PARENTS
SHORT = 5
WINDOW_S = 4320
OPENING_S = 3 * 3600
"""Days begin at 03:00 UTC; each story has its own part of the day, so that times go up."""
FIELD, PACKING, SENDING, DEALER = range(2), range(2, 6), range(6, 8), range(8, 10)


@dataclass(frozen=True)
class Scan:
    """What one station records. `undoes_last` takes back its scan before."""

    station: UUID
    kind: type[Fact]
    at: datetime
    said: dict[str, Any]
    undoes_last: bool = False


@dataclass(frozen=True)
class Command:
    """What an admin does. `decides` is for the oldest problem that is open."""

    kind: type[Fact]
    at: datetime
    said: dict[str, Any]
    decides: bool = False


@dataclass(frozen=True)
class Meanwhile:
    """Everything before it has arrived when anything after it is done."""


Step = Scan | Command | Meanwhile


@dataclass
class Story:
    """One of the different days, told in steps; `count` is how many events there were yet."""

    number: int
    seed: int
    count: int = 0
    random: Random = field(init=False)

    def __post_init__(self) -> None:
        self.random = Random(f"{self.seed} {self.number}")  # noqa: S311 - made-up scans
        self.places = tuple(LOCATIONS[(3 * self.number + n) % len(LOCATIONS)] for n in range(3))
        self.stations = stations_of(self.number)
        self.people = [self.random.choice(PEOPLE) for _ in self.stations]
        self.holds = {number: self._children_of(number) for number in range(PARENTS)}

    def steps(self) -> Iterator[Step]:
        """Tell the day from beginning to end: `EVENTS` events in all."""
        for part in (self._arrivals, self._packing, self._mistakes, self._bills, self._sending):
            yield from part()
            yield Meanwhile()
        yield from self._returns()
        yield Meanwhile()
        yield from self._decisions()
        while self.count < EVENTS:
            number = self.random.randrange(PARENTS)
            yield self._scan(
                PACKING,
                events.ScanRefused,
                mode="pack",
                reason="already_in_parent",
                bag=child(self.random.choice(self.holds[number])),
                other=parent(number),
            )

    def _children_of(self, number: int) -> list[int]:
        held = CHILDREN_A_PARENT - 3 if number < SHORT else CHILDREN_A_PARENT
        first = PARENTS + number * CHILDREN_A_PARENT
        return list(range(first, first + held))

    def _arrivals(self) -> Iterator[Step]:
        children = list(range(PARENTS, BAGS))
        for number in children:
            yield self._scan(FIELD, events.BagReceived, bag=child(number))
        for number in children:
            yield self._scan(FIELD, events.BagChecked, bag=child(number))
        yield Meanwhile()
        carried = self.random.sample(children, 650)
        for number in carried:
            yield self._scan(
                FIELD, events.BagDispatched, bag=child(number), destination_id=self.places[1]
            )
        yield Meanwhile()
        for number in carried[10:]:
            yield self._scan(PACKING, events.BagReceived, bag=child(number))

    def _packing(self) -> Iterator[Step]:
        for number, held in self.holds.items():
            station = PACKING[number % len(PACKING)]
            into = parent(number)
            yield self._scan(station, events.ParentOpened, parent=into)
            for place, one in enumerate(held):
                yield self._scan(station, events.ChildPacked, parent=into, child=child(one))
                if place == 4 and number % 9 == 0:
                    yield self._scan(station, events.ScanUndone, undoes_last=True)
                    yield self._scan(station, events.ChildPacked, parent=into, child=child(one))
                if place == 2 and number % 10 == 3:
                    yield self._scan(PACKING, events.ParentOpened, parent=into)
            if number < SHORT:
                yield self._scan(station, events.ParentClosedShort, parent=into)

    def _mistakes(self) -> Iterator[Step]:
        """Full parents are opened up and filled again, and children are in two at once."""
        for number in self.random.sample(range(SHORT, PARENTS), 40):
            one = child(self.random.choice(self.holds[number]))
            station = PACKING[number % len(PACKING)]
            yield self._scan(station, events.ChildUnpacked, child=one, reason="weighed again")
            yield self._scan(station, events.ChildPacked, child=one, parent=parent(number))
        for _ in range(8):
            first, second = self.random.sample(range(SHORT, PARENTS), 2)
            one = child(self.random.choice(self.holds[first]))
            yield self._scan(FIELD, events.ChildPacked, child=one, parent=parent(second))

    def _bills(self) -> Iterator[Step]:
        for number in range(4):
            bill_id = id_of("b", number)
            terms = BillTerms(
                number=f"B-{parent(number).number}",
                customer=f"Dealer {self.random.randrange(200)}",
                destination_id=self.places[2],
                vehicle=f"UP32 {self.random.randrange(1000, 9999)}",
                planned_parents=20,
            )
            yield self._command(events.BillCreated, bill_id=bill_id, terms=terms)
            for linked in range(20 * number, 20 * number + 20):
                yield self._command(events.ParentBilled, bill_id=bill_id, parent=parent(linked))
            if number:
                yield self._command(events.BillClosed, bill_id=bill_id)

    def _sending(self) -> Iterator[Step]:
        there = self.places[2]
        for number in range(85):
            yield self._scan(
                SENDING, events.BagDispatched, bag=parent(number), destination_id=there
            )
        yield Meanwhile()
        for number in range(80):
            yield self._scan(DEALER, events.BagReceived, bag=parent(number))
        for number in range(86, 88):
            yield self._scan(DEALER, events.BagReceived, bag=parent(number))

    def _returns(self) -> Iterator[Step]:
        for number in self.random.sample(range(80), 6):
            yield self._scan(SENDING, events.BagReturned, bag=parent(number))
        for number in range(80):
            yield self._scan(DEALER, events.BagChecked, bag=parent(number))

    def _decisions(self) -> Iterator[Step]:
        for _ in range(7):
            yield self._command(
                events.ProblemDecided, decides=True, decision=Decision.KEEP, note="seen"
            )

    def _scan(
        self,
        stations: range | int,
        kind: type[Fact],
        *,
        undoes_last: bool = False,
        **said: object,
    ) -> Scan:
        place = stations if isinstance(stations, int) else self.random.choice(stations)
        facts: dict[str, Any] = {
            "at": self._next_time(),
            "person_id": self.people[place],
            "location_id": self.places[_place_of(place)],
            "source": Source.HANDHELD,
            **said,
        }
        return Scan(self.stations[place], kind, facts["at"], facts, undoes_last)

    def _command(self, kind: type[Fact], *, decides: bool = False, **said: object) -> Command:
        facts: dict[str, Any] = {"at": self._next_time(), "source": Source.CONSOLE, **said}
        return Command(kind, facts["at"], facts, decides)

    def _next_time(self) -> datetime:
        self.count += 1
        opening = OPENING_S + self.number * WINDOW_S
        return MIDNIGHT + timedelta(seconds=opening + (self.count - 1) * WINDOW_S // EVENTS)


def _place_of(station: int) -> int:
    """Which of the story's three places a station stands at; the packing house also sends."""
    return 0 if station in FIELD else 2 if station in DEALER else 1

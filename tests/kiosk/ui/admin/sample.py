"""A site's day as made-up data: what the admin window shows in tests and pictures."""

from dataclasses import fields
from datetime import UTC, datetime, timedelta
from uuid import UUID

from shared.accounts import Me, PersonRecord, StationRecord, StationState
from shared.codes import BagKind
from shared.console import (
    FoundBag,
    FoundBy,
    HourCount,
    Today,
)
from shared.records import BagRecord, BagState, LocationRecord, Role

NOW = datetime(2026, 11, 23, 9, 42, tzinfo=UTC)
ZONE = "Asia/Kolkata"
PLACES = ("Lucknow", "Jaipur", "Nagpur", "Indore")
PEOPLE = ("Asha Rao", "Ravi Kumar", "Meena Joshi", "Imran Khan", "Divya Nair", "Prakash Yadav")
CUSTOMERS = (
    "Shri Ganesh Seeds",
    "Kisan Agro Traders",
    "Bharat Beej Bhandar",
    "Green Field Co-operative Society",
    "Narmada Krishi Kendra",
    "Patel & Sons",
    "Vidarbha Farmers' Union",
    "Annapurna Agro",
)


def uid(number: int) -> UUID:
    """A made-up id that is the same in every run."""
    return UUID(int=0x0190_0000_0000_7000_8000_0000_0000_0000 + number)


def places() -> list[LocationRecord]:
    return [
        LocationRecord(id=uid(at), code=name[:3].upper(), name=name, time_zone=ZONE)
        for at, name in enumerate(PLACES, 1)
    ]


def me(*, must_change_password: bool = False) -> Me:
    return Me(
        person_id=uid(100),
        name="Sunita Verma",
        role=Role.ADMIN,
        must_change_password=must_change_password,
    )


def people() -> list[PersonRecord]:
    admin = PersonRecord(
        id=uid(100),
        name="Sunita Verma",
        role=Role.ADMIN,
        is_active=True,
        has_badge=False,
        has_pin=False,
        has_password=True,
    )
    rest = [
        PersonRecord(
            id=uid(101 + at),
            name=name,
            role=Role.EMPLOYEE,
            location_id=uid(1 + at % 3),
            is_active=at != 4,
            has_badge=at % 3 != 2,
            has_pin=at != 3,
            has_password=False,
        )
        for at, name in enumerate(PEOPLE)
    ]
    return [admin, *rest]


def stations() -> list[StationRecord]:
    def one(
        number: int, state: StationState, seen_min: float | None, waiting: int | None
    ) -> StationRecord:
        return StationRecord(
            id=uid(200 + number),
            name=f"{PLACES[number % 3]} {number // 3 + 1}",
            location_id=uid(1 + number % 3),
            location=PLACES[number % 3],
            state=state,
            version="" if seen_min is None else "0.1.0",
            last_seen_at=None if seen_min is None else NOW - timedelta(minutes=seen_min),
            waiting=waiting,
            oldest_waiting_at=NOW - timedelta(minutes=18) if waiting else None,
            recorded=0 if seen_min is None else 4120 + number * 337,
            settled=0 if seen_min is None else 4120 + number * 337 - (waiting or 0),
            clock_skew_s=None if seen_min is None else 0.4,
        )

    return [
        one(0, StationState.ACTIVE, 0.1, 0),
        one(1, StationState.ACTIVE, 0.2, 3),
        one(2, StationState.ACTIVE, 18, 37),
        one(3, StationState.ACTIVE, 0.4, 0),
        one(4, StationState.FROZEN, 95, 12),
        one(5, StationState.NEW, None, None),
    ]


def today(*, is_quiet: bool = False) -> Today:
    packed = (0, 0, 112, 340, 415, 388, 290, 402, 431, 96)
    start = datetime(2026, 11, 23, 0, 30, tzinfo=UTC)
    hours = [
        HourCount(
            hour=start + timedelta(hours=at),
            packed=0 if is_quiet else count,
            received=0 if is_quiet else count // 6,
            dispatched=0 if is_quiet else (count * 7 % 61),
        )
        for at, count in enumerate(packed)
    ]
    return Today(
        day="2026-11-23",
        time_zone=ZONE,
        children_packed=0 if is_quiet else sum(packed),
        parents_full=0 if is_quiet else 241,
        parents_short=0 if is_quiet else 3,
        movements=0 if is_quiet else 688,
        open_problems=0 if is_quiet else 4,
        open_bills=0 if is_quiet else 6,
        hours=hours,
        stations=[] if is_quiet else stations(),
    )


def parent(number: int, packed: int = 10, count: int = 10, bill: str | None = None) -> BagRecord:
    state = BagState.FULL if packed == count else BagState.OPEN
    return BagRecord(
        key=f"parent::{number}",
        kind=BagKind.PARENT,
        code=f"P{number}-{count}",
        count=count,
        state=state if number % 7 else BagState.SHORT,
        packed=packed,
        location_id=uid(1 + number % 3),
        bill=bill,
        version=number,
    )


def packed_min(place: int) -> int:
    """How many minutes ago a parent's child was packed; the second at its second try."""
    return 150 - 2 * place if place else 171


def child(number: int, of: BagRecord | None) -> BagRecord:
    packer = (number // 10 + 2) % 3
    return BagRecord(
        key=f"child::{number}",
        kind=BagKind.CHILD,
        code=f"C{number}",
        state=BagState.PACKED if of else BagState.LOOSE,
        parent_key=of.key if of else None,
        parent_code=of.code if of else None,
        packed_by=PEOPLE[packer] if of else None,
        packed_at=NOW - timedelta(minutes=packed_min(number % 10)) if of else None,
        packed_in=PLACES[packer] if of else None,
        location_id=of.location_id if of else uid(1 + number % 3),
    )


def children(of: BagRecord) -> list[BagRecord]:
    """What a parent holds; a child holds nothing."""
    first = int(of.key.rpartition(":")[2]) * 10
    return [child(first + at, of) for at in range(of.packed)]


def first_way(bag: BagRecord, wanted: str) -> FoundBy | None:
    """What of a bag fits a text in capitals."""
    if bag.code.startswith(wanted):
        return FoundBy.CODE
    if bag.bill == wanted:
        return FoundBy.BILL
    return FoundBy.PART if wanted in bag.code else None


def found(bag: BagRecord, way: FoundBy | None) -> FoundBag:
    return FoundBag(**{one.name: getattr(bag, one.name) for one in fields(bag)}, found_by=way)


def bags() -> list[BagRecord]:
    found: list[BagRecord] = []
    for number in range(1201, 1241):
        packed = 10 if number % 7 and number % 11 else 6
        bag = parent(number, packed, bill="B-2026-0412" if number < 1212 else None)
        found.append(bag)
        found += [child(number * 10 + at, bag) for at in range(2)]
    return found

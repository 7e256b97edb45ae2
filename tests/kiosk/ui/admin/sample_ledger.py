"""What a made-up ledger says: histories, bills, movements, problems."""

from dataclasses import replace
from datetime import datetime, timedelta

from shared.codes import BagCode, BagKind
from shared.console import BillLine, BillPage, BillState, HistoryLine, MovementRow
from shared.events import BillTerms, Decision, Source
from shared.problems import ProblemRecord, ProblemSide
from shared.records import BagState, Result
from tests.kiosk.ui.admin.sample import CUSTOMERS, NOW, PEOPLE, PLACES, packed_min, parent, uid


def history() -> list[HistoryLine]:
    """The story of P1203-10: packed at Nagpur, sent to Lucknow, put on a bill there."""

    def line(
        at: int, kind: str, result: Result = Result.APPLIED, *, place: int = 2, **more: object
    ) -> HistoryLine:
        happened = NOW - timedelta(minutes=at)
        fields: dict[str, object] = {
            "position": 90_000 - at,
            "kind": kind,
            "result": result,
            "happened_at": happened,
            "at": happened + timedelta(seconds=2),
            "received_at": happened + timedelta(seconds=4 if at != 150 else 2160),
            "person": PEOPLE[place],
            "location": PLACES[place],
            "station": f"{PLACES[place]} 1",
            "source": Source.HANDHELD if at % 2 else Source.CAMERA,
        }
        return HistoryLine.model_validate(fields | more)

    def packed(place: int) -> HistoryLine:
        return line(packed_min(place), "child_packed", bag=f"C1203{place}", parent="P1203-10")

    return [
        line(
            4,
            "parent_billed",
            source=Source.CONSOLE,
            person="Sunita Verma",
            station=None,
            facts={"bill": "B-2026-0412"},
        ),
        line(9, "bag_received", Result.ALREADY, place=0, reason="already_here"),
        line(18, "bag_received", place=0, has_picture=True),
        line(81, "bag_dispatched", destination="Lucknow"),
        line(
            128,
            "child_packed",
            Result.CONFLICT,
            reason="child_elsewhere",
            bag="C11874",
            parent="P1203-10",
            facts={"parent": "P1187-10", "person": "Ravi Kumar", "location": "Jaipur"},
        ),
        *(packed(place) for place in range(9, 0, -1)),
        line(149, "scan_undone", source=Source.CARD),
        line(150, "child_packed", is_undone=True, bag="C12031", parent="P1203-10"),
        packed(0),
        line(172, "parent_opened"),
    ]


def bills() -> list[BillPage]:
    states = (
        BillState.OPEN,
        BillState.OPEN,
        BillState.DRAFT,
        BillState.CLOSED,
        BillState.CLOSED,
        BillState.REOPENED,
        BillState.CLOSED,
        BillState.CANCELLED,
    )
    return [bill(at, state) for at, state in enumerate(states)]


def bill(at: int, state: BillState) -> BillPage:
    planned = (24, 40, 12, 30, 18, 25, 60, 8)[at % 8]
    is_whole = state in {BillState.CLOSED, BillState.REOPENED}
    linked = 0 if state in {BillState.DRAFT, BillState.CANCELLED} else planned - (at + 1) * 3
    linked = planned if is_whole else linked
    number = f"B-2026-04{12 + at}"
    until = NOW - timedelta(minutes=at * 23 * 60)
    lines = [_bill_line(1201 + at * 100 + place, place, number, until) for place in range(linked)]
    incomplete = sum(1 for one in lines if one.parent.packed != one.parent.count)
    returned = sum(1 for one in lines if one.is_returned)
    terms = BillTerms(
        number=number,
        customer=CUSTOMERS[at % 8],
        destination_id=uid(2 + at % 3),
        vehicle=f"UP32 KN {4410 + at * 17}",
        planned_parents=planned,
        note="Unload at gate 2. Ask for Mr Tiwari." if at == 0 else "",
    )
    return BillPage(
        id=uid(500 + at),
        terms=terms,
        state=state,
        destination=PLACES[1 + at % 3],
        linked_parents=linked,
        returned_parents=returned,
        incomplete_parents=incomplete,
        expected_kg=planned * 10.0,
        actual_kg=float(sum(one.parent.packed for one in lines)),
        created_at=NOW - timedelta(hours=1 + at * 23),
        created_by="Sunita Verma",
        lines=lines,
        history=_bill_history(state, NOW - timedelta(hours=1 + at * 23)),
    )


def _bill_line(number: int, place: int, bill_number: str, until: datetime) -> BillLine:
    packed = 7 if place in {2, 9} else 10
    is_returned = place == 5
    bag = parent(number, packed, bill=None if is_returned else bill_number)
    return BillLine(
        parent=replace(bag, state=BagState.FULL if packed == 10 else BagState.SHORT),
        is_returned=is_returned,
        returned_children=[f"C{number}{at}" for at in range(10)] if is_returned else [],
        linked_at=until - timedelta(seconds=300 + place * 45),
        linked_by="Sunita Verma",
    )


def _bill_history(state: BillState, created_at: datetime) -> list[HistoryLine]:
    kinds = ["bill_created", "bill_changed"]
    if state not in {BillState.DRAFT, BillState.CANCELLED}:
        kinds.append("parent_billed")
    if state in {BillState.CLOSED, BillState.REOPENED}:
        kinds.append("bill_closed")
    if state is BillState.REOPENED:
        kinds.append("bill_reopened")
    if state is BillState.CANCELLED:
        kinds.append("bill_cancelled")
    lines = [
        HistoryLine(
            position=80_000 + at,
            kind=kind,
            result=Result.APPLIED,
            happened_at=created_at + timedelta(minutes=at * 19),
            at=created_at + timedelta(minutes=at * 19),
            received_at=created_at + timedelta(minutes=at * 19),
            person="Sunita Verma",
            source=Source.CONSOLE,
        )
        for at, kind in enumerate(kinds)
    ]
    return lines[::-1]


def movements() -> list[MovementRow]:
    whats = ("received", "dispatched", "checked", "dispatched", "returned")
    pairings = (None, "paired", None, "missing", None)
    return [
        MovementRow(
            id=7000 - at,
            bag_code=f"P{1240 - at}-10",
            bag_kind="parent",
            what=whats[at % 5],
            location=PLACES[at % 3],
            destination=PLACES[(at + 1) % 3] if whats[at % 5] == "dispatched" else None,
            person=PEOPLE[at % 5],
            station=f"{PLACES[at % 3]} 1",
            happened_at=NOW - timedelta(minutes=at * 4),
            children=10 if at % 7 else 7,
            pairing="elsewhere" if at == 8 else pairings[at % 5],
        )
        for at in range(60)
    ]


def problems() -> list[ProblemRecord]:
    def side(says: str, code: str, at_min: int, person: int) -> ProblemSide:
        return ProblemSide(
            code=code,
            says=says,
            person=PEOPLE[person],
            location=PLACES[person % 3],
            station=f"{PLACES[person % 3]} 1",
            at=NOW - timedelta(minutes=at_min),
            received_at=NOW - timedelta(minutes=at_min - 35),
        )

    every = [Decision.KEEP, Decision.MOVE_OVER, Decision.DISMISS]
    return [
        ProblemRecord(
            problem=88_412,
            result=Result.CONFLICT,
            reason="child_elsewhere",
            bag=BagCode(kind=BagKind.CHILD, number="11874", code="C11874"),
            facts={"parent": "P1187-10", "person": "Ravi Kumar", "location": "Jaipur"},
            theirs=side("child_packed", "P1203-10", 128, 2),
            standing=side("child_packed", "P1187-10", 164, 1),
            raw="C11874",
            decisions=every,
        ),
        ProblemRecord(
            problem=88_101,
            result=Result.CONFLICT,
            reason="count_contradicts",
            bag=BagCode(kind=BagKind.PARENT, number="1166", count=12, code="P1166-12"),
            facts={"known": "P1166-10"},
            theirs=side("parent_opened", "P1166-12", 190, 0),
            standing=side("parent_opened", "P1166-10", 412, 3),
            raw="P1166-12",
            decisions=[Decision.KEEP, Decision.DISMISS],
        ),
        ProblemRecord(
            problem=87_950,
            result=Result.CONFLICT,
            reason="undo_blocked",
            bag=BagCode(kind=BagKind.CHILD, number="11870", code="C11870"),
            theirs=side("scan_undone", "C11870", 220, 1),
            raw="TT1:UNDO",
            decisions=[Decision.KEEP, Decision.DISMISS],
        ),
        ProblemRecord(
            problem=87_002,
            result=Result.QUARANTINED,
            reason="station_revoked",
            theirs=side("child_packed", "C11211", 300, 2),
            raw="C11211",
            decisions=[Decision.KEEP, Decision.DISMISS],
        ),
    ]

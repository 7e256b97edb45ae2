"""The facts that TraceTrack records: what each event says, as its payload travels and is kept.

A kind once shipped is accepted for ever. Whether an event has an effect is the server's verdict,
never the event's own word. "Parent is full" is derived, so there is no event for it.
"""

from __future__ import annotations

from dataclasses import field
from enum import StrEnum
from typing import Literal
from uuid import UUID

from shared.codes import MAX_TEXT, BagCode
from shared.fields import STRICT, AwareTime
from shared.plain import LeaveOut, from_json, to_json
from shared.values import value

MAX_PAYLOAD_BYTES = 64 * 1024
MAX_REASON = 500


class Source(StrEnum):
    """How a text came in."""

    CAMERA = "camera"
    HANDHELD = "handheld"
    TYPED = "typed"
    CARD = "card"
    BUTTON = "button"
    CONSOLE = "console"
    IMPORTED = "imported"


@value(kw_only=True)
class Fact:
    """What every event says: who, where, when by the station's clock, and from which text."""

    __pydantic_config__ = STRICT

    at: AwareTime
    boot_id: str = field(default="", metadata={"max_length": 64})
    uptime_s: float = field(default=0.0, metadata={"ge": 0})
    person_id: UUID | None = None
    location_id: UUID | None = None
    source: Source
    raw: str = field(default="", metadata={"max_length": MAX_TEXT})


@value(kw_only=True)
class ParentOpened(Fact):
    """A parent bag was scanned to be packed, or an open one to go on with."""

    kind: Literal["parent_opened"] = "parent_opened"
    parent: BagCode


@value(kw_only=True)
class ChildPacked(Fact):
    """A child was put into a parent."""

    kind: Literal["child_packed"] = "child_packed"
    parent: BagCode
    child: BagCode


@value(kw_only=True)
class ChildUnpacked(Fact):
    """A child was taken out of its parent, on purpose."""

    kind: Literal["child_unpacked"] = "child_unpacked"
    child: BagCode
    reason: str = field(default="", metadata={"max_length": MAX_REASON})


@value(kw_only=True)
class ParentClosedShort(Fact):
    """A parent was finished with fewer children than its code says."""

    kind: Literal["parent_closed_short"] = "parent_closed_short"
    parent: BagCode


@value(kw_only=True)
class BagReceived(Fact):
    """A bag came in at the event's location."""

    kind: Literal["bag_received"] = "bag_received"
    bag: BagCode


@value(kw_only=True)
class BagDispatched(Fact):
    """A bag left the event's location for a destination."""

    kind: Literal["bag_dispatched"] = "bag_dispatched"
    bag: BagCode
    destination_id: UUID


@value(kw_only=True)
class BagChecked(Fact):
    """A bag was seen at the event's location."""

    kind: Literal["bag_checked"] = "bag_checked"
    bag: BagCode


@value(kw_only=True)
class BagReturned(Fact):
    """A bag came back to the event's location; a returned parent leaves its bill."""

    kind: Literal["bag_returned"] = "bag_returned"
    bag: BagCode


@value(kw_only=True)
class ScanUndone(Fact):
    """This station's event `target_seq` (same epoch) was taken back."""

    kind: Literal["scan_undone"] = "scan_undone"
    target_seq: int = field(metadata={"ge": 1})
    target_id: UUID


@value(kw_only=True)
class ScanRefused(Fact):
    """A scan was refused at the station; it has no effect and is kept."""

    kind: Literal["scan_refused"] = "scan_refused"
    mode: str = field(metadata={"max_length": 20})
    reason: str = field(metadata={"max_length": 50})
    bag: BagCode | None = None
    other: BagCode | None = None


@value(kw_only=True)
class BillTerms:
    """What a bill says of itself; the actual count and weights are derived, never kept here."""

    __pydantic_config__ = STRICT

    number: str = field(metadata={"min_length": 1, "max_length": 50})
    customer: str = field(default="", metadata={"max_length": 200})
    destination_id: UUID | None = None
    vehicle: str = field(default="", metadata={"max_length": 50})
    planned_parents: int = field(default=0, metadata={"ge": 0, "le": 100_000})
    note: str = field(default="", metadata={"max_length": 2000})


@value(kw_only=True)
class BillCreated(Fact):
    """An admin created a bill, as a draft."""

    kind: Literal["bill_created"] = "bill_created"
    bill_id: UUID
    terms: BillTerms


@value(kw_only=True)
class BillChanged(Fact):
    """An admin changed what an open bill says."""

    kind: Literal["bill_changed"] = "bill_changed"
    bill_id: UUID
    terms: BillTerms


@value(kw_only=True)
class ParentBilled(Fact):
    """A parent was put on a bill."""

    kind: Literal["parent_billed"] = "parent_billed"
    bill_id: UUID
    parent: BagCode


@value(kw_only=True)
class ParentUnbilled(Fact):
    """A parent was taken off a bill."""

    kind: Literal["parent_unbilled"] = "parent_unbilled"
    bill_id: UUID
    parent: BagCode
    reason: str = field(default="", metadata={"max_length": MAX_REASON})


@value(kw_only=True)
class BillClosed(Fact):
    """A bill was closed: it and its lines are locked."""

    kind: Literal["bill_closed"] = "bill_closed"
    bill_id: UUID


@value(kw_only=True)
class BillReopened(Fact):
    """A closed bill was opened again, for a reason."""

    kind: Literal["bill_reopened"] = "bill_reopened"
    bill_id: UUID
    reason: str = field(metadata={"min_length": 1, "max_length": MAX_REASON})


@value(kw_only=True)
class BillCancelled(Fact):
    """A bill was given up; its parents are free again."""

    kind: Literal["bill_cancelled"] = "bill_cancelled"
    bill_id: UUID
    reason: str = field(metadata={"min_length": 1, "max_length": MAX_REASON})


@value(kw_only=True)
class ChildMoved(Fact):
    """A child was moved over into another parent."""

    kind: Literal["child_moved"] = "child_moved"
    child: BagCode
    parent: BagCode
    reason: str = field(metadata={"min_length": 1, "max_length": MAX_REASON})


@value(kw_only=True)
class BagVoided(Fact):
    """A bag was taken out of use for good: its label is lost, damaged or printed twice."""

    kind: Literal["bag_voided"] = "bag_voided"
    bag: BagCode
    reason: str = field(metadata={"min_length": 1, "max_length": MAX_REASON})


class Decision(StrEnum):
    """What a person decides about a problem.

    `RELEASE` lets a quarantined event count from now on, at the decision's place in the ledger.
    """

    KEEP = "keep"
    MOVE_OVER = "move_over"
    DISMISS = "dismiss"
    RELEASE = "release"


@value(kw_only=True)
class ProblemDecided(Fact):
    """A person settled the problem that the event at ledger position `problem` raised."""

    kind: Literal["problem_decided"] = "problem_decided"
    problem: int = field(metadata={"ge": 1})
    decision: Decision
    note: str = field(default="", metadata={"max_length": MAX_REASON})


StationEvent = (
    ParentOpened
    | ChildPacked
    | ChildUnpacked
    | ParentClosedShort
    | BagReceived
    | BagDispatched
    | BagChecked
    | BagReturned
    | ScanUndone
    | ScanRefused
)
"""What a station may send."""

ConsoleEvent = (
    BillCreated
    | BillChanged
    | ParentBilled
    | ParentUnbilled
    | BillClosed
    | BillReopened
    | BillCancelled
    | ChildMoved
    | ChildUnpacked
    | ParentClosedShort
    | BagVoided
    | ProblemDecided
)
"""What happens at the console, in the same ledger."""

Event = StationEvent | ConsoleEvent


def payload_of(event: Event) -> str:
    """Return the event as the JSON text that is hashed, stored and sent, and never made again."""
    return to_json(event, LeaveOut.NONE)


def read_own(payload: str) -> StationEvent:
    """Return what a payload says that this station made itself.

    Raises:
        ValueError: it says nothing that this version knows.
    """
    event: StationEvent = from_json(StationEvent, payload)
    return event

"""The facts that TraceTrack records: what each event says, as its payload travels and is kept.

A kind once shipped is accepted for ever. Whether an event has an effect is the server's verdict,
never the event's own word. "Parent is full" is derived, so there is no event for it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal
from uuid import UUID

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, TypeAdapter

from shared.codes import MAX_TEXT, BagCode

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


class Fact(BaseModel):
    """What every event says: who, where, when by the station's clock, and from which text."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    at: AwareDatetime
    boot_id: str = Field(default="", max_length=64)
    uptime_s: float = Field(default=0.0, ge=0)
    person_id: UUID | None = None
    location_id: UUID | None = None
    source: Source
    raw: str = Field(default="", max_length=MAX_TEXT)


class ParentOpened(Fact):
    """A parent bag was scanned to be packed, or an open one to go on with."""

    kind: Literal["parent_opened"] = "parent_opened"
    parent: BagCode


class ChildPacked(Fact):
    """A child was put into a parent."""

    kind: Literal["child_packed"] = "child_packed"
    parent: BagCode
    child: BagCode


class ChildUnpacked(Fact):
    """A child was taken out of its parent, on purpose."""

    kind: Literal["child_unpacked"] = "child_unpacked"
    child: BagCode
    reason: str = Field(default="", max_length=MAX_REASON)


class ParentClosedShort(Fact):
    """A parent was finished with fewer children than its code says."""

    kind: Literal["parent_closed_short"] = "parent_closed_short"
    parent: BagCode


class BagReceived(Fact):
    """A bag came in at the event's location."""

    kind: Literal["bag_received"] = "bag_received"
    bag: BagCode


class BagDispatched(Fact):
    """A bag left the event's location for a destination."""

    kind: Literal["bag_dispatched"] = "bag_dispatched"
    bag: BagCode
    destination_id: UUID


class BagChecked(Fact):
    """A bag was seen at the event's location."""

    kind: Literal["bag_checked"] = "bag_checked"
    bag: BagCode


class BagReturned(Fact):
    """A bag came back to the event's location; a returned parent leaves its bill."""

    kind: Literal["bag_returned"] = "bag_returned"
    bag: BagCode


class ScanUndone(Fact):
    """This station's event `target_seq` (same epoch) was taken back."""

    kind: Literal["scan_undone"] = "scan_undone"
    target_seq: int = Field(ge=1)
    target_id: UUID


class ScanRefused(Fact):
    """A scan was refused at the station; it has no effect and is kept."""

    kind: Literal["scan_refused"] = "scan_refused"
    mode: str = Field(max_length=20)
    reason: str = Field(max_length=50)
    bag: BagCode | None = None
    other: BagCode | None = None


class BillTerms(BaseModel):
    """What a bill says of itself; the actual count and weights are derived, never kept here."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    number: str = Field(min_length=1, max_length=50)
    customer: str = Field(default="", max_length=200)
    destination_id: UUID | None = None
    vehicle: str = Field(default="", max_length=50)
    planned_parents: int = Field(default=0, ge=0, le=100_000)
    note: str = Field(default="", max_length=2000)


class BillCreated(Fact):
    """An admin created a bill, as a draft."""

    kind: Literal["bill_created"] = "bill_created"
    bill_id: UUID
    terms: BillTerms


class BillChanged(Fact):
    """An admin changed what an open bill says."""

    kind: Literal["bill_changed"] = "bill_changed"
    bill_id: UUID
    terms: BillTerms


class ParentBilled(Fact):
    """A parent was put on a bill."""

    kind: Literal["parent_billed"] = "parent_billed"
    bill_id: UUID
    parent: BagCode


class ParentUnbilled(Fact):
    """A parent was taken off a bill."""

    kind: Literal["parent_unbilled"] = "parent_unbilled"
    bill_id: UUID
    parent: BagCode
    reason: str = Field(default="", max_length=MAX_REASON)


class BillClosed(Fact):
    """A bill was closed: it and its lines are locked."""

    kind: Literal["bill_closed"] = "bill_closed"
    bill_id: UUID


class BillReopened(Fact):
    """A closed bill was opened again, for a reason."""

    kind: Literal["bill_reopened"] = "bill_reopened"
    bill_id: UUID
    reason: str = Field(min_length=1, max_length=MAX_REASON)


class BillCancelled(Fact):
    """A bill was given up; its parents are free again."""

    kind: Literal["bill_cancelled"] = "bill_cancelled"
    bill_id: UUID
    reason: str = Field(min_length=1, max_length=MAX_REASON)


class ChildMoved(Fact):
    """A child was moved over into another parent."""

    kind: Literal["child_moved"] = "child_moved"
    child: BagCode
    parent: BagCode
    reason: str = Field(min_length=1, max_length=MAX_REASON)


class BagVoided(Fact):
    """A bag was taken out of use for good: its label is lost, damaged or printed twice."""

    kind: Literal["bag_voided"] = "bag_voided"
    bag: BagCode
    reason: str = Field(min_length=1, max_length=MAX_REASON)


class Decision(StrEnum):
    """What a person decides about a problem.

    `RELEASE` lets a quarantined event count from now on, at the decision's place in the ledger.
    """

    KEEP = "keep"
    MOVE_OVER = "move_over"
    DISMISS = "dismiss"
    RELEASE = "release"


class ProblemDecided(Fact):
    """A person settled the problem that the event at ledger position `problem` raised."""

    kind: Literal["problem_decided"] = "problem_decided"
    problem: int = Field(ge=1)
    decision: Decision
    note: str = Field(default="", max_length=MAX_REASON)


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

STATION_EVENT: TypeAdapter[StationEvent] = TypeAdapter(
    Annotated[StationEvent, Field(discriminator="kind")]
)
EVENT: TypeAdapter[Event] = TypeAdapter(Annotated[Event, Field(discriminator="kind")])


def payload_of(event: Event) -> str:
    """Return the event as the JSON text that is hashed, stored and sent, and never made again."""
    return event.model_dump_json(exclude_defaults=False, exclude_none=True)

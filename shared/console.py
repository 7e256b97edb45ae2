"""What travels between the admin window (or an integration) and the server.

A command carries a `command_id` made by the caller: sending it again changes nothing and answers
the same. Lists are pages: ask again with `after=next` until `next` is None.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Generic, TypeVar
from uuid import UUID

from pydantic import AwareDatetime, Field

from shared.accounts import StationRecord
from shared.errors import FactValue
from shared.events import MAX_REASON, BillTerms, Source
from shared.fields import UnknownAs
from shared.records import BagRecord, KnownBags, Result
from shared.values import value
from shared.wire import Reply, Request

Item = TypeVar("Item")


class Page(Reply, Generic[Item]):
    """One page of a list, and where the next one starts."""

    items: list[Item]
    next: str | None = None


class FoundBy(StrEnum):
    """What of a bag fits a search, in the order in which bags are listed.

    The beginning of its number or code, the whole number of the bill that it is on, any part of its
    code, the beginning of the lot that its label was numbered for.
    """

    NUMBER = "number"
    CODE = "code"
    BILL = "bill"
    PART = "part"
    LOT = "lot"


@value(kw_only=True)
class FoundBag(BagRecord):
    """A bag in the answer to a search; `found_in` is its lot, where that is what fits."""

    found_by: FoundBy | None = None
    found_in: str | None = None


class HistoryLine(Reply):
    """One event in a bag's history, refused attempts included, newest first.

    `bag` is the code of the bag that it is about, `parent` of the one that this went into or came
    out of, `destination` where it was sent. `has_picture` says that `/v1/evidence/POSITION` shows
    what the camera saw.
    """

    position: int
    kind: str
    result: Annotated[Result, UnknownAs(Result.QUARANTINED)]
    reason: str | None = None
    facts: dict[str, FactValue] = Field(default_factory=dict[str, FactValue])
    happened_at: AwareDatetime
    at: AwareDatetime
    received_at: AwareDatetime
    person: str | None = None
    location: str | None = None
    station: str | None = None
    source: Annotated[Source | None, UnknownAs(None)]
    bag: str | None = None
    parent: str | None = None
    destination: str | None = None
    is_undone: bool = False
    has_picture: bool = False


class BagPage(Reply):
    """Everything about one bag: what it holds or what holds it, where it is, its history."""

    bag: BagRecord
    children: KnownBags = Field(default_factory=list[BagRecord])
    location: str | None = None
    destination: str | None = None
    bill_id: UUID | None = None
    history: list[HistoryLine]
    history_next: str | None = None


class BillState(StrEnum):
    """The life of a bill: a draft opens with its first parent."""

    DRAFT = "draft"
    OPEN = "open"
    CLOSED = "closed"
    REOPENED = "reopened"
    CANCELLED = "cancelled"


class BillLine(Reply):
    """A parent on a bill; a returned one stays visible with the snapshot of what went back."""

    parent: BagRecord
    is_returned: bool = False
    returned_children: list[str] = Field(default_factory=list[str])
    linked_at: AwareDatetime
    linked_by: str | None = None


class BillSummary(Reply):
    """A bill in a list; counts and weights are derived from its lines at the moment of asking."""

    id: UUID
    terms: BillTerms
    state: BillState
    destination: str | None = None
    linked_parents: int
    returned_parents: int = 0
    incomplete_parents: int = 0
    expected_kg: float
    actual_kg: float
    created_at: AwareDatetime
    created_by: str | None = None


class BillPage(BillSummary):
    """A bill with its lines and its history."""

    lines: list[BillLine]
    history: list[HistoryLine]


class NewBill(Request):
    """A bill to create; `bill_id` is made by the caller."""

    command_id: UUID
    bill_id: UUID
    terms: BillTerms


class ChangeBill(Request):
    """What a bill that is not closed shall say from now on.

    `based_on` is what it said when it was read: if it says something else by now, nothing is done.
    """

    command_id: UUID
    terms: BillTerms
    based_on: BillTerms | None = None


class LinkParent(Request):
    """A scanned or typed text that names the parent to put on a bill."""

    command_id: UUID
    text: str = Field(min_length=1, max_length=512)
    source: Source = Source.CONSOLE


class UnlinkParent(Request):
    """The parent to take off a bill."""

    command_id: UUID
    text: str = Field(min_length=1, max_length=512)
    reason: str = Field(default="", max_length=MAX_REASON)


class Reasoned(Request):
    """A command that needs a reason: reopen, cancel, unpack, void."""

    command_id: UUID
    reason: str = Field(min_length=1, max_length=MAX_REASON)


class Plain(Request):
    """A command that needs nothing but its id."""

    command_id: UUID


class MoveChild(Request):
    """Move a child over into another parent."""

    command_id: UUID
    parent: str = Field(min_length=1, max_length=512)
    reason: str = Field(min_length=1, max_length=MAX_REASON)


class Done(Reply):
    """What became of a command; `warning` is a code the screen words (`parent_incomplete`)."""

    position: int
    result: Result
    warning: str | None = None
    facts: dict[str, FactValue] = Field(default_factory=dict[str, FactValue])


class MovementRow(Reply):
    """One line of the movements report.

    `pairing` is `missing` (dispatched, and not received yet), `paired` (its other half is known),
    `elsewhere` (received at another place than it was sent to), `extra` (never dispatched).
    """

    id: int
    bag_code: str
    bag_kind: str
    what: str
    location: str | None = None
    destination: str | None = None
    person: str | None = None
    station: str | None = None
    happened_at: AwareDatetime
    children: int = 0
    pairing: str | None = None


class ManyDone(Reply):
    """What became of each decision, in the order in which they were asked for."""

    items: list[Done]


class HourCount(Reply):
    """Movements and packed children in one hour."""

    hour: AwareDatetime
    packed: int
    received: int
    dispatched: int


class Today(Reply):
    """The site's day at a glance, in the named location's time zone."""

    day: str
    time_zone: str
    children_packed: int
    parents_full: int
    parents_short: int
    movements: int
    open_problems: int
    open_bills: int
    hours: list[HourCount]
    stations: list[StationRecord]

"""What travels between the admin window (or an integration) and the server.

A command carries a `command_id` made by the caller: sending it again changes nothing and answers
the same. Lists are pages: ask again with `after=next` until `next` is None.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Generic, TypeVar
from uuid import UUID

from pydantic import AwareDatetime, BaseModel, Field

from shared.codes import BagCode, CodeFormat
from shared.errors import FactValue
from shared.events import MAX_REASON, BillTerms, Decision, Source
from shared.wire import BagRecord, Reply, Request, Result, Role

Item = TypeVar("Item", bound=BaseModel)


class Page(Reply, Generic[Item]):
    """One page of a list, and where the next one starts."""

    items: list[Item]
    next: str | None = None


class SignIn(Request):
    """An admin's name and password, and the one-time code where TOTP is set up."""

    name: str = Field(min_length=1, max_length=100)
    password: str = Field(min_length=1, max_length=200)
    totp: str = Field(default="", max_length=10)


class PasswordChange(Request):
    """A new password for oneself; the old one proves who asks."""

    old: str = Field(min_length=1, max_length=200)
    new: str = Field(min_length=12, max_length=200)


class Me(Reply):
    """Who is signed in."""

    person_id: UUID
    name: str
    role: Role
    must_change_password: bool = False


class Session(Reply):
    """A console session: its bearer token, shown once, and when it ends without use."""

    token: str
    idle_s: int
    me: Me


class HistoryLine(Reply):
    """One event in a bag's history, refused attempts included, newest first."""

    position: int
    kind: str
    result: Result
    reason: str | None = None
    facts: dict[str, FactValue] = Field(default_factory=dict[str, FactValue])
    happened_at: AwareDatetime
    at: AwareDatetime
    received_at: AwareDatetime
    person: str | None = None
    location: str | None = None
    station: str | None = None
    source: Source
    is_undone: bool = False


class BagPage(Reply):
    """Everything about one bag: what it holds or what holds it, where it is, its history."""

    bag: BagRecord
    children: list[BagRecord] = Field(default_factory=list[BagRecord])
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
    """What a bill that is not closed shall say from now on."""

    command_id: UUID
    terms: BillTerms


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
    """One line of the movements report."""

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


class ProblemSide(Reply):
    """One side of a contradiction: who says what, where, by both clocks."""

    code: str | None = None
    says: str
    person: str | None = None
    location: str | None = None
    station: str | None = None
    at: AwareDatetime | None = None
    received_at: AwareDatetime | None = None


class ProblemRecord(Reply):
    """An event that waits for a person; `problem` is its ledger position."""

    problem: int
    result: Result
    reason: str
    bag: BagCode | None = None
    facts: dict[str, FactValue] = Field(default_factory=dict[str, FactValue])
    theirs: ProblemSide
    standing: ProblemSide | None = None
    raw: str = ""
    decisions: list[Decision]
    decided: Decision | None = None
    decided_by: str | None = None
    decided_at: AwareDatetime | None = None
    note: str = ""


class Decide(Request):
    """A person's decision about one problem."""

    command_id: UUID
    decision: Decision
    note: str = Field(default="", max_length=MAX_REASON)


class PersonRecord(Reply):
    """A person as admins see them."""

    id: UUID
    name: str
    role: Role
    location_id: UUID | None = None
    is_active: bool
    has_badge: bool
    has_pin: bool
    has_password: bool


class NewPerson(Request):
    """A person to add; a password makes sense for admins only."""

    name: str = Field(min_length=1, max_length=100)
    role: Role = Role.EMPLOYEE
    location_id: UUID | None = None
    pin: str | None = Field(default=None, pattern=r"^[0-9]{6,12}$")
    password: str | None = Field(default=None, min_length=12, max_length=200)


class ChangePerson(Request):
    """What is to change about a person; None leaves a field as it is."""

    name: str | None = Field(default=None, min_length=1, max_length=100)
    role: Role | None = None
    location_id: UUID | None = None
    is_active: bool | None = None
    pin: str | None = Field(default=None, pattern=r"^[0-9]{6,12}$")
    password: str | None = Field(default=None, min_length=12, max_length=200)


class CardText(Reply):
    """The text of a card to print as a QR code: a badge, or a station's enrolment."""

    text: str
    expires_at: AwareDatetime | None = None


class StationState(StrEnum):
    """Whether a station may send events that count."""

    NEW = "new"
    ACTIVE = "active"
    FROZEN = "frozen"
    REVOKED = "revoked"


class StationRecord(Reply):
    """A station as admins see it."""

    id: UUID
    name: str
    location_id: UUID
    location: str
    state: StationState
    version: str = ""
    last_seen_at: AwareDatetime | None = None
    waiting: int | None = None
    oldest_waiting_at: AwareDatetime | None = None
    recorded: int = 0
    settled: int = 0
    clock_skew_s: float | None = None


class NewStation(Request):
    """A station to add; it is enrolled with a card of its own."""

    name: str = Field(min_length=1, max_length=100)
    location_id: UUID


class NewLocation(Request):
    """A place to add."""

    code: str = Field(pattern=r"^[A-Z0-9-]{1,20}$")
    name: str = Field(min_length=1, max_length=100)
    time_zone: str = Field(default="UTC", max_length=64)


class Formats(Request):
    """All label formats of the site, tested against sample texts before they are saved.

    `samples` maps a text to the key that it must read as (`parent::123`), or to None if it must be
    refused.
    """

    formats: list[CodeFormat] = Field(min_length=1, max_length=50)
    samples: dict[str, str | None] = Field(default_factory=dict[str, "str | None"])


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

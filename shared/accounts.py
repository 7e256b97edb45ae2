"""What travels about people, their sessions, stations, places and label formats."""

from __future__ import annotations

from enum import StrEnum
from typing import Self
from uuid import UUID

from pydantic import AwareDatetime, Field, model_validator

from shared.codes import CodeFormat
from shared.records import Role
from shared.wire import Reply, Request


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
    """What is to change about a person; None leaves a field as it is.

    So `is_everywhere` takes the place away: no person has it and a `location_id` at once.
    """

    name: str | None = Field(default=None, min_length=1, max_length=100)
    role: Role | None = None
    location_id: UUID | None = None
    is_everywhere: bool = False
    is_active: bool | None = None
    pin: str | None = Field(default=None, pattern=r"^[0-9]{6,12}$")
    password: str | None = Field(default=None, min_length=12, max_length=200)

    @model_validator(mode="after")
    def _is_somewhere_or_everywhere(self) -> Self:
        if self.is_everywhere and self.location_id is not None:
            raise ValueError("is_everywhere leaves no location_id")
        return self


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


class ChangeLocation(Request):
    """What a place is called from now on; None leaves its time zone as it is.

    `based_on` is what was read, if it matters.
    """

    code: str = Field(pattern=r"^[A-Z0-9-]{1,20}$")
    name: str = Field(min_length=1, max_length=100)
    time_zone: str | None = Field(default=None, max_length=64)
    based_on: NewLocation | None = None


class Formats(Request):
    """All label formats of the site, tested against sample texts before they are saved.

    `samples` maps a text to the key that it must read as (`parent::123`), or to None if it must be
    refused.
    """

    formats: list[CodeFormat] = Field(min_length=1, max_length=50)
    samples: dict[str, str | None] = Field(default_factory=dict[str, "str | None"])


class SaveFormats(Formats):
    """The label formats to be saved; `based_on` are those that were read, if it matters."""

    based_on: Formats | None = None

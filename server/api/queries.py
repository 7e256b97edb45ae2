"""What may stand in the query of an address; an unknown name is an error, as in a body."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import AfterValidator, AwareDatetime, Field

from shared.console import BillState
from shared.wire import Request

_MOST_ROWS = 500
_MOST_CHANGES = 2000
_LARGEST = 2**63 - 1


def _storable(text: str) -> str:
    if "\0" in text:
        raise ValueError("NUL is no text")
    return text


def _in_utc(time: datetime) -> datetime:
    try:
        return time.astimezone(UTC)
    except OverflowError as error:
        raise ValueError("beyond the calendar") from error


Time = Annotated[AwareDatetime, AfterValidator(_in_utc)]
Text = Annotated[str, Field(max_length=512), AfterValidator(_storable)]


class LanguageQuery(Request):
    """A language by name; without it a document is in the one that `Accept-Language` wants.

    A file for a spreadsheet, which programs read too, is in English then.
    """

    language: Literal["en", "hi", "es"] | None = None


class PageQuery(Request):
    """Where a page starts (`next` of the one before) and how long it is."""

    after: Text | None = None
    limit: int = Field(default=50, ge=1, le=_MOST_ROWS)


class SearchQuery(PageQuery):
    """A page of what contains a text."""

    search: Text = ""


class AuditQuery(SearchQuery):
    """Which lines: `since` is the first instant, `until` the first that is too late."""

    person_id: UUID | None = None
    since: Time | None = None
    until: Time | None = None


class BillQuery(SearchQuery):
    """A page of bills, perhaps of one state."""

    state: BillState | None = None


class MovementQuery(Request):
    """Which movements: `since` is the first instant, `until` the first that is too late."""

    since: Time | None = None
    until: Time | None = None
    location_id: UUID | None = None
    what: Text = ""
    person_id: UUID | None = None
    search: Text = ""


class MovementFileQuery(MovementQuery, LanguageQuery):
    """All of them, in a file."""


class MovementPageQuery(MovementQuery):
    """A page of them."""

    after: Text | None = None
    limit: int = Field(default=50, ge=1, le=_MOST_ROWS)


class ProblemQuery(PageQuery):
    """A page of problems: those that wait, or those that do no longer, perhaps of one kind only.

    `reason` is the kind; `station_id` the station that sent what became a problem.
    """

    is_open: bool = True
    reason: Text = ""
    station_id: UUID | None = None


class ProblemGroupsQuery(Request):
    """Which problems are counted: those that wait, or those that do no longer."""

    is_open: bool = True


class TodayQuery(Request):
    """One place's day, or the whole site's."""

    location: UUID | None = None


class BagQuery(Request):
    """Where a page of a bag's history starts."""

    after: Text | None = None


class CursorQuery(Request):
    """Which outbox is asked about."""

    epoch: str = Field(pattern=r"^[0-9a-f]{16}$")


class LedgerQuery(Request):
    """The events after a ledger position."""

    after: int = Field(default=0, ge=0, le=_LARGEST)
    limit: int = Field(default=100, ge=1, le=_MOST_ROWS)


class BookQuery(Request):
    """The first fill of a bag book: after a version, and what of the site it is to hold.

    `days` leaves out bags that did not change for so long, `is_here` those that are neither at the
    station's place nor on their way to it. `until` goes on with an answer that was cut off: the
    header `TraceTrack-Book-Until` of the first.
    """

    since: int = Field(default=0, ge=0, le=_LARGEST)
    days: int | None = Field(default=None, ge=1, le=3650)
    is_here: bool = False
    until: int | None = Field(default=None, ge=0, le=_LARGEST)


class ChangesQuery(Request):
    """The change feed after a version."""

    since: int = Field(default=0, ge=0, le=_LARGEST)
    limit: int = Field(default=500, ge=1, le=_MOST_CHANGES)

"""What travels about programs of others: their tokens and scopes, and what a scope opens."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated
from uuid import UUID

from pydantic import AwareDatetime, Field

from shared.errors import FactValue
from shared.events import Source
from shared.records import Result
from shared.wire import Reply, Request


class Scope(StrEnum):
    """What a token lets its program do; a route without a scope is closed to all of them."""

    BAGS_READ = "bags:read"
    BAGS_WRITE = "bags:write"
    BILLS_READ = "bills:read"
    BILLS_WRITE = "bills:write"
    EVENTS_READ = "events:read"
    MOVEMENTS_READ = "movements:read"
    PROBLEMS_READ = "problems:read"
    PROBLEMS_WRITE = "problems:write"
    REPORTS_READ = "reports:read"
    SITE_READ = "site:read"


class NewIntegration(Request):
    """A program to let in; it acts in the name of the admin who adds it."""

    name: str = Field(min_length=1, max_length=100)
    scopes: Annotated[list[Scope], Field(min_length=1, max_length=len(Scope))]
    expires_at: AwareDatetime | None = None


class IntegrationRecord(Reply):
    """A program that was let in, as admins see it."""

    id: UUID
    name: str
    scopes: list[Scope]
    created_at: AwareDatetime
    created_by: str
    expires_at: AwareDatetime | None = None
    revoked_at: AwareDatetime | None = None
    last_used_at: AwareDatetime | None = None


class IntegrationToken(Reply):
    """A new token, shown this once: only its SHA-256 is kept."""

    token: str
    integration: IntegrationRecord


class LedgerLine(Reply):
    """One event of the ledger with what became of it; `source` is None for what can't be read.

    `bag` is the code of the bag that it is about, `parent` of the one that this went into or came
    out of, `bill` the number of the bill that it is about by now. `is_undone` may become true
    later: the undo is an event of its own.
    """

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
    source: Source | None = None
    bag: str | None = None
    parent: str | None = None
    bill_id: UUID | None = None
    bill: str | None = None
    is_undone: bool = False


class LedgerPage(Reply):
    """Events in ledger order; ask again with `after=next`, which is always where to go on from.

    `more` says that this is worth doing at once.
    """

    items: list[LedgerLine]
    next: int
    more: bool

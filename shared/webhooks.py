"""What travels about webhooks: where the server tells of events, and what it could not tell."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated
from uuid import UUID

from pydantic import AwareDatetime, Field

from shared.integrations import LedgerLine
from shared.wire import Reply, Request

MAX_URL = 500


MOST_AGAIN = 200
"""Deliveries that one call has sent again."""


class EventKind(StrEnum):
    """The kinds of events that a webhook can be told of: all that the ledger holds."""

    PARENT_OPENED = "parent_opened"
    CHILD_PACKED = "child_packed"
    CHILD_UNPACKED = "child_unpacked"
    PARENT_CLOSED_SHORT = "parent_closed_short"
    BAG_RECEIVED = "bag_received"
    BAG_DISPATCHED = "bag_dispatched"
    BAG_CHECKED = "bag_checked"
    BAG_RETURNED = "bag_returned"
    SCAN_UNDONE = "scan_undone"
    SCAN_REFUSED = "scan_refused"
    BILL_CREATED = "bill_created"
    BILL_CHANGED = "bill_changed"
    PARENT_BILLED = "parent_billed"
    PARENT_UNBILLED = "parent_unbilled"
    BILL_CLOSED = "bill_closed"
    BILL_REOPENED = "bill_reopened"
    BILL_CANCELLED = "bill_cancelled"
    CHILD_MOVED = "child_moved"
    BAG_VOIDED = "bag_voided"
    PROBLEM_DECIDED = "problem_decided"


class NewWebhook(Request):
    """An address to be told of later events of some kinds."""

    name: str = Field(min_length=1, max_length=100)
    url: str = Field(min_length=1, max_length=MAX_URL)
    kinds: Annotated[list[EventKind], Field(min_length=1, max_length=len(EventKind))]


class WebhookRecord(Reply):
    """A webhook as admins see it.

    It is told of events after ledger position `position`; a delivery that waits is behind it.
    `is_on` is false while it is stopped, or the admin who added it is no active admin. `error` says
    how the last failed try ended of what is still to be told, or was given up, and `failed_at`
    when; `next_at` is when what waits is tried again. It took nothing since `failing_since`.
    """

    id: UUID
    name: str
    url: str
    kinds: list[EventKind]
    position: int
    is_on: bool
    waiting: int = 0
    dead: int = 0
    created_at: AwareDatetime
    created_by: str
    stopped_at: AwareDatetime | None = None
    delivered_at: AwareDatetime | None = None
    failed_at: AwareDatetime | None = None
    error: str = ""
    next_at: AwareDatetime | None = None
    failing_since: AwareDatetime | None = None


class WebhookTargets(Reply):
    """What IT allowed: host names (`*.` and what they end with), and private networks.

    Outside of these networks an address must be a public one, and begin with https.
    """

    hosts: list[str]
    networks: list[str]


class WebhookSecret(Reply):
    """A new webhook with the secret that its deliveries are signed with, shown this once."""

    secret: str
    webhook: WebhookRecord


class DeadLetter(Reply):
    """A delivery that was given up: the events from ledger position `first` to `last`.

    `sequence` is its number among the deliveries of its webhook.

    `error` says how the last try ended; `id` is the one that the receiver saw.
    """

    id: UUID
    webhook_id: UUID
    webhook: str
    first: int
    last: int
    events: int
    sequence: int = 0
    tries: int
    error: str
    made_at: AwareDatetime
    tried_at: AwareDatetime | None = None


class SendAgain(Request):
    """Deliveries that were given up and are to be sent again."""

    deliveries: Annotated[list[UUID], Field(min_length=1, max_length=MOST_AGAIN)]


class NotAgain(Reply):
    """A delivery that is not sent again; `code` says why, as one by itself would be refused."""

    id: UUID
    code: str


class SentAgain(Reply):
    """How many deliveries are sent again, and which are not."""

    sent: int
    refused: list[NotAgain]


class Delivery(Reply):
    """The body of one call of a webhook; `id` is the same however often it is sent.

    `sequence` counts a webhook's deliveries from 1 in the ledger's order: one that was not taken
    comes later than those after it. It is 0 where it was not counted yet.
    """

    id: UUID
    webhook_id: UUID
    sequence: int = 0
    made_at: AwareDatetime
    events: list[LedgerLine]

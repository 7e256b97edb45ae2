"""What travels between station and server: batches of events, verdicts, the bag feed, settings.

Requests forbid unknown fields; replies ignore them, because stations upgrade later than the server.
"""

from __future__ import annotations

from uuid import UUID

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field

from shared.errors import FactValue
from shared.records import MAX_BATCH_EVENTS, Envelope, KnownBags, StationSettings, Verdict


class Request(BaseModel):
    """A body that the server takes: unknown fields are an error."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Reply(BaseModel):
    """A body that the server gives: unknown fields are ignored by older readers."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class Batch(Request):
    """Consecutive events of one outbox; sending it again changes nothing.

    `sent_*` let the server correct the station's clock; they are no part of the chain.
    """

    batch_id: UUID
    epoch: str = Field(pattern=r"^[0-9a-f]{16}$")
    sent_at: AwareDatetime
    sent_boot_id: str = Field(default="", max_length=64)
    sent_uptime_s: float = Field(default=0.0, ge=0)
    events: list[Envelope] = Field(min_length=1, max_length=MAX_BATCH_EVENTS)


class BatchReply(Reply):
    """The verdicts of a batch, in its order; `last_seq` is the server's cursor after it."""

    batch_id: UUID
    epoch: str
    last_seq: int
    verdicts: list[Verdict]


class CursorReply(Reply):
    """How far the server has this outbox: the last sequence number and the hash it ended on."""

    epoch: str
    last_seq: int
    last_hash: str


class FeedReply(Reply):
    """A page of the change feed: bags changed after `since`, oldest change first.

    Ask again with `since=next`; `more` says that this is worth doing at once. `generation` changes
    when the server was restored from a backup: then the station fills its book anew.
    """

    generation: str
    next: int
    more: bool
    bags: KnownBags


class EnrolRequest(Request):
    """A station's one-time code, given for a token of its own."""

    code: str = Field(min_length=8, max_length=64)
    version: str = Field(default="", max_length=50)


class EnrolReply(Reply):
    """The station's token, shown once and stored on the server only as its hash."""

    station_id: UUID
    token: str
    settings: StationSettings


class StationReport(Request):
    """How a station is doing, for the admin's eyes."""

    version: str = Field(default="", max_length=50)
    recorded: int = Field(ge=0)
    waiting: int = Field(ge=0)
    oldest_waiting_at: AwareDatetime | None = None
    last_seq: int = Field(ge=0)
    at: AwareDatetime


class Problem(Reply):
    """The one shape of every error answer (RFC 9457), with our `code` and its `facts`."""

    type: str = "about:blank"
    title: str
    status: int
    code: str
    detail: str = ""
    correlation_id: str = ""
    facts: dict[str, FactValue] = Field(default_factory=dict[str, FactValue])

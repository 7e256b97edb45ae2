"""What travels between station and server: batches of events, verdicts, the bag feed, settings.

Requests forbid unknown fields; replies ignore them, because stations upgrade later than the server.
"""

from __future__ import annotations

from enum import StrEnum
from uuid import UUID

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field

from shared.codes import BagKind, CodeFormat
from shared.errors import FactValue
from shared.events import MAX_PAYLOAD_BYTES

MAX_BATCH_EVENTS = 200
MAX_BATCH_BYTES = 256 * 1024


class Request(BaseModel):
    """A body that the server takes: unknown fields are an error."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Reply(BaseModel):
    """A body that the server gives: unknown fields are ignored by older readers."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class Envelope(Request):
    """One event as it travels: its place in the station's chain, and its payload unopened."""

    seq: int = Field(ge=1)
    event_id: UUID
    hash: str = Field(pattern=r"^[0-9a-f]{64}$")
    payload: str = Field(max_length=MAX_PAYLOAD_BYTES)


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


class Result(StrEnum):
    """What became of one event; each event has exactly one."""

    APPLIED = "applied"
    ALREADY = "already"
    CONFLICT = "conflict"
    QUARANTINED = "quarantined"


class Verdict(Reply):
    """The server's stored answer for one event.

    `reason` names the rule for a conflict, a repetition or a quarantine; `facts` name the other
    party (`parent`, `person`, `location`, `at` …) for the screens.
    """

    seq: int
    event_id: UUID
    position: int
    result: Result
    reason: str | None = None
    facts: dict[str, FactValue] = Field(default_factory=dict[str, FactValue])


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


class BagState(StrEnum):
    """What a bag is by now; a child is only ever `loose`, `packed` or `void`."""

    OPEN = "open"
    FULL = "full"
    SHORT = "short"
    LOOSE = "loose"
    PACKED = "packed"
    VOID = "void"


class BagRecord(Reply):
    """A bag as the bag books keep it: enough to judge a scan without the network.

    `version` is the ledger position that last changed it. For a packed child, `parent_code` and
    who, where and when it was packed; for a parent, `packed` of `count` children.
    """

    key: str
    kind: BagKind
    code: str
    count: int | None = None
    state: BagState
    packed: int = 0
    parent_key: str | None = None
    parent_code: str | None = None
    packed_by: str | None = None
    packed_at: AwareDatetime | None = None
    packed_in: str | None = None
    location_id: UUID | None = None
    destination_id: UUID | None = None
    bill: str | None = None
    version: int = 0


class FeedReply(Reply):
    """A page of the change feed: bags changed after `since`, oldest change first.

    Ask again with `since=next`; `more` says that this is worth doing at once. `generation` changes
    when the server was restored from a backup: then the station fills its book anew.
    """

    generation: str
    next: int
    more: bool
    bags: list[BagRecord]


class Role(StrEnum):
    """What a person may do."""

    EMPLOYEE = "employee"
    ADMIN = "admin"


class LocationRecord(Reply):
    """A place; `code` is what `TT1:TO:` cards name, `time_zone` an IANA name."""

    id: UUID
    code: str
    name: str
    time_zone: str


class OperatorRecord(Reply):
    """A person as a station knows them: enough to recognise a badge or check a PIN offline.

    `badge_hash` is the SHA-256 of the badge's token in hexadecimal; `pin_verifier` is an Argon2id
    string, held only for people of the station's own location.
    """

    id: UUID
    name: str
    role: Role
    badge_hash: str | None = None
    pin_verifier: str | None = None


class StationSettings(Reply):
    """What the server tells a station about itself, its place and its people."""

    station_id: UUID
    station_name: str
    location_id: UUID
    locations: list[LocationRecord]
    formats: list[CodeFormat]
    operators: list[OperatorRecord]
    kg_per_child: float = Field(default=1.0, gt=0)
    park_after_s: int = Field(default=600, ge=30)
    generation: str = ""


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

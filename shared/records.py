"""What a station keeps of what travels: its events in their envelopes, verdicts, bags, settings.

Made and kept without pydantic, which reads them at the borders. What a newer server adds to them
is left alone: fields, kinds of bags, words for states, results and roles.
"""

from __future__ import annotations

from dataclasses import field
from enum import StrEnum
from typing import Annotated
from uuid import UUID

from shared.codes import BagKind, CodeFormat
from shared.errors import FactValue
from shared.events import MAX_PAYLOAD_BYTES
from shared.fields import LENIENT, STRICT, AwareTime, OnlyKnown, OpaqueText, UnknownAs
from shared.values import value

MAX_BATCH_EVENTS = 200
MAX_BATCH_BYTES = 256 * 1024


@value(kw_only=True)
class Envelope:
    """One event as it travels: its place in the station's chain, and its payload unopened."""

    __pydantic_config__ = STRICT

    seq: int = field(metadata={"ge": 1})
    event_id: UUID
    hash: str = field(metadata={"pattern": r"^[0-9a-f]{64}$"})
    payload: OpaqueText = field(metadata={"max_length": MAX_PAYLOAD_BYTES})


class Result(StrEnum):
    """What became of one event; each event has exactly one."""

    APPLIED = "applied"
    ALREADY = "already"
    CONFLICT = "conflict"
    QUARANTINED = "quarantined"


@value(kw_only=True)
class Verdict:
    """The server's stored answer for one event.

    `reason` names the rule for a conflict, a repetition or a quarantine; `facts` name the other
    party (`parent`, `person`, `location`, `at` …) for the screens.
    """

    __pydantic_config__ = LENIENT

    seq: int
    event_id: UUID
    position: int
    result: Annotated[Result, UnknownAs(Result.QUARANTINED)]
    reason: str | None = None
    facts: dict[str, FactValue] = field(default_factory=dict[str, FactValue])


class BagState(StrEnum):
    """What a bag is by now; a child is only ever `loose`, `packed` or `void`.

    No server says `other`: it is what a station makes of a state that only a newer one knows.
    """

    OPEN = "open"
    FULL = "full"
    SHORT = "short"
    LOOSE = "loose"
    PACKED = "packed"
    VOID = "void"
    OTHER = "other"


@value(kw_only=True)
class BagRecord:
    """A bag as the bag books keep it: enough to judge a scan without the network.

    `version` is the ledger position that last changed it. For a packed child, `parent_code` and
    who, where and when it was packed; for a parent, `packed` of `count` children.
    """

    __pydantic_config__ = LENIENT

    key: str
    kind: Annotated[BagKind, UnknownAs(BagKind.CHILD)]
    code: str
    count: int | None = None
    state: Annotated[BagState, UnknownAs(BagState.OTHER)]
    packed: int = 0
    parent_key: str | None = None
    parent_code: str | None = None
    packed_by: str | None = None
    packed_at: AwareTime | None = None
    packed_in: str | None = None
    location_id: UUID | None = None
    destination_id: UUID | None = None
    bill: str | None = None
    is_bill_closed: bool = False
    version: int = 0


KnownBags = Annotated[list[BagRecord], OnlyKnown("kind", BagKind)]
"""What a server tells of bags, but for those of a kind that only a newer program knows."""


class Role(StrEnum):
    """What a person may do."""

    EMPLOYEE = "employee"
    ADMIN = "admin"


@value(kw_only=True)
class LocationRecord:
    """A place; `code` is what `TT1:TO:` cards name, `time_zone` an IANA name."""

    __pydantic_config__ = LENIENT

    id: UUID
    code: str
    name: str
    time_zone: str


@value(kw_only=True)
class OperatorRecord:
    """A person as a station knows them: enough to recognise a badge or check a PIN offline.

    `badge_hash` is the SHA-256 of the badge's token in hexadecimal; `pin_verifier` is an Argon2id
    string, held only for people of the station's own location.
    """

    __pydantic_config__ = LENIENT

    id: UUID
    name: str
    role: Annotated[Role, UnknownAs(Role.EMPLOYEE)]
    badge_hash: str | None = None
    pin_verifier: str | None = None


@value(kw_only=True)
class StationSettings:
    """What the server tells a station about itself, its place and its people."""

    __pydantic_config__ = LENIENT

    station_id: UUID
    station_name: str
    location_id: UUID
    locations: list[LocationRecord]
    formats: Annotated[list[CodeFormat], OnlyKnown("kind", BagKind)]
    operators: list[OperatorRecord]
    kg_per_child: float = field(default=1.0, metadata={"gt": 0})
    park_after_s: int = field(default=600, metadata={"ge": 30})
    generation: str = ""

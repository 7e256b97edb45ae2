"""The rows that the ledger's state consists of, as frozen values.

Named tuples with the columns of `server.db.tables` in their order: a row read is a value at once,
and replacing one field of twenty costs a fifth of what a dataclass takes. Two thousand are made for
a batch.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID

    from server.db.tables import LineState, ProblemState
    from shared.codes import BagKind
    from shared.console import BillState
    from shared.events import Decision
    from shared.records import BagState, Result


class Bag(NamedTuple):
    """A bag by now; `server.db.tables.Bag` says what each field means."""

    id: int
    key: str
    kind: BagKind
    namespace: str
    number: str
    code: str
    count: int | None  # pyright: ignore[reportIncompatibleMethodOverride] - the trade's word
    state: BagState
    packed: int
    parent_id: int | None
    linked: int | None
    packed_by: UUID | None
    packed_in: UUID | None
    packed_at: datetime | None
    closed_at: datetime | None
    location_id: UUID | None
    destination_id: UUID | None
    trip: int | None
    moved: int | None
    line: int | None
    registered: int
    version: int
    worked_at: datetime | None


class Movement(NamedTuple):
    """One movement of one bag."""

    position: int
    bag_id: int
    what: str
    location_id: UUID | None
    destination_id: UUID | None
    person_id: UUID | None
    station_id: UUID
    happened_at: datetime
    children: int
    pair: int | None
    is_withdrawn: bool


class Problem(NamedTuple):
    """An event that waits, or waited, for a person."""

    position: int
    result: Result
    reason: str
    bag_id: int | None
    state: ProblemState
    decision: Decision | None
    decided_by: UUID | None
    decided_at: datetime | None
    note: str
    released: int | None


class Bill(NamedTuple):
    """A bill's terms and state."""

    id: UUID
    number: str
    customer: str
    destination_id: UUID | None
    vehicle: str
    planned_parents: int
    note: str
    state: BillState
    created: int
    created_at: datetime
    created_by: UUID | None


class Line(NamedTuple):
    """A parent on a bill."""

    position: int
    bill_id: UUID
    parent_id: int
    state: LineState
    linked_at: datetime
    linked_by: UUID | None
    snapshot: str | None


Row = Bag | Movement | Problem | Bill | Line

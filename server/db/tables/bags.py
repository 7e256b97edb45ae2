"""Bags, their movements and the problems they raise: all of it a function of the ledger."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from server.db.base import Base, Code, Position
from shared.codes import BagKind
from shared.events import Decision
from shared.records import BagState, Result

_UNPAIRED = text("pair IS NULL AND NOT is_withdrawn AND what IN ('dispatched', 'received')")


class Bag(Base):
    """A bag by now. Columns that name a position point at the event that made it so.

    A child's place in at most one parent is its own `parent_id`, so two parents can't be kept;
    `linked` is the event that packed it, `packed_by`/`packed_in`/`packed_at` who, where and when.
    A packed child is where its parent is; its `location_id` is where it was last seen alone.
    `trip` is the dispatch that nobody has received yet, `moved` the last movement, `line` the bill
    line it stands on, `closed_at` when a parent became full or short, `registered` the event that
    first named it. A parent without `count` was named by a scan that was undone. `worked_at` is
    when a parent was opened or last given a child, whatever was undone since.
    """

    __tablename__ = "bags"
    __table_args__ = (
        Index("ix_bags_code", "code", "id"),
        Index("ix_bags_number", "number", "id"),
        Index("ix_bags_version", "version"),
        Index(
            "ix_bags_parent_id",
            "parent_id",
            postgresql_where=text("parent_id IS NOT NULL"),
            sqlite_where=text("parent_id IS NOT NULL"),
        ),
        Index(
            "ix_bags_packed_at",
            "packed_at",
            postgresql_where=text("packed_at IS NOT NULL"),
            sqlite_where=text("packed_at IS NOT NULL"),
        ),
        Index(
            "ix_bags_closed_at",
            "closed_at",
            postgresql_where=text("closed_at IS NOT NULL"),
            sqlite_where=text("closed_at IS NOT NULL"),
        ),
        Index(
            "ix_bags_short",
            "closed_at",
            "id",
            postgresql_where=text("state = 'short'"),
            sqlite_where=text("state = 'short'"),
        ),
        Index(
            "ix_bags_unbilled",
            "closed_at",
            "id",
            postgresql_where=text("closed_at IS NOT NULL AND line IS NULL"),
            sqlite_where=text("closed_at IS NOT NULL AND line IS NULL"),
        ),
    )

    id: Mapped[Position] = mapped_column(primary_key=True)
    key: Mapped[Code] = mapped_column(unique=True)
    kind: Mapped[BagKind]
    namespace: Mapped[str] = mapped_column(String(32))
    number: Mapped[Code]
    code: Mapped[Code]
    count: Mapped[int | None]
    state: Mapped[BagState]
    packed: Mapped[int]
    parent_id: Mapped[Position | None]
    linked: Mapped[Position | None]
    packed_by: Mapped[UUID | None]
    packed_in: Mapped[UUID | None]
    packed_at: Mapped[datetime | None]
    closed_at: Mapped[datetime | None]
    location_id: Mapped[UUID | None]
    destination_id: Mapped[UUID | None]
    trip: Mapped[Position | None]
    moved: Mapped[Position | None]
    line: Mapped[Position | None]
    registered: Mapped[Position]
    version: Mapped[Position]
    worked_at: Mapped[datetime | None]


class BagCode(Base):
    """A bag's code once more, where a search by a part of it finds it; follows the ledger.

    What is looked into is made by migration 0080: in PostgreSQL an index of the code's parts of
    three characters, in SQLite a table of FTS5 that triggers keep.
    """

    __tablename__ = "bag_codes"

    id: Mapped[Position] = mapped_column(primary_key=True)
    code: Mapped[Code]


class Movement(Base):
    """One movement of one bag, named by the position of its event.

    `pair` joins a dispatch and its receipt; a dispatch without one is missing, a receipt without
    one is extra. `children` is how many the bag held; a withdrawn movement was undone.
    """

    __tablename__ = "movements"
    __table_args__ = (
        Index("ix_movements_happened_at", "happened_at", "position"),
        Index("ix_movements_bag_id", "bag_id", "position"),
        Index(
            "ix_movements_unpaired",
            "what",
            "happened_at",
            "position",
            postgresql_where=_UNPAIRED,
            sqlite_where=_UNPAIRED,
        ),
    )

    position: Mapped[Position] = mapped_column(primary_key=True)
    bag_id: Mapped[Position]
    what: Mapped[str] = mapped_column(String(20))
    location_id: Mapped[UUID | None]
    destination_id: Mapped[UUID | None]
    person_id: Mapped[UUID | None]
    station_id: Mapped[UUID]
    happened_at: Mapped[datetime]
    children: Mapped[int]
    pair: Mapped[Position | None]
    is_withdrawn: Mapped[bool]


class ProblemState(StrEnum):
    """Whether a problem waits for a person; a withdrawn one was undone at its station."""

    OPEN = "open"
    DECIDED = "decided"
    WITHDRAWN = "withdrawn"


class Problem(Base):
    """An event that waits, or waited, for a person, named by its position.

    `released` is the decision by which a quarantined event came to count.
    """

    __tablename__ = "problems"
    __table_args__ = (
        Index(
            "ix_problems_open",
            "position",
            postgresql_where=text("state = 'open'"),
            sqlite_where=text("state = 'open'"),
        ),
        Index(
            "ix_problems_over",
            "position",
            postgresql_where=text("reason = 'parent_full'"),
            sqlite_where=text("reason = 'parent_full'"),
        ),
        Index(
            "ix_problems_released",
            "released",
            postgresql_where=text("released IS NOT NULL"),
            sqlite_where=text("released IS NOT NULL"),
        ),
    )

    position: Mapped[Position] = mapped_column(primary_key=True)
    result: Mapped[Result]
    reason: Mapped[str] = mapped_column(String(50))
    bag_id: Mapped[Position | None]
    state: Mapped[ProblemState]
    decision: Mapped[Decision | None]
    decided_by: Mapped[UUID | None]
    decided_at: Mapped[datetime | None]
    note: Mapped[str] = mapped_column(String(500))
    released: Mapped[Position | None]

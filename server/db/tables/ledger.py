"""The ledger: all events in the order in which they were applied, and the answer for each.

Events can be neither changed nor deleted, and verdicts not deleted: triggers of migration 0001. In
PostgreSQL events lie in parts (`server.db.parts`), which may leave for an archive; verdicts stay.
Nothing here refers to a person or a place by foreign key: a fact is kept whoever it names.
"""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import Index, LargeBinary, String, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from server.db.base import Base, Position
from shared.records import Result

CONSOLE_STATION = UUID(int=1)
"""The console is a station of its own in the ledger, made by migration 0001."""


class LedgerHead(Base):
    """The one row that every writer of the ledger locks first; `head` is the last position."""

    __tablename__ = "ledger_head"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    head: Mapped[Position]
    generation: Mapped[str] = mapped_column(String(32))


class Cursor(Base):
    """How far one outbox of one station has been taken; a frozen one forked and goes no further.

    `skew_s` is how far the station's clock was ahead of the server's at the last batch.
    """

    __tablename__ = "cursors"

    station_id: Mapped[UUID] = mapped_column(primary_key=True)
    epoch: Mapped[str] = mapped_column(String(16), primary_key=True)
    last_seq: Mapped[Position]
    last_hash: Mapped[str] = mapped_column(String(64))
    is_frozen: Mapped[bool]
    last_at: Mapped[datetime]
    skew_s: Mapped[float]


class Event(Base):
    """One fact as it came. `payload` holds the bytes that the chain hashed, whatever they are.

    Where the payload does not parse, `kind` is empty and `at` is the time of receipt.
    `bag_id` is the bag it is about; `other_bag_id` the parent it went into or came out of;
    `from_bag_id` the parent that a moved child left.
    """

    __tablename__ = "events"
    __table_args__ = (
        Index("ix_events_bag_id", "bag_id", "position"),
        Index("ix_events_other_bag_id", "other_bag_id", "position"),
        Index(
            "ix_events_from_bag_id",
            "from_bag_id",
            "position",
            postgresql_where=text("from_bag_id IS NOT NULL"),
            sqlite_where=text("from_bag_id IS NOT NULL"),
        ),
        Index(
            "ix_events_bill_id",
            "bill_id",
            "position",
            postgresql_where=text("bill_id IS NOT NULL"),
            sqlite_where=text("bill_id IS NOT NULL"),
        ),
        Index(
            "ix_events_refused",
            "position",
            postgresql_where=text("kind = 'scan_refused'"),
            sqlite_where=text("kind = 'scan_refused'"),
        ),
    )

    position: Mapped[Position] = mapped_column(primary_key=True)
    station_id: Mapped[UUID]
    epoch: Mapped[str] = mapped_column(String(16))
    seq: Mapped[Position]
    event_id: Mapped[UUID]
    kind: Mapped[str] = mapped_column(String(30))
    payload: Mapped[bytes] = mapped_column(LargeBinary)
    at: Mapped[datetime]
    received_at: Mapped[datetime]
    happened_at: Mapped[datetime]
    person_id: Mapped[UUID | None]
    location_id: Mapped[UUID | None]
    source: Mapped[str] = mapped_column(String(20))
    bag_id: Mapped[Position | None]
    other_bag_id: Mapped[Position | None]
    from_bag_id: Mapped[Position | None]
    bill_id: Mapped[UUID | None]


class Verdict(Base):
    """The answer for one event, given again whenever it is asked; outlives the event's archiving.

    `facts` is JSON. `before` is JSON of what the event replaced, where an undo could not tell it
    otherwise; `undone_by` is the position of the event that took this one back.
    """

    __tablename__ = "verdicts"
    __table_args__ = (
        Index(
            "uq_verdicts_command",
            "event_id",
            unique=True,
            postgresql_where=text(f"station_id = '{CONSOLE_STATION.hex}'"),
            sqlite_where=text(f"station_id = '{CONSOLE_STATION.hex}'"),
        ),
        Index(
            "ix_verdicts_undone_by",
            "undone_by",
            postgresql_where=text("undone_by IS NOT NULL"),
            sqlite_where=text("undone_by IS NOT NULL"),
        ),
    )

    station_id: Mapped[UUID] = mapped_column(primary_key=True)
    epoch: Mapped[str] = mapped_column(String(16), primary_key=True)
    seq: Mapped[Position] = mapped_column(primary_key=True)
    event_id: Mapped[UUID]
    hash: Mapped[str] = mapped_column(String(64))
    position: Mapped[Position]
    result: Mapped[Result]
    reason: Mapped[str | None] = mapped_column(String(50))
    facts: Mapped[str | None] = mapped_column(Text)
    before: Mapped[str | None] = mapped_column(Text)
    undone_by: Mapped[Position | None]


class Archive(Base):
    """Events that were taken out into a file: the positions from `first` to `last`, both included.

    `until` is when the last of them was received, `sha256` the digest of the file's bytes.
    """

    __tablename__ = "archives"

    first: Mapped[Position] = mapped_column(primary_key=True)
    last: Mapped[Position]
    until: Mapped[datetime]
    file: Mapped[str] = mapped_column(String(200))
    sha256: Mapped[str] = mapped_column(String(64))
    archived_at: Mapped[datetime]

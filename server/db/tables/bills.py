"""Bills and the parents on them: a function of the ledger, like the bags."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import Index, String, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from server.db.base import Base, Position
from shared.console import BillState


class Bill(Base):
    """A bill's terms and state; its counts and weights are derived from its lines."""

    __tablename__ = "bills"
    __table_args__ = (Index("ix_bills_created", "created", unique=True),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    number: Mapped[str] = mapped_column(String(50), unique=True)
    customer: Mapped[str] = mapped_column(String(200))
    destination_id: Mapped[UUID | None]
    vehicle: Mapped[str] = mapped_column(String(50))
    planned_parents: Mapped[int]
    note: Mapped[str] = mapped_column(Text)
    state: Mapped[BillState]
    created: Mapped[Position]
    created_at: Mapped[datetime]
    created_by: Mapped[UUID | None]


class LineState(StrEnum):
    """A live line holds its parent; a returned or removed one is kept to be seen."""

    LIVE = "live"
    RETURNED = "returned"
    REMOVED = "removed"


class BillLine(Base):
    """A parent on a bill, named by the position of the event that put it there.

    `snapshot` is a JSON list of the children's codes that went back with a returned parent.
    """

    __tablename__ = "bill_lines"
    __table_args__ = (
        Index("ix_bill_lines_bill_id", "bill_id", "position"),
        Index(
            "uq_bill_lines_live_parent",
            "parent_id",
            unique=True,
            postgresql_where=text("state = 'live'"),
            sqlite_where=text("state = 'live'"),
        ),
        Index(
            "ix_bill_lines_live",
            "linked_at",
            "position",
            postgresql_where=text("state = 'live'"),
            sqlite_where=text("state = 'live'"),
        ),
    )

    position: Mapped[Position] = mapped_column(primary_key=True)
    bill_id: Mapped[UUID]
    parent_id: Mapped[Position]
    state: Mapped[LineState]
    linked_at: Mapped[datetime]
    linked_by: Mapped[UUID | None]
    snapshot: Mapped[str | None] = mapped_column(Text)

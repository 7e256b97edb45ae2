"""What reports rest on, so that none of them reads events, bags or movements whole.

A tally is kept in the transaction of the events that it counts; the days of stock and the ranges of
labels follow afterwards, and say how far they have come. All of it can be counted anew.
"""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from server.db.base import Base, Position
from shared.codes import BagKind

NOBODY = UUID(int=0)
"""Stands for a person or a place that an event does not name."""


class Tally(Base):
    """What one person did at one station and place within a quarter of an hour.

    `quarter` is its first instant: every zone's days and hours consist of whole ones. Scans count
    where and when they happened; what was undone is taken off again there, except from `scans`,
    `repeated`, `conflicts`, `refused` and the times, which say how the work went. `timed` children
    took `timed_ms` together. The last five are how the stock of `location_id` changed: parents, the
    children in them, children by themselves, and what is on its way here.
    """

    __tablename__ = "tallies"
    # A tally is counted up for a quarter of an hour: room on its page keeps that in place.
    __table_args__ = ({"postgresql_with": {"fillfactor": 50}},)

    quarter: Mapped[datetime] = mapped_column(primary_key=True)
    location_id: Mapped[UUID] = mapped_column(primary_key=True)
    station_id: Mapped[UUID] = mapped_column(primary_key=True)
    person_id: Mapped[UUID] = mapped_column(primary_key=True)
    scans: Mapped[Position]
    repeated: Mapped[Position]
    conflicts: Mapped[Position]
    refused: Mapped[Position]
    undone: Mapped[Position]
    opened: Mapped[Position]
    packed: Mapped[Position]
    unpacked: Mapped[Position]
    full: Mapped[Position]
    short: Mapped[Position]
    timed: Mapped[Position]
    timed_ms: Mapped[Position]
    received: Mapped[Position]
    dispatched: Mapped[Position]
    checked: Mapped[Position]
    returned: Mapped[Position]
    received_children: Mapped[Position]
    dispatched_children: Mapped[Position]
    checked_children: Mapped[Position]
    returned_children: Mapped[Position]
    stock_parents: Mapped[Position]
    stock_packed: Mapped[Position]
    stock_loose: Mapped[Position]
    coming_parents: Mapped[Position]
    coming_children: Mapped[Position]


class StockDay(Base):
    """What a place held when a day began in UTC; a day without any row was not kept yet."""

    __tablename__ = "stock_days"

    day: Mapped[datetime] = mapped_column(primary_key=True)
    location_id: Mapped[UUID] = mapped_column(primary_key=True)
    stock_parents: Mapped[Position]
    stock_packed: Mapped[Position]
    stock_loose: Mapped[Position]
    coming_parents: Mapped[Position]
    coming_children: Mapped[Position]


class LabelRange(Base):
    """What befell a thousand labels with consecutive numbers, such as 12000 to 12999 for 12."""

    __tablename__ = "label_ranges"

    kind: Mapped[BagKind] = mapped_column(primary_key=True)
    namespace: Mapped[str] = mapped_column(String(32), primary_key=True)
    thousand: Mapped[Position] = mapped_column(primary_key=True)
    labels: Mapped[Position]
    refused: Mapped[Position]
    conflicts: Mapped[Position]
    undone: Mapped[Position]


class SavedReport(Base):
    """A report with its filters, as a person saved it; `filters` is JSON."""

    __tablename__ = "saved_reports"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("persons.id"), index=True)
    report: Mapped[str] = mapped_column(String(40))
    name: Mapped[str] = mapped_column(String(100))
    filters: Mapped[str] = mapped_column(Text)
    is_shared: Mapped[bool]
    created_at: Mapped[datetime]


class Follower(Base):
    """How far in the ledger a table has come that follows it afterwards."""

    __tablename__ = "followers"

    name: Mapped[str] = mapped_column(String(30), primary_key=True)
    position: Mapped[Position]

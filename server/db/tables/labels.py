"""Labels: which numbers are taken, which runs were numbered, and what was printed of them."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import BigInteger, Enum, ForeignKey, Index, Integer, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from server.db.base import Base, Position
from shared.labels import LabelContent


def _values(kind: type[LabelContent]) -> list[str]:
    return [member.value for member in kind]


_COUNTED = BigInteger().with_variant(Integer, "sqlite")


class LabelSeries(Base):
    """The numbers of one kind and namespace: all below `free_from` are taken for good."""

    __tablename__ = "label_series"

    kind: Mapped[str] = mapped_column(String(20), primary_key=True)
    namespace: Mapped[str] = mapped_column(String(32), primary_key=True)
    free_from: Mapped[Position]


class LabelRun(Base):
    """One allotment; the formats are kept as they were, so that a reprint reads the same."""

    __tablename__ = "label_runs"
    __table_args__ = (Index("ix_label_runs_lot", "lot", "id"),)

    id: Mapped[int] = mapped_column(_COUNTED, primary_key=True, autoincrement=True)
    command_id: Mapped[UUID] = mapped_column(unique=True)
    content: Mapped[LabelContent] = mapped_column(
        Enum(LabelContent, native_enum=False, length=30, values_callable=_values)
    )
    parents: Mapped[int]
    children: Mapped[int]
    children_per_parent: Mapped[int]
    first_parent: Mapped[Position | None]
    first_child: Mapped[Position | None]
    digits: Mapped[int]
    lot: Mapped[str] = mapped_column(String(64))
    parent_format: Mapped[str | None] = mapped_column(Text)
    child_format: Mapped[str | None] = mapped_column(Text)
    made_by: Mapped[UUID | None]
    made_at: Mapped[datetime]


class LabelPrint(Base):
    """Labels `first` to `last` of a run as they were printed, counted from 1."""

    __tablename__ = "label_prints"

    id: Mapped[int] = mapped_column(_COUNTED, primary_key=True, autoincrement=True)
    command_id: Mapped[UUID] = mapped_column(unique=True)
    run_id: Mapped[int] = mapped_column(_COUNTED, ForeignKey("label_runs.id"), index=True)
    sheet: Mapped[str] = mapped_column(String(50))
    first: Mapped[int]
    last: Mapped[int]
    skip: Mapped[int]
    reason: Mapped[str] = mapped_column(String(500))
    printed_by: Mapped[UUID | None]
    printed_at: Mapped[datetime]

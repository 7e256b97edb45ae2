"""Imports that were begun, and their rows: none of it counts until an import is recorded."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import Index, Integer, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from server.db.base import Base, Code, Position
from shared.imports import Effect, ImportKind, ImportState


class Import(Base):
    """A file of which rows were sent. Its rows are deleted some time after it is over.

    The rehearsal knew the ledger up to position `known_to`. Once `committed_by` has said so, its
    groups of rows are recorded in their order: up to the one called `recorded_to`, in all
    `recorded` rows. Until `leased_until` some process is believed to be at it.
    """

    __tablename__ = "imports"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    kind: Mapped[ImportKind]
    file: Mapped[str] = mapped_column(String(200))
    state: Mapped[ImportState]
    person_id: Mapped[UUID]
    begun_at: Mapped[datetime]
    committed_at: Mapped[datetime | None]
    committed_by: Mapped[UUID | None]
    known_to: Mapped[Position | None]
    recorded_to: Mapped[Code | None]
    recorded: Mapped[int] = mapped_column(Integer)
    leased_until: Mapped[datetime | None]


class ImportRow(Base):
    """A row of a file. Rows with one `group_key` are judged together: a parent's, a bill's.

    No two rows of an import may have the same `own_key`: that of the child, parent or person.
    """

    __tablename__ = "import_rows"
    __table_args__ = (
        Index("ix_import_rows_group_key", "import_id", "group_key", "number"),
        Index("ix_import_rows_own_key", "import_id", "own_key", "number"),
        Index("ix_import_rows_effect", "import_id", "effect", "number"),
    )

    import_id: Mapped[UUID] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    group_key: Mapped[Code]
    own_key: Mapped[Code]
    cells: Mapped[str] = mapped_column(Text)
    effect: Mapped[Effect]
    column: Mapped[str | None] = mapped_column(String(20))
    reason: Mapped[str | None] = mapped_column(String(50))
    facts: Mapped[str | None] = mapped_column(Text)

"""Programs of others that were let in: who let them, how far, and the hash of their token."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from server.db.base import Base


class Integration(Base):
    """A program with a token of its own; `scopes` are separated by blanks.

    It acts in the name of `created_by`, and can do nothing that this person can't.
    """

    __tablename__ = "integrations"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(100), unique=True)
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    scopes: Mapped[str] = mapped_column(String(500))
    created_at: Mapped[datetime]
    created_by: Mapped[UUID] = mapped_column(ForeignKey("persons.id"))
    expires_at: Mapped[datetime | None]
    revoked_at: Mapped[datetime | None]
    last_used_at: Mapped[datetime | None]

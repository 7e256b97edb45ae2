"""Pictures that stations sent of what their cameras saw: no part of the ledger, and never counted.

The oldest are let go when there are too many; nothing else depends on one.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from server.db.base import Base, Position


class Evidence(Base):
    """One JPEG, by the ledger position of the event that it shows."""

    __tablename__ = "evidence"

    position: Mapped[Position] = mapped_column(primary_key=True)
    jpeg: Mapped[bytes] = mapped_column(LargeBinary)
    received_at: Mapped[datetime]

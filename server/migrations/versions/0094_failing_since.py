"""A delivery says since when it fails, so that an outage of its receiver gives none up."""

from __future__ import annotations

from typing import TYPE_CHECKING

import sqlalchemy as sa
from alembic import op

if TYPE_CHECKING:
    from datetime import datetime

revision = "0094"
down_revision = "0093"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add a column to a table of a few rows; what fails already began when it was made."""
    op.add_column("webhook_deliveries", sa.Column("failing_since", _time(), nullable=True))


def _time() -> sa.types.TypeEngine[datetime]:
    return sa.DateTime(timezone=True).with_variant(sa.String(32), "sqlite")

"""An import that is recorded has a lease, so that another process goes on when one has died."""

from __future__ import annotations

from typing import TYPE_CHECKING

import sqlalchemy as sa
from alembic import op

if TYPE_CHECKING:
    from datetime import datetime

revision = "0093"
down_revision = "0092"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add a column to a table of a few rows; what was left before has no lease and goes on."""
    op.add_column("imports", sa.Column("leased_until", _time(), nullable=True))


def _time() -> sa.types.TypeEngine[datetime]:
    return sa.DateTime(timezone=True).with_variant(sa.String(32), "sqlite")

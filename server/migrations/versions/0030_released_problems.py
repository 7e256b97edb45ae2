"""By which decision a quarantined event came to count."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0030"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add a column that is empty: no row is written again."""
    position = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    op.add_column("problems", sa.Column("released", position, nullable=True))

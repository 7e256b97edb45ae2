"""Deliveries of a webhook are numbered, and one that is refused holds up no other."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0092"
down_revision = "0091"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add columns to tables of a few rows; what waits already is told without a number."""
    position = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    for table in ("webhooks", "webhook_deliveries"):
        number = sa.Column("sequence", position, nullable=False, server_default="0")
        op.add_column(table, number)
    op.add_column(
        "webhook_deliveries",
        sa.Column("is_away", sa.Boolean(), nullable=False, server_default=sa.false()),
    )

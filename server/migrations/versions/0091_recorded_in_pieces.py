"""How far an import is recorded: a large one goes into the ledger piece by piece."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0091"
down_revision = "0090"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add columns to a table of a few rows."""
    code = sa.String(512).with_variant(sa.String(512, collation="C"), "postgresql")
    position = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    op.add_column("imports", sa.Column("committed_by", sa.Uuid(), nullable=True))
    op.add_column("imports", sa.Column("known_to", position, nullable=True))
    op.add_column("imports", sa.Column("recorded_to", code, nullable=True))
    op.add_column(
        "imports", sa.Column("recorded", sa.Integer(), nullable=False, server_default="0")
    )

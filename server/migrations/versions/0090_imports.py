"""Imports and their rows, kept until they are committed or given up."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0090"
down_revision = "0081"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make both tables."""
    moment = sa.DateTime(timezone=True).with_variant(sa.String(32), "sqlite")
    code = sa.String(512).with_variant(sa.String(512, collation="C"), "postgresql")
    op.create_table(
        "imports",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("file", sa.String(200), nullable=False),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("begun_at", moment, nullable=False),
        sa.Column("committed_at", moment, nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_imports")),
    )
    op.create_table(
        "import_rows",
        sa.Column("import_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("group_key", code, nullable=False),
        sa.Column("own_key", code, nullable=False),
        sa.Column("cells", sa.Text(), nullable=False),
        sa.Column("effect", sa.String(20), nullable=False),
        sa.Column("column", sa.String(20), nullable=True),
        sa.Column("reason", sa.String(50), nullable=True),
        sa.Column("facts", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("import_id", "number", name=op.f("pk_import_rows")),
    )
    for name in ("group_key", "own_key", "effect"):
        op.create_index(f"ix_import_rows_{name}", "import_rows", ["import_id", name, "number"])

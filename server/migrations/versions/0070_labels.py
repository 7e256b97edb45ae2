"""Which numbers labels have, which runs were numbered, and what was printed of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import sqlalchemy as sa
from alembic import op

if TYPE_CHECKING:
    from datetime import datetime

revision = "0070"
down_revision = "0020"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add tables; none that exists is touched."""
    op.create_table(
        "label_series",
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("namespace", sa.String(32), nullable=False),
        sa.Column("free_from", _counted(), nullable=False),
        sa.PrimaryKeyConstraint("kind", "namespace", name=op.f("pk_label_series")),
    )
    op.create_table(
        "label_runs",
        sa.Column("id", _counted(), autoincrement=True, nullable=False),
        sa.Column("command_id", sa.Uuid(), nullable=False),
        sa.Column("content", sa.String(30), nullable=False),
        sa.Column("parents", sa.Integer(), nullable=False),
        sa.Column("children", sa.Integer(), nullable=False),
        sa.Column("children_per_parent", sa.Integer(), nullable=False),
        sa.Column("first_parent", _counted(), nullable=True),
        sa.Column("first_child", _counted(), nullable=True),
        sa.Column("digits", sa.Integer(), nullable=False),
        sa.Column("lot", sa.String(64), nullable=False),
        sa.Column("parent_format", sa.Text(), nullable=True),
        sa.Column("child_format", sa.Text(), nullable=True),
        sa.Column("made_by", sa.Uuid(), nullable=True),
        sa.Column("made_at", _time(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_label_runs")),
        sa.UniqueConstraint("command_id", name=op.f("uq_label_runs_command_id")),
    )
    op.create_table(
        "label_prints",
        sa.Column("id", _counted(), autoincrement=True, nullable=False),
        sa.Column("command_id", sa.Uuid(), nullable=False),
        sa.Column("run_id", _counted(), nullable=False),
        sa.Column("sheet", sa.String(50), nullable=False),
        sa.Column("first", sa.Integer(), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.Column("skip", sa.Integer(), nullable=False),
        sa.Column("reason", sa.String(500), nullable=False),
        sa.Column("printed_by", sa.Uuid(), nullable=True),
        sa.Column("printed_at", _time(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_label_prints")),
        sa.UniqueConstraint("command_id", name=op.f("uq_label_prints_command_id")),
        sa.ForeignKeyConstraint(
            ["run_id"], ["label_runs.id"], name=op.f("fk_label_prints_run_id")
        ),
    )
    op.create_index(op.f("ix_label_prints_run_id"), "label_prints", ["run_id"])


def _counted() -> sa.types.TypeEngine[int]:
    return sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def _time() -> sa.types.TypeEngine[datetime]:
    return sa.DateTime(timezone=True).with_variant(sa.String(32), "sqlite")

"""What reports rest on: tallies, days of stock, ranges of labels and saved reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

import sqlalchemy as sa
from alembic import op

if TYPE_CHECKING:
    from datetime import datetime

revision = "0060"
down_revision = "0031"
branch_labels = None
depends_on = None

STOCK = ("stock_parents", "stock_packed", "stock_loose", "coming_parents", "coming_children")
TALLIED = (
    "scans",
    "repeated",
    "conflicts",
    "refused",
    "undone",
    "opened",
    "packed",
    "unpacked",
    "full",
    "short",
    "timed",
    "timed_ms",
    "received",
    "dispatched",
    "checked",
    "returned",
    "received_children",
    "dispatched_children",
    "checked_children",
    "returned_children",
    *STOCK,
)


def upgrade() -> None:
    op.add_column("bags", sa.Column("worked_at", _time(), nullable=True))
    _create_counts()
    op.create_table(
        "saved_reports",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("report", sa.String(length=40), nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("filters", sa.Text(), nullable=False),
        sa.Column("is_shared", sa.Boolean(), nullable=False),
        sa.Column("created_at", _time(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["persons.id"], name=op.f("fk_saved_reports_person_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_saved_reports")),
    )
    op.create_index(op.f("ix_saved_reports_person_id"), "saved_reports", ["person_id"])


def _create_counts() -> None:
    op.create_table(
        "tallies",
        sa.Column("quarter", _time(), nullable=False),
        sa.Column("location_id", sa.Uuid(), nullable=False),
        sa.Column("station_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        *(sa.Column(name, _number(), nullable=False) for name in TALLIED),
        sa.PrimaryKeyConstraint(
            "quarter", "location_id", "station_id", "person_id", name=op.f("pk_tallies")
        ),
        # A tally is counted up for a quarter of an hour: room on its page keeps that in place.
        postgresql_with={"fillfactor": 50},
    )
    op.create_table(
        "stock_days",
        sa.Column("day", _time(), nullable=False),
        sa.Column("location_id", sa.Uuid(), nullable=False),
        *(sa.Column(name, _number(), nullable=False) for name in STOCK),
        sa.PrimaryKeyConstraint("day", "location_id", name=op.f("pk_stock_days")),
    )
    op.create_table(
        "label_ranges",
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("namespace", sa.String(length=32), nullable=False),
        sa.Column("thousand", _number(), nullable=False),
        *(
            sa.Column(name, _number(), nullable=False)
            for name in ("labels", "refused", "conflicts", "undone")
        ),
        sa.PrimaryKeyConstraint("kind", "namespace", "thousand", name=op.f("pk_label_ranges")),
    )
    op.create_table(
        "followers",
        sa.Column("name", sa.String(length=30), nullable=False),
        sa.Column("position", _number(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_followers")),
    )


def _number() -> sa.types.TypeEngine[int]:
    return sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def _time() -> sa.types.TypeEngine[datetime]:
    return sa.DateTime(timezone=True).with_variant(sa.String(32), "sqlite")

"""Events in parts by position, so that old ones can be taken out whole; and what was taken out."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from server.db.parts import FIRST_ROOM, append_only_trigger, create_part

revision = "0020"
down_revision = "0021"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _create_archives()
    if op.get_bind().dialect.name == "postgresql":
        _part_events()


def _create_archives() -> None:
    position = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    time = sa.DateTime(timezone=True).with_variant(sa.String(32), "sqlite")
    op.create_table(
        "archives",
        sa.Column("first", position, autoincrement=False, nullable=False),
        sa.Column("last", position, autoincrement=False, nullable=False),
        sa.Column("until", time, nullable=False),
        sa.Column("file", sa.String(length=200), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("archived_at", time, nullable=False),
        sa.PrimaryKeyConstraint("first", name=op.f("pk_archives")),
    )


_INDEXES = """
    SELECT pg_get_indexdef(indexrelid) FROM pg_index
    WHERE indrelid = CAST('parts.events_1' AS regclass) AND NOT indisprimary
"""


def _part_events() -> None:
    """Make the whole table the first part of another: no row is read under a lock, or written."""
    head = op.get_bind().execute(sa.text("SELECT head FROM ledger_head")).scalar_one()
    # Room for what comes in while this runs, and for as much again: the check holds new rows, too.
    end = head + FIRST_ROOM + head // 10
    with op.get_context().autocommit_block():
        op.execute("ALTER TABLE events DROP CONSTRAINT IF EXISTS first_part")
        op.execute(
            f"ALTER TABLE events ADD CONSTRAINT first_part CHECK (position < {end}) NOT VALID"
        )
        op.execute("ALTER TABLE events VALIDATE CONSTRAINT first_part")
    op.execute("CREATE SCHEMA IF NOT EXISTS parts")
    op.execute("ALTER TABLE events SET SCHEMA parts")
    op.execute("ALTER TABLE parts.events RENAME TO events_1")
    op.execute("CREATE TABLE events (LIKE parts.events_1) PARTITION BY RANGE (position)")
    op.execute("ALTER TABLE events ADD CONSTRAINT pk_events PRIMARY KEY (position)")
    for made_by in op.get_bind().execute(sa.text(_INDEXES)).scalars().all():
        op.execute(made_by.replace(" ON parts.events_1 ", " ON events "))
    # The check of the same end lets this be taken on trust.
    bounds = f"FOR VALUES FROM (MINVALUE) TO ({end})"
    op.execute(f"ALTER TABLE events ATTACH PARTITION parts.events_1 {bounds}")
    op.execute("ALTER TABLE parts.events_1 DROP CONSTRAINT first_part")
    op.execute(append_only_trigger("events"))
    for statement in create_part("events_rest", "DEFAULT"):
        op.execute(statement)

"""The indexes that reports look into; built beside the writers, who never wait for them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0050"
branch_labels = None
depends_on = None

INDEXES = (
    ("ix_verdicts_undone_by", "verdicts", ["undone_by"], "undone_by IS NOT NULL"),
    ("ix_events_refused", "events", ["position"], "kind = 'scan_refused'"),
    ("ix_bags_short", "bags", ["closed_at", "id"], "state = 'short'"),
    ("ix_bags_unbilled", "bags", ["closed_at", "id"], "closed_at IS NOT NULL AND line IS NULL"),
    (
        "ix_movements_unpaired",
        "movements",
        ["what", "happened_at", "position"],
        "pair IS NULL AND NOT is_withdrawn AND what IN ('dispatched', 'received')",
    ),
    ("ix_bill_lines_live", "bill_lines", ["linked_at", "position"], "state = 'live'"),
    ("ix_problems_over", "problems", ["position"], "reason = 'parent_full'"),
    ("ix_problems_released", "problems", ["released"], "released IS NOT NULL"),
)


def upgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        for name, table, columns, where in INDEXES:
            op.create_index(name, table, columns, sqlite_where=sa.text(where))
        return
    with op.get_context().autocommit_block():
        for name, table, columns, where in INDEXES:
            # One whose building was cut short is there and not valid.
            op.drop_index(name, if_exists=True, postgresql_concurrently=True)
            op.create_index(
                name,
                table,
                columns,
                postgresql_where=sa.text(where),
                postgresql_concurrently=True,
            )

"""Parts of codes: what a search by any three or more characters of a label looks into.

A table beside the bags: theirs change with every scan, and an index on them would be written then.
On PostgreSQL an index of arrays, which needs no extension and so no rights; on SQLite FTS5.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0080"
down_revision = "0070"
branch_labels = None
depends_on = None

_PARTS_OF = """
    CREATE FUNCTION parts_of(code text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
    $$ SELECT array_agg(DISTINCT substr(code, n, 3)) FROM generate_series(1, length(code) - 2) n $$
"""
_FTS = (
    "CREATE VIRTUAL TABLE bag_code_parts USING fts5"
    "(code, content='bag_codes', content_rowid='id', tokenize='trigram case_sensitive 1')",
    "INSERT INTO bag_code_parts (bag_code_parts) VALUES ('rebuild')",
    "CREATE TRIGGER bag_codes_added AFTER INSERT ON bag_codes BEGIN "
    "INSERT INTO bag_code_parts (rowid, code) VALUES (new.id, new.code); END",
    "CREATE TRIGGER bag_codes_changed AFTER UPDATE ON bag_codes BEGIN "
    "INSERT INTO bag_code_parts (bag_code_parts, rowid, code) VALUES ('delete', old.id, old.code); "
    "INSERT INTO bag_code_parts (rowid, code) VALUES (new.id, new.code); END",
    "CREATE TRIGGER bag_codes_removed AFTER DELETE ON bag_codes BEGIN "
    "INSERT INTO bag_code_parts (bag_code_parts, rowid, code) VALUES ('delete', old.id, old.code); "
    "END",
)


def upgrade() -> None:
    """Copy the codes of all bags; nobody who writes bags waits for it."""
    is_sqlite = op.get_bind().dialect.name == "sqlite"
    position = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    code = sa.String(512).with_variant(sa.String(512, collation="C"), "postgresql")
    op.create_table(
        "bag_codes",
        sa.Column("id", position, autoincrement=False, nullable=False),
        sa.Column("code", code, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bag_codes")),
    )
    # The head before the copy: what commits meanwhile is followed again.
    op.execute("INSERT INTO followers (name, position) SELECT 'bag_codes', head FROM ledger_head")
    op.execute("INSERT INTO bag_codes (id, code) SELECT id, code FROM bags")
    op.create_index("ix_label_runs_lot", "label_runs", ["lot", "id"])
    if is_sqlite:
        for statement in _FTS:
            op.execute(statement)
        return
    op.execute(_PARTS_OF)
    # A short list of what is not sorted in yet: a search reads it whole.
    op.execute(
        "CREATE INDEX ix_bag_codes_parts ON bag_codes USING gin (parts_of(code)) "
        "WITH (gin_pending_list_limit = 256)"
    )
    op.execute("ANALYZE bag_codes")

"""The first tables."""

from __future__ import annotations

import secrets
from datetime import UTC, datetime
from uuid import UUID

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

APPEND_ONLY = {
    "events": ("UPDATE", "DELETE"),
    "audit": ("UPDATE", "DELETE"),
    "verdicts": ("DELETE",),
}


def upgrade() -> None:
    _create_tables()
    _insert_first_rows()
    if op.get_bind().dialect.name == "postgresql":
        _forbid_on_postgresql()
    else:
        _forbid_on_sqlite()


def _position() -> sa.types.TypeEngine[int]:
    return sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def _code() -> sa.types.TypeEngine[str]:
    return sa.String(512).with_variant(sa.String(512, collation="C"), "postgresql")


def _time() -> sa.types.TypeEngine[datetime]:
    return sa.DateTime(timezone=True).with_variant(sa.String(32), "sqlite")


def _insert_first_rows() -> None:
    op.execute(
        sa.text("INSERT INTO ledger_head (id, head, generation) VALUES (0, 0, :name)").bindparams(
            name=secrets.token_hex(8)
        )
    )
    stations = sa.table(
        "stations",
        sa.column("id", sa.Uuid()),
        sa.column("name", sa.String()),
        sa.column("state", sa.String()),
        sa.column("version", sa.String()),
        sa.column("created_at"),
        sa.column("recorded", sa.BigInteger()),
    )
    now: datetime | str = datetime.now(UTC)
    if op.get_bind().dialect.name == "sqlite":
        now = now.isoformat(timespec="microseconds")
    op.execute(
        stations.insert().values(
            id=UUID(int=1),
            name="Console",
            state="active",
            version="",
            created_at=now,
            recorded=0,
        )
    )


def _forbid_on_postgresql() -> None:
    op.execute(
        """
        CREATE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$
        """
    )
    for table, verbs in APPEND_ONLY.items():
        op.execute(
            f"CREATE TRIGGER append_only BEFORE {' OR '.join([*verbs, 'TRUNCATE'])} ON {table} "
            "FOR EACH STATEMENT EXECUTE FUNCTION append_only()"
        )
    op.execute(
        "CREATE TRIGGER answer_stays BEFORE UPDATE OF "
        "station_id, epoch, seq, event_id, hash, position, result, reason, facts, before "
        "ON verdicts FOR EACH STATEMENT EXECUTE FUNCTION append_only()"
    )


def _forbid_on_sqlite() -> None:
    for table, verbs in APPEND_ONLY.items():
        for verb in verbs:
            op.execute(
                f"CREATE TRIGGER {table}_no_{verb.lower()} BEFORE {verb} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
            )
    op.execute(
        "CREATE TRIGGER verdicts_answer_stays BEFORE UPDATE OF "
        "station_id, epoch, seq, event_id, hash, position, result, reason, facts, before "
        "ON verdicts BEGIN SELECT RAISE(ABORT, 'verdicts is append-only'); END"
    )


def _create_tables() -> None:
    op.create_table(
        "audit",
        sa.Column("position", _position(), autoincrement=False, nullable=False),
        sa.Column("at", _time(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=True),
        sa.Column("action", sa.String(length=50), nullable=False),
        sa.Column("facts", sa.Text(), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("position", name=op.f("pk_audit")),
    )
    op.create_table(
        "bags",
        sa.Column("id", _position(), autoincrement=False, nullable=False),
        sa.Column("key", _code(), nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("namespace", sa.String(length=32), nullable=False),
        sa.Column("number", _code(), nullable=False),
        sa.Column("code", _code(), nullable=False),
        sa.Column("count", sa.Integer(), nullable=True),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("packed", sa.Integer(), nullable=False),
        sa.Column("parent_id", _position(), autoincrement=False, nullable=True),
        sa.Column("linked", _position(), autoincrement=False, nullable=True),
        sa.Column("packed_by", sa.Uuid(), nullable=True),
        sa.Column("packed_in", sa.Uuid(), nullable=True),
        sa.Column("packed_at", _time(), nullable=True),
        sa.Column("closed_at", _time(), nullable=True),
        sa.Column("location_id", sa.Uuid(), nullable=True),
        sa.Column("destination_id", sa.Uuid(), nullable=True),
        sa.Column("trip", _position(), autoincrement=False, nullable=True),
        sa.Column("moved", _position(), autoincrement=False, nullable=True),
        sa.Column("line", _position(), autoincrement=False, nullable=True),
        sa.Column("registered", _position(), autoincrement=False, nullable=False),
        sa.Column("version", _position(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bags")),
        sa.UniqueConstraint("key", name=op.f("uq_bags_key")),
    )
    op.create_index(
        "ix_bags_closed_at",
        "bags",
        ["closed_at"],
        unique=False,
        postgresql_where=sa.text("closed_at IS NOT NULL"),
        sqlite_where=sa.text("closed_at IS NOT NULL"),
    )
    op.create_index("ix_bags_code", "bags", ["code", "id"], unique=False)
    op.create_index("ix_bags_number", "bags", ["number", "id"], unique=False)
    op.create_index(
        "ix_bags_packed_at",
        "bags",
        ["packed_at"],
        unique=False,
        postgresql_where=sa.text("packed_at IS NOT NULL"),
        sqlite_where=sa.text("packed_at IS NOT NULL"),
    )
    op.create_index(
        "ix_bags_parent_id",
        "bags",
        ["parent_id"],
        unique=False,
        postgresql_where=sa.text("parent_id IS NOT NULL"),
        sqlite_where=sa.text("parent_id IS NOT NULL"),
    )
    op.create_index("ix_bags_version", "bags", ["version"], unique=False)
    op.create_table(
        "bill_lines",
        sa.Column("position", _position(), autoincrement=False, nullable=False),
        sa.Column("bill_id", sa.Uuid(), nullable=False),
        sa.Column("parent_id", _position(), autoincrement=False, nullable=False),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("linked_at", _time(), nullable=False),
        sa.Column("linked_by", sa.Uuid(), nullable=True),
        sa.Column("snapshot", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("position", name=op.f("pk_bill_lines")),
    )
    op.create_index("ix_bill_lines_bill_id", "bill_lines", ["bill_id", "position"], unique=False)
    op.create_index(
        "uq_bill_lines_live_parent",
        "bill_lines",
        ["parent_id"],
        unique=True,
        postgresql_where=sa.text("state = 'live'"),
        sqlite_where=sa.text("state = 'live'"),
    )
    op.create_table(
        "bills",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.String(length=50), nullable=False),
        sa.Column("customer", sa.String(length=200), nullable=False),
        sa.Column("destination_id", sa.Uuid(), nullable=True),
        sa.Column("vehicle", sa.String(length=50), nullable=False),
        sa.Column("planned_parents", sa.Integer(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("created", _position(), autoincrement=False, nullable=False),
        sa.Column("created_at", _time(), nullable=False),
        sa.Column("created_by", sa.Uuid(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bills")),
        sa.UniqueConstraint("number", name=op.f("uq_bills_number")),
    )
    op.create_index("ix_bills_created", "bills", ["created"], unique=True)
    op.create_table(
        "cursors",
        sa.Column("station_id", sa.Uuid(), nullable=False),
        sa.Column("epoch", sa.String(length=16), nullable=False),
        sa.Column("last_seq", _position(), autoincrement=False, nullable=False),
        sa.Column("last_hash", sa.String(length=64), nullable=False),
        sa.Column("is_frozen", sa.Boolean(), nullable=False),
        sa.Column("last_at", _time(), nullable=False),
        sa.Column("skew_s", sa.Double(), nullable=False),
        sa.PrimaryKeyConstraint("station_id", "epoch", name=op.f("pk_cursors")),
    )
    op.create_table(
        "events",
        sa.Column("position", _position(), autoincrement=False, nullable=False),
        sa.Column("station_id", sa.Uuid(), nullable=False),
        sa.Column("epoch", sa.String(length=16), nullable=False),
        sa.Column("seq", _position(), autoincrement=False, nullable=False),
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(length=30), nullable=False),
        sa.Column("payload", sa.LargeBinary(), nullable=False),
        sa.Column("at", _time(), nullable=False),
        sa.Column("received_at", _time(), nullable=False),
        sa.Column("happened_at", _time(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=True),
        sa.Column("location_id", sa.Uuid(), nullable=True),
        sa.Column("source", sa.String(length=20), nullable=False),
        sa.Column("bag_id", _position(), autoincrement=False, nullable=True),
        sa.Column("other_bag_id", _position(), autoincrement=False, nullable=True),
        sa.Column("from_bag_id", _position(), autoincrement=False, nullable=True),
        sa.Column("bill_id", sa.Uuid(), nullable=True),
        sa.PrimaryKeyConstraint("position", name=op.f("pk_events")),
    )
    op.create_index("ix_events_bag_id", "events", ["bag_id", "position"], unique=False)
    op.create_index(
        "ix_events_bill_id",
        "events",
        ["bill_id", "position"],
        unique=False,
        postgresql_where=sa.text("bill_id IS NOT NULL"),
        sqlite_where=sa.text("bill_id IS NOT NULL"),
    )
    op.create_index(
        "ix_events_from_bag_id",
        "events",
        ["from_bag_id", "position"],
        unique=False,
        postgresql_where=sa.text("from_bag_id IS NOT NULL"),
        sqlite_where=sa.text("from_bag_id IS NOT NULL"),
    )
    op.create_index("ix_events_other_bag_id", "events", ["other_bag_id", "position"], unique=False)
    op.create_table(
        "ledger_head",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("head", _position(), autoincrement=False, nullable=False),
        sa.Column("generation", sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ledger_head")),
    )
    op.create_table(
        "locations",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("code", sa.String(length=20), nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("time_zone", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_locations")),
        sa.UniqueConstraint("code", name=op.f("uq_locations_code")),
    )
    op.create_table(
        "movements",
        sa.Column("position", _position(), autoincrement=False, nullable=False),
        sa.Column("bag_id", _position(), autoincrement=False, nullable=False),
        sa.Column("what", sa.String(length=20), nullable=False),
        sa.Column("location_id", sa.Uuid(), nullable=True),
        sa.Column("destination_id", sa.Uuid(), nullable=True),
        sa.Column("person_id", sa.Uuid(), nullable=True),
        sa.Column("station_id", sa.Uuid(), nullable=False),
        sa.Column("happened_at", _time(), nullable=False),
        sa.Column("children", sa.Integer(), nullable=False),
        sa.Column("pair", _position(), autoincrement=False, nullable=True),
        sa.Column("is_withdrawn", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("position", name=op.f("pk_movements")),
    )
    op.create_index("ix_movements_bag_id", "movements", ["bag_id", "position"], unique=False)
    op.create_index(
        "ix_movements_happened_at", "movements", ["happened_at", "position"], unique=False
    )
    op.create_table(
        "problems",
        sa.Column("position", _position(), autoincrement=False, nullable=False),
        sa.Column("result", sa.String(20), nullable=False),
        sa.Column("reason", sa.String(length=50), nullable=False),
        sa.Column("bag_id", _position(), autoincrement=False, nullable=True),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("decision", sa.String(20), nullable=True),
        sa.Column("decided_by", sa.Uuid(), nullable=True),
        sa.Column("decided_at", _time(), nullable=True),
        sa.Column("note", sa.String(length=500), nullable=False),
        sa.PrimaryKeyConstraint("position", name=op.f("pk_problems")),
    )
    op.create_index(
        "ix_problems_open",
        "problems",
        ["position"],
        unique=False,
        postgresql_where=sa.text("state = 'open'"),
        sqlite_where=sa.text("state = 'open'"),
    )
    op.create_table(
        "settings",
        sa.Column("key", sa.String(length=50), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("changed_at", _time(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_settings")),
    )
    op.create_table(
        "sign_in_attempts",
        sa.Column("id", _position(), autoincrement=True, nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("address", sa.String(length=64), nullable=False),
        sa.Column("at", _time(), nullable=False),
        sa.Column("succeeded", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sign_in_attempts")),
    )
    op.create_index("ix_sign_in_attempts_name", "sign_in_attempts", ["name", "at"], unique=False)
    op.create_table(
        "verdicts",
        sa.Column("station_id", sa.Uuid(), nullable=False),
        sa.Column("epoch", sa.String(length=16), nullable=False),
        sa.Column("seq", _position(), autoincrement=False, nullable=False),
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.Column("position", _position(), autoincrement=False, nullable=False),
        sa.Column("result", sa.String(20), nullable=False),
        sa.Column("reason", sa.String(length=50), nullable=True),
        sa.Column("facts", sa.Text(), nullable=True),
        sa.Column("before", sa.Text(), nullable=True),
        sa.Column("undone_by", _position(), autoincrement=False, nullable=True),
        sa.PrimaryKeyConstraint("station_id", "epoch", "seq", name=op.f("pk_verdicts")),
    )
    op.create_index(
        "uq_verdicts_command",
        "verdicts",
        ["event_id"],
        unique=True,
        postgresql_where=sa.text("station_id = '00000000000000000000000000000001'"),
        sqlite_where=sa.text("station_id = '00000000000000000000000000000001'"),
    )
    op.create_table(
        "persons",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("role", sa.String(20), nullable=False),
        sa.Column("location_id", sa.Uuid(), nullable=True),
        sa.Column("is_active", sa.Boolean(), nullable=False),
        sa.Column("badge_hash", sa.String(length=64), nullable=True),
        sa.Column("pin_verifier", sa.String(length=200), nullable=True),
        sa.Column("password_hash", sa.String(length=200), nullable=True),
        sa.Column("must_change_password", sa.Boolean(), nullable=False),
        sa.Column("totp_secret", sa.String(length=200), nullable=True),
        sa.Column("created_at", _time(), nullable=False),
        sa.ForeignKeyConstraint(
            ["location_id"], ["locations.id"], name=op.f("fk_persons_location_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_persons")),
        sa.UniqueConstraint("badge_hash", name=op.f("uq_persons_badge_hash")),
        sa.UniqueConstraint("name", name=op.f("uq_persons_name")),
    )
    op.create_table(
        "stations",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("location_id", sa.Uuid(), nullable=True),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("version", sa.String(length=50), nullable=False),
        sa.Column("created_at", _time(), nullable=False),
        sa.Column("last_seen_at", _time(), nullable=True),
        sa.Column("recorded", _position(), nullable=False),
        sa.Column("waiting", _position(), nullable=True),
        sa.Column("oldest_waiting_at", _time(), nullable=True),
        sa.Column("clock_skew_s", sa.Double(), nullable=True),
        sa.ForeignKeyConstraint(
            ["location_id"], ["locations.id"], name=op.f("fk_stations_location_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stations")),
        sa.UniqueConstraint("name", name=op.f("uq_stations_name")),
    )
    op.create_table(
        "enrolments",
        sa.Column("code_hash", sa.String(length=64), nullable=False),
        sa.Column("station_id", sa.Uuid(), nullable=False),
        sa.Column("created_at", _time(), nullable=False),
        sa.Column("expires_at", _time(), nullable=False),
        sa.Column("used_at", _time(), nullable=True),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["station_id"], ["stations.id"], name=op.f("fk_enrolments_station_id")
        ),
        sa.PrimaryKeyConstraint("code_hash", name=op.f("pk_enrolments")),
    )
    op.create_index(op.f("ix_enrolments_station_id"), "enrolments", ["station_id"], unique=False)
    op.create_table(
        "sessions",
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("created_at", _time(), nullable=False),
        sa.Column("last_used_at", _time(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["persons.id"], name=op.f("fk_sessions_person_id")),
        sa.PrimaryKeyConstraint("token_hash", name=op.f("pk_sessions")),
    )
    op.create_index(op.f("ix_sessions_person_id"), "sessions", ["person_id"], unique=False)
    op.create_table(
        "station_tokens",
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("station_id", sa.Uuid(), nullable=False),
        sa.Column("created_at", _time(), nullable=False),
        sa.Column("revoked_at", _time(), nullable=True),
        sa.ForeignKeyConstraint(
            ["station_id"], ["stations.id"], name=op.f("fk_station_tokens_station_id")
        ),
        sa.PrimaryKeyConstraint("token_hash", name=op.f("pk_station_tokens")),
    )
    op.create_index(
        op.f("ix_station_tokens_station_id"), "station_tokens", ["station_id"], unique=False
    )

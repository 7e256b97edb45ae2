"""What Alembic runs; the connection comes from `server.db.migrate`, already in a transaction."""

from alembic import context
from sqlalchemy import text

from server.db.base import Base

_LOCK = 0x7261636574  # "racet": any number that no other program uses

connection = context.config.attributes["connection"]
if connection.dialect.name == "postgresql":
    # Two servers that start at once migrate one after the other.
    connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})
context.configure(connection=connection, target_metadata=Base.metadata, compare_type=True)
with context.begin_transaction():
    context.run_migrations()

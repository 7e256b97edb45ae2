"""The audit: what admins changed, in a chain that shows tampering, and cannot be rewritten."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import DatabaseError

from server.db import tables
from server.services import audit
from tests.server.scanning import MORNING, RAVI

if TYPE_CHECKING:
    from server.db.session import Database

TRIGGERS_OFF = {
    "sqlite": ["DROP TRIGGER audit_no_update", "DROP TRIGGER audit_no_delete"],
    # For this transaction only: the database is every test's.
    "postgresql": ["SET LOCAL session_replication_role = replica"],
}


@pytest.fixture
def written(database: Database) -> Database:
    with database.writing() as session:
        for number in range(3):
            audit.record(session, "location_added", MORNING, by=RAVI, location=f"L{number}")
    return database


def test_an_untouched_audit_has_no_broken_line(written: Database) -> None:
    with written.reading() as session:
        assert audit.first_broken(session) is None
        assert [line.position for line in session.scalars(select(tables.Audit))] == [1, 2, 3]


@pytest.mark.parametrize(
    "statement",
    ["UPDATE audit SET action = 'nothing' WHERE position = 2", "DELETE FROM audit"],
)
def test_a_line_can_be_neither_changed_nor_deleted(written: Database, statement: str) -> None:
    with pytest.raises(DatabaseError), written.writing() as session:
        session.execute(text(statement))


@pytest.mark.parametrize(
    ("statement", "broken"),
    [
        ("UPDATE audit SET facts = '{}' WHERE position = 2", 2),
        ("UPDATE audit SET person_id = NULL WHERE position = 3", 3),
        ("DELETE FROM audit WHERE position = 1", 2),
        ("DELETE FROM audit WHERE position = 2", 3),
    ],
)
def test_a_line_changed_behind_the_triggers_breaks_the_chain(
    written: Database, statement: str, broken: int
) -> None:
    with written.writing() as session:
        for disarming in TRIGGERS_OFF[written.writer.dialect.name]:
            session.execute(text(disarming))
        session.execute(text(statement))
    with written.reading() as session:
        assert audit.first_broken(session) == broken

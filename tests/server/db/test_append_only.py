"""Events and audit can be neither changed nor deleted, and an answer once given stays."""

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from server.db import tables
from server.db.session import Database
from shared.events import ParentOpened
from tests.server.scanning import MORNING
from tests.server.site import Site

FORBIDDEN = [
    "UPDATE events SET kind = 'bag_received'",
    "DELETE FROM events",
    "UPDATE audit SET action = 'nothing'",
    "DELETE FROM audit",
    "DELETE FROM verdicts",
    "UPDATE verdicts SET result = 'conflict'",
    "UPDATE verdicts SET facts = NULL",
]


@pytest.mark.parametrize("statement", FORBIDDEN)
def test_a_fact_is_neither_changed_nor_deleted(database: Database, statement: str) -> None:
    Site(database).scan(ParentOpened, parent="P1-3")
    with database.writing() as session:
        session.add(tables.Audit(position=1, at=MORNING, action="first", facts="{}", hash="0" * 64))
    with pytest.raises(DBAPIError, match="append-only"), database.writing() as session:
        session.execute(text(statement))


def test_postgresql_does_not_truncate_events_either(database: Database) -> None:
    if database.is_sqlite:
        return
    with pytest.raises(DBAPIError, match="append-only"), database.writing() as session:
        session.execute(text("TRUNCATE events"))

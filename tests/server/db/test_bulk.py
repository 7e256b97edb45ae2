"""Many rows in one statement: whatever a value holds, it is read back as it was."""

from datetime import UTC, datetime
from uuid import UUID

import pytest
from sqlalchemy import select
from sqlalchemy.exc import DataError

from server.db import tables
from server.db.base import table_of
from server.db.bulk import Writes
from server.db.session import Database
from tests.server.scanning import LUCKNOW

AT = datetime(2026, 11, 27, 1, 2, 3, 456789, tzinfo=UTC)
NASTY = ["", "NULL", "a,b", '"', "\\", "{}", "'; DROP", "नमस्ते", "\n\t\x01", '\\"', "{NULL}"]


def event(position: int, payload: bytes, epoch: str = "e", kind: str = "k") -> tuple[object, ...]:
    return (
        position,
        UUID(int=7),
        epoch,
        position,
        UUID(int=position),
        kind,
        payload,
        AT,
        AT,
        AT,
        None,
        LUCKNOW,
        "handheld",
        None,
        2**40,
        None,
        None,
    )


@pytest.mark.parametrize("text", NASTY)
def test_text_and_bytes_come_back_as_they_were(database: Database, text: str) -> None:
    rows = [event(1, text.encode()), event(2, b"\x00\xff\\", kind=text), event(3, b"")]
    with database.writing() as session:
        with Writes(session.connection()) as writes:
            writes.insert(tables.Event, rows)
        found = session.execute(select(table_of(tables.Event)).order_by("position")).all()
        assert [tuple(row) for row in found] == rows
        session.rollback()


def test_a_row_that_is_there_is_replaced_by_the_new_one(database: Database) -> None:
    cursor = (UUID(int=7), "e", 1, '"', False, AT, 0.25)
    newer = (UUID(int=7), "e", 2, "\\", True, AT, -1e-9)
    with database.writing() as session:
        with Writes(session.connection()) as writes:
            writes.upsert(tables.Cursor, [cursor])
            writes.upsert(tables.Cursor, [newer])
        found = session.execute(select(table_of(tables.Cursor))).all()
        assert [tuple(row) for row in found] == [newer]
        session.rollback()


def test_a_text_too_long_for_its_column_is_refused_and_not_cut(database: Database) -> None:
    if database.writer.dialect.name == "sqlite":
        pytest.skip("SQLite has no longest text")
    with database.writing() as session:
        with pytest.raises(DataError), Writes(session.connection()) as writes:
            writes.insert(tables.Event, [event(1, b"", epoch="e" * 17)])
        session.rollback()

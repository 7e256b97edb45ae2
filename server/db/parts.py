"""The events' parts in PostgreSQL: each holds the positions from one number up to another.

Positions rather than times: so the database itself keeps a position unique across all parts, a
query that knows a position looks into one part, and a position's part never depends on a clock.
A part holds about a month; `events_rest` takes what no part was made for, so no event is lost.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import Connection

FIRST_ROOM = 1_000_000
"""Positions for which the part that everything was in until now has room beside its own."""
REST = "events_rest"
_BOUNDS = re.compile(r"FROM \((?:MINVALUE|'?(\d+)'?)\) TO \('?(\d+)'?\)")


class Part(NamedTuple):
    """A table that holds the events from position `first` up to, not including, `end`."""

    name: str
    first: int
    end: int


def parts_of(connection: Connection) -> list[Part]:
    """Return the parts in their order, without the one for the rest; none on SQLite."""
    if connection.dialect.name == "sqlite":
        return []
    parts: list[Part] = []
    for name, bounds in connection.execute(_PARTS):
        if found := _BOUNDS.search(bounds):
            parts.append(Part(name, int(found[1] or 1), int(found[2])))
    return sorted(parts, key=lambda part: part.first)


_PARTS = text("""
    SELECT relname, pg_get_expr(relpartbound, pg_class.oid) FROM pg_inherits
    JOIN pg_class ON pg_class.oid = inhrelid WHERE inhparent = CAST('events' AS regclass)
""")


def add_part(connection: Connection, first: int, end: int) -> None:
    """Make an empty part; nobody who reads or writes events waits for it."""
    for statement in create_part(f"events_{first}", f"FOR VALUES FROM ({first}) TO ({end})"):
        connection.execute(text(statement))


def take_part_out(connection: Connection, part: Part) -> None:
    """Drop a part with its events; for that moment nobody else reads or writes events.

    Gives up, with an OperationalError, rather than make them wait for a long reader.
    """
    connection.execute(text("SET LOCAL lock_timeout = '2s'"))
    connection.execute(text(f"ALTER TABLE events DETACH PARTITION parts.{part.name}"))
    connection.execute(text(f"DROP TABLE parts.{part.name}"))


def create_part(name: str, bounds: str) -> Iterable[str]:
    """Return the statements that make a part with these bounds, as append-only as the whole."""
    # Made first and attached then: creating it as a part would lock the whole table.
    yield f"CREATE TABLE parts.{name} (LIKE events INCLUDING DEFAULTS)"
    yield f"ALTER TABLE events ATTACH PARTITION parts.{name} {bounds}"
    yield append_only_trigger(f"parts.{name}")


def append_only_trigger(table: str) -> str:
    """Return what forbids changes: a trigger of the whole does not see who goes to the part."""
    return (
        f"CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
        "FOR EACH STATEMENT EXECUTE FUNCTION append_only()"
    )

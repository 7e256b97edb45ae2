"""Write many rows with one statement: the types are SQLAlchemy's, the execution the driver's.

Rows are tuples with all columns of their table, in its order. SQLAlchemy's own way of doing this
costs about as much as the rest of the intake.
"""

from __future__ import annotations

from datetime import datetime
from functools import lru_cache
from types import NoneType
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import LargeBinary, String
from sqlalchemy.dialects import postgresql

from server.db.base import table_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from sqlalchemy import Connection, Dialect, Table
    from sqlalchemy.types import TypeEngine

    from server.db.base import Base


def insert_rows(connection: Connection, kind: type[Base], rows: Sequence[tuple[Any, ...]]) -> None:
    """Insert rows that are not there yet."""
    _write(connection, table_of(kind), rows, "")


def upsert_rows(connection: Connection, kind: type[Base], rows: Sequence[tuple[Any, ...]]) -> None:
    """Insert rows, or replace those that are there under the same primary key."""
    table = table_of(kind)
    _write(connection, table, rows, _replacing(table))


def add_rows(connection: Connection, kind: type[Base], rows: Sequence[tuple[Any, ...]]) -> None:
    """Insert rows of numbers, or add them to those that are there under the same primary key."""
    table = table_of(kind)
    _write(connection, table, rows, adding(table))


def _write(
    connection: Connection, table: Table, rows: Sequence[tuple[Any, ...]], ending: str
) -> None:
    if not rows:
        return
    converted = _converted(rows, _converters(table, connection.dialect))
    names = ", ".join(_quoted(table))
    start = f"INSERT INTO {table.name} ({names}) "
    if connection.dialect.name == "sqlite":
        marks = ", ".join("?" * len(table.columns))
        connection.exec_driver_sql(f"{start}VALUES ({marks}){ending}", list(converted))
        return
    # An array for each column: PostgreSQL parses it in a fraction of the time that a list of rows
    # takes, and one text of the statement serves any number of rows.
    arrays = tuple(_array(column) for column in zip(*converted, strict=True))
    connection.exec_driver_sql(f"{start}{_unnested(table)}{ending}", arrays)


@lru_cache(maxsize=32)
def _unnested(table: Table) -> str:
    kinds = ", ".join(f"%s::{_kind(column.type)}[]" for column in table.columns)
    return f"SELECT * FROM unnest({kinds})"  # noqa: S608 - names of types


def _kind(of: TypeEngine[Any]) -> str:
    # A cast to VARCHAR(n) cuts a text that is too long; put into the column, it is refused.
    return "TEXT" if isinstance(of, String) else of.compile(postgresql.dialect())


def _array(values: Iterable[object]) -> str:
    """Return values as PostgreSQL's text of an array."""
    return f"{{{','.join([_ELEMENT.get(type(one), _quoted_text)(one) for one in values])}}}"


def _quoted_text(value: object) -> str:
    escaped = str(value).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


_ELEMENT: Mapping[type, Callable[[Any], str]] = {
    NoneType: lambda _: "NULL",
    bool: str,
    int: str,
    float: str,
    bytes: lambda value: f'"\\\\x{value.hex()}"',
    datetime: lambda value: f'"{value}"',
    # Several times as fast as its own text, which has hyphens.
    UUID: lambda value: f"{value.int:032x}",
}
"""How an array's text spells a value; all else is quoted."""


@lru_cache(maxsize=32)
def _replacing(table: Table) -> str:
    keys = ", ".join(f'"{column.name}"' for column in table.primary_key.columns)
    changes = ", ".join(
        f'"{column.name}" = excluded."{column.name}"'
        for column in table.columns
        if not column.primary_key
    )
    return f" ON CONFLICT ({keys}) DO UPDATE SET {changes}"


@lru_cache(maxsize=32)
def adding(table: Table) -> str:
    """Return the ending of an INSERT that adds its numbers to the row that is there."""
    keys = ", ".join(f'"{column.name}"' for column in table.primary_key.columns)
    changes = ", ".join(
        f'"{column.name}" = {table.name}."{column.name}" + excluded."{column.name}"'
        for column in table.columns
        if not column.primary_key
    )
    return f" ON CONFLICT ({keys}) DO UPDATE SET {changes}"


@lru_cache(maxsize=32)
def _quoted(table: Table) -> tuple[str, ...]:
    return tuple(f'"{column.name}"' for column in table.columns)


@lru_cache(maxsize=64)
def _converters(table: Table, dialect: Dialect) -> tuple[tuple[int, Callable[[Any], Any]], ...]:
    """What makes each column's values the driver's, where that is anything at all."""
    found = (
        (place, column.type.dialect_impl(dialect).bind_processor(dialect))
        for place, column in enumerate(table.columns)
        # Bytes are spelled here, and taken by SQLite as they are.
        if not isinstance(column.type, LargeBinary)
    )
    return tuple((place, convert) for place, convert in found if convert is not None)


def _converted(
    rows: Iterable[tuple[Any, ...]], converters: tuple[tuple[int, Callable[[Any], Any]], ...]
) -> Iterable[tuple[Any, ...]]:
    for row in rows:
        values = list(row)
        for place, convert in converters:
            values[place] = convert(values[place])
        yield tuple(values)

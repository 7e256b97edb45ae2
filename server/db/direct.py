"""Statements that go to PostgreSQL's driver as they are, planned once for each connection.

A hundred times a second, for a few rows, what SQLAlchemy does around a statement costs as much as
the statement. Only a connection that is for this is given them so (`be_direct`); any other is given
the same statements by SQLAlchemy. What listens to an engine's statements does not hear of these.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from sqlalchemy import Float
from sqlalchemy.exc import DBAPIError

from server.db.prepared import execution_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from sqlalchemy import Connection, Dialect, Engine, Select
    from sqlalchemy.types import TypeEngine

_OPTION = "is_direct"


def be_direct(engine: Engine) -> None:
    """Have an engine's connections be for this; it must be one of PostgreSQL."""
    engine.update_execution_options(**{_OPTION: True})


def is_direct(connection: Connection) -> bool:
    """Whether a connection is for this."""
    return _OPTION in connection.get_execution_options()


def run(
    connection: Connection, texts: Sequence[str], values: Mapping[str, Any] | Sequence[Any] = ()
) -> Sequence[tuple[Any, ...]]:
    """Send texts with the driver's marks in one message; the rows that the last of them finds.

    The caller has begun a transaction: what is sent here does not begin one for SQLAlchemy.

    Raises:
        DBAPIError: as SQLAlchemy raises it; a connection that is lost is given up.
    """
    dialect = connection.dialect
    of_driver = dialect.loaded_dbapi.Error
    cursor: Any = connection.connection.cursor()
    try:
        cursor.execute(execution_of(cursor, connection.info, texts), values)
        return cursor.fetchall() if cursor.description else ()
    except of_driver as error:
        is_lost = dialect.is_disconnect(error, None, None)
        if is_lost:
            connection.invalidate(error)
        raise DBAPIError.instance(
            ";".join(texts),
            None,
            error,
            of_driver,
            connection_invalidated=is_lost,
            dialect=dialect,
        ) from error
    except BaseException as error:
        # Broken off, it still has an answer to come, which is another statement's. A value that
        # can't be spelled was not sent, and the rest of the transaction stands.
        if not isinstance(error, Exception):
            connection.invalidate()
        raise
    finally:
        cursor.close()


class Question:
    """A SELECT that is asked again and again, with other values for its parameters."""

    def __init__(self, statement: Select[*tuple[Any, ...]]) -> None:
        self._statement = statement

    def rows(self, connection: Connection, values: Mapping[str, object]) -> Iterable[Iterable[Any]]:
        """Return the rows of the answer, whose values are of the types of its columns."""
        if not is_direct(connection):
            return connection.execute(self._statement, values).all()
        asked = _asked(self._statement, connection.dialect)
        given = {**asked.constants, **{name: asked.spell[name](it) for name, it in values.items()}}
        found = run(connection, asked.texts, given)
        if not found:
            return ()
        columns = list(zip(*found, strict=True))
        for place, read in asked.reading:
            # The same few values come again and again.
            meant = {value: read(value) for value in dict.fromkeys(columns[place])}
            columns[place] = tuple([meant[value] for value in columns[place]])
        return zip(*columns, strict=True)


class _Asked(NamedTuple):
    """A question for one dialect: how its values are spelled, and the columns to be read."""

    texts: Sequence[str]
    constants: Mapping[str, object]
    spell: Mapping[str, Callable[[Any], object]]
    reading: Sequence[tuple[int, Callable[[Any], object]]]


@cache
def _asked(statement: Select[*tuple[Any, ...]], dialect: Dialect) -> _Asked:
    compiled = statement.compile(dialect=dialect)
    spell = {name: _spelling(one.type, dialect) for name, one in compiled.binds.items()}
    given = {name: it for name, it in compiled.params.items() if it is not None}
    constants = {name: spell[name](value) for name, value in given.items()}
    readers = (
        (place, column.type.dialect_impl(dialect).result_processor(dialect, None))
        for place, column in enumerate(statement.selected_columns)
        # Numbers are read by the driver; what SQLAlchemy does depends on what it sees of them.
        if not isinstance(column.type, Float)
    )
    reading = [(place, read) for place, read in readers if read is not None]
    return _Asked([str(compiled)], constants, spell, reading)


def _spelling(of: TypeEngine[Any], dialect: Dialect) -> Callable[[Any], object]:
    return of.dialect_impl(dialect).bind_processor(dialect) or (lambda value: value)

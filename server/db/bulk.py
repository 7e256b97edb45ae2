"""Write many rows of many tables at once: the types are SQLAlchemy's, the execution the driver's.

Rows are tuples with all columns of their table, in its order. SQLAlchemy's own way of doing this
costs about as much as the rest of the intake.
"""

from __future__ import annotations

from functools import lru_cache
from types import NoneType
from typing import TYPE_CHECKING, Any

from sqlalchemy import BigInteger, Double, Float, Integer, LargeBinary, String, Uuid
from sqlalchemy.dialects import postgresql

from server.db.base import UtcDateTime, table_of
from server.db.direct import is_direct, run

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from types import TracebackType
    from typing import Self

    from sqlalchemy import Connection, Dialect, Table
    from sqlalchemy.types import TypeEngine

    from server.db.base import Base

_PLAIN = frozenset({int, float, NoneType})


class Writes:
    """Rows on their way to a connection; they are sent where a `with` block ends, or by `send`.

    PostgreSQL gets all of them in one message: while the ledger is locked, every message more is
    one more wait for the processor, on both sides.
    """

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self._is_sqlite = connection.dialect.name == "sqlite"
        self._waiting: list[tuple[str, Sequence[Any]]] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, raised: type[BaseException] | None, _: object, _trace: TracebackType | None
    ) -> None:
        if raised is None:
            self.send()

    def insert(self, kind: type[Base], rows: Sequence[tuple[Any, ...]]) -> None:
        """Insert rows that are not there yet."""
        self._write(table_of(kind), rows, "")

    def upsert(self, kind: type[Base], rows: Sequence[tuple[Any, ...]]) -> None:
        """Insert rows, or replace those that are there under the same primary key."""
        table = table_of(kind)
        self._write(table, rows, _replacing(table))

    def add(self, kind: type[Base], rows: Sequence[tuple[Any, ...]]) -> None:
        """Insert rows of numbers, or add them to those that are there under the same key."""
        table = table_of(kind)
        self._write(table, rows, adding(table))

    def execute(self, statement: str, *values: Any) -> None:  # noqa: ANN401 - the driver's
        """Execute a statement in its turn; it has a `?` for each value, and no other."""
        marked = statement if self._is_sqlite else statement.replace("?", "%s")
        self._waiting.append((marked, values))

    def send(self) -> None:
        """Have the database do all that waits, in its order."""
        waiting, self._waiting = self._waiting, []
        if self._is_sqlite:
            for statement, values in waiting:
                self.connection.exec_driver_sql(statement, values)  # pyright: ignore[reportArgumentType] - a list for many
        elif waiting:
            values = tuple(one for _, those in waiting for one in those)
            texts = [text for text, _ in waiting]
            if is_direct(self.connection):
                run(self.connection, texts, values)
            else:
                self.connection.exec_driver_sql(";".join(texts), values)

    def _write(self, table: Table, rows: Sequence[tuple[Any, ...]], ending: str) -> None:
        if not rows:
            return
        start = f"INSERT INTO {table.name} ({', '.join(_quoted(table))}) "
        if self._is_sqlite:
            marks = ", ".join("?" * len(table.columns))
            converted = list(_converted(rows, _converters(table, self.connection.dialect)))
            self._waiting.append((f"{start}VALUES ({marks}){ending}", converted))
            return
        # An array for each column: PostgreSQL parses it in a fraction of the time that a list of
        # rows takes, and one text of the statement serves any number of rows.
        constants: list[str] = []
        arrays: list[str] = []
        varies: list[bool] = []
        spellers = _spellers(table, self.connection.dialect)
        for spell, column in zip(spellers, zip(*rows, strict=True), strict=True):
            one = column[0]
            # To compare ids that were read takes time, but half of what spelling them would.
            is_constant = column[-1] == one and column.count(one) == len(column)
            (constants if is_constant else arrays).append(
                f"{{{spell(column[:1] if is_constant else column)}}}"
            )
            varies.append(not is_constant)
        selecting = _selecting(table, tuple(varies))
        self._waiting.append((f"{start}{selecting}{ending}", [*constants, *arrays]))


def array_of(of: TypeEngine[Any], dialect: Dialect, values: Iterable[Any]) -> str:
    """Return values of a type as PostgreSQL's text of an array."""
    return f"{{{_speller(of, dialect)(tuple(values))}}}"


def kind_of(of: TypeEngine[Any]) -> str:
    """Return the name of a type in PostgreSQL, for a cast that cuts nothing off.

    A cast to VARCHAR(n) cuts a text that is too long; put into the column, it is refused.
    """
    return "TEXT" if isinstance(of, String) else of.compile(postgresql.dialect())


@lru_cache(maxsize=256)
def _selecting(table: Table, varies: tuple[bool, ...]) -> str:
    """Return what makes rows of arrays: of one element for a column in which nothing varies.

    Their texts are the statement's parameters, those of the constants first.
    """
    kinds = (kind_of(one.type) for one in table.columns)
    columns = list(zip(_quoted(table), kinds, varies, strict=True))
    values = ", ".join(
        f"sent.{name}" if does_vary else f"(%s::{kind}[])[1]" for name, kind, does_vary in columns
    )
    if not any(varies):
        return f"SELECT {values}"
    arrays = ", ".join(f"%s::{kind}[]" for _, kind, does_vary in columns if does_vary)
    names = ", ".join(name for name, _, does_vary in columns if does_vary)
    return f"SELECT {values} FROM unnest({arrays}) AS sent ({names})"  # noqa: S608 - names of ours


@lru_cache(maxsize=64)
def _spellers(table: Table, dialect: Dialect) -> tuple[Callable[[tuple[Any, ...]], str], ...]:
    return tuple(_speller(column.type, dialect) for column in table.columns)


def _speller(of: TypeEngine[Any], dialect: Dialect) -> Callable[[tuple[Any, ...]], str]:
    """Return what spells a column's values as the elements of PostgreSQL's text of an array."""
    match of:
        case Integer() | BigInteger() | Float() | Double():
            return _numbers
        case Uuid():
            # Several times as fast as its own text, which has hyphens.
            return lambda column: ",".join(
                ["NULL" if one is None else f"{one.int:032x}" for one in column]
            )
        case LargeBinary():
            return lambda column: ",".join(
                ["NULL" if one is None else f'"\\\\x{one.hex()}"' for one in column]
            )
        case UtcDateTime():
            # Half of the time that its own text takes, and needs no quotes.
            return lambda column: ",".join(
                ["NULL" if one is None else one.isoformat() for one in column]
            )
        case _:
            convert = of.dialect_impl(dialect).bind_processor(dialect)
            return _texts if convert is None else lambda column: _words(column, convert)


def _numbers(column: tuple[Any, ...]) -> str:
    if not _PLAIN.issuperset(map(type, column)):
        return _texts(column)
    return str(list(column))[1:-1].replace("None", "NULL")


def _texts(column: Iterable[object]) -> str:
    return ",".join(["NULL" if one is None else _text(one) for one in column])


def _words(column: tuple[Any, ...], convert: Callable[[Any], object]) -> str:
    """Spell a column in which the same few values come again and again."""
    spelled = {one: "NULL" if one is None else _text(convert(one)) for one in dict.fromkeys(column)}
    return ",".join([spelled[one] for one in column])


def _text(value: object) -> str:
    escaped = str(value).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


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
        # SQLite takes bytes as they are.
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

"""Whether a column's value is one of many: one parameter, and one text, however many there are.

SQLAlchemy's `in_` writes a list anew for each number of values, and PostgreSQL reads every one of
them as a part of the statement: for the outboxes of fifty stations that took longer than finding
their rows.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from sqlalchemy import Boolean, Text, TypeDecorator, bindparam
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement

from server.db.bulk import array_of, kind_of

if TYPE_CHECKING:
    from collections.abc import Collection

    from sqlalchemy import ColumnElement, Dialect
    from sqlalchemy.sql.compiler import SQLCompiler
    from sqlalchemy.types import TypeEngine


class _Values(TypeDecorator["Collection[Any]"]):
    """Values of one type, as a text that the database takes apart."""

    impl = Text
    cache_ok = True

    def __init__(self, of: TypeEngine[Any]) -> None:
        super().__init__()
        self.of = of

    def process_bind_param(self, value: Collection[Any] | None, dialect: Dialect) -> str:
        """Return an array for PostgreSQL, JSON for SQLite."""
        values = value or ()
        if dialect.name == "postgresql":
            return array_of(self.of, dialect, values)
        convert = self.of.dialect_impl(dialect).bind_processor(dialect)
        return json.dumps(list(values) if convert is None else [convert(one) for one in values])


class _Among(FunctionElement[bool]):
    name = "among"
    inherit_cache = True
    type = Boolean()

    def self_group(self, against: object = None) -> ColumnElement[Any]:
        """Stand as it is: with `= 1`, which SQLite would be given, it looks into no index."""
        del against
        return self


def among(column: ColumnElement[Any], name: str = "wanted") -> ColumnElement[bool]:
    """Return whether the value of `column` is one of those given as the parameter `name`."""
    return _Among(column, bindparam(name, type_=_Values(column.type)))


@compiles(_Among, "postgresql")
def _in_array(element: _Among, compiler: SQLCompiler, **given: Any) -> str:  # noqa: ANN401 - SQLAlchemy's
    column, values = (compiler.process(one, **given) for one in element.clauses)
    kind = kind_of(next(iter(element.clauses)).type)
    return f"{column} = ANY ({values}::{kind}[])"


@compiles(_Among, "sqlite")
def _in_json(element: _Among, compiler: SQLCompiler, **given: Any) -> str:  # noqa: ANN401 - SQLAlchemy's
    column, values = (compiler.process(one, **given) for one in element.clauses)
    return f"{column} IN (SELECT value FROM json_each({values}))"  # noqa: S608 - compiled parts

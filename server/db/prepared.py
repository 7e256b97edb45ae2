"""Statements that PostgreSQL plans once for each connection, not each time that they are asked.

For those whose plan takes longer than what it finds, and is the same whatever is asked for. It
plans them anew when a table, one of its parts or what `ANALYZE` knows of it is another one. Such a
plan belongs to a session: a pooler before PostgreSQL must not change that between transactions.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, TypeVar

from sqlalchemy import event

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import Engine
    from sqlalchemy.engine.default import DefaultExecutionContext
    from sqlalchemy.engine.interfaces import DBAPICursor
    from sqlalchemy.sql.base import Executable

Statement = TypeVar("Statement", bound="Executable")
_OPTION = "is_planned_once"
_MARK = re.compile(r"%\((\w+)\)s|%%")


def planned_once(statement: Statement) -> Statement:
    """Return a statement that PostgreSQL is to plan once; SQLite takes it like any other."""
    return statement.execution_options(**{_OPTION: True})


def prepare_statements(engine: Engine) -> None:
    """Have an engine for PostgreSQL keep the plans of what is `planned_once`."""
    event.listen(engine, "do_execute", _execute)


def _execute(
    cursor: DBAPICursor, sql: str, values: Mapping[str, Any], context: DefaultExecutionContext
) -> bool:
    """Execute a statement, unless it is to be planned each time: then the driver does."""
    if not context.execution_options.get(_OPTION):
        return False
    # What belongs to the driver's connection is forgotten with it.
    prepared: dict[str, str] = context.root_connection.info.setdefault(_OPTION, {})
    if sql not in prepared:
        name = f"planned_once_{len(prepared)}"
        places = {given: f"${place}" for place, given in enumerate(values, start=1)}
        text = _MARK.sub(lambda mark: places[mark[1]] if mark[1] else "%", sql)
        cursor.execute(f"PREPARE {name} AS {text}")
        given = ", ".join(f"%({one})s" for one in values)
        prepared[sql] = f"EXECUTE {name} ({given})"
    cursor.execute(prepared[sql], values)
    return True

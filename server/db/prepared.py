"""Statements that PostgreSQL plans once for each connection, not each time that they are asked.

For those whose plan takes longer than what it finds, and is the same whatever is asked for. It
plans them anew when a table, one of its parts or what `ANALYZE` knows of it is another one. Such a
plan belongs to a session: a pooler before PostgreSQL must not change that between transactions.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import count
from typing import TYPE_CHECKING, Any, TypeVar

from sqlalchemy import event

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlalchemy import Engine
    from sqlalchemy.engine.default import DefaultExecutionContext
    from sqlalchemy.engine.interfaces import DBAPICursor
    from sqlalchemy.sql.base import Executable

Statement = TypeVar("Statement", bound="Executable")
MOST = 250
"""That a connection keeps: where other columns vary, rows are written by another text."""
_OPTION = "is_planned_once"
_MARK = re.compile(r"%\(\w+\)s|%s|%%")
_numbers = count(1)


def planned_once(statement: Statement) -> Statement:
    """Return a statement that PostgreSQL is to plan once; SQLite takes it like any other."""
    return statement.execution_options(**{_OPTION: True})


def prepare_statements(engine: Engine) -> None:
    """Have an engine for PostgreSQL keep the plans of what is `planned_once`."""
    event.listen(engine, "do_execute", _execute)


def execution_of(cursor: DBAPICursor, info: dict[Any, Any], texts: Sequence[str]) -> str:
    """Return what executes texts with the driver's marks; what is new of them is prepared before.

    `info` is what SQLAlchemy keeps with the cursor's connection, and forgets with it.
    """
    kept: dict[str, str] = info.setdefault(_OPTION, {})
    if len(kept) + len(texts) > MOST:
        cursor.execute("DEALLOCATE ALL")
        kept.clear()
    for text in texts:
        if text not in kept:
            # A name that none had before: what is prepared outlives its transaction, and it may
            # have been when nobody heard of it any more.
            name = f"planned_once_{next(_numbers)}"
            numbered, marks = _numbered(text)
            cursor.execute(f"PREPARE {name} AS {numbered}")
            kept[text] = f"EXECUTE {name}({', '.join(marks)})" if marks else f"EXECUTE {name}"
    return ";".join([kept[text] for text in texts])


def _execute(
    cursor: DBAPICursor, sql: str, values: Mapping[str, Any], context: DefaultExecutionContext
) -> bool:
    """Execute a statement, unless it is to be planned each time: then the driver does."""
    if not context.execution_options.get(_OPTION):
        return False
    cursor.execute(execution_of(cursor, context.root_connection.info, [sql]), values)
    return True


@lru_cache(maxsize=2 * MOST)
def _numbered(text: str) -> tuple[str, tuple[str, ...]]:
    """Return a text with PostgreSQL's marks instead of the driver's, and those in their order."""
    marks: list[str] = []

    def number(found: re.Match[str]) -> str:
        mark = found[0]
        if mark == "%%":
            return "%"
        if mark == "%s" or mark not in marks:
            marks.append(mark)
            return f"${len(marks)}"
        return f"${marks.index(mark) + 1}"

    return _MARK.sub(number, text), tuple(marks)

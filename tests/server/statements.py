"""Which statements a database is sent, and how it says that it carries them out."""

from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Engine, event


@dataclass(frozen=True)
class Statement:
    """One statement with its parameters, as the driver gets it."""

    sql: str
    parameters: Any

    def explain(self, connection: Connection, options: str = "") -> list[str]:
        """PostgreSQL's plan for it, a line each."""
        asked = f"EXPLAIN {options} {self.sql}"
        return list(connection.exec_driver_sql(asked, self.parameters).scalars())


@contextmanager
def recorded(engine: Engine) -> Generator[list[Statement]]:
    """The statements that are sent until the block ends."""
    statements: list[Statement] = []

    def note(
        _connection: object, _cursor: object, sql: str, parameters: object, *_: object
    ) -> None:
        statements.append(Statement(sql, parameters))

    event.listen(engine, "before_cursor_execute", note)
    try:
        yield statements
    finally:
        event.remove(engine, "before_cursor_execute", note)

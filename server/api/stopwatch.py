"""How long the parts of one request took, told to the caller as `Server-Timing`.

Parts: `auth` (who is asking), `db` (statements, of all parts), `total`.
"""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from sqlalchemy import event

from shared.clock import Clock

if TYPE_CHECKING:
    from collections.abc import Generator

    from sqlalchemy import Connection, Engine


@dataclass(slots=True)
class Stopwatch:
    """The times of one request, in seconds."""

    clock: Clock
    started_s: float
    parts_s: dict[str, float] = field(default_factory=dict[str, float])

    @contextmanager
    def part(self, name: str) -> Generator[None]:
        """Add the time that the block takes to a part."""
        before_s = self.clock.uptime_s()
        try:
            yield
        finally:
            self.add(name, self.clock.uptime_s() - before_s)

    def add(self, name: str, seconds: float) -> None:
        """Add to a part."""
        self.parts_s[name] = self.parts_s.get(name, 0.0) + seconds

    def total_s(self) -> float:
        """Return the seconds since the request came in."""
        return self.clock.uptime_s() - self.started_s

    def header(self) -> str:
        """Return the value of `Server-Timing`; its durations are milliseconds by definition."""
        parts = {**self.parts_s, "total": self.total_s()}
        return ", ".join(f"{name};dur={1000 * seconds:.1f}" for name, seconds in parts.items())


_RUNNING: ContextVar[Stopwatch | None] = ContextVar("stopwatch", default=None)


def start_stopwatch(clock: Clock) -> Stopwatch:
    """Return the stopwatch of a request that begins; its thread's statements count to it."""
    stopwatch = Stopwatch(clock, clock.uptime_s())
    _RUNNING.set(stopwatch)
    return stopwatch


def time_statements(engine: Engine) -> None:
    """Count every statement of `engine` to the request that it belongs to."""
    if not event.contains(engine, "before_cursor_execute", _statement_began):
        event.listen(engine, "before_cursor_execute", _statement_began)
        event.listen(engine, "after_cursor_execute", _statement_ended)


def _statement_began(connection: Connection, *_: Any) -> None:  # noqa: ANN401 - SQLAlchemy's
    if (stopwatch := _RUNNING.get()) is not None:
        connection.info["statement_began_s"] = stopwatch.clock.uptime_s()


def _statement_ended(connection: Connection, *_: Any) -> None:  # noqa: ANN401 - SQLAlchemy's
    began_s = connection.info.pop("statement_began_s", None)
    if began_s is not None and (stopwatch := _RUNNING.get()) is not None:
        stopwatch.add("db", stopwatch.clock.uptime_s() - began_s)

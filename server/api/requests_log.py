"""One line per request in the log, one correlation id in line, answer and station's log alike.

Paths are logged as their rule (`/v1/bags/<code>`); queries, bodies and headers are not logged.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from flask import Response, g, request

from server.api.context import EXTENSION, Context, context
from server.api.stopwatch import Stopwatch, start_stopwatch, time_statements
from shared.ids import new_id
from shared.log import Log, set_context

if TYPE_CHECKING:
    from apiflask import APIFlask

CORRELATION_HEADER = "X-Correlation-Id"
_CORRELATION = re.compile(r"[A-Za-z0-9._-]{8,64}")
_QUIET = frozenset({"health.healthz", "health.readyz", "health.metrics"})
_log = Log(__name__)


def log_requests(app: APIFlask) -> None:
    """Give every request its correlation id, its stopwatch and its line in the log."""
    app.before_request(_begin)
    app.after_request(_end)
    database = app.extensions[EXTENSION].database
    for engine in {database.intake, database.reader, database.writer, database.reports}:
        time_statements(engine)


def begin(here: Context, given: str) -> tuple[Stopwatch, str]:
    """Return the stopwatch and the correlation id of a request: what was `given`, if usable."""
    stopwatch = start_stopwatch(here.clock)
    is_usable = _CORRELATION.fullmatch(given) is not None
    correlation_id = given if is_usable else str(new_id(here.clock.now(), here.random_bytes))
    set_context(correlation_id=correlation_id)
    return stopwatch, correlation_id


def headers_of(stopwatch: Stopwatch, correlation_id: str) -> dict[str, str]:
    """Return the headers that every answer has."""
    return {
        CORRELATION_HEADER: correlation_id,
        "Server-Timing": stopwatch.header(),
        "X-Content-Type-Options": "nosniff",
    }


def log_request(  # noqa: PLR0913 - what a line says
    stopwatch: Stopwatch,
    *,
    method: str,
    route: str | None,
    status: int,
    caller: str,
    problem: str | None = None,
) -> None:
    """Write the line of a request that was answered."""
    _log.info(
        "request",
        method=method,
        route=route,
        status=status,
        problem=problem,
        caller=caller or None,
        ms=round(1000 * stopwatch.total_s(), 1),
    )


def _begin() -> None:
    g.stopwatch, g.correlation_id = begin(context(), request.headers.get(CORRELATION_HEADER, ""))


def _end(response: Response) -> Response:
    response.headers.update(headers_of(g.stopwatch, g.correlation_id))
    response.headers.setdefault("Cache-Control", "no-store")
    if request.endpoint not in _QUIET:
        log_request(
            g.stopwatch,
            method=request.method,
            route=request.url_rule.rule if request.url_rule else None,
            status=response.status_code,
            problem=g.get("problem_code"),
            caller=str(g.get("caller", "")),
        )
    return response

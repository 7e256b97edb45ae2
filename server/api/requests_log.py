"""One line per request in the log, one correlation id in line, answer and station's log alike.

Paths are logged as their rule (`/v1/bags/<code>`); queries, bodies and headers are not logged.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from flask import Response, g, request

from server.api.context import EXTENSION, context
from server.api.stopwatch import Stopwatch, time_statements
from shared.ids import new_id
from shared.log import Log, set_context

if TYPE_CHECKING:
    from apiflask import APIFlask

CORRELATION_HEADER = "X-Correlation-Id"
_CORRELATION = re.compile(r"[A-Za-z0-9._-]{8,64}")
_QUIET = frozenset({"health.healthz", "health.readyz", "health.metrics"})


def log_requests(app: APIFlask) -> None:
    """Give every request its correlation id, its stopwatch and its line in the log."""
    app.before_request(_begin)
    app.after_request(_end)
    database = app.extensions[EXTENSION].database
    for engine in {database.reader, database.writer, database.reports}:
        time_statements(engine)


def _begin() -> None:
    here = context()
    g.stopwatch = Stopwatch(here.clock, here.clock.uptime_s())
    given = request.headers.get(CORRELATION_HEADER, "")
    is_usable = _CORRELATION.fullmatch(given) is not None
    g.correlation_id = given if is_usable else str(new_id(here.clock.now(), here.random_bytes))
    set_context(correlation_id=g.correlation_id)


def _end(response: Response) -> Response:
    response.headers[CORRELATION_HEADER] = g.correlation_id
    response.headers["Server-Timing"] = g.stopwatch.header()
    response.headers.setdefault("Cache-Control", "no-store")
    response.headers["X-Content-Type-Options"] = "nosniff"
    if request.endpoint not in _QUIET:
        Log(__name__).info(
            "request",
            method=request.method,
            route=request.url_rule.rule if request.url_rule else None,
            status=response.status_code,
            problem=g.get("problem_code"),
            caller=str(g.get("caller", "")) or None,
            ms=round(1000 * g.stopwatch.total_s(), 1),
        )
    return response

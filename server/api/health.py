"""Whether the process lives, whether it may be sent requests, and how it is doing."""

from __future__ import annotations

from apiflask import APIBlueprint
from flask import Response

from server.api.context import context
from server.api.errors import problem_response
from server.db.readiness import why_not_ready
from shared.wire import Reply

health = APIBlueprint("health", __name__, tag="Health")
_PROMETHEUS_TEXT = "text/plain; version=0.0.4; charset=utf-8"


class Health(Reply):
    """A good answer."""

    status: str = "ok"


@health.get("/healthz")
@health.output(Health)
def healthz() -> Health:
    """Say that the process answers."""
    return Health()


@health.get("/readyz")
@health.output(Health)
def readyz() -> Health | Response:
    """Say whether the database is writable, migrated and durable."""
    faults = why_not_ready(context().database)
    if faults:
        return problem_response(503, "not_ready", {"faults": ", ".join(faults)})
    return Health()


@health.get("/metrics")
@health.output({}, content_type="text/plain")
def metrics() -> Response:
    """Return the metrics in Prometheus' text format."""
    return Response(context().metrics.text(), content_type=_PROMETHEUS_TEXT)

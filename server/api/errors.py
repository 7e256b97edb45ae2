"""Every failure becomes one shape: `shared.wire.Problem` as `application/problem+json`.

No traceback leaves the house: the correlation id names the log line that has it.
"""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING

from flask import Response, g
from sqlalchemy.exc import DataError, OperationalError, StatementError
from sqlalchemy.exc import TimeoutError as PoolExhausted

from server.api.sentences import sentence_for
from shared.errors import (
    AccessDenied,
    CodeRefused,
    FactValue,
    OutOfStep,
    RequestRefused,
    RuleBroken,
    ServerUnreachable,
    SettingsInvalid,
    TraceTrackError,
)
from shared.log import Log
from shared.wire import Problem

if TYPE_CHECKING:
    from collections.abc import Mapping

    from apiflask import APIFlask
    from apiflask.exceptions import HTTPError

PROBLEM_JSON = "application/problem+json"
_FORBIDDEN = frozenset(
    {
        "role_too_low",
        "station_revoked",
        "person_disabled",
        "password_change_needed",
        "not_for_you",
        "scope_missing",
        "token_revoked",
    }
)
"""Denials for a caller who is known; all others ask to sign in (401)."""
_BUSY = frozenset({"database_busy", "reports_busy"})
"""The server has too much to do, whoever asks; otherwise a caller asks too often."""
_HTTP_CODES = {
    HTTPStatus.BAD_REQUEST: "request_unreadable",
    HTTPStatus.NOT_FOUND: "route_unknown",
    HTTPStatus.METHOD_NOT_ALLOWED: "method_not_allowed",
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: "body_too_large",
    HTTPStatus.UNPROCESSABLE_ENTITY: "fields_invalid",
}
_MAX_BAD_FIELDS = 50
_RETRY_AFTER_S = 2.0


def register_errors(app: APIFlask) -> None:
    """Give the application its one shape of failure."""
    app.error_processor(_from_http)  # pyright: ignore[reportArgumentType] - takes a Response too
    app.register_error_handler(TraceTrackError, _from_ours)
    app.register_error_handler(StatementError, _from_database)
    app.register_error_handler(OverflowError, _from_overflow)
    app.register_error_handler(PoolExhausted, _from_database)
    app.register_error_handler(Exception, _from_surprise)


def problem_response(
    status: int,
    code: str,
    facts: Mapping[str, FactValue] | None = None,
    headers: Mapping[str, str] | None = None,
) -> Response:
    """Return the answer for a failure."""
    problem = Problem(
        title=HTTPStatus(status).phrase,
        status=status,
        code=code,
        detail=sentence_for(code),
        correlation_id=g.get("correlation_id", ""),
        facts=dict(facts or {}),
    )
    g.problem_code = code
    return Response(
        problem.model_dump_json(), status, headers=dict(headers or {}), content_type=PROBLEM_JSON
    )


def _from_ours(error: TraceTrackError) -> Response:
    status, headers = _status_of(error)
    facts = dict(error.facts)
    if isinstance(error, OutOfStep) and error.expected is not None:
        facts["expected"] = error.expected
    return problem_response(status, error.code, facts, headers)


def _status_of(error: TraceTrackError) -> tuple[int, dict[str, str]]:
    match error:
        case ServerUnreachable():
            status = 503 if error.code in _BUSY else 429
            return status, _retry_after(error.retry_after_s)
        case AccessDenied():
            is_known = error.code in _FORBIDDEN
            return (403, {}) if is_known else (401, {"WWW-Authenticate": "Bearer"})
        case RuleBroken() | OutOfStep():
            return (404 if error.code.endswith("_unknown") else 409), {}
        case RequestRefused() | CodeRefused() | SettingsInvalid():
            return 422, {}
        case _:
            return 500, {}


def _retry_after(seconds: float | None) -> dict[str, str]:
    return {} if seconds is None else {"Retry-After": str(max(1, round(seconds)))}


def _from_http(error: HTTPError) -> Response:
    status = error.status_code
    code = _HTTP_CODES.get(HTTPStatus(status), HTTPStatus(status).phrase.lower().replace(" ", "_"))
    allowed = dict(error.headers).get("Allow")
    headers = {"Allow": str(allowed)} if allowed else {}
    return problem_response(status, code, _bad_fields(error.detail), headers)


def _bad_fields(detail: object) -> dict[str, FactValue]:
    """Return each bad field's path with what is wrong: `json.events.3.seq`."""
    if not isinstance(detail, dict):
        return {}
    facts: dict[str, FactValue] = {}
    for place, fields in detail.items():
        for path, faults in dict(fields).items():
            facts[f"{place}.{path}"[:200]] = "; ".join(str(fault) for fault in faults)[:500]
            if len(facts) == _MAX_BAD_FIELDS:
                return facts
    return facts


def _from_database(error: StatementError | PoolExhausted) -> Response:
    Log(__name__).error("database_failed", exc_info=error)
    if isinstance(error, DataError) or isinstance(error.__cause__, OverflowError):
        return problem_response(422, "value_out_of_range")
    if isinstance(error, OperationalError | PoolExhausted):
        return problem_response(503, "database_busy", headers=_retry_after(_RETRY_AFTER_S))
    return problem_response(500, "internal_error")


def _from_overflow(error: OverflowError) -> Response:
    """Answer for a time at the very edge of the calendar, or a number beyond any column."""
    Log(__name__).warning("value_out_of_range", exc_info=error)
    return problem_response(422, "value_out_of_range")


def _from_surprise(error: Exception) -> Response:
    Log(__name__).error("request_failed", exc_info=error)
    return problem_response(500, "internal_error")

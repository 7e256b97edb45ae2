"""What an HTTP answer means: good, or which of the four errors.

Only our server's own word counts. Whatever speaks in its place (a captive portal, a proxy, another
program at that address) is no answer at all, so that nothing is given up because of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from types import MappingProxyType
from typing import NoReturn

from pydantic import ValidationError

from shared.errors import AccessDenied, OutOfStep, RequestRefused, ServerUnreachable
from shared.values import value
from shared.wire import Problem

PROBLEM = "application/problem+json"
_NO_BODY = frozenset({HTTPStatus.NO_CONTENT, HTTPStatus.NOT_MODIFIED})
_GOOD = frozenset({HTTPStatus.OK, HTTPStatus.CREATED}) | _NO_BODY
_LATER: Mapping[int, str] = MappingProxyType(
    {
        HTTPStatus.REQUEST_TIMEOUT: "server_busy",
        HTTPStatus.REQUEST_ENTITY_TOO_LARGE: "too_large",
        HTTPStatus.TOO_MANY_REQUESTS: "server_busy",
        HTTPStatus.SERVICE_UNAVAILABLE: "server_busy",
    }
)
"""Answers after which the same call may succeed, some of it or all of it, later."""
_OUT_OF_STEP = frozenset({"gap", "fork"})
_OUR_NAMES = frozenset({"self", "code", "expected", "retry_after_s"})
"""Names that the errors give to what they carry themselves."""


@value
class Answer:
    """An HTTP answer: its status, its headers with names in lower case, its body."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def content_type(self) -> str:
        """The media type without its parameters, in lower case."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()


def raise_for(answer: Answer, accept: str) -> None:
    """Return for a good answer of the type `accept`, else raise what it means.

    Raises:
        ServerUnreachable: `not_our_server`, `too_large`, `server_busy`, `server_failed`, or the
            server's own reason for a 429 (`wait_before_retry` …).
        AccessDenied: the server's own 401 or 403.
        OutOfStep: 409 with the code `gap` or `fork`.
        RequestRefused: any other 4xx of our server, with its code and facts.
    """
    status = answer.status
    if status in _GOOD:
        if status not in _NO_BODY and answer.content_type != accept:
            raise ServerUnreachable("not_our_server", status=status)
        return
    problem = _problem_in(answer)
    if status in _LATER or status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        raise ServerUnreachable(_why_later(status, problem), retry_after_s(answer), status=status)
    if problem is None or status < HTTPStatus.BAD_REQUEST:
        raise ServerUnreachable("not_our_server", status=status)
    _raise_refusal(status, problem)


def retry_after_s(answer: Answer) -> float | None:
    """Return how long the server asks to be left alone, in seconds, or None.

    A date is taken against the answer's own `Date`: the station's clock may be wrong.
    """
    value = answer.headers.get("retry-after", "").strip()
    if value.isascii() and value.isdecimal():
        return float(value[:9])
    try:
        until = parsedate_to_datetime(value)
        said_at = parsedate_to_datetime(answer.headers.get("date", ""))
        return max(0.0, (until - said_at).total_seconds())
    except (ValueError, TypeError):
        return None


def _why_later(status: int, problem: Problem | None) -> str:
    # "Too many" has several reasons of our server's own (wrong passwords, too many calls).
    if status == HTTPStatus.TOO_MANY_REQUESTS and problem is not None:
        return problem.code
    return _LATER.get(status, "server_failed")


def _problem_in(answer: Answer) -> Problem | None:
    if answer.content_type != PROBLEM:
        return None
    try:
        return Problem.model_validate_json(answer.body)
    except ValidationError:
        return None


def _raise_refusal(status: int, problem: Problem) -> NoReturn:
    facts = {name: value for name, value in problem.facts.items() if name not in _OUR_NAMES}
    facts |= {"status": status, "correlation_id": problem.correlation_id}
    if status in {HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN}:
        raise AccessDenied(problem.code, **facts)
    if status == HTTPStatus.CONFLICT and problem.code in _OUT_OF_STEP:
        expected = problem.facts.get("expected")
        raise OutOfStep(problem.code, expected if isinstance(expected, int) else None, **facts)
    raise RequestRefused(problem.code, **facts)

"""Every failure has one shape, names a correlation id, and shows nothing of the inside."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from sqlalchemy.exc import OperationalError

from shared.wire import Problem
from tests.server.api.site import ADMIN, Answer, Site

if TYPE_CHECKING:
    from collections.abc import Callable

    from server.db.session import Database


@pytest.fixture
def open_fresh_database(open_sqlite: Callable[[], Database]) -> Callable[[], Database]:
    """One database is enough: none of this depends on which."""
    return open_sqlite


def problem_in(answer: Answer) -> Problem:
    assert answer.headers["Content-Type"] == "application/problem+json"
    problem = Problem.model_validate_json(answer.text)
    assert problem.status == answer.status_code
    assert problem.correlation_id == answer.headers["X-Correlation-Id"]
    assert problem.detail
    return problem


def send(site: Site, body: bytes, path: str = "/v1/session") -> Answer:
    client = site.app.test_client()
    return Answer(client.post(path, data=body, content_type="application/json"))


def test_an_unknown_address_is_a_problem(site: Site) -> None:
    assert problem_in(site.ask("GET", "/v1/nothing-here")).code == "route_unknown"


@pytest.mark.parametrize("path", ["/v1/bills/not-a-uuid", "/v1/people/1/badge", "//v1/session"])
def test_an_address_that_is_nearly_one_is_a_problem(site: Site, path: str, admin: str) -> None:
    assert problem_in(site.ask("GET", path, token=admin)).status in {404, 405}


@pytest.mark.parametrize("method", ["PUT", "PATCH", "OPTIONS", "TRACE"])
def test_a_method_that_an_address_does_not_take_is_a_problem(site: Site, method: str) -> None:
    answer = site.ask(method, "/v1/session")
    assert problem_in(answer).code == "method_not_allowed"
    assert "POST" in answer.headers["Allow"]


def test_each_bad_field_is_named_by_its_path(site: Site, admin: str) -> None:
    wanted = {"formats": [{"name": "x", "kind": "neither", "template": "P{number}"}], "extra": 1}
    problem = problem_in(site.ask("PUT", "/v1/formats", wanted, token=admin))
    assert (problem.status, problem.code) == (422, "fields_invalid")
    assert set(problem.facts) == {"json.formats.0.kind", "json.extra"}


def test_a_bad_query_is_named_by_its_path_too(site: Site, admin: str) -> None:
    problem = problem_in(site.ask("GET", "/v1/people?limit=0&colour=red", token=admin))
    assert set(problem.facts) == {"query.limit", "query.colour"}


@pytest.mark.parametrize(
    "body", [b"", b"{", b"\xff\xfe", b'{"name": NaN}', b'{"name": ' + b"9" * 5000 + b"}"]
)
def test_a_body_that_is_no_json_is_a_problem(site: Site, body: bytes) -> None:
    problem = problem_in(send(site, body))
    assert (problem.status, problem.code) == (400, "request_unreadable")


@pytest.mark.parametrize(
    "body", [b"[" * 9 + b"]" * 9, b'{"a":' * 9 + b"1" + b"}" * 9, b"[" * 100_000]
)
def test_json_nested_too_deeply_is_a_problem(site: Site, body: bytes) -> None:
    problem = problem_in(send(site, body))
    assert (problem.status, problem.code) == (422, "json_too_deep")


@pytest.mark.parametrize("text", ["A\0B", "\ud800"])
def test_text_that_cannot_be_kept_is_a_problem(site: Site, text: str) -> None:
    body = json.dumps({"name": ADMIN, "password": text}).encode()
    problem = problem_in(send(site, body))
    assert (problem.code, problem.facts) == ("text_not_clean", {"field": "password"})


@pytest.mark.parametrize("number", [str(2**63), "1e999", "-1e300"])
def test_a_number_that_cannot_be_kept_is_a_problem(site: Site, number: str) -> None:
    problem = problem_in(send(site, b'{"name": [' + number.encode() + b"]}"))
    assert (problem.code, problem.facts) == ("number_too_large", {"field": "name.0"})


@pytest.mark.parametrize("edge", ["0001-01-01T00:00:00%2B14:00", "9999-12-31T23:59:59-14:00"])
def test_a_time_at_the_edge_of_the_calendar_is_no_surprise(
    site: Site, admin: str, edge: str
) -> None:
    for name in ("since", "until"):
        for path in ("/v1/movements", "/v1/movements.csv"):
            answer = site.ask("GET", f"{path}?{name}={edge}", token=admin)
            assert problem_in(answer).code == "fields_invalid"


def test_a_body_over_256_kb_is_refused_before_it_is_read(site: Site) -> None:
    problem = problem_in(send(site, b" " * (256 * 1024 + 1)))
    assert (problem.status, problem.code) == (413, "body_too_large")


def test_a_surprise_is_told_as_nothing_but_its_correlation_id(
    site: Site, admin: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def with_a_secret(*_: object) -> None:
        raise ZeroDivisionError("the secret inside")

    monkeypatch.setattr("server.services.people.find", with_a_secret)
    answer = site.ask("GET", "/v1/people", token=admin)
    assert problem_in(answer).code == "internal_error"
    assert "secret" not in answer.text
    assert "Traceback" not in answer.text


def test_a_database_that_does_not_answer_asks_for_patience(
    site: Site, admin: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(*_: object) -> None:
        raise OperationalError("SELECT 1", {}, Exception("server closed the connection"))

    monkeypatch.setattr("server.services.people.find", gone)
    answer = site.ask("GET", "/v1/people", token=admin)
    assert (problem_in(answer).code, answer.status_code) == ("database_busy", 503)
    assert int(answer.headers["Retry-After"]) > 0


def test_the_callers_correlation_id_is_kept(site: Site) -> None:
    answer = site.app.test_client().get("/healthz", headers={"X-Correlation-Id": "station-3.0042"})
    assert answer.headers["X-Correlation-Id"] == "station-3.0042"


@pytest.mark.parametrize("given", ["x", "a b c d e f g h", 'x" evil="1', "é" * 10, "x" * 65])
def test_a_correlation_id_that_is_none_is_replaced(site: Site, given: str) -> None:
    answer = site.app.test_client().get("/healthz", headers={"X-Correlation-Id": given})
    assert answer.headers["X-Correlation-Id"] != given


def test_every_answer_tells_how_long_its_parts_took(site: Site, admin: str) -> None:
    timing = site.ask("GET", "/v1/people", token=admin).headers["Server-Timing"]
    assert [part.split(";")[0] for part in timing.split(", ")] == [
        *("db", "auth", "cache", "total")
    ]


@pytest.mark.parametrize("path", ["/v1/problems/0/decision", f"/v1/problems/{2**63}/decision"])
def test_a_number_that_no_database_holds_is_no_address(site: Site, admin: str, path: str) -> None:
    assert problem_in(site.ask("POST", path, {}, token=admin)).code == "route_unknown"

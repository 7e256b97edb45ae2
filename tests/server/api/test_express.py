"""Batches past Flask: the same answer as by way of Flask, whatever comes, and taken only once."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, cast
from uuid import UUID

import pytest
from werkzeug.test import Client

from shared.errors import OutOfStep, ServerUnreachable
from shared.events import BagReceived, ChildPacked, ParentOpened
from tests.server.scanning import Outbox

if TYPE_CHECKING:
    from collections.abc import Iterable
    from wsgiref.types import StartResponse, WSGIEnvironment

    from werkzeug.test import TestResponse

    from server.services.coalescing import Coalescer
    from tests.server.api.site import Json, Site


class Ways:
    """One station's two ways in: past Flask, and by way of Flask alone."""

    def __init__(self, site: Site) -> None:
        self.admin = site.sign_in()
        self.outbox = Outbox(station_id=UUID(site.add_station(self.admin)))
        self.token = site.enrol(self.admin, str(self.outbox.station_id))
        self.express = cast("Any", site.app.wsgi_app)
        self.flask = self.express._others
        self.outbox.scan(ParentOpened, parent="P1-3")
        # The gate lets the station in for the first time.
        assert self.post(self.flask, self.body()).status_code == 200

    def body(self) -> bytes:
        return self.outbox.batch().model_dump_json().encode()

    def post(self, way: object, body: bytes, **headers: str) -> TestResponse:
        given = {
            "Authorization": f"Bearer {self.token}",
            "Content-Type": "application/json",
            "X-Correlation-Id": "one-for-both",
            **{name.replace("_", "-"): text for name, text in headers.items()},
        }
        return Client(way).post("/v1/events", data=body, headers=given)  # pyright: ignore[reportArgumentType] - WSGI


@pytest.fixture
def ways(site: Site) -> Ways:
    return Ways(site)


def nobody_else(_environ: WSGIEnvironment, _start: StartResponse) -> Iterable[bytes]:
    raise AssertionError("Flask was asked")


def test_a_good_batch_never_gets_to_flask(ways: Ways, monkeypatch: pytest.MonkeyPatch) -> None:
    ways.outbox.scan(ChildPacked, parent="P1-3", child="C1")
    monkeypatch.setattr(ways.express, "_others", nobody_else)
    answer = ways.post(ways.express, ways.body())
    assert [one["result"] for one in answer.get_json()["verdicts"]] == ["applied", "applied"]


Make = Callable[["Json"], bytes]


def changed(**changes: object) -> Make:
    return lambda plain: json.dumps({**plain, **changes}).encode()


def event_changed(**changes: object) -> Make:
    def make(plain: Json) -> bytes:
        plain["events"][-1] |= changes
        return json.dumps(plain).encode()

    return make


def spelled(written: bytes) -> Make:
    """A number that JSON has no spelling for, or too large a one."""
    return lambda plain: json.dumps({**plain, "sent_uptime_s": 77}).encode().replace(b"77", written)


def around(before: bytes = b"", after: bytes = b"", cut: int | None = None) -> Make:
    return lambda plain: before + json.dumps(plain).encode()[:cut] + after


def instead(written: bytes) -> Make:
    return lambda _plain: written


@pytest.mark.parametrize(
    "make",
    [
        changed(),
        changed(sent_uptime_s=1e300),
        changed(sent_uptime_s=-1),
        changed(sent_boot_id="\0"),
        changed(sent_boot_id="\ud800"),
        changed(sent_boot_id="नमस्ते"),
        changed(epoch="0"),
        changed(events=[]),
        changed(more=1),
        changed(sent_at="2026-11-23T06:00:00"),
        event_changed(seq=0),
        event_changed(seq=7),
        event_changed(seq=2**63),
        event_changed(seq="2"),
        event_changed(seq=2.0),
        event_changed(seq=True),
        event_changed(payload="\ud800"),
        event_changed(payload="\0"),
        event_changed(payload=None),
        event_changed(hash="0" * 64),
        event_changed(hash="A" * 64),
        event_changed(event_id="none"),
        spelled(b"NaN"),
        spelled(b"Infinity"),
        spelled(b"1e999"),
        spelled(b'1, "sent_uptime_s": 2'),
        around(b"\xef\xbb\xbf"),
        around(b"\xff"),
        around(after=b" "),
        around(after=b"{}"),
        around(cut=-1),
        instead(b""),
        instead(b"[" * 100_000),
        instead(b"null"),
    ],
)
def test_whatever_comes_is_answered_as_flask_answers_it(ways: Ways, make: Make) -> None:
    ways.outbox.scan(ChildPacked, parent="P1-3", child="C1")
    body = make(json.loads(ways.body()))
    by_flask, past_flask = (ways.post(way, body) for way in (ways.flask, ways.express))
    assert past_flask.status_code == by_flask.status_code
    said, wanted = past_flask.get_json(), by_flask.get_json()
    if wanted.get("code") == "fork":
        # The first to say so froze the station.
        assert said["facts"] == {"why": "frozen"}
        said["facts"] = wanted["facts"]
    assert said == wanted
    assert told(past_flask) == told(by_flask)


@pytest.mark.parametrize(
    "headers",
    [
        {"Authorization": ""},
        {"Authorization": "Bearer tts_of-nobody"},
        {"Authorization": "Basic abc"},
        {"Content_Type": "text/plain"},
        {"Content_Type": "application/json; charset=utf-8"},
        {"X_Correlation_Id": "no\x7fgood"},
        {"Content_Length": "12"},
        {"Content_Length": "-1"},
        {"Transfer_Encoding": "chunked"},
    ],
)
def test_whatever_a_request_says_of_itself_is_taken_as_flask_takes_it(
    ways: Ways, headers: dict[str, str]
) -> None:
    by_flask, past_flask = (
        ways.post(way, ways.body(), **headers) for way in (ways.flask, ways.express)
    )
    assert past_flask.status_code == by_flask.status_code
    unlike = {"correlation_id"} if "X_Correlation_Id" in headers else set[str]()
    assert (past_flask.get_json() or {}).keys() - unlike == (
        by_flask.get_json() or {}
    ).keys() - unlike


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (OutOfStep("gap", expected=9), 409),
        (ServerUnreachable("database_busy", retry_after_s=2.0), 503),
        (ValueError("a fault of ours"), 500),
    ],
)
def test_what_fails_is_told_by_flask_and_tried_only_once(
    site: Site, ways: Ways, monkeypatch: pytest.MonkeyPatch, error: Exception, status: int
) -> None:
    tries: list[object] = []

    def fail(_self: Coalescer, sent: object) -> None:
        tries.append(sent)
        raise error

    ways.outbox.scan(BagReceived, bag="C1")
    monkeypatch.setattr("server.services.coalescing.Coalescer.take", fail)
    answer = ways.post(ways.express, ways.body())
    assert answer.status_code == status
    assert len(tries) == 1
    monkeypatch.undo()
    assert ways.post(ways.express, ways.body()).status_code == 200


def test_an_answer_that_could_not_be_given_is_given_when_the_batch_comes_again(
    ways: Ways, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **_said: object) -> None:
        raise RuntimeError("no line")

    ways.outbox.scan(ChildPacked, parent="P1-3", child="C1")
    with monkeypatch.context() as context:
        context.setattr("server.api.express.log_request", fail)
        refused = ways.post(ways.express, ways.body())
    assert (refused.status_code, refused.get_json()["code"]) == (500, "internal_error")
    again = ways.post(ways.express, ways.body())
    assert [one["result"] for one in again.get_json()["verdicts"]] == ["applied", "applied"]


def test_another_address_or_method_is_not_its_affair(site: Site, ways: Ways) -> None:
    client = Client(ways.express)  # pyright: ignore[reportArgumentType] - WSGI
    assert client.get("/v1/events").status_code == 405
    assert client.post("/v1/events/").status_code == 404
    assert client.get("/healthz").status_code == 200


def told(answer: TestResponse) -> dict[str, str]:
    unlike = {"Server-Timing", "Content-Length"}
    return {name: text for name, text in answer.headers.items() if name not in unlike}

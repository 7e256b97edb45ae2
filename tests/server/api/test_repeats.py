"""A question asked again costs no query while nothing changed, and is never answered stale."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid4

import pytest
from flask import request
from sqlalchemy import event

from server.api.cache import Kept, ProcessCache, etag_of
from server.api.policies import POLICIES
from server.api.repeats import FROM_A_REPLICA, LAG_S, RESTS_ON
from server.services.reports import REPORTS
from shared.events import ChildPacked, ParentOpened
from tests.server.api.site import HandSetClock
from tests.server.api.test_gate import path_of
from tests.server.scanning import Outbox

if TYPE_CHECKING:
    from collections.abc import Generator
    from contextlib import AbstractContextManager

    from sqlalchemy.orm import Session

    from server.db.session import Database
    from tests.server.api.site import Answer, Site


@contextmanager
def statements(site: Site) -> Generator[list[str]]:
    """All that is asked of the database meanwhile."""
    seen: list[str] = []

    def note(_connection: Any, _cursor: Any, statement: str, *_: Any) -> None:  # noqa: ANN401 - SQLAlchemy's
        seen.append(statement)

    engines = {site.database.reader, site.database.writer, site.database.reports}
    for engine in engines:
        event.listen(engine, "before_cursor_execute", note)
    yield seen
    for engine in engines:
        event.remove(engine, "before_cursor_execute", note)


def again(site: Site, path: str, token: str, etag: str) -> Answer:
    return site.ask("GET", path, token=token, headers={"If-None-Match": etag})


def bill(site: Site, admin: str, number: str) -> None:
    said = {"command_id": str(uuid4()), "bill_id": str(uuid4()), "terms": {"number": number}}
    assert site.ask("POST", "/v1/bills", said, token=admin).status_code == 200


@pytest.mark.parametrize("path", ["/v1/bills", "/v1/today", "/v1/people", "/v1/movements?limit=5"])
def test_a_repeat_costs_no_query(site: Site, admin: str, path: str) -> None:
    first = site.ask("GET", path, token=admin)
    assert first.status_code == 200, first.text
    with statements(site) as seen:
        same = site.ask("GET", path, token=admin)
        unchanged = again(site, path, admin, first.headers["ETag"])
    assert seen == []
    assert (same.text, same.headers["ETag"]) == (first.text, first.headers["ETag"])
    assert (unchanged.status_code, unchanged.text) == (304, "")


@pytest.mark.parametrize("path", ["/v1/bags/P1-9", "/v1/bags?search=P1", "/v1/bags?search=1-9"])
def test_a_bag_looked_up_again_costs_no_query(site: Site, admin: str, path: str) -> None:
    outbox = Outbox(UUID(site.add_station(admin)))
    token = site.enrol(admin, str(outbox.station_id))
    outbox.scan(ParentOpened, parent="P1-9")
    sent = outbox.batch().model_dump(mode="json")
    assert site.ask("POST", "/v1/events", sent, token=token).status_code == 200
    etag = site.ask("GET", path, token=admin).headers["ETag"]
    with statements(site) as seen:
        assert again(site, path, admin, etag).status_code == 304
    assert seen == []


@pytest.mark.parametrize("report", REPORTS)
def test_a_report_asked_again_costs_no_query(site: Site, admin: str, report: str) -> None:
    path = f"/v1/reports/{report}"
    first = site.ask("GET", path, token=admin)
    with statements(site) as seen:
        assert site.ask("GET", path, token=admin).text == first.text
        assert again(site, path, admin, first.headers["ETag"]).status_code == 304
    assert seen == []


@pytest.mark.parametrize("report", ["packing_by_day", "packing_by_hour", "packing_by_station"])
def test_a_report_shows_a_scan_at_once(site: Site, admin: str, report: str) -> None:
    outbox = Outbox(UUID(site.add_station(admin)))
    token = site.enrol(admin, str(outbox.station_id))
    path = f"/v1/reports/{report}"
    outbox.scan(ParentOpened, parent="P1-9")
    for child in range(3):
        outbox.scan(ChildPacked, parent="P1-9", child=f"C{child}")
    packed: list[int] = []
    site.ask("GET", path, token=admin)
    for envelope in outbox.envelopes:
        sent = outbox.batch_of([envelope]).model_dump(mode="json")
        assert site.ask("POST", "/v1/events", sent, token=token).status_code == 200
        packed.append(site.ask("GET", path, token=admin).json["totals"]["packed"])
    assert packed == [0, 1, 2, 3]


@pytest.mark.parametrize("path", ["/v1/reports/movements", "/v1/movements", "/v1/today"])
def test_what_is_from_a_replica_is_read_each_time(
    site: Site, admin: str, monkeypatch: pytest.MonkeyPatch, path: str
) -> None:
    """It may be behind, and would be kept as what is true now."""
    monkeypatch.setattr(type(site.database), "has_replica", True)
    with statements(site) as seen:
        for _ in range(2):
            assert "ETag" not in site.ask("GET", path, token=admin).headers
            assert seen
            seen.clear()


def test_all_that_may_come_from_a_replica_is_named(
    site: Site, admin: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: set[str] = set()
    reporting = type(site.database).reporting

    def note(database: Database) -> AbstractContextManager[Session]:
        given.add(request.endpoint or "")
        return reporting(database)

    monkeypatch.setattr(type(site.database), "reporting", note)
    for rule in site.app.url_map.iter_rules():
        if rule.endpoint in RESTS_ON:
            is_report = rule.endpoint == "reports.page"
            path = "/v1/reports/movements" if is_report else path_of(rule)
            site.ask("GET", path, token=admin)
    assert given == FROM_A_REPLICA


def test_a_caller_sees_its_own_write_at_once(site: Site, admin: str) -> None:
    for number in ("B1", "B2", "B3"):
        etag = site.ask("GET", "/v1/bills", token=admin).headers["ETag"]
        bill(site, admin, number)
        answer = again(site, "/v1/bills", admin, etag)
        assert answer.json["items"][0]["terms"]["number"] == number


def test_a_scan_shows_at_once_in_what_an_admin_asks(site: Site, admin: str) -> None:
    outbox = Outbox(UUID(site.add_station(admin)))
    token = site.enrol(admin, str(outbox.station_id))
    outbox.scan(ParentOpened, parent="P1-2")
    outbox.scan(ChildPacked, parent="P1-2", child="C1")
    for envelope, packed in zip(outbox.envelopes, (0, 1), strict=True):
        sent = outbox.batch_of([envelope]).model_dump(mode="json")
        assert site.ask("POST", "/v1/events", sent, token=token).status_code == 200
        bag = site.ask("GET", "/v1/bags/P1-2", token=admin).json["bag"]
        assert bag["packed"] == packed


def test_what_did_not_change_in_the_end_is_not_sent_again(site: Site, admin: str) -> None:
    etag = site.ask("GET", "/v1/people", token=admin).headers["ETag"]
    site.add_station(admin)
    assert again(site, "/v1/people", admin, etag).status_code == 304


def test_a_right_that_was_taken_away_is_gone_for_the_next_question(site: Site, admin: str) -> None:
    wanted = {"name": "ERP", "scopes": ["bills:read"]}
    made = site.ask("POST", "/v1/integrations", wanted, token=admin).json
    for _ in range(2):
        assert site.ask("GET", "/v1/bills", token=made["token"]).status_code == 200
    path = f"/v1/integrations/{made['integration']['id']}/revoke"
    assert site.ask("POST", path, token=admin).status_code == 200
    assert site.ask("GET", "/v1/bills", token=made["token"]).status_code == 403


def test_who_signed_out_is_nobody_for_the_next_question(site: Site, admin: str) -> None:
    assert site.ask("GET", "/v1/bills", token=admin).status_code == 200
    assert site.ask("DELETE", "/v1/session", token=admin).status_code == 204
    assert site.ask("GET", "/v1/bills", token=admin).status_code == 401


def test_a_kept_answer_opens_nothing_to_who_may_not_ask(site: Site, admin: str) -> None:
    assert site.ask("GET", "/v1/bills", token=admin).status_code == 200
    assert site.ask("GET", "/v1/bills").status_code == 401


def test_a_stations_answer_is_its_own(site: Site, admin: str) -> None:
    tokens = [site.enrol(admin, site.add_station(admin, name)) for name in ("Gate 7", "Gate 8")]
    names = [
        site.ask("GET", "/v1/station/settings", token=token).json["station_name"]
        for token in tokens
    ]
    assert names == ["Gate 7", "Gate 8"]


def test_a_session_still_ends_when_it_is_not_used(site: Site, admin: str) -> None:
    assert site.ask("GET", "/v1/bills", token=admin).status_code == 200
    site.clock.advance(14 * 60)
    assert site.ask("GET", "/v1/bills", token=admin).status_code == 200
    site.clock.advance(14 * 60)
    assert site.ask("GET", "/v1/bills", token=admin).status_code == 200
    site.clock.advance(15 * 60 + 1)
    assert site.ask("GET", "/v1/bills", token=admin).json["code"] == "session_expired"


def test_hits_and_misses_are_counted(site: Site, admin: str) -> None:
    for _ in range(3):
        site.ask("GET", "/v1/formats", token=admin)
    bill(site, admin, "B1")
    site.ask("GET", "/v1/bills", token=admin)
    bill(site, admin, "B2")
    site.ask("GET", "/v1/bills", token=admin)
    text = site.ask("GET", "/metrics", token=admin).text
    assert 'tracetrack_cache_total{outcome="hit"} 2.0' in text
    assert 'tracetrack_cache_total{outcome="miss"} 2.0' in text
    assert 'tracetrack_cache_total{outcome="changed"} 1.0' in text


def test_only_routes_that_there_are_stand_among_those_that_are_kept() -> None:
    assert RESTS_ON.keys() <= POLICIES.keys()


def test_a_full_cache_forgets_what_was_asked_for_longest_ago() -> None:
    cache = ProcessCache(HandSetClock(), most_bytes=25)
    for name in ("a", "b"):
        cache.put(name, kept(b"0123456789"))
    assert cache.get("a") is not None
    cache.put("c", kept(b"0123456789"))
    assert [name for name in "abc" if cache.get(name)] == ["a", "c"]


def test_an_answer_is_not_kept_for_ever() -> None:
    clock = HandSetClock()
    cache = ProcessCache(clock)
    cache.put("a", kept(b"x"))
    clock.advance(61)
    assert cache.get("a") is None


def kept(body: bytes) -> Kept:
    return Kept((b"w",), body, "application/json", etag_of(body))


@pytest.mark.parametrize("path", ["/v1/today", "/v1/problems", "/v1/stations"])
def test_what_consoles_ask_all_the_time_may_lag_behind_stations_by_seconds(
    site: Site, admin: str, path: str
) -> None:
    outbox = Outbox(UUID(site.add_station(admin)))
    token = site.enrol(admin, str(outbox.station_id))
    before = site.ask("GET", path, token=admin)
    outbox.scan(ChildPacked, parent="P1-9", child="C1")
    outbox.scan(ChildPacked, parent="P2-9", child="C1")
    sent = outbox.batch_of(outbox.envelopes).model_dump(mode="json")
    assert site.ask("POST", "/v1/events", sent, token=token).status_code == 200
    with statements(site) as seen:
        assert again(site, path, admin, before.headers["ETag"]).status_code == 304
    assert seen == []
    site.clock.advance(LAG_S)
    after = again(site, path, admin, before.headers["ETag"])
    assert (after.status_code, after.text != before.text) == (200, True)


def test_what_the_desk_did_shows_at_once_in_what_may_lag(site: Site, admin: str) -> None:
    for path in ("/v1/today", "/v1/problems", "/v1/stations"):
        etag = site.ask("GET", path, token=admin).headers["ETag"]
        bill(site, admin, f"B{path}")
        with statements(site) as seen:
            again(site, path, admin, etag)
        assert seen, path

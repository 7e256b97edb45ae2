"""Batches over HTTP: verdicts, repetition, gaps, forks, and what a revoked station may still do."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING
from uuid import UUID

import pytest

from server.api.context import EXTENSION
from server.api.rates import REVOKED_STATION
from shared.events import (
    MAX_PAYLOAD_BYTES,
    BagReceived,
    ChildPacked,
    ParentOpened,
    Source,
    payload_of,
)
from shared.plain import to_json
from tests.server.scanning import Outbox, bag

if TYPE_CHECKING:
    from shared.wire import Batch
    from tests.server.api.site import Answer, Json, Site


@pytest.fixture
def outbox(site: Site, admin: str) -> Outbox:
    return Outbox(station_id=UUID(site.add_station(admin)))


@pytest.fixture
def token(site: Site, admin: str, outbox: Outbox) -> str:
    return site.enrol(admin, str(outbox.station_id))


def send(site: Site, token: str, batch: Batch) -> Answer:
    return site.ask("POST", "/v1/events", batch.model_dump(mode="json"), token=token)


def pack(outbox: Outbox, parent: str, *children: str) -> None:
    outbox.scan(ParentOpened, parent=parent)
    for child in children:
        outbox.scan(ChildPacked, parent=parent, child=child)


def test_a_full_queue_answers_503_and_says_when_to_come_again(
    site: Site, token: str, outbox: Outbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    pack(outbox, "P1-2", "C1")
    coalescer = site.app.extensions[EXTENSION].coalescer
    with monkeypatch.context() as full:
        full.setattr(coalescer, "_most_waiting", 1)
        refused = send(site, token, outbox.batch())
    assert (refused.status_code, refused.json["code"]) == (503, "database_busy")
    assert int(refused.headers["Retry-After"]) >= 1
    assert send(site, token, outbox.batch()).status_code == 200


def test_a_batch_is_answered_with_a_verdict_for_each_event(
    site: Site, token: str, outbox: Outbox
) -> None:
    pack(outbox, "P1-2", "C1", "C2")
    outbox.scan(ChildPacked, parent="P1-2", child="C1")
    answer = send(site, token, outbox.batch())
    assert answer.status_code == 200
    assert [verdict["result"] for verdict in answer.json["verdicts"]] == [
        "applied",
        "applied",
        "applied",
        "already",
    ]
    assert answer.json["last_seq"] == 4


def test_a_batch_sent_again_is_answered_the_same(site: Site, token: str, outbox: Outbox) -> None:
    pack(outbox, "P1-2", "C1")
    batch = outbox.batch()
    assert send(site, token, batch).json == send(site, token, batch).json


def test_a_gap_names_what_is_expected(site: Site, token: str, outbox: Outbox) -> None:
    pack(outbox, "P1-2", "C1")
    answer = send(site, token, outbox.batch(first=2))
    assert (answer.status_code, answer.json["code"]) == (409, "gap")
    assert answer.json["facts"]["expected"] == 1


def test_a_second_history_under_one_name_freezes_the_station(
    site: Site, admin: str, token: str, outbox: Outbox
) -> None:
    pack(outbox, "P1-2", "C1")
    send(site, token, outbox.batch())
    twin = Outbox(station_id=outbox.station_id)
    pack(twin, "P1-2", "C7")
    answer = send(site, token, twin.batch())
    assert (answer.status_code, answer.json["code"]) == (409, "fork")
    stations = site.ask("GET", "/v1/stations", token=admin).json["items"]
    assert stations[0]["state"] == "frozen"
    metrics = site.ask("GET", "/metrics", token=admin).text
    assert "tracetrack_forks 1.0" in metrics


def test_the_cursor_says_how_far_an_outbox_was_taken(
    site: Site, token: str, outbox: Outbox
) -> None:
    path = f"/v1/cursor?epoch={outbox.epoch}"
    assert site.ask("GET", path, token=token).json["last_seq"] == 0
    pack(outbox, "P1-2", "C1")
    send(site, token, outbox.batch())
    cursor = site.ask("GET", path, token=token).json
    assert (cursor["last_seq"], cursor["last_hash"]) == (2, outbox.envelopes[-1].hash)


def test_the_feed_brings_the_bags_to_another_station(
    site: Site, admin: str, token: str, outbox: Outbox
) -> None:
    pack(outbox, "P1-2", "C1")
    send(site, token, outbox.batch())
    other = site.enrol(admin, site.add_station(admin, "Gate 8"))
    feed = site.ask("GET", "/v1/station/bags?since=0", token=other).json
    assert {bag["code"]: bag["state"] for bag in feed["bags"]} == {"P1-2": "open", "C1": "packed"}
    again = site.ask("GET", f"/v1/station/bags?since={feed['next']}", token=other).json
    assert (again["bags"], again["more"]) == ([], False)


@pytest.mark.parametrize("text", ["P1-2", "p1-2", "parent::1", "P1-99"])
def test_a_station_looks_a_bag_up_by_label_or_key(
    site: Site, token: str, outbox: Outbox, text: str
) -> None:
    pack(outbox, "P1-2", "C1")
    send(site, token, outbox.batch())
    page = site.ask("GET", f"/v1/station/bags/{text}", token=token)
    assert page.status_code == 200, page.text
    assert [child["code"] for child in page.json["children"]] == ["C1"]
    assert page.json["location"] == "Lucknow"


def test_a_revoked_station_is_heard_and_nothing_of_it_counts(
    site: Site, admin: str, token: str, outbox: Outbox
) -> None:
    site.ask("POST", f"/v1/stations/{outbox.station_id}/revoke", token=admin)
    outbox.scan(BagReceived, bag="P5-1")
    answer = send(site, token, outbox.batch())
    assert answer.status_code == 200
    assert [verdict["result"] for verdict in answer.json["verdicts"]] == ["quarantined"]
    assert site.ask("GET", "/v1/bags/P5-1", token=admin).status_code == 404


def test_a_revoked_station_is_told_to_slow_down(
    site: Site, admin: str, token: str, outbox: Outbox
) -> None:
    site.ask("POST", f"/v1/stations/{outbox.station_id}/revoke", token=admin)
    outbox.scan(BagReceived, bag="P5-1")
    batch = outbox.batch()
    answers = [send(site, token, batch).status_code for _ in range(REVOKED_STATION.burst + 1)]
    assert answers == [200] * REVOKED_STATION.burst + [429]


def test_nothing_counts_from_the_moment_on_at_which_a_station_is_revoked(
    site: Site, admin: str, token: str, outbox: Outbox
) -> None:
    outbox.scan(BagReceived, bag="P4-1")
    first = send(site, token, outbox.batch()).json["verdicts"]
    site.ask("POST", f"/v1/stations/{outbox.station_id}/revoke", token=admin)
    outbox.scan(BagReceived, bag="P5-1")
    second = send(site, token, outbox.batch()).json["verdicts"]
    assert [verdict["result"] for verdict in first] == ["applied"]
    assert [verdict["reason"] for verdict in second] == [None, "station_revoked"]


def test_a_token_that_was_replaced_is_a_revoked_ones_from_that_moment_on(
    site: Site, admin: str, token: str, outbox: Outbox
) -> None:
    outbox.scan(BagReceived, bag="P4-1")
    assert send(site, token, outbox.batch()).status_code == 200
    fresh = site.enrol(admin, str(outbox.station_id))
    outbox.scan(BagReceived, bag="P5-1")
    by_the_old = send(site, token, outbox.batch(2)).json["verdicts"]
    outbox.scan(BagReceived, bag="P6-1")
    by_the_fresh = send(site, fresh, outbox.batch(3)).json["verdicts"]
    assert [one["reason"] for one in by_the_old] == ["station_revoked"]
    assert [one["result"] for one in by_the_fresh] == ["applied"]


def test_a_batch_of_201_events_is_refused_whole(site: Site, token: str, outbox: Outbox) -> None:
    for number in range(201):
        outbox.scan(BagReceived, bag=f"C{number}")
    body = outbox.batch(last=200).model_dump(mode="json")
    body["events"].append(json.loads(to_json(outbox.envelopes[200])))
    answer = site.ask("POST", "/v1/events", body, token=token)
    assert (answer.status_code, answer.json["code"]) == (422, "fields_invalid")
    assert list(answer.json["facts"]) == ["json.events"]


@pytest.mark.parametrize(
    "payload",
    [
        "",
        "{",
        '{"kind":"no_such_kind"}',
        "\0",
        "\u202e[[[[[[[[[",
        "🚜" * 9000,
        "[" * 60_000,
        "\ud800",
    ],
    ids=["empty", "cut", "unknown", "nul", "odd", "long", "deep", "lone surrogate"],
)
def test_a_payload_that_nobody_understands_is_kept_and_blocks_nothing(
    site: Site, token: str, outbox: Outbox, payload: str
) -> None:
    outbox.add(payload)
    outbox.scan(BagReceived, bag="C1")
    answer = send(site, token, outbox.batch())
    assert answer.status_code == 200, answer.text
    results = [verdict["result"] for verdict in answer.json["verdicts"]]
    assert results == ["quarantined", "applied"]


@pytest.mark.parametrize("letter", ["x", "🚜", "\ud800"], ids=["plain", "odd", "lone surrogate"])
def test_a_payload_is_as_long_as_it_may_be_and_no_longer(
    site: Site, token: str, outbox: Outbox, letter: str
) -> None:
    outbox.add(letter * 20_000)
    body = outbox.batch().model_dump(mode="json")
    body["events"][0]["payload"] = letter * (MAX_PAYLOAD_BYTES + 1)
    too_long = site.ask("POST", "/v1/events", body, token=token)
    assert too_long.status_code in {413, 422}
    assert send(site, token, outbox.batch()).status_code == 200


@pytest.mark.parametrize(
    "strange",
    [
        {"at": "0001-01-01T00:00:00+14:00"},
        {"at": "9999-12-31T23:59:59-14:00"},
        {"uptime_s": 1e308},
        {"raw": "\0"},
        {"raw": "\u202e\u200b٣"},
    ],
    ids=["first", "last", "old", "nul", "odd"],
)
def test_a_fact_with_strange_values_has_a_verdict_and_blocks_nothing(
    site: Site, token: str, outbox: Outbox, strange: Json
) -> None:
    honest = BagReceived(at=outbox.now, source=Source.HANDHELD, bag=bag("C9"), boot_id="boot")
    outbox.add(json.dumps({**json.loads(payload_of(honest)), **strange}))
    outbox.scan(BagReceived, bag="C1")
    answer = send(site, token, outbox.batch())
    assert answer.status_code == 200, answer.text
    assert answer.json["verdicts"][1]["result"] == "applied"


def test_what_was_taken_shows_in_the_metrics(
    site: Site, admin: str, token: str, outbox: Outbox
) -> None:
    pack(outbox, "P1-2", "C1")
    outbox.scan(ChildPacked, parent="P1-2", child="C1")
    send(site, token, outbox.batch())
    metrics = site.ask("GET", "/metrics", token=admin).text
    assert 'tracetrack_verdicts_total{reason="",result="applied"} 2.0' in metrics
    assert 'tracetrack_verdicts_total{reason="already_in_parent",result="already"} 1.0' in metrics
    assert "tracetrack_batch_seconds_count 1.0" in metrics
    assert 'tracetrack_station_settled{station="Gate 7"} 3.0' in metrics

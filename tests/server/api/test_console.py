"""The admin's day over HTTP: bills, moves, problems, reports, after a station packed some bags."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid4

import pytest
from pypdf import PdfReader

from shared.events import BagDispatched, BagReceived, ChildPacked, ParentOpened
from tests.server.scanning import DELHI, JAIPUR, LUCKNOW, Outbox

if TYPE_CHECKING:
    from tests.server.api.site import Answer, Json, Site

BILL = UUID(int=0xB1)


@pytest.fixture
def outbox(site: Site, admin: str) -> Outbox:
    """A station that packed P1 full and P2 in part, and put a child into both."""
    outbox = Outbox(station_id=UUID(site.add_station(admin)))
    outbox.scan(ParentOpened, parent="P1-2")
    outbox.scan(ChildPacked, parent="P1-2", child="C1")
    outbox.scan(ChildPacked, parent="P1-2", child="C2")
    outbox.scan(ParentOpened, parent="P2-3")
    outbox.scan(ChildPacked, parent="P2-3", child="C3")
    outbox.scan(ChildPacked, parent="P2-3", child="C1")
    outbox.scan(BagReceived, bag="P1-2", location_id=JAIPUR)
    token = site.enrol(admin, str(outbox.station_id))
    sent = site.ask("POST", "/v1/events", outbox.batch().model_dump(mode="json"), token=token)
    assert sent.status_code == 200, sent.text
    return outbox


@pytest.fixture
def bill(site: Site, admin: str, outbox: Outbox) -> str:
    terms = {
        "number": "LKO-7",
        "customer": "Sharma Beej Bhandar",
        "destination_id": str(JAIPUR),
        "vehicle": "UP32 AB 1234",
        "planned_parents": 2,
    }
    made = command(site, admin, "/v1/bills", bill_id=str(BILL), terms=terms)
    assert made.status_code == 200, made.text
    return f"/v1/bills/{BILL}"


def command(site: Site, admin: str, path: str, **said: Any) -> Answer:  # noqa: ANN401 - JSON
    body = {"command_id": str(site.new_id()), **said}
    return site.ask("POST", path, body, token=admin)


def test_a_bag_is_found_and_its_page_tells_its_story(
    site: Site, admin: str, outbox: Outbox
) -> None:
    found = site.ask("GET", "/v1/bags?search=P", token=admin).json["items"]
    assert {item["code"] for item in found} == {"P1-2", "P2-3"}
    page = site.ask("GET", "/v1/bags/C1", token=admin).json
    assert page["bag"]["parent_code"] == "P1-2"
    assert [line["result"] for line in page["history"]] == ["conflict", "applied"]


def test_a_bag_that_nobody_scanned_is_unknown(site: Site, admin: str) -> None:
    answer = site.ask("GET", "/v1/bags/C999", token=admin)
    assert (answer.status_code, answer.json["code"]) == (404, "bag_unknown")


def test_a_bill_takes_parents_closes_and_opens_again(site: Site, admin: str, bill: str) -> None:
    linked = command(site, admin, f"{bill}/parents", text="p1-2")
    assert (linked.status_code, linked.json["result"]) == (200, "applied")
    warned = command(site, admin, f"{bill}/parents", text="P2-3").json
    assert warned["warning"] == "parent_incomplete"
    closed = command(site, admin, f"{bill}/close").json
    assert (closed["state"], closed["linked_parents"]) == ("closed", 2)
    assert (closed["expected_kg"], closed["actual_kg"]) == (5.0, 3.0)
    refused = command(site, admin, f"{bill}/parents/remove", text="P1-2")
    assert (refused.status_code, refused.json["code"]) == (409, "bill_closed")
    opened = command(site, admin, f"{bill}/reopen", reason="wrong bag").json
    assert opened["state"] == "reopened"
    assert command(site, admin, f"{bill}/parents/remove", text="P1-2").status_code == 200
    assert command(site, admin, f"{bill}/cancel", reason="not sold").json["state"] == "cancelled"


def test_a_command_sent_again_changes_nothing_and_answers_the_same(
    site: Site, admin: str, bill: str
) -> None:
    body = {"command_id": str(site.new_id()), "text": "P1-2"}
    answers = [site.ask("POST", f"{bill}/parents", body, token=admin).json for _ in range(2)]
    assert answers[0] == answers[1]
    assert site.ask("GET", bill, token=admin).json["linked_parents"] == 1


@pytest.mark.parametrize(
    ("text", "refusal"),
    [
        ("C1", (409, "not_a_parent")),
        ("P404-2", (404, "bag_unknown")),
        ("P1", (422, "count_missing")),
        ("TT1:UNDO", (422, "control_card")),
        ("parent::404", (404, "bag_unknown")),
        ("P1-2\x1b", (422, "control_character")),
    ],
)
def test_a_text_that_is_no_parent_is_refused_with_its_reason(
    site: Site, admin: str, bill: str, text: str, refusal: tuple[int, str]
) -> None:
    refused = command(site, admin, f"{bill}/parents", text=text)
    assert (refused.status_code, refused.json["code"]) == refusal


def test_a_taken_bill_number_is_refused(site: Site, admin: str, bill: str) -> None:
    other = str(UUID(int=0xB2))
    refused = command(site, admin, "/v1/bills", bill_id=other, terms={"number": "LKO-7"})
    assert (refused.status_code, refused.json["code"]) == (409, "bill_number_taken")


def test_a_bill_says_something_else_once_it_was_changed(site: Site, admin: str, bill: str) -> None:
    terms = {"number": "LKO-7a", "customer": "Gupta & Sons"}
    body = {"command_id": str(site.new_id()), "terms": terms}
    changed = site.ask("PUT", bill, body, token=admin).json
    assert changed["terms"]["customer"] == "Gupta & Sons"
    found = site.ask("GET", "/v1/bills?search=gupta&state=draft", token=admin).json["items"]
    assert [item["terms"]["number"] for item in found] == ["LKO-7a"]


def test_a_bill_comes_as_a_pdf(site: Site, admin: str, bill: str) -> None:
    command(site, admin, f"{bill}/parents", text="P1-2")
    answer = site.ask("GET", f"{bill}/pdf", token=admin)
    assert answer.headers["Content-Type"] == "application/pdf"
    assert answer.response.data.startswith(b"%PDF-")


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        (("", "es-MX,es;q=0.9,en;q=0.1"), "Cliente"),
        (("?language=es", "hi"), "Cliente"),
        (("", "fr"), "Customer"),
        (("?language=en", "es"), "Customer"),
    ],
)
def test_a_bill_is_printed_in_the_language_that_was_asked_for(
    site: Site, admin: str, bill: str, asked: tuple[str, str], words: str
) -> None:
    query, accepted = asked
    headers = {"Accept-Language": accepted}
    answer = site.ask("GET", f"{bill}/pdf{query}", token=admin, headers=headers)
    assert words in PdfReader(io.BytesIO(answer.response.data)).pages[0].extract_text()


def test_a_bill_that_is_not_there_is_unknown(site: Site, admin: str) -> None:
    for path in (f"/v1/bills/{BILL}", f"/v1/bills/{BILL}/pdf"):
        answer = site.ask("GET", path, token=admin)
        assert (answer.status_code, answer.json["code"]) == (404, "bill_unknown")


def test_a_problem_is_decided_and_the_child_moves_over(
    site: Site, admin: str, outbox: Outbox
) -> None:
    problem: Json = site.ask("GET", "/v1/problems", token=admin).json["items"][0]
    assert (problem["reason"], problem["facts"]["parent"]) == ("child_elsewhere", "P1-2")
    path = f"/v1/problems/{problem['problem']}/decision"
    decided = command(site, admin, path, decision="move_over", note="seen by me")
    assert decided.status_code == 200, decided.text
    assert site.ask("GET", "/v1/problems", token=admin).json["items"] == []
    settled = site.ask("GET", "/v1/problems?is_open=false", token=admin).json["items"]
    assert [item["decided"] for item in settled] == ["move_over"]
    assert site.ask("GET", "/v1/bags/C1", token=admin).json["bag"]["parent_code"] == "P2-3"


def test_what_a_revoked_station_sent_is_let_count_in_one_command(
    site: Site, admin: str, outbox: Outbox
) -> None:
    token = site.enrol(admin, str(outbox.station_id))
    station = f"/v1/stations/{outbox.station_id}"
    assert site.ask("POST", f"{station}/revoke", token=admin).status_code == 200
    outbox.scan(ChildPacked, parent="P2-3", child="C7")
    outbox.scan(ChildPacked, parent="P2-3", child="C8")
    batch = outbox.batch(6).model_dump(mode="json")
    assert site.ask("POST", "/v1/events", batch, token=token).status_code == 200
    held: list[Json] = site.ask("GET", "/v1/problems", token=admin).json["items"]
    mine = [one["problem"] for one in held if one["reason"] == "station_revoked"]
    said = {"command_id": str(uuid4()), "problems": sorted(mine), "decision": "release"}
    done = site.ask("POST", "/v1/problems/decisions", said, token=admin)
    assert [one["result"] for one in done.json["items"]] == ["applied", "applied"]
    assert site.ask("POST", "/v1/problems/decisions", said, token=admin).json == done.json
    parent = site.ask("GET", "/v1/bags/P2-3", token=admin).json["bag"]
    assert (parent["packed"], parent["state"]) == (3, "full")


def test_a_child_is_moved_unpacked_and_voided_at_the_console(
    site: Site, admin: str, outbox: Outbox
) -> None:
    moved = command(site, admin, "/v1/bags/C2/move", parent="P2-3", reason="mixed up")
    assert moved.json["result"] == "applied", moved.text
    assert command(site, admin, "/v1/bags/C2/unpack", reason="torn").status_code == 200
    assert command(site, admin, "/v1/bags/C2/void", reason="torn").status_code == 200
    assert site.ask("GET", "/v1/bags/C2", token=admin).json["bag"]["state"] == "void"


def test_movements_are_listed_filtered_and_told_as_csv(
    site: Site, admin: str, outbox: Outbox
) -> None:
    page = site.ask("GET", "/v1/movements?what=received", token=admin).json
    assert [(row["bag_code"], row["pairing"]) for row in page["items"]] == [("P1-2", "extra")]
    answer = site.ask("GET", "/v1/movements.csv", token=admin)
    assert answer.headers["Content-Type"] == "text/csv; charset=utf-8"
    rows = list(csv.DictReader(io.StringIO(answer.response.data.decode("utf-8-sig"))))
    assert [(row["bag"], row["location"], row["children"]) for row in rows] == [
        ("P1-2", "Jaipur", "2")
    ]
    assert site.ask("GET", f"/v1/movements?location_id={LUCKNOW}", token=admin).json["items"] == []


def test_today_counts_what_happened(site: Site, admin: str, outbox: Outbox) -> None:
    day = site.ask("GET", "/v1/today", token=admin).json
    assert (day["children_packed"], day["parents_full"], day["open_problems"]) == (3, 1, 1)


def test_a_dispatched_parent_is_on_its_way(site: Site, admin: str, outbox: Outbox) -> None:
    sent = len(outbox.envelopes)
    outbox.scan(BagDispatched, bag="P1-2", location_id=JAIPUR, destination_id=DELHI)
    token = site.enrol(admin, str(outbox.station_id))
    batch = outbox.batch(first=sent + 1).model_dump(mode="json")
    assert site.ask("POST", "/v1/events", batch, token=token).status_code == 200
    page = site.ask("GET", "/v1/bags/P1-2", token=admin).json
    assert page["destination"] == "Delhi"

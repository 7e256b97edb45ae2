"""Whatever the server answers is said in words, with what to do about it."""

import ast
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.ui.admin.site import Site
from kiosk.ui.admin.words import audit, history, problems, states
from kiosk.ui.admin.words.refusals import own_sentences, refusal
from kiosk.ui.site_time import SiteTime
from kiosk.ui.wording import WORDS
from shared.accounts import StationState
from shared.console import BillState, HistoryLine
from shared.events import ConsoleEvent, Decision, Source, StationEvent
from shared.plain import kind_of
from shared.problems import ProblemRecord, ProblemSide
from shared.records import BagState, Result, Role
from shared.site import AuditRecord

ROOT = Path(__file__).resolve().parents[4]
SITE = SiteTime.of("Asia/Kolkata", lambda: datetime(2026, 11, 23, 5, 0, tzinfo=UTC))
ANSWERS = {"RuleBroken", "AccessDenied", "RequestRefused", "conflict", "already"}
NEVER_AT_THE_CONSOLE = {
    "enrolment_failed",  # a station's
    *("sort_unknown", "filter_unknown", "evidence_unusable"),  # what it never asks, or a station's
    "page_unknown",  # this program asks for no page that the server did not name
    "json_too_deep",
    "bill_exists",  # ids are made once per form
    *("scope_missing", "token_revoked", "token_expired"),  # a program's
}


def codes_that_the_server_answers() -> Iterator[str]:
    for folder in ("server/services", "server/api", "server/documents"):
        for file in sorted((ROOT / folder).rglob("*.py")):
            for node in ast.walk(ast.parse(file.read_text("utf-8"))):
                if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                    first = node.args[0] if node.args and node.func.id in ANSWERS else None
                    if isinstance(first, ast.Constant) and isinstance(first.value, str):
                        yield first.value


def test_every_refusal_of_the_server_is_worded() -> None:
    found = set(codes_that_the_server_answers())
    assert "bill_empty" in found
    assert found - own_sentences().keys() - WORDS.keys() - NEVER_AT_THE_CONSOLE == set()


def recorded_in_the_audit() -> Iterator[str]:
    for file in sorted((ROOT / "server/services").rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "audit.record":
                for part in ast.walk(node.args[1]):
                    if isinstance(part, ast.Constant) and isinstance(part.value, str):
                        yield part.value


def test_every_act_that_the_server_records_has_its_words() -> None:
    found = set(recorded_in_the_audit())
    assert {"settings_saved", "labels_reprinted", "labels_numbered"} <= found
    assert found - audit.action_names().keys() == set()


@pytest.mark.parametrize(
    ("action", "before", "words"),
    [
        (
            "settings_saved",
            "kg_per_child: 0.5; park_after_s: 600",
            "Weight of a child: 0.5 kg · Park after: 10 min",
        ),
        (
            "person_changed",
            "role: employee; is_active: True; place: –",
            "Role: Employee · Active: yes · Place: –",
        ),
        ("formats_saved", "parent: parent P{number}-{count}", "parent: parent P{number}-{count}"),
        ("settings_saved", "grams_of_a_bag: 3", "grams_of_a_bag: 3"),
    ],
)
def test_the_audit_names_what_changed_as_people_do(action: str, before: str, words: str) -> None:
    line = AuditRecord(
        position=1,
        at=datetime(2026, 11, 23, 5, 0, tzinfo=UTC),
        action=action,
        facts={"before": before},
    )
    assert audit.values(line, "before", Site()) == words


def test_a_code_of_a_newer_server_is_named_and_never_hidden() -> None:
    assert "quota_reached" in refusal("quota_reached", {}, SITE)


def test_a_fault_of_the_servers_own_carries_its_number_for_it() -> None:
    assert "7f3a" in refusal("server_failed", {"correlation_id": "7f3a"}, SITE)


def test_a_dispatch_says_where_to() -> None:
    at = datetime(2026, 11, 23, 5, 0, tzinfo=UTC)
    line = HistoryLine(
        position=7,
        kind="bag_dispatched",
        result=Result.APPLIED,
        happened_at=at,
        at=at,
        received_at=at,
        source=Source.CAMERA,
        bag="C1",
        destination="Jaipur",
    )
    assert history.happened(line, SITE) == "Dispatched to Jaipur"


def test_a_refused_attempt_says_why_and_stands_out() -> None:
    at = datetime(2026, 11, 23, 5, 0, tzinfo=UTC)
    line = HistoryLine(
        position=7,
        kind="scan_refused",
        result=Result.APPLIED,
        reason="parent_full",
        happened_at=at,
        at=at,
        received_at=at,
        source=Source.HANDHELD,
        bag="C1",
    )
    words = history.happened(line, SITE)
    assert words == "Scan refused at the station: The parent is full. Take a child out first."
    assert history.tone(line) == "warn"


def test_a_bag_received_elsewhere_has_its_own_word() -> None:
    pairings = ("missing", "paired", "elsewhere", "extra")
    assert len({states.pairing(one) for one in pairings}) == len(pairings)
    assert states.pairing("elsewhere") == "Received elsewhere"
    assert states.pairing_tone("elsewhere") == "warn"


def test_a_fact_that_is_not_known_reads_as_a_question_mark() -> None:
    assert "bill ?." in refusal("on_other_bill", {}, SITE)


def test_a_fact_cannot_smuggle_in_hidden_characters() -> None:
    assert "\u202e" not in refusal("on_other_bill", {"bill": "B\u202e1"}, SITE)


def test_every_kind_of_event_has_words() -> None:
    kinds = [kind_of(kind) for union in (StationEvent, ConsoleEvent) for kind in union.__args__]
    assert [kind for kind in kinds if history.deed(kind) == kind] == []


@pytest.mark.parametrize("reason", sorted({"child_elsewhere", "undo_blocked", "unreadable"}))
def test_a_problem_has_a_heading(reason: str) -> None:
    record = ProblemRecord(
        problem=1,
        result=Result.CONFLICT,
        reason=reason,
        theirs=ProblemSide(says="child_packed"),
        decisions=[],
    )
    assert problems.heading(record) != reason


def test_states_that_ask_for_attention_have_a_tone_of_their_own() -> None:
    assert {states.bag_tone(state) for state in BagState} >= {"good", "warn", "bad"}
    assert {states.bill_tone(state) for state in BillState} >= {"good", "warn", "notice"}
    assert {states.station_tone(state) for state in StationState} >= {"good", "bad"}


def test_no_two_states_of_one_thing_share_their_word() -> None:
    for words in (
        [states.bag_state(one) for one in BagState],
        [states.bill_state(one) for one in BillState],
        [states.station_state(one) for one in StationState],
        [states.role(one) for one in Role],
        [states.decision(one) for one in Decision],
        [states.source(one) for one in Source],
    ):
        assert len(set(words)) == len(words)

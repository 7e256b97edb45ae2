"""Every code that can be shown has words, and no word is about something that is not known."""

import ast
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.station.cue import Cue, CueKind
from kiosk.station.says import Says
from kiosk.station.view import StationView
from kiosk.ui.site_time import SiteTime
from kiosk.ui.wording import WORDS, plain, word, word_cue
from shared import errors
from tests.screens.station_views import ELSEWHERE

ROOT = Path(__file__).resolve().parents[3]
ADMIN = ROOT / "kiosk" / "ui" / "admin"
"""The admin window has words of its own."""
SITE = SiteTime.of("Asia/Kolkata", lambda: datetime(2026, 11, 23, 5, 0, tzinfo=UTC))
ERRORS = {
    name
    for name, value in vars(errors).items()
    if isinstance(value, type) and issubclass(value, errors.TraceTrackError)
}
SERVER_REASONS = {
    *("count_contradicts", "bag_void", "bag_unknown", "already_open", "parent_closed"),
    *("already_in_parent", "child_elsewhere", "parent_full", "parent_shipped", "bill_closed"),
    *("not_packed", "already_closed", "already_here", "child_in_parent", "already_dispatched"),
    *("in_transit", "destination_is_here", "already_checked", "already_returned"),
    *("nothing_to_undo", "already_undone", "undo_too_late", "undo_blocked", "already_decided"),
    *("person_disabled", "station_revoked", "unreadable"),
}
STATION_REFUSALS = {
    *("enrolment_failed", "token_unknown", "wait_before_retry", "database_busy"),
    *("internal_error", "too_many_requests"),
}
"""Why the server turns a station away."""
STORY_KINDS = {
    *("parent_opened", "child_packed", "child_unpacked", "parent_closed_short", "bag_received"),
    *("bag_dispatched", "bag_checked", "bag_returned", "scan_undone", "scan_refused"),
    *("parent_billed", "parent_unbilled", "child_moved", "bag_voided", "problem_decided"),
}


def codes_in(folder: str) -> Iterator[str]:
    """The codes of errors and cues that the sources of a folder raise or show."""
    for file in sorted((ROOT / folder).rglob("*.py")):
        if ADMIN in file.parents:
            continue
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                place = 0 if node.func.id in ERRORS else 1 if node.func.id == "Cue" else None
                yield from literal(node.args, place)


def literal(args: list[ast.expr], place: int | None) -> Iterator[str]:
    """The text at a place of a call, if it is written there."""
    if place is not None and place < len(args):
        value = args[place]
        if isinstance(value, ast.Constant) and isinstance(value.value, str):
            yield value.value


def test_every_code_that_the_station_says_is_worded() -> None:
    assert {str(code) for code in Says} - WORDS.keys() == set()


@pytest.mark.parametrize("folder", ["shared", "kiosk"])
def test_every_code_raised_is_worded(folder: str) -> None:
    assert set(codes_in(folder)) - WORDS.keys() == set()


def test_every_reason_of_the_server_is_worded() -> None:
    assert (SERVER_REASONS | STATION_REFUSALS) - WORDS.keys() == set()


def test_every_kind_of_fact_in_a_bags_story_is_worded() -> None:
    assert STORY_KINDS - WORDS.keys() == set()


@pytest.mark.parametrize("code", WORDS)
def test_a_headline_holds_no_fact_and_the_last_sentence_needs_none(code: str) -> None:
    bare = word(code, {}, SITE)
    assert "{" not in WORDS[code].headline
    assert "?" not in bare.sentence.removesuffix("?")
    assert "?" not in bare.note


def test_a_refusal_names_the_other_party_in_the_sites_time() -> None:
    words = word_cue(Cue(CueKind.REFUSED, "child_elsewhere", ELSEWHERE), SITE)
    assert words.sentence == "C390 is in P45-10, packed by Ravi Sharma at Jaipur, 09:14"
    assert words.note == "in P45-10"


def test_a_refusal_says_what_it_knows_when_the_packer_is_unknown() -> None:
    facts = ELSEWHERE | {"person": "", "location": ""}
    words = word_cue(Cue(CueKind.REFUSED, "child_elsewhere", facts), SITE)
    assert words.sentence == "C390 is in P45-10"


def test_a_mode_is_named_as_its_button_says_it() -> None:
    words = word_cue(Cue(CueKind.NOTICE, "mode_chosen", {"mode": "LOOKUP"}), SITE)
    assert (words.sentence, words.note) == ("Next bag: LOOK UP", "LOOK UP")


def test_a_child_is_not_said_to_be_on_the_bill_that_its_parent_is_on() -> None:
    words = word("bill_closed", {"code": "C1", "parent": "P1-3", "bill": "B-7"}, SITE)
    assert words.sentence == "P1-3 is on the closed bill B-7"


def test_a_dispatch_names_its_destination() -> None:
    words = word_cue(
        Cue(CueKind.NOTICE, "bag_dispatched", {"code": "C1", "location": "Delhi"}), SITE
    )
    assert words.sentence == "C1 goes to Delhi"


def test_a_code_of_a_newer_server_is_shown_and_not_swallowed() -> None:
    words = word("bag_on_the_moon", {}, SITE)
    assert "bag_on_the_moon" in words.sentence


def test_a_label_cannot_paint_over_the_screen() -> None:
    attack = "C1\u202eC2\x07\n" + "A" * 500
    assert plain(attack).isprintable()
    assert len(plain(attack)) <= 60


def test_a_view_begins_with_nothing_claimed() -> None:
    assert not StationView().connection.is_online

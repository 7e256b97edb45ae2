"""Printed cards do what the buttons do; what is no code is refused, each with its reason."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.station.cue import CueKind
from kiosk.station.modes import Mode
from kiosk.station.outcome import safe_raw
from kiosk.station.says import Says
from kiosk.station.view import LineResult
from shared.events import Source, payload_of, read_own
from tests.kiosk.station.shift import Shift


@pytest.fixture
def shift() -> Shift:
    return Shift()


@pytest.mark.parametrize("mode", list(Mode))
def test_every_mode_has_a_card(shift: Shift, mode: Mode) -> None:
    assert shift.scan(f"TT1:MODE:{mode}") == "mode_chosen"
    assert shift.session.mode is mode


def test_the_undo_and_finish_cards_do_what_the_buttons_do(shift: Shift) -> None:
    shift.scan("P123-3")
    shift.scan("C1")
    shift.scan("C2")
    assert shift.scan("TT1:UNDO") == "scan_undone"
    assert shift.events[-1].source is Source.CARD
    assert shift.scan("TT1:FINISH") == "parent_finished"


def test_a_destination_card_starts_a_dispatch(shift: Shift) -> None:
    assert shift.scan("TT1:TO:JPR") == "destination_chosen"
    assert shift.session.mode is Mode.DISPATCH
    assert shift.scan("P123-3") == "bag_dispatched"


def test_a_destination_card_of_another_site_is_refused(shift: Shift) -> None:
    assert shift.scan("TT1:TO:XYZ") == "destination_unknown"
    assert shift.session.mode is Mode.PACK


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("TT1:MODE:SLEEP", "mode_unknown"),
        ("TT1:DANCE", "control_card_unknown"),
        ("TT1:PRACTICE", "no_practice_here"),
        ("TT1:PRACTICE:MORE", "control_card_unknown"),
        ("P-10", "number_missing"),
        ("P123-0", "count_zero"),
        ("https://example.org/C1", "is_a_link"),
        ("", "empty"),
        ("C\x01", "control_character"),
        ("C\uff11\uff12", "not_ascii"),
        ("X" * 5000, "too_long"),
    ],
)
def test_what_is_no_code_is_refused_with_its_reason_and_recorded(
    shift: Shift, text: str, reason: str
) -> None:
    assert shift.scan(text) == reason
    assert shift.cue.kind is CueKind.REFUSED
    assert shift.refusals == [reason]


@given(st.text(st.characters(), max_size=700))
def test_any_text_at_all_comes_to_a_cue_and_an_event_that_can_be_kept(text: str) -> None:
    shift = Shift()
    shift.scan(text)
    for step in shift.last.steps:
        assert read_own(payload_of(step.event)) == step.event
        assert step.code.isprintable()
        assert len(step.code) <= 64
    assert shift.last.cue is not None


@given(st.text(st.characters(categories=["Cs", "Cc", "Lo", "Nd"]), max_size=700))
def test_a_raw_text_is_kept_as_far_as_it_can_be(text: str) -> None:
    kept = safe_raw(text)
    assert len(kept) <= 512
    assert kept.encode("utf-8").decode("utf-8") == kept


def test_a_refused_line_is_marked_so(shift: Shift) -> None:
    shift.scan("C1")
    assert shift.last.steps[0].result is LineResult.REFUSED


def test_every_cue_that_a_shift_can_hear_has_a_code_in_the_list(shift: Shift) -> None:
    heard = [shift.scan("P123-2"), shift.scan("C1"), shift.scan("C1"), shift.scan("C2")]
    heard += [shift.scan("TT1:UNDO"), shift.scan("TT1:FINISH"), shift.scan("TT1:TO:KNP")]
    assert set(heard) <= set(Says)

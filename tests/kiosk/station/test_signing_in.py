"""Who may scan: badge, PIN, lock, quick switch; no secret is ever recorded."""

from __future__ import annotations

import pytest

from kiosk.station.modes import Button, Mode
from shared.events import Source, payload_of
from tests.kiosk.made_up import ASHA, ASHAS_BADGE, RAVI, RAVIS_BADGE
from tests.kiosk.station.shift import Shift


@pytest.fixture
def shift() -> Shift:
    return Shift()


@pytest.fixture
def nobody() -> Shift:
    return Shift(signed_in=False)


@pytest.mark.parametrize("text", ["P123-3", "C1", "no code at all", "TT1:UNDO", "TT1:FINISH"])
def test_nobody_signed_in_means_nothing_is_taken(nobody: Shift, text: str) -> None:
    assert nobody.scan(text) == "sign_in_first"
    assert nobody.refusals == ["sign_in_first"]
    assert nobody.events[0].person_id is None


def test_nobody_signed_in_can_still_look_a_bag_up(nobody: Shift) -> None:
    assert nobody.scan("TT1:MODE:LOOKUP") == "mode_chosen"
    assert nobody.scan("P123-3") == "looked_up"
    assert nobody.last.look_up is not None
    assert nobody.last.look_up.key == "parent::123"
    assert nobody.events == []


def test_nobody_signed_in_cannot_change_to_a_mode_that_records(nobody: Shift) -> None:
    assert nobody.choose(Mode.RECEIVE) == "sign_in_first"
    assert nobody.send_to("JPR") == "sign_in_first"
    assert nobody.session.mode is Mode.PACK


def test_a_badge_signs_its_holder_in(nobody: Shift) -> None:
    assert nobody.scan(ASHAS_BADGE.lower()) == "signed_in"
    assert nobody.cue.facts == {"person": "Asha"}
    nobody.scan("P123-3")
    assert nobody.events[-1].person_id == ASHA


def test_another_badge_takes_over_and_keeps_the_open_parent(shift: Shift) -> None:
    shift.scan("P123-3")
    shift.scan("C1")
    shift.scan(RAVIS_BADGE)
    assert shift.scan("C2") == "child_added"
    assert shift.cue.facts["packed"] == 2
    assert shift.events[-1].person_id == RAVI


def test_the_lock_keeps_the_open_parent_and_who_holds_it(shift: Shift) -> None:
    shift.scan("P123-3")
    assert shift.press(Button.LOCK) == "locked"
    assert shift.cue.facts == {"person": "Asha"}
    assert shift.scan("C1") == "sign_in_first"
    assert shift.session.held is not None
    assert shift.session.held.by == "Asha"
    shift.scan(ASHAS_BADGE)
    assert shift.scan("C1") == "child_added"


def test_an_unknown_badge_is_refused_and_its_token_is_not_recorded(shift: Shift) -> None:
    assert shift.scan(" tt1:badge:Canary4711") == "badge_unknown"
    payload = payload_of(shift.events[-1])
    assert "CANARY" not in payload.upper()
    assert shift.events[-1].raw == "TT1:BADGE"
    assert "CANARY" not in str(shift.last).upper()


def test_an_enrolment_card_at_an_enrolled_station_is_refused_and_not_recorded(
    shift: Shift,
) -> None:
    assert shift.scan("TT1:ENROL:CANARY:-:https://elsewhere") == "already_enrolled"
    assert "CANARY" not in payload_of(shift.events[-1])


def test_a_pin_signs_in(nobody: Shift) -> None:
    assert nobody.sign_in(ASHA) == "signed_in"
    assert nobody.scan("P123-3") == "parent_opened"


def test_a_wrong_pin_is_recorded_without_its_digits(nobody: Shift) -> None:
    assert nobody.sign_in(None) == "pin_wrong"
    assert nobody.events[-1].raw == "PIN"


def test_wrong_pins_make_people_wait_longer_and_longer_up_to_five_minutes(nobody: Shift) -> None:
    assert [nobody.sign_in(None) for _ in range(3)] == ["pin_wrong"] * 3
    waits: list[float] = []
    for _ in range(10):
        assert nobody.sign_in(None) == "pin_too_soon"
        wait_s = nobody.cue.facts["wait_s"]
        assert isinstance(wait_s, int)
        waits.append(wait_s)
        nobody.clock.go_on(wait_s)
        assert nobody.sign_in(None) == "pin_wrong"
    assert waits == [5, 10, 20, 40, 80, 160, 300, 300, 300, 300]


def test_the_right_pin_too_soon_is_refused_as_well(nobody: Shift) -> None:
    for _ in range(3):
        nobody.sign_in(None)
    assert nobody.sign_in(ASHA) == "pin_too_soon"
    nobody.clock.go_on(5)
    assert nobody.sign_in(ASHA) == "signed_in"


def test_a_restarted_machine_waits_as_long(nobody: Shift) -> None:
    for _ in range(3):
        nobody.sign_in(None)
    nobody.clock.reboot()
    nobody.clock.uptime = 0.0
    assert nobody.sign_in(ASHA) == "pin_too_soon"
    nobody.clock.go_on(5)
    assert nobody.sign_in(ASHA) == "signed_in"


def test_a_badge_works_while_pins_must_wait(nobody: Shift) -> None:
    for _ in range(4):
        nobody.sign_in(None)
    assert nobody.scan(ASHAS_BADGE, source=Source.CAMERA) == "signed_in"

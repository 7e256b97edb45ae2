"""Rule 8: undo takes back the newest scan that had an effect, again and again, up to one hour."""

from __future__ import annotations

import pytest

from kiosk.station.cue import CueKind
from kiosk.station.modes import Button, Mode
from shared.events import ScanUndone
from shared.records import BagState
from tests.kiosk.made_up import JAIPUR, LUCKNOW
from tests.kiosk.station.shift import Shift, parent


@pytest.fixture
def shift() -> Shift:
    return Shift()


def test_undo_takes_the_last_child_out_and_names_its_target(shift: Shift) -> None:
    shift.scan("P123-3")
    shift.scan("C1")
    shift.scan("C2")
    assert shift.press(Button.UNDO) == "scan_undone"
    assert shift.cue.kind is CueKind.UNDONE
    assert shift.cue.facts["code"] == "C2"
    event = shift.events[-1]
    assert isinstance(event, ScanUndone)
    assert event.target_seq == 3
    assert shift.kept.bags["parent::123"].packed == 1
    assert shift.kept.bags["child::2"].state is BagState.LOOSE


def test_what_was_undone_counts_again_at_its_next_presentation(shift: Shift) -> None:
    shift.scan("P123-3")
    shift.scan("C1")
    shift.press(Button.UNDO)
    assert shift.last.forget == ("C1",)
    assert shift.scan("C1") == "child_added"


def test_undo_repeated_goes_further_back_each_time(shift: Shift) -> None:
    shift.scan("P123-3")
    shift.scan("C1")
    shift.scan("C2")
    undone = [shift.press(Button.UNDO) and shift.cue.facts["code"] for _ in range(3)]
    assert undone == ["C2", "C1", "P123-3"]
    assert shift.session.held is None
    assert shift.press(Button.UNDO) == "nothing_to_undo"


def test_undo_passes_over_what_had_no_effect(shift: Shift) -> None:
    shift.scan("P123-3")
    shift.scan("C1")
    shift.scan("C1")
    shift.scan("P5-2")
    shift.scan("nonsense")
    shift.press(Button.UNDO)
    assert shift.cue.facts["code"] == "C1"


def test_undoing_the_child_that_filled_a_parent_opens_it_again(shift: Shift) -> None:
    shift.scan("P123-2")
    shift.scan("C1")
    shift.scan("C2")
    shift.press(Button.UNDO)
    assert shift.kept.bags["parent::123"].state is BagState.OPEN
    assert shift.scan("C3") == "parent_filled"


def test_undoing_a_finish_opens_the_parent_again(shift: Shift) -> None:
    shift.scan("P123-3")
    shift.scan("C1")
    shift.press(Button.FINISH)
    assert shift.press(Button.UNDO) == "finish_undone"
    assert shift.scan("C2") == "child_added"
    assert shift.cue.facts["packed"] == 2


def test_undo_after_going_on_with_a_parent_puts_it_aside_and_touches_no_other(
    shift: Shift,
) -> None:
    shift.scan("P1-1")
    shift.scan("C1")
    shift.hear_of(parent("P2-5", packed=1))
    shift.scan("P2-5")
    assert shift.press(Button.UNDO) == "parent_parked"
    assert shift.cue.kind is CueKind.UNDONE
    assert shift.cue.facts == {"parent": "P2-5", "packed": 1, "count": 5}
    assert shift.session.held is None
    assert shift.press(Button.UNDO) == "scan_undone"
    assert shift.cue.facts["code"] == "C1"


def test_an_empty_parent_gone_on_with_is_never_a_dead_end(shift: Shift) -> None:
    shift.scan("P1-2")
    shift.press(Button.UNDO)
    assert shift.scan("P1-2") == "parent_resumed"
    assert shift.press(Button.FINISH) == "parent_empty"
    assert shift.press(Button.UNDO) == "parent_parked"
    assert shift.scan("P2-2") == "parent_opened"


def test_undo_takes_the_children_out_before_it_puts_a_resumed_parent_aside(shift: Shift) -> None:
    shift.hear_of(parent("P2-5", packed=1))
    shift.scan("P2-5", "C1")
    shift.clock.go_on(1)
    shift.scan("C2")
    undone = [shift.press(Button.UNDO) for _ in range(3)]
    assert undone == ["scan_undone", "scan_undone", "parent_parked"]


def test_a_child_packed_after_a_reboot_is_undone_before_its_parent_is_put_aside(
    shift: Shift,
) -> None:
    shift.hear_of(parent("P2-5", packed=1))
    shift.scan("P2-5")
    shift.clock.reboot()
    shift.scan("C1")
    assert [shift.press(Button.UNDO) for _ in range(2)] == ["scan_undone", "parent_parked"]


def test_a_parent_opened_again_by_undoing_its_finish_gives_its_child_back_first(
    shift: Shift,
) -> None:
    shift.scan("P1-1", "C9")
    shift.hear_of(parent("P2-5", packed=1))
    shift.scan("P2-5")
    shift.scan("C1")
    shift.press(Button.FINISH)
    undone = [shift.press(Button.UNDO) for _ in range(4)]
    assert undone == ["finish_undone", "scan_undone", "parent_parked", "scan_undone"]
    assert shift.cue.facts["code"] == "C9"


def test_a_parent_gone_on_with_after_a_receipt_is_put_aside_before_the_receipt(
    shift: Shift,
) -> None:
    shift.choose(Mode.RECEIVE)
    shift.scan("P7-2")
    shift.choose(Mode.PACK)
    shift.clock.go_on(1)
    shift.hear_of(parent("P2-5", packed=1))
    shift.scan("P2-5")
    assert [shift.press(Button.UNDO) for _ in range(2)] == ["parent_parked", "scan_undone"]
    assert shift.cue.facts["code"] == "P7-2"


@pytest.mark.parametrize("mode", [Mode.RECEIVE, Mode.DISPATCH, Mode.RETURN])
def test_undoing_a_movement_puts_the_bag_back_where_it_was(shift: Shift, mode: Mode) -> None:
    before = parent("P123-3", location_id=JAIPUR, bill="B-1")
    shift.hear_of(before)
    shift.send_to("KNP")
    shift.choose(mode)
    shift.scan("P123-3")
    shift.press(Button.UNDO)
    assert shift.kept.bags["parent::123"] == before


def test_undoing_a_receipt_opens_the_dispatch_again(shift: Shift) -> None:
    before = parent("P123-3", location_id=JAIPUR, destination_id=LUCKNOW)
    shift.hear_of(before)
    shift.choose(Mode.RECEIVE)
    shift.scan("P123-3")
    shift.press(Button.UNDO)
    assert shift.kept.bags["parent::123"] == before


def test_after_an_hour_it_is_too_late(shift: Shift) -> None:
    shift.scan("P123-3")
    shift.clock.go_on(3601)
    assert shift.press(Button.UNDO) == "undo_too_late"


def test_the_hour_is_measured_by_uptime_and_not_by_the_wall_clock(shift: Shift) -> None:
    shift.scan("P123-3")
    shift.clock.go_on(3599)
    shift.clock.wall = shift.clock.wall.replace(year=2036)
    assert shift.press(Button.UNDO) == "scan_undone"


def test_after_a_reboot_it_is_too_late(shift: Shift) -> None:
    shift.scan("P123-3")
    shift.clock.reboot()
    assert shift.press(Button.UNDO) == "undo_too_late"


def test_a_child_that_went_into_another_parent_since_blocks_the_undo(shift: Shift) -> None:
    shift.scan("P123-3")
    shift.scan("C1")
    shift.change("child::1", parent_key="parent::9", parent_code="P9-2")
    assert shift.press(Button.UNDO) == "undo_blocked"
    assert shift.cue.facts["parent"] == "P9-2"


def test_refused_undos_are_recorded_too(shift: Shift) -> None:
    shift.press(Button.UNDO)
    assert shift.refusals == ["nothing_to_undo"]

"""Rule 7: received, dispatched, checked, returned; and what is *already* so."""

from __future__ import annotations

import pytest

from kiosk.station.cue import CueKind
from kiosk.station.modes import Button, Mode
from shared.events import BagChecked, BagDispatched, BagReceived, BagReturned
from tests.kiosk.made_up import JAIPUR, KANPUR, LUCKNOW
from tests.kiosk.station.shift import Shift, child, parent

PACKED = child("C1", state="packed", parent_key="parent::123", parent_code="P123-3")


@pytest.fixture
def shift() -> Shift:
    return Shift()


def test_a_bag_that_was_sent_here_is_received(shift: Shift) -> None:
    shift.hear_of(parent("P123-3", location_id=JAIPUR, destination_id=LUCKNOW))
    shift.choose(Mode.RECEIVE)
    assert shift.scan("P123-3") == "bag_received"
    assert shift.cue.facts["is_extra"] is False
    bag = shift.kept.bags["parent::123"]
    assert (bag.location_id, bag.destination_id) == (LUCKNOW, None)


@pytest.mark.parametrize("destination", [None, KANPUR])
def test_a_bag_that_was_not_sent_here_is_received_as_extra(
    shift: Shift, destination: object
) -> None:
    shift.hear_of(parent("P123-3", location_id=JAIPUR, destination_id=destination))
    shift.choose(Mode.RECEIVE)
    assert shift.scan("P123-3") == "bag_received"
    assert shift.cue.facts["is_extra"] is True


def test_a_bag_never_heard_of_is_received_as_extra(shift: Shift) -> None:
    shift.choose(Mode.RECEIVE)
    assert shift.scan("P9-2") == "bag_received"
    assert shift.cue.facts["is_extra"] is True


def test_receiving_a_bag_where_it_is_says_already(shift: Shift) -> None:
    shift.choose(Mode.RECEIVE)
    shift.scan("P123-3")
    assert shift.scan("P123-3") == "already_here"
    assert shift.cue.kind is CueKind.ALREADY
    assert [type(event) for event in shift.events] == [BagReceived, BagReceived]


def test_dispatch_asks_for_a_destination_first(shift: Shift) -> None:
    shift.choose(Mode.DISPATCH)
    assert shift.scan("P123-3") == "destination_first"
    assert shift.send_to("JPR") == "destination_chosen"
    assert shift.scan("P123-3") == "bag_dispatched"
    assert shift.cue.facts["location"] == "Jaipur"
    event = shift.events[-1]
    assert isinstance(event, BagDispatched)
    assert event.destination_id == JAIPUR


def test_a_bag_sent_to_the_same_place_again_says_already(shift: Shift) -> None:
    shift.send_to("JPR")
    shift.scan("P123-3")
    assert shift.scan("P123-3") == "already_dispatched"


def test_a_bag_on_its_way_elsewhere_is_refused_with_the_place(shift: Shift) -> None:
    shift.hear_of(parent("P123-3", destination_id=KANPUR))
    shift.send_to("JPR")
    assert shift.scan("P123-3") == "in_transit"
    assert shift.cue.facts["location"] == "Kanpur"


def test_nothing_is_sent_to_where_it_stands(shift: Shift) -> None:
    assert shift.send_to("LKO") == "destination_is_here"
    assert shift.session.destination_id is None


def test_an_unknown_destination_is_refused(shift: Shift) -> None:
    assert shift.send_to("XYZ") == "destination_unknown"


@pytest.mark.parametrize("mode", [Mode.RECEIVE, Mode.DISPATCH, Mode.RETURN, Mode.CHECK])
def test_a_packed_child_alone_is_refused_with_its_parent(shift: Shift, mode: Mode) -> None:
    shift.hear_of(PACKED)
    shift.send_to("JPR")
    shift.choose(mode)
    assert shift.scan("C1") == "child_in_parent"
    assert shift.cue.facts["parent"] == "P123-3"


def test_a_loose_child_moves_on_its_own(shift: Shift) -> None:
    shift.choose(Mode.RECEIVE)
    assert shift.scan("C1") == "bag_received"


@pytest.mark.parametrize("mode", [Mode.RECEIVE, Mode.RETURN, Mode.CHECK])
def test_a_void_or_contradicting_bag_moves_nowhere(shift: Shift, mode: Mode) -> None:
    shift.choose(mode)
    shift.hear_of(parent("P123-3", state="void"))
    shift.hear_of(parent("P5-3"))
    assert shift.scan("P123-3") == "bag_void"
    assert shift.scan("P5-4") == "count_contradicts"


def test_a_bag_checked_again_within_the_hour_says_already(shift: Shift) -> None:
    shift.choose(Mode.CHECK)
    assert shift.scan("P123-3") == "bag_checked"
    shift.clock.go_on(3599)
    assert shift.scan("P123-3") == "already_checked"
    shift.clock.go_on(2)
    assert shift.scan("P123-3") == "bag_checked"
    assert [type(event) for event in shift.events] == [BagChecked] * 3


def test_a_wall_clock_set_back_does_not_make_a_check_younger(shift: Shift) -> None:
    shift.choose(Mode.CHECK)
    shift.scan("P123-3")
    shift.clock.go_on(3601)
    shift.clock.wall = shift.clock.wall.replace(year=2016)
    assert shift.scan("P123-3") == "bag_checked"


def test_a_returned_bag_is_here_and_free_of_its_bill(shift: Shift) -> None:
    shift.hear_of(parent("P123-3", location_id=JAIPUR, bill="B-7"))
    shift.choose(Mode.RETURN)
    assert shift.scan("P123-3") == "bag_returned"
    bag = shift.kept.bags["parent::123"]
    assert (bag.location_id, bag.bill) == (LUCKNOW, None)
    assert shift.scan("P123-3") == "already_returned"
    assert [type(event) for event in shift.events] == [BagReturned, BagReturned]


def test_several_parents_move_in_one_presentation(shift: Shift) -> None:
    shift.choose(Mode.RECEIVE)
    assert shift.scan("P1-2", "P2-2", "P3-2") == "bag_received"
    assert len(shift.events) == 3


def test_finish_begins_a_new_list_and_asks_for_the_destination_again(shift: Shift) -> None:
    shift.send_to("JPR")
    shift.scan("P1-2")
    assert shift.press(Button.FINISH) == "list_finished"
    assert shift.scan("P2-2") == "destination_first"

"""Rules 1 to 3: one parent at a time, never more children than its code says, resume n of N."""

from __future__ import annotations

import pytest

from kiosk.station.cue import CueKind
from kiosk.station.modes import Button, Mode
from shared.events import ChildPacked, ParentClosedShort, ParentOpened
from shared.records import BagState
from tests.kiosk.made_up import JAIPUR, SteppedClock
from tests.kiosk.station.shift import Shift, child, parent


@pytest.fixture
def shift() -> Shift:
    return Shift()


def test_a_parent_opens_and_its_children_go_into_it(shift: Shift) -> None:
    assert shift.scan("P123-3") == "parent_opened"
    assert shift.cue.kind is CueKind.OPENED
    assert shift.scan("C1") == "child_added"
    assert shift.cue.facts == {"code": "C1", "parent": "P123-3", "packed": 1, "count": 3}
    assert [type(event) for event in shift.events] == [ParentOpened, ChildPacked]


def test_at_its_count_a_parent_closes_itself(shift: Shift) -> None:
    shift.scan("P123-2")
    shift.scan("C1")
    assert shift.scan("C2") == "parent_filled"
    assert shift.cue.kind is CueKind.FULL
    assert shift.session.held is None
    assert shift.scan("C3") == "parent_first"


def test_a_child_before_any_parent_is_refused(shift: Shift) -> None:
    assert shift.scan("C1") == "parent_first"
    assert shift.cue.kind is CueKind.REFUSED


def test_a_child_scanned_twice_is_said_to_be_in_already_and_is_recorded(shift: Shift) -> None:
    shift.scan("P123-3")
    shift.scan("C1")
    assert shift.scan("C1") == "already_in_parent"
    assert shift.cue.kind is CueKind.ALREADY
    assert shift.cue.facts["packed"] == 1
    assert [type(event) for event in shift.events][1:] == [ChildPacked, ChildPacked]


def test_a_child_in_another_parent_is_refused_with_its_name_and_who_packed_it(
    shift: Shift,
) -> None:
    shift.hear_of(
        child(
            "C390",
            state="packed",
            parent_key="parent::45",
            parent_code="P45-10",
            packed_by="Ravi",
            packed_in="Jaipur",
            packed_at="2026-03-01T09:14:00Z",
        )
    )
    shift.scan("P123-3")
    assert shift.scan("C390") == "child_elsewhere"
    assert shift.cue.facts == {
        "code": "C390",
        "parent": "P45-10",
        "person": "Ravi",
        "location": "Jaipur",
        "at": "2026-03-01T09:14:00+00:00",
    }
    assert shift.refusals == ["child_elsewhere"]


def test_a_child_packed_here_names_this_place_and_person_to_the_next_parent(shift: Shift) -> None:
    shift.scan("P1-1")
    shift.scan("C1")
    shift.scan("P2-1")
    assert shift.scan("C1") == "child_elsewhere"
    facts = shift.cue.facts
    assert (facts["parent"], facts["person"], facts["location"]) == ("P1-1", "Asha", "Lucknow")


def test_a_second_parent_is_refused_until_the_open_one_is_finished(shift: Shift) -> None:
    shift.scan("P123-10")
    for number in range(7):
        shift.scan(f"C{number}")
    assert shift.scan("P5-10") == "finish_first"
    facts = shift.cue.facts
    assert (facts["parent"], facts["packed"], facts["count"]) == ("P123-10", 7, 10)
    assert shift.scan("C77") == "child_added"


def test_finish_closes_short_and_is_never_called_full(shift: Shift) -> None:
    shift.scan("P123-3")
    shift.scan("C1")
    assert shift.press(Button.FINISH) == "parent_finished"
    assert shift.cue.kind is CueKind.ALREADY
    assert isinstance(shift.events[-1], ParentClosedShort)
    assert shift.kept.bags["parent::123"].state is BagState.SHORT
    assert shift.scan("P123-3") == "parent_closed"


def test_an_empty_parent_cannot_be_finished(shift: Shift) -> None:
    shift.scan("P123-3")
    assert shift.press(Button.FINISH) == "parent_empty"
    assert shift.session.held is not None


def test_without_an_open_parent_there_is_nothing_to_finish(shift: Shift) -> None:
    assert shift.press(Button.FINISH) == "nothing_to_finish"


def test_an_open_parent_scanned_again_goes_on_where_it_stopped(shift: Shift) -> None:
    shift.hear_of(parent("P123-10", packed=7))
    assert shift.scan("P123-10") == "parent_resumed"
    assert shift.cue.facts == {"parent": "P123-10", "packed": 7, "count": 10}
    assert shift.scan("C8") == "child_added"
    assert shift.cue.facts["packed"] == 8


def test_the_open_parent_scanned_again_says_how_far_it_is(shift: Shift) -> None:
    shift.scan("P123-3")
    shift.scan("C1")
    assert shift.scan("P123-3") == "already_open"
    assert shift.cue.facts["packed"] == 1


@pytest.mark.parametrize("state", ["full", "short"])
def test_a_closed_parent_cannot_be_opened(shift: Shift, state: str) -> None:
    shift.hear_of(parent("P123-3", state=state, packed=2))
    assert shift.scan("P123-3") == "parent_closed"


def test_a_parent_on_its_way_cannot_be_opened(shift: Shift) -> None:
    shift.hear_of(parent("P123-3", destination_id=JAIPUR))
    assert shift.scan("P123-3") == "parent_shipped"
    assert shift.cue.facts["destination"] == "Jaipur"


def test_another_count_on_a_known_number_is_a_contradiction_not_a_second_bag(
    shift: Shift,
) -> None:
    shift.scan("P123-3")
    assert shift.scan("P123-12") == "count_contradicts"
    assert shift.cue.facts == {"code": "P123-12", "other": "P123-3", "count": 3}


def test_a_void_bag_is_refused(shift: Shift) -> None:
    shift.hear_of(parent("P123-3", state="void"))
    assert shift.scan("P123-3") == "bag_void"
    shift.scan("P5-2")
    shift.hear_of(child("C1", state="void"))
    assert shift.scan("C1") == "bag_void"


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"state": "full"}, "parent_full"),
        ({"state": "short"}, "parent_closed"),
        ({"state": "void"}, "bag_void"),
        ({"destination_id": JAIPUR}, "parent_shipped"),
        ({"bill": "B-7", "is_bill_closed": True}, "bill_closed"),
    ],
)
def test_a_parent_that_somebody_else_closed_takes_no_more_and_is_let_go(
    shift: Shift, change: dict[str, object], reason: str
) -> None:
    shift.scan("P123-3")
    shift.hear_of(parent("P123-3", **change))
    assert shift.scan("C1") == reason
    assert shift.session.held is None


def test_a_parent_on_an_open_bill_is_packed_on(shift: Shift) -> None:
    shift.scan("P123-3")
    shift.hear_of(parent("P123-3", bill="B-7"))
    assert shift.scan("C1") == "child_added"


def test_an_open_parent_on_a_closed_bill_is_not_opened_and_the_bill_is_named(shift: Shift) -> None:
    shift.hear_of(parent("P123-3", bill="B-7", is_bill_closed=True))
    assert shift.scan("P123-3") == "bill_closed"
    assert shift.cue.facts == {"code": "P123-3", "parent": "P123-3", "bill": "B-7"}
    assert shift.session.held is None


def test_an_open_parent_that_this_station_dispatched_is_let_go_at_the_next_child(
    shift: Shift,
) -> None:
    shift.scan("P123-3")
    shift.scan("TT1:TO:JPR")
    assert shift.scan("P123-3") == "bag_dispatched"
    shift.scan("TT1:MODE:PACK")
    assert shift.scan("C1") == "parent_shipped"
    assert shift.session.held is None


def test_zeros_in_front_make_another_bag(shift: Shift) -> None:
    shift.scan("P123-3")
    shift.scan("C123")
    assert shift.scan("C0123") == "child_added"


def test_a_change_of_mode_keeps_the_open_parent(shift: Shift) -> None:
    shift.scan("P123-3")
    shift.scan("C1")
    shift.choose(Mode.LOOK_UP)
    shift.choose(Mode.PACK)
    assert shift.scan("C2") == "child_added"
    assert shift.cue.facts["packed"] == 2


def test_what_is_recorded_says_who_where_when_and_from_which_text(shift: Shift) -> None:
    shift.scan(" p123-3\n")
    event = shift.events[-1]
    site = shift.station.site.settings
    assert (event.person_id, event.location_id) == (site.operators[0].id, site.location_id)
    assert (event.at, event.uptime_s) == (SteppedClock().now(), 1000.0)
    assert event.raw == " p123-3\n"

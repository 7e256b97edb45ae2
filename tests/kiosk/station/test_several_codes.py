"""Several codes in one presentation: cards, then parents, then children; the loudest cue wins."""

from __future__ import annotations

import pytest

from kiosk.station.cue import CueKind
from kiosk.station.modes import Mode
from shared.events import ChildPacked, ParentOpened, Source
from tests.kiosk.made_up import ASHAS_BADGE
from tests.kiosk.station.shift import Shift, child


@pytest.fixture
def shift() -> Shift:
    return Shift()


def test_every_valid_child_in_view_is_taken_at_once(shift: Shift) -> None:
    shift.scan("P123-10")
    assert shift.scan("C1", "C2", "C3", source=Source.CAMERA) == "child_added"
    assert shift.cue.facts["packed"] == 3
    assert [step.code for step in shift.last.steps] == ["C1", "C2", "C3"]


def test_a_parent_among_its_children_is_opened_first(shift: Shift) -> None:
    shift.scan("C1", "P123-10", "C2")
    assert [type(event) for event in shift.events] == [ParentOpened, ChildPacked, ChildPacked]
    assert shift.cue.code == "child_added"


def test_a_card_among_bags_is_obeyed_first() -> None:
    shift = Shift(signed_in=False)
    assert shift.scan("C1", "P123-10", ASHAS_BADGE) == "child_added"


def test_two_parents_in_view_are_both_refused(shift: Shift) -> None:
    assert shift.scan("P1-2", "P2-2") == "two_parents"
    assert shift.refusals == ["two_parents", "two_parents"]
    assert shift.session.held is None


def test_children_beside_two_parents_still_go_into_the_open_one(shift: Shift) -> None:
    shift.scan("P123-10")
    shift.scan("P1-2", "C1", "P2-2")
    assert shift.kept.bags["parent::123"].packed == 1
    assert shift.cue.code == "two_parents"


def test_the_same_code_twice_in_view_is_one_scan(shift: Shift) -> None:
    shift.scan("P123-10")
    shift.scan("C1", "c1 ", "C1")
    assert shift.kept.bags["parent::123"].packed == 1
    assert len(shift.events) == 2


def test_one_refused_child_among_good_ones_is_heard_and_the_good_ones_are_taken(
    shift: Shift,
) -> None:
    shift.hear_of(child("C2", state="packed", parent_key="parent::9", parent_code="P9-9"))
    shift.scan("P123-10")
    assert shift.scan("C1", "C2", "C3") == "child_elsewhere"
    assert shift.cue.kind is CueKind.REFUSED
    assert shift.kept.bags["parent::123"].packed == 2


def test_children_beyond_the_count_are_refused(shift: Shift) -> None:
    shift.scan("P123-2")
    assert shift.scan("C1", "C2", "C3") == "parent_first"
    assert shift.kept.bags["parent::123"].packed == 2


def test_an_unreadable_text_among_bags_is_refused_on_its_own(shift: Shift) -> None:
    shift.scan("P123-10")
    assert shift.scan("C1", "https://example.org") == "is_a_link"
    assert shift.kept.bags["parent::123"].packed == 1


def test_looking_up_takes_several_parents_without_complaint(shift: Shift) -> None:
    shift.choose(Mode.LOOK_UP)
    assert shift.scan("P1-2", "P2-2") == "looked_up"

"""Nobody at the station: it locks, later it parks the open parent; nothing is lost."""

from __future__ import annotations

import pytest

from tests.kiosk.made_up import ASHAS_BADGE
from tests.kiosk.station.shift import Shift


@pytest.fixture
def packing() -> Shift:
    shift = Shift()
    shift.scan("P123-10")
    shift.scan("C1", "C2", "C3")
    return shift


def test_after_half_the_idle_time_the_station_locks_and_keeps_the_open_parent(
    packing: Shift,
) -> None:
    assert packing.wait(299) == ""
    assert packing.wait(1) == "locked"
    assert packing.session.held is not None
    packing.scan(ASHAS_BADGE)
    assert packing.scan("C4") == "child_added"


def test_after_ten_minutes_the_parent_is_parked_and_nothing_is_lost(packing: Shift) -> None:
    packing.wait(300)
    assert packing.wait(300) == "parent_parked"
    assert packing.cue.facts == {"parent": "P123-10", "packed": 3, "count": 10}
    packing.scan(ASHAS_BADGE)
    assert packing.scan("P123-10") == "parent_resumed"
    assert packing.cue.facts["packed"] == 3


def test_a_parked_parent_does_not_stand_in_the_way_of_another(packing: Shift) -> None:
    packing.wait(600)
    packing.scan(ASHAS_BADGE)
    assert packing.scan("P5-2") == "parent_opened"


def test_parking_records_nothing(packing: Shift) -> None:
    before = len(packing.events)
    packing.wait(600)
    assert len(packing.events) == before


def test_every_scan_starts_the_idle_time_anew(packing: Shift) -> None:
    for number in range(10, 15):
        assert packing.wait(250) == ""
        packing.scan(f"C{number}")
    assert packing.session.is_signed_in


def test_a_wall_clock_that_jumps_locks_nothing(packing: Shift) -> None:
    packing.clock.wall = packing.clock.wall.replace(year=2036)
    assert packing.wait(1) == ""


def test_after_a_reboot_the_idle_time_starts_anew(packing: Shift) -> None:
    packing.clock.reboot()
    assert packing.wait(0) == ""
    assert packing.wait(299) == ""
    assert packing.wait(2) == "locked"

"""A station whose process is killed loses nothing that it beeped for, and goes on."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from shared.records import BagState
from tests.flows.conftest import Family
from tests.flows.headless_station import HeadlessStation
from tests.flows.site import Site
from tests.flows.test_packing import assert_packed_once_in_order
from tests.kiosk.eventually import eventually


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Callable[..., HeadlessStation]]:
    """Starts the one station of a test, again and again; none is left behind."""
    with ExitStack() as stack:

        def start_again(*arguments: str) -> HeadlessStation:
            station = HeadlessStation(tmp_path / "station", *arguments)
            stack.callback(station.kill)
            return station

        yield start_again


Start = Callable[..., HeadlessStation]


def test_a_station_killed_after_the_seventh_child_goes_on_with_seven_of_ten(
    site: Site, family: Family, start: Start
) -> None:
    station = start("--enrol", site.enrolment_card("Killed station", site.lucknow.id))
    assert station.next_cue()["cue"] == "enrolled"
    seventh = station.scan(site.asha.text, family.parent, *family.children[:7])
    assert (seventh["cue"], seventh["facts"]["packed"]) == ("child_added", 7)
    station.kill()

    station = start()
    again = station.scan(family.parent)
    assert (again["cue"], again["facts"]["packed"]) == ("already_open", 7)
    full = station.scan(*family.children[7:])
    assert (full["cue"], full["facts"]["packed"]) == ("parent_filled", 10)
    eventually(lambda: site.state_of(family.parent) is BagState.FULL)
    assert_packed_once_in_order(site, family)
    assert station.end() == 0


def test_a_station_killed_after_each_child_has_everything_stored_once(
    site: Site, family: Family, start: Start
) -> None:
    station = start("--enrol", site.enrolment_card("Unlucky station", site.lucknow.id))
    assert station.next_cue()["cue"] == "enrolled"
    station.scan(site.asha.text, family.parent)
    for child in family.children[:4]:
        station.scan(child)
        station.kill()
        station = start()
    station.scan(*family.children[4:])
    eventually(lambda: site.state_of(family.parent) is BagState.FULL)
    assert_packed_once_in_order(site, family)
    assert station.end() == 0

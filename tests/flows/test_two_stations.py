"""What two stations do to the same bags, with and without the network between them."""

from kiosk.station.view import LineResult
from shared.events import Decision
from shared.problems import Decide
from shared.records import BagState, Result
from tests.flows.conftest import Family, Stands
from tests.flows.site import Site
from tests.flows.stand import Stand
from tests.kiosk.eventually import eventually


def wait_until_known(site: Site, stand: Stand, code: str) -> None:
    """Wait until a station's bag book has what the server knows of a bag."""
    version = site.console.bag(code).bag.version
    stand.kiosk.hurry()
    eventually(lambda: stand.kiosk.desk.sync_state().result().feed_since >= version)


def pack_the_same_child_at_both(here: Stand, there: Stand, family: Family, other: Family) -> str:
    """Both stations are offline and put one child into two parents; return the child."""
    child = family.children[0]
    for stand, parent in ((here, family.parent), (there, other.parent)):
        stand.line.cut()
        assert stand.scan(parent, child).code == "child_added"
    return child


def test_a_child_packed_by_two_stations_offline_is_a_conflict_that_both_sides_can_see(
    site: Site, stands: Stands, family: Family
) -> None:
    other = Family(10)
    here = stands.at(site, site.lucknow.id, site.asha)
    there = stands.at(site, site.jaipur.id, site.ravi)
    child = pack_the_same_child_at_both(here, there, family, other)
    here.line.mend()
    here.wait_until_synced()
    there.line.mend()
    there.wait_until_synced()

    view = there.screen.wait_for(lambda view: view.connection.problems == 1)
    (line,) = [line for line in view.lines if line.code == child]
    assert line.result is LineResult.PROBLEM
    assert (line.note.code, line.note.facts["parent"]) == ("child_elsewhere", family.parent)
    assert here.screen.view.connection.problems == 0

    assert site.console.bag(child).bag.parent_code == family.parent
    results = [line.result for line in site.console.bag(child).history]
    assert sorted(results) == [Result.APPLIED, Result.CONFLICT]
    open_problems = site.console.problems(is_open=True).items
    (problem,) = [one for one in open_problems if one.bag and one.bag.code == child]
    assert (problem.theirs.person, problem.theirs.location) == ("Ravi", "Jaipur")
    assert problem.standing is not None
    assert (problem.standing.person, problem.standing.location) == ("Asha", "Lucknow")


def test_a_conflict_decided_at_the_console_moves_the_child_over(
    site: Site, stands: Stands, family: Family
) -> None:
    other = Family(10)
    here = stands.at(site, site.lucknow.id, site.asha)
    there = stands.at(site, site.jaipur.id, site.ravi)
    child = pack_the_same_child_at_both(here, there, family, other)
    for stand in (here, there):
        stand.line.mend()
        stand.wait_until_synced()
    open_problems = site.console.problems(is_open=True).items
    (problem,) = [one for one in open_problems if one.bag and one.bag.code == child]
    command = Decide(command_id=site.new_id(), decision=Decision.MOVE_OVER)
    assert site.console.decide(problem.problem, command).result is Result.APPLIED
    assert site.console.bag(child).bag.parent_code == other.parent
    wait_until_known(site, here, child)
    assert here.scan(child).code == "child_elsewhere"


def test_a_child_packed_elsewhere_is_refused_by_name_with_the_network_cut(
    site: Site, stands: Stands, family: Family
) -> None:
    there = stands.at(site, site.jaipur.id, site.ravi)
    here = stands.at(site, site.lucknow.id, site.asha)
    there.scan(family.parent, *family.children[:2])
    there.wait_until_synced()
    wait_until_known(site, here, family.children[1])
    here.line.cut()
    refusal = here.scan(Family(10).parent, family.children[1])
    assert refusal.code == "child_elsewhere"
    facts = refusal.facts
    assert (facts["parent"], facts["person"], facts["location"]) == (
        family.parent,
        "Ravi",
        "Jaipur",
    )
    assert facts["at"] is not None


def test_an_open_parent_is_gone_on_with_at_another_station(
    site: Site, stands: Stands, family: Family
) -> None:
    there = stands.at(site, site.jaipur.id, site.ravi)
    here = stands.at(site, site.lucknow.id, site.asha)
    there.scan(family.parent, *family.children[:7])
    there.wait_until_synced()
    wait_until_known(site, here, family.parent)
    resumed = here.scan(family.parent)
    assert (resumed.code, resumed.facts["packed"]) == ("parent_resumed", 7)
    full = here.scan(*family.children[7:])
    assert full.code == "parent_filled"
    here.wait_until_synced()
    assert site.console.bag(family.parent).bag.state is BagState.FULL

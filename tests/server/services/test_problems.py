"""Rule 9: what contradicts is kept, both sides shown, until a person decides."""

from uuid import uuid4

import pytest

from server.services import problems
from shared.errors import RuleBroken
from shared.events import ChildPacked, ChildUnpacked, Decision, ProblemDecided
from shared.records import Result
from tests.server.conftest import STATIONS
from tests.server.site import Site


@pytest.fixture
def disputed(site: Site) -> int:
    """The problem that C1, which is in P1-3, was scanned into P2-1 at another station."""
    site.pack("P1-3", "C1")
    return site.scan(ChildPacked, 1, parent="P2-1", child="C1").position


def test_a_conflict_shows_both_sides_with_both_clocks(site: Site, disputed: int) -> None:
    [problem] = site.problems()
    assert (problem.problem, problem.reason) == (disputed, "child_elsewhere")
    assert problem.bag is not None
    assert problem.bag.code == "C1"
    theirs, standing = problem.theirs, problem.standing
    assert standing is not None
    assert (theirs.code, theirs.says, theirs.station) == ("P2-1", "child_packed", "Station 2")
    assert (standing.code, standing.says, standing.station) == ("P1-3", "child_packed", "Station 1")
    assert (theirs.person, standing.location) == ("Asha", "Lucknow")
    assert (standing.at, theirs.received_at) == (site.outboxes[0].now, site.outboxes[1].now)
    assert problem.decisions == [Decision.KEEP, Decision.MOVE_OVER, Decision.DISMISS]


@pytest.mark.parametrize("decision", [Decision.KEEP, Decision.DISMISS])
def test_keep_and_dismiss_change_nothing_else(
    site: Site, disputed: int, decision: Decision
) -> None:
    site.command(ProblemDecided, problem=disputed, decision=decision, note="looked at it")
    assert (site.bag("C1").parent_code, site.problems()) == ("P1-3", [])
    [decided] = site.problems(is_open=False)
    assert (decided.decided, decided.decided_by, decided.note) == (decision, "Ravi", "looked at it")


def test_moving_over_puts_the_child_where_the_conflict_said(site: Site, disputed: int) -> None:
    site.command(ProblemDecided, problem=disputed, decision=Decision.MOVE_OVER)
    assert (site.bag("C1").parent_code, site.bag("P1-3").packed) == ("P2-1", 0)


def test_moving_over_also_packs_a_child_that_is_in_nothing_by_now(
    site: Site, disputed: int
) -> None:
    site.scan(ChildUnpacked, child="C1")
    site.command(ProblemDecided, problem=disputed, decision=Decision.MOVE_OVER)
    assert site.bag("C1").parent_code == "P2-1"


def test_moving_over_settles_a_problem_that_solved_itself(site: Site, disputed: int) -> None:
    site.scan(ChildUnpacked, child="C1")
    site.scan(ChildPacked, parent="P2-1", child="C1")
    done = site.command(ProblemDecided, problem=disputed, decision=Decision.MOVE_OVER)
    assert (done.result, site.problems()) == (Result.APPLIED, [])


def test_moving_over_into_a_full_parent_is_refused_and_the_problem_stays(
    site: Site, disputed: int
) -> None:
    site.scan(ChildPacked, 1, parent="P2-1", child="C2")
    with pytest.raises(RuleBroken, match="parent_full"):
        site.command(ProblemDecided, problem=disputed, decision=Decision.MOVE_OVER)
    assert [problem.problem for problem in site.problems()] == [disputed]


def test_only_a_child_that_is_elsewhere_can_be_moved_over(site: Site) -> None:
    site.pack("P1-1", "C1")
    conflict = site.scan(ChildPacked, parent="P1-1", child="C2")
    assert site.problems()[0].decisions == [Decision.KEEP, Decision.DISMISS]
    with pytest.raises(RuleBroken, match="move_over_impossible"):
        site.command(ProblemDecided, problem=conflict.position, decision=Decision.MOVE_OVER)


def test_a_problem_is_decided_once(site: Site, disputed: int) -> None:
    command_id = uuid4()
    said: dict[str, object] = {"problem": disputed, "decision": Decision.KEEP}
    first = site.command(ProblemDecided, command_id, **said)
    assert site.command(ProblemDecided, command_id, **said) == first
    assert site.command(ProblemDecided, None, **said).result is Result.ALREADY
    with pytest.raises(RuleBroken, match="already_decided") as refusal:
        site.command(ProblemDecided, problem=disputed, decision=Decision.DISMISS)
    assert refusal.value.facts == {"decision": "keep"}


def test_an_unknown_problem_is_refused(site: Site) -> None:
    with pytest.raises(RuleBroken, match="problem_unknown"):
        site.command(ProblemDecided, problem=99, decision=Decision.KEEP)


def test_problems_are_counted_by_kind_and_station_and_found_by_either(
    site: Site, disputed: int
) -> None:
    site.pack("P3-1", "C5")
    full = [site.scan(ChildPacked, parent="P3-1", child=f"C{at}").position for at in (6, 7)]
    with site.database.reading() as session:
        counted = problems.groups(session)
        here = problems.find(session, station_id=STATIONS[1]).items
        alike = problems.find(session, reason="parent_full").items
    assert [(one.reason, one.station, one.problems) for one in counted] == [
        ("parent_full", "Station 1", 2),
        ("child_elsewhere", "Station 2", 1),
    ]
    assert [one.problem for one in here] == [disputed]
    assert [one.problem for one in alike] == full[::-1]


def test_settled_problems_are_counted_apart(site: Site, disputed: int) -> None:
    site.command(ProblemDecided, problem=disputed, decision=Decision.KEEP)
    with site.database.reading() as session:
        assert problems.groups(session) == []
        assert [one.problems for one in problems.groups(session, is_open=False)] == [1]

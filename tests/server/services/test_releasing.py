"""What a revoked station sent is kept apart, until an admin lets it count."""

from uuid import uuid4

import pytest
from pydantic import TypeAdapter

from server.db import tables
from server.services import bags, ledger
from shared.accounts import StationState
from shared.errors import RuleBroken
from shared.events import (
    BagDispatched,
    BagReceived,
    ChildPacked,
    Decision,
    ParentOpened,
    ProblemDecided,
    Source,
)
from shared.records import BagState, Result, Verdict
from tests.server.scanning import DELHI, LUCKNOW, MORNING, RAVI
from tests.server.site import Site


def set_state(site: Site, state: StationState, station: int = 0) -> None:
    with site.database.writing() as session:
        session.get_one(tables.Station, site.outboxes[station].station_id).state = state


def release(site: Site, verdict: Verdict) -> object:
    return site.command(
        ProblemDecided, problem=verdict.position, decision=Decision.RELEASE, note="asked Asha"
    )


@pytest.fixture
def revoked(site: Site) -> Site:
    """Station 1 is revoked after it has opened P1-2 and packed C1."""
    site.pack("P1-2", "C1")
    set_state(site, StationState.REVOKED)
    return site


def test_a_released_scan_counts_from_the_decision_on(revoked: Site) -> None:
    held = revoked.scan(ChildPacked, parent="P1-2", child="C2")
    assert (held.result, revoked.bag("P1-2").packed) == (Result.QUARANTINED, 1)
    done = revoked.command(ProblemDecided, problem=held.position, decision=Decision.RELEASE)
    assert (done.result, done.warning) == (Result.APPLIED, None)
    parent, child = revoked.bag("P1-2"), revoked.bag("C2")
    assert (parent.packed, parent.state) == (2, BagState.FULL)
    assert (child.parent_code, child.packed_by, child.packed_in) == ("P1-2", "Asha", "Lucknow")
    assert (child.packed_at, child.version) == (revoked.outboxes[0].now, done.position)


def test_its_verdict_stays_what_the_station_was_told(revoked: Site) -> None:
    held = revoked.scan(ChildPacked, parent="P1-2", child="C2")
    release(revoked, held)
    assert revoked.send_all()[-1] == held


def test_a_released_problem_says_who_let_it_count(revoked: Site) -> None:
    held = revoked.scan(ChildPacked, parent="P1-2", child="C2")
    assert Decision.RELEASE in revoked.problems()[0].decisions
    release(revoked, held)
    assert revoked.problems() == []
    [problem] = revoked.problems(is_open=False)
    assert (problem.decided, problem.decided_by) == (Decision.RELEASE, "Ravi")
    assert problem.note == "asked Asha"


def test_a_released_dispatch_says_in_the_bags_history_where_to(revoked: Site) -> None:
    held = revoked.scan(BagDispatched, bag="P1-2", destination_id=DELHI)
    release(revoked, held)
    with revoked.database.reading() as session:
        history = bags.page_of(session, "P1-2").history
    assert (history[0].kind, history[0].destination) == ("problem_decided", "Delhi")


def test_what_contradicts_when_it_is_released_waits_on_as_a_conflict(revoked: Site) -> None:
    held = revoked.scan(ChildPacked, parent="P1-2", child="C9")
    revoked.pack("P7-3", "C9", station=1)
    done = revoked.command(ProblemDecided, problem=held.position, decision=Decision.RELEASE)
    assert (done.result, done.warning) == (Result.APPLIED, "child_elsewhere")
    [problem] = revoked.problems()
    assert (problem.problem, problem.reason) == (held.position, "child_elsewhere")
    assert (problem.facts["parent"], problem.theirs.station) == ("P7-3", "Station 1")
    assert problem.standing is not None
    assert problem.standing.station == "Station 2"
    assert revoked.bag("C9").parent_code == "P7-3"
    revoked.command(ProblemDecided, problem=held.position, decision=Decision.MOVE_OVER)
    assert revoked.bag("C9").parent_code == "P1-2"


def test_what_was_so_already_is_released_without_effect(revoked: Site) -> None:
    held = revoked.scan(ChildPacked, parent="P1-2", child="C1")
    done = revoked.command(ProblemDecided, problem=held.position, decision=Decision.RELEASE)
    assert (done.result, done.warning) == (Result.APPLIED, "already_in_parent")
    assert (revoked.bag("P1-2").packed, revoked.problems()) == (1, [])


def test_released_movements_make_pairs_like_any_others(site: Site) -> None:
    set_state(site, StationState.REVOKED)
    sent = site.scan(BagDispatched, bag="P3-4", destination_id=DELHI)
    release(site, sent)
    assert site.bag("P3-4").destination_id == DELHI
    site.go_to(DELHI, station=1)
    assert site.scan(BagReceived, 1, bag="P3-4").facts == {"pairing": "paired"}
    assert site.bag("P3-4").location_id == DELHI


def test_an_undo_of_what_was_released_is_a_conflict(revoked: Site) -> None:
    held = revoked.scan(ChildPacked, parent="P1-2", child="C2")
    release(revoked, held)
    set_state(revoked, StationState.ACTIVE)
    undo = revoked.undo(held)
    assert (undo.result, undo.reason) == (Result.CONFLICT, "undo_blocked")
    assert revoked.bag("C2").parent_code == "P1-2"


def test_a_released_undo_takes_back_what_it_names(revoked: Site) -> None:
    set_state(revoked, StationState.ACTIVE)
    packed = revoked.scan(ChildPacked, parent="P1-2", child="C2")
    set_state(revoked, StationState.REVOKED)
    held = revoked.undo(packed)
    assert held.result is Result.QUARANTINED
    release(revoked, held)
    assert (revoked.bag("C2").state, revoked.bag("P1-2").packed) == (BagState.LOOSE, 1)


def test_what_was_undone_while_it_waited_can_not_be_released(revoked: Site) -> None:
    held = revoked.scan(ChildPacked, parent="P1-2", child="C2")
    set_state(revoked, StationState.ACTIVE)
    revoked.undo(held)
    with pytest.raises(RuleBroken, match="already_decided"):
        release(revoked, held)


def test_only_what_can_be_read_can_be_released(site: Site) -> None:
    site.pack("P1-1", "C1")
    site.outboxes[0].add("not json")
    unreadable = site.send_all()[-1]
    assert site.problems()[0].decisions == [Decision.KEEP, Decision.DISMISS]
    with pytest.raises(RuleBroken, match="release_impossible"):
        release(site, unreadable)
    conflict = site.scan(ChildPacked, parent="P1-1", child="C2")
    with pytest.raises(RuleBroken, match="release_impossible"):
        release(site, conflict)


def test_all_that_a_revoked_station_sent_is_released_at_once_in_its_order(site: Site) -> None:
    set_state(site, StationState.REVOKED)
    held = site.pack("P5-3", "C1", "C2", "C3")
    commands = [
        (
            ProblemDecided(
                at=MORNING,
                source=Source.CONSOLE,
                problem=verdict.position,
                decision=Decision.RELEASE,
            ),
            uuid4(),
        )
        for verdict in held
    ]
    with site.database.writing() as session:
        done = ledger.record_commands(session, commands, RAVI, MORNING)
    assert [one.result for one in done] == [Result.APPLIED] * 4
    assert (site.bag("P5-3").state, site.bag("P5-3").location_id) == (BagState.FULL, LUCKNOW)
    with site.database.writing() as session:
        assert ledger.record_commands(session, commands, RAVI, MORNING) == done


def test_of_several_decisions_all_are_recorded_or_none(revoked: Site) -> None:
    held = revoked.scan(ChildPacked, parent="P1-2", child="C2")
    said = {"at": MORNING, "source": Source.CONSOLE, "decision": Decision.RELEASE}
    commands = [
        (TypeAdapter(ProblemDecided).validate_python({**said, "problem": position}), uuid4())
        for position in (held.position, 999)
    ]
    with pytest.raises(RuleBroken, match="problem_unknown"), revoked.database.writing() as session:
        ledger.record_commands(session, commands, RAVI, MORNING)
    assert [problem.problem for problem in revoked.problems()] == [held.position]
    assert revoked.bag("P1-2").packed == 1


def test_a_released_scan_can_open_a_parent_that_nobody_named_before(site: Site) -> None:
    set_state(site, StationState.REVOKED)
    held = site.scan(ParentOpened, parent="P8-2")
    release(site, held)
    assert (site.bag("P8-2").state, site.bag("P8-2").location_id) == (BagState.OPEN, LUCKNOW)

"""What an admin settles by hand: a problem, or a bag that goes out of use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from server.db.tables import ProblemState
from server.services.rules.packing import move_over
from server.services.rules.ruling import Entry, Ruling, already, bag_named, conflict
from shared.events import ChildPacked, Decision
from shared.records import BagState, Result

if TYPE_CHECKING:
    from server.services.rows import Problem
    from server.services.world import World
    from shared.events import BagVoided, ProblemDecided


def problem_decided(world: World, entry: Entry, event: ProblemDecided) -> Ruling:
    """A problem is settled once; only moving over changes anything else."""
    problem = world.rows.problems.get(event.problem)
    if problem is None:
        return conflict("problem_unknown", problem=event.problem)
    if problem.state is not ProblemState.OPEN:
        return settled_before(problem, event)
    settled = problem._replace(
        state=ProblemState.DECIDED,
        decision=event.decision,
        decided_by=event.person_id,
        decided_at=entry.happened_at,
        note=event.note,
    )
    if event.decision is not Decision.MOVE_OVER:
        bag = None if problem.bag_id is None else world.rows.bags[problem.bag_id]
        named = () if bag is None else (bag,)
        return Ruling(result=Result.APPLIED, named=named, rows=(settled,))
    disputed = world.disputed.get(event.problem)
    if problem.reason != "child_elsewhere" or not isinstance(disputed, ChildPacked):
        return conflict("move_over_impossible", problem=event.problem)
    child = bag_named(world, entry, disputed.child)
    parent = bag_named(world, entry, disputed.parent)
    moved = move_over(world, entry, event, child, parent)
    if moved.result is Result.CONFLICT:
        return moved
    return moved._replace(result=Result.APPLIED, reason=None, rows=(*moved.rows, settled))


def settled_before(problem: Problem, event: ProblemDecided) -> Ruling:
    """Judge a decision about a problem that nobody waits for any more."""
    if problem.decision is event.decision:
        return already("already_decided", decision=event.decision)
    return conflict("already_decided", decision=problem.decision or problem.state)


def bag_voided(world: World, entry: Entry, event: BagVoided) -> Ruling:
    """A bag that nothing depends on goes out of use for good."""
    bag = bag_named(world, entry, event.bag)
    if bag.state is BagState.VOID:
        return already("already_void", bag)
    if bag.packed:
        return conflict("parent_not_empty", bag, parent=bag.code, packed=bag.packed)
    if parent := world.parent_of(bag):
        return conflict("child_in_parent", bag, parent=parent.code)
    if bill := world.bill_of(bag):
        return conflict("on_other_bill", bag, parent=bag.code, bill=bill.number)
    void = bag._replace(state=BagState.VOID, trip=None, destination_id=None, version=entry.position)
    return Ruling(result=Result.APPLIED, named=(bag,), rows=(void,))

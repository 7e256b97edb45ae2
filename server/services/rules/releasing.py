"""A quarantined event that an admin lets count: judged at last, where the decision stands.

Its verdict stays what the station was told. Who did it, where and when is its own; its place in the
ledger is the decision's, so that state remains a function of ledger order.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from server.db.tables import ProblemState
from server.services.rules.deciding import settled_before
from server.services.rules.ruling import Entry, Ruling, conflict
from shared.records import Result

if TYPE_CHECKING:
    from collections.abc import Callable

    from server.services.rows import Problem
    from server.services.world import World
    from shared.events import Event, ProblemDecided

    Judge = Callable[[World, Entry, Event], Ruling]


def event_released(world: World, entry: Entry, event: ProblemDecided, judge: Judge) -> Ruling:
    """Judge the event behind a quarantine; if it contradicts, it waits on, as a conflict."""
    problem = world.rows.problems.get(event.problem)
    if problem is None:
        return conflict("problem_unknown", problem=event.problem)
    if problem.state is not ProblemState.OPEN:
        return settled_before(problem, event)
    held = world.held.get(event.problem)
    if held is None or problem.result is not Result.QUARANTINED:
        return conflict("release_impossible", problem=event.problem)
    itself = Entry(entry.position, *held.address, held.event_id, held.received_at, held.happened_at)
    ruling = judge(world, itself, held.event)
    settled = _settled(problem, entry, event, ruling)
    return ruling._replace(
        result=Result.APPLIED,
        reason=None,
        rows=(*ruling.rows, settled),
        before=None,
        warning=ruling.reason,
    )


def _settled(problem: Problem, entry: Entry, event: ProblemDecided, ruling: Ruling) -> Problem:
    bag_id = ruling.named[0].id if ruling.named else None
    released = problem._replace(bag_id=bag_id, released=entry.position)
    if ruling.result is Result.CONFLICT:
        return released._replace(result=Result.CONFLICT, reason=ruling.reason or "")
    return released._replace(
        state=ProblemState.DECIDED,
        decision=event.decision,
        decided_by=event.person_id,
        decided_at=entry.happened_at,
        note=event.note,
    )

"""Events that wait for a person, and the person's decisions."""

from __future__ import annotations

from apiflask import APIBlueprint

from server.api.commands import record, record_all, said_now
from server.api.context import reading, writing
from server.api.queries import ProblemGroupsQuery, ProblemQuery
from server.services import problems as inbox
from shared.console import Done, ManyDone, Page
from shared.events import ProblemDecided
from shared.problems import Decide, DecideMany, ProblemGroups, ProblemRecord

problems = APIBlueprint("problems", __name__, url_prefix="/v1/problems", tag="Problems")


@problems.get("")
@problems.input(ProblemQuery, location="query")
@problems.output(Page[ProblemRecord])
def find(query_data: ProblemQuery) -> Page[ProblemRecord]:
    """Return a page of the problems."""
    with reading() as session:
        return inbox.find(
            session,
            is_open=query_data.is_open,
            reason=query_data.reason,
            station_id=query_data.station_id,
            after=query_data.after,
            limit=query_data.limit,
        )


@problems.get("/groups")
@problems.input(ProblemGroupsQuery, location="query")
@problems.output(ProblemGroups)
def groups(query_data: ProblemGroupsQuery) -> ProblemGroups:
    """Return how many problems there are of each kind from each station."""
    with reading() as session:
        return ProblemGroups(items=inbox.groups(session, is_open=query_data.is_open))


@problems.post("/<position:problem>/decision")
@problems.input(Decide)
@problems.output(Done)
def decide(problem: int, json_data: Decide) -> Done:
    """Settle the problem at this ledger position."""
    event = ProblemDecided(
        **said_now(), problem=problem, decision=json_data.decision, note=json_data.note
    )
    with writing() as session:
        return record(session, event, json_data.command_id)


@problems.post("/decisions")
@problems.input(DecideMany)
@problems.output(ManyDone)
def decide_many(json_data: DecideMany) -> ManyDone:
    """Settle several problems alike, all of them or none: a revoked station's events, say."""
    said = said_now()
    commands = [
        (
            ProblemDecided(
                **said, problem=problem, decision=json_data.decision, note=json_data.note
            ),
            json_data.id_of(problem),
        )
        for problem in json_data.problems
    ]
    with writing() as session:
        return ManyDone(items=record_all(session, commands))

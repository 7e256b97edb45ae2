"""Events that wait for a person, and the person's decisions."""

from __future__ import annotations

from uuid import uuid5

from apiflask import APIBlueprint

from server.api.commands import record, record_all, said_now
from server.api.context import reading, writing
from server.api.queries import ProblemQuery
from server.services import problems as inbox
from shared.console import Decide, DecideMany, Done, ManyDone, Page, ProblemRecord
from shared.events import ProblemDecided

problems = APIBlueprint("problems", __name__, url_prefix="/v1/problems", tag="Problems")


@problems.get("")
@problems.input(ProblemQuery, location="query")
@problems.output(Page[ProblemRecord])
def find(query_data: ProblemQuery) -> Page[ProblemRecord]:
    """Return a page of the problems."""
    with reading() as session:
        return inbox.find(
            session, is_open=query_data.is_open, after=query_data.after, limit=query_data.limit
        )


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
            uuid5(json_data.command_id, str(problem)),
        )
        for problem in json_data.problems
    ]
    with writing() as session:
        return ManyDone(items=record_all(session, commands))

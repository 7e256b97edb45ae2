"""What travels about problems: both sides of each, and a person's decisions."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID, uuid5

from pydantic import AwareDatetime, Field

from shared.codes import BagCode
from shared.errors import FactValue
from shared.events import MAX_REASON, Decision
from shared.records import Result
from shared.wire import Reply, Request

MAX_DECIDED = 200


class ProblemSide(Reply):
    """One side of a contradiction: who says what, where, by both clocks."""

    code: str | None = None
    says: str
    person: str | None = None
    location: str | None = None
    station: str | None = None
    at: AwareDatetime | None = None
    received_at: AwareDatetime | None = None


class ProblemRecord(Reply):
    """An event that waits for a person; `problem` is its ledger position.

    A withdrawn one was undone at its station, and needs no decision any more.
    """

    problem: int
    result: Result
    reason: str
    bag: BagCode | None = None
    facts: dict[str, FactValue] = Field(default_factory=dict[str, FactValue])
    theirs: ProblemSide
    standing: ProblemSide | None = None
    raw: str = ""
    decisions: list[Decision]
    decided: Decision | None = None
    decided_by: str | None = None
    decided_at: AwareDatetime | None = None
    note: str = ""
    is_withdrawn: bool = False


class ProblemGroup(Reply):
    """How many problems of one kind one station sent; `station` is its name."""

    reason: str
    station_id: UUID | None = None
    station: str | None = None
    problems: int


class ProblemGroups(Reply):
    """All problems that wait, or all that do no longer, by kind and station, the most first."""

    items: list[ProblemGroup]


class Decide(Request):
    """A person's decision about one problem."""

    command_id: UUID
    decision: Decision
    note: str = Field(default="", max_length=MAX_REASON)


class DecideMany(Request):
    """One decision about several problems, all of them or none; sent again, it answers the same."""

    command_id: UUID
    problems: list[Annotated[int, Field(ge=1, le=2**63 - 1)]] = Field(
        min_length=1, max_length=MAX_DECIDED
    )
    decision: Decision
    note: str = Field(default="", max_length=MAX_REASON)

    def id_of(self, problem: int) -> UUID:
        """Return the command id of one of the decisions: the same, made together or singly."""
        return uuid5(self.command_id, str(problem))

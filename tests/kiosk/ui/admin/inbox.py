"""The inbox of contradictions, kept in memory."""

from collections import Counter
from threading import Event
from uuid import UUID

from pydantic import BaseModel
from typing_extensions import override

from kiosk.api_client import ConsoleApi
from shared.console import Done, ManyDone, Page
from shared.errors import RequestRefused, TraceTrackError
from shared.events import Decision
from shared.problems import Decide, DecideMany, ProblemGroup, ProblemRecord
from shared.records import Result
from tests.kiosk.loopback import WAIT_S
from tests.kiosk.ui.admin import sample, sample_ledger
from tests.kiosk.ui.admin.accounts import paged

APPLIED = Done(position=1, result=Result.APPLIED)


class InboxInMemory(ConsoleApi):
    """Problems that are decided; `settled_elsewhere` are those that somebody else decided since."""

    def __init__(self, *, is_empty: bool) -> None:
        self.trouble: TraceTrackError | None = None
        self.gate = Event()
        self.gate.set()
        self.commands: list[BaseModel] = []
        self.settled_elsewhere: set[int] = set()
        self.of_problems = [] if is_empty else sample_ledger.problems()

    def _answer(self, command: BaseModel | None = None) -> None:
        self.gate.wait(WAIT_S)
        if command is not None:
            self.commands.append(command)
        if self.trouble is not None:
            raise self.trouble

    @override
    def problems(
        self,
        *,
        is_open: bool | None = None,
        reason: str = "",
        station_id: UUID | None = None,
        after: str | None = None,
    ) -> Page[ProblemRecord]:
        self._answer()
        found = [
            one
            for one in self.of_problems
            if is_open in (None, one.decided is None)
            and reason in ("", one.reason)
            and station_id in (None, sender_of(one))
        ]
        return paged(found, after)

    @override
    def problem_groups(self, *, is_open: bool = True) -> list[ProblemGroup]:
        self._answer()
        found = [one for one in self.of_problems if is_open is (one.decided is None)]
        return groups(found)

    @override
    def decide(self, problem: int, command: Decide) -> Done:
        self._answer(command)
        self._settle(problem, command.decision, command.note)
        return APPLIED

    @override
    def decide_many(self, command: DecideMany) -> ManyDone:
        self._answer(command)
        for one in self.of_problems:
            if one.problem in command.problems and one.problem in self.settled_elsewhere:
                raise RequestRefused("already_decided", decision="dismiss")
        for problem in command.problems:
            self._settle(problem, command.decision, command.note)
        return ManyDone(items=[APPLIED] * len(command.problems))

    def _settle(self, problem: int, decision: Decision, note: str) -> None:
        if problem in self.settled_elsewhere:
            raise RequestRefused("already_decided", decision="dismiss")
        at = next(n for n, one in enumerate(self.of_problems) if one.problem == problem)
        self.of_problems[at] = self.of_problems[at].model_copy(
            update={"decided": decision, "decided_by": "Sunita Verma", "note": note}
        )


def sender_of(problem: ProblemRecord) -> UUID | None:
    """The station that sent what became a problem."""
    name = problem.theirs.station
    return next((one.id for one in sample.stations() if one.name == name), None)


def groups(found: list[ProblemRecord]) -> list[ProblemGroup]:
    counted = Counter((one.reason, sender_of(one), one.theirs.station) for one in found)
    return [
        ProblemGroup(reason=reason, station_id=sender, station=name, problems=count)
        for (reason, sender, name), count in counted.most_common()
    ]


def flood(count: int) -> list[ProblemRecord]:
    """What a revoked station sent: more than one page of it."""
    return [
        sample_ledger.problems()[3].model_copy(
            update={"problem": 86_000 - at, "raw": f"C{30_000 + at}"}
        )
        for at in range(count)
    ]

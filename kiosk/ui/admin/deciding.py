"""One decision about many problems: in batches, oldest first, as far as it comes.

Knows the server's calls; knows no page. A batch is recorded whole or not at all, so where one of
its problems cannot take the decision, the others are decided one by one.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from uuid import UUID

from shared.errors import RequestRefused, TraceTrackError
from shared.events import Decision
from shared.problems import Decide, DecideMany, ProblemRecord
from shared.records import Result
from shared.values import value

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kiosk.api_client import ConsoleApi
    from shared.console import Done

BATCH = 50
"""Problems of one request: few enough that a person sees it move, and that stations wait little."""


@value
class OneDecision:
    """What was decided, and why; `command_id` makes each decision one that is recorded once."""

    command_id: UUID
    decision: Decision
    note: str


@dataclass
class Outcome:
    """What became of it: `wait_on` were let count and contradict something now.

    `refused` are those that the server did not decide so, each with its reason. `stopped_by` says
    why the rest was not begun, where it was not a person who stopped it.
    """

    decided: int = 0
    wait_on: list[ProblemRecord] = field(default_factory=list["ProblemRecord"])
    refused: list[tuple[ProblemRecord, RequestRefused]] = field(
        default_factory=list["tuple[ProblemRecord, RequestRefused]"]
    )
    not_begun: int = 0
    stopped_by: TraceTrackError | None = None

    def take(self, problem: ProblemRecord, done: Done) -> None:
        """Count one answer."""
        if done.result is Result.ALREADY:
            self.refused.append((problem, RequestRefused("already_decided")))
            return
        self.decided += 1
        if done.warning is not None:
            self.wait_on.append(problem)


def decide_all(
    api: ConsoleApi,
    problems: Sequence[ProblemRecord],
    made: OneDecision,
    *,
    is_wanted: Callable[[], bool],
    tell: Callable[[int], None],
) -> Outcome:
    """Decide the problems alike, oldest first, while `is_wanted`; `tell` how many are through.

    What a station sent is let count in the order in which it was scanned.
    """
    outcome, through = Outcome(), 0
    ordered = sorted(problems, key=lambda one: one.problem)
    for first in range(0, len(ordered), BATCH):
        if not is_wanted():
            break
        batch = ordered[first : first + BATCH]
        try:
            _decide_batch(api, batch, made, outcome)
        except TraceTrackError as error:
            outcome.stopped_by = error
            break
        through += len(batch)
        tell(through)
    outcome.not_begun = len(ordered) - outcome.decided - len(outcome.refused)
    return outcome


def _decide_batch(
    api: ConsoleApi, batch: Sequence[ProblemRecord], made: OneDecision, outcome: Outcome
) -> None:
    command = DecideMany(
        command_id=made.command_id,
        problems=[one.problem for one in batch],
        decision=made.decision,
        note=made.note,
    )
    try:
        answers = api.decide_many(command).items
    except RequestRefused:
        for one in batch:
            _decide_one(api, one, command, outcome)
        return
    for one, done in zip(batch, answers, strict=True):
        outcome.take(one, done)


def _decide_one(
    api: ConsoleApi, problem: ProblemRecord, together: DecideMany, outcome: Outcome
) -> None:
    # Under the id that it has in its batch: one whose answer was lost is not recorded twice.
    command = Decide(
        command_id=together.id_of(problem.problem),
        decision=together.decision,
        note=together.note,
    )
    try:
        outcome.take(problem, api.decide(problem.problem, command))
    except RequestRefused as error:
        outcome.refused.append((problem, error))

"""Carries one decision about many problems: the preview, the work with its way out, the result."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from kiosk.ui.admin.clerks.long_work import LongWork
from kiosk.ui.admin.deciding import OneDecision, Outcome, decide_all
from kiosk.ui.admin.pages.decide_forms import DecideForm, LeftOut, OutcomeForm

if TYPE_CHECKING:
    from kiosk.ui.admin.memory import Memory
    from kiosk.ui.admin.office import Office
    from kiosk.ui.admin.pages.problems import ProblemsPage
    from kiosk.ui.look import Look
    from shared.errors import TraceTrackError
    from shared.events import Decision
    from shared.problems import ProblemRecord

translate = QCoreApplication.translate


class DecidingClerk(QObject):
    """Decides what is marked on the problems page, one piece of work at a time."""

    ended = Signal()
    """What was to be decided is: fetch the list."""

    def __init__(self, office: Office, page: ProblemsPage, look: Look, settings: Memory) -> None:
        super().__init__(page)
        self._office, self._page = office, page
        self._look, self._settings = look, settings
        self._work: LongWork[Outcome] = LongWork(office, page.progress)
        page.many_pressed.connect(self.ask)

    def ask(self, problems: list[ProblemRecord], decision: Decision) -> DecideForm:
        """Show what a decision concerns, and ask for the reason."""
        form = DecideForm(
            self._page, problems, decision, self._office.site, self._look, self._settings
        )
        command_id = self._office.new_id()

        def start(able: list[ProblemRecord], reason: str) -> None:
            form.accept()
            self._start(able, form.left_out, OneDecision(command_id, decision, reason))

        form.decision_given.connect(start)
        form.open()
        return form

    def _start(
        self, problems: list[ProblemRecord], left_out: list[LeftOut], made: OneDecision
    ) -> None:
        api = self._office.api
        self._page.notice.clear()
        self._page.show_waiting(is_waiting=True)
        self._work.start(
            lambda reins: decide_all(
                api, problems, made, is_wanted=reins.is_wanted, tell=reins.tell
            ),
            translate("admin", "Deciding: {through} of {count}"),
            len(problems),
            lambda outcome: self._finish(outcome, left_out),
            self._fail,
        )

    def _finish(self, outcome: Outcome, left_out: list[LeftOut]) -> None:
        self._page.show_waiting(is_waiting=False)
        if outcome.stopped_by is None:
            self.ended.emit()  # a server that is away has no list: it would say so over the result
        refused = [
            LeftOut(problem, self._office.trouble(error)) for problem, error in outcome.refused
        ]
        words = self._summary(outcome, len(left_out))
        is_whole = not (refused or outcome.not_begun or outcome.wait_on)
        self._page.notice.say(words, "good" if is_whole else "warn")
        if refused:
            OutcomeForm(self._page, words, refused, self._look, self._settings).open()

    def _summary(self, outcome: Outcome, left_out: int) -> str:
        number = self._office.site.number
        said = [translate("admin", "{count} decided, and kept in the history.")]
        counts = [outcome.decided]
        for words, count in (
            (translate("admin", "{count} refused."), len(outcome.refused)),
            (translate("admin", "{count} could not take it, and wait on."), left_out),
            (
                translate("admin", "{count} count now, contradict something, and wait on."),
                len(outcome.wait_on),
            ),
            (translate("admin", "{count} not begun."), outcome.not_begun),
        ):
            if count:
                said.append(words)
                counts.append(count)
        parts = [
            words.format(count=number(count)) for words, count in zip(said, counts, strict=True)
        ]
        if outcome.stopped_by is not None:
            parts.append(self._office.trouble(outcome.stopped_by))
        return " ".join(parts)

    def _fail(self, error: TraceTrackError) -> None:
        self._page.show_waiting(is_waiting=False)
        self._page.notice.say(self._office.trouble(error), "bad")

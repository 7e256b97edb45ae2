"""Carries the inbox of contradictions, and the decisions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.ui.admin.clerks.listing import Listing
from shared.console import Decide, Done, Page, ProblemRecord

if TYPE_CHECKING:
    from kiosk.ui.admin.office import Office
    from kiosk.ui.admin.pages.problems import ProblemsPage
    from shared.errors import TraceTrackError
    from shared.events import Decision

translate = QCoreApplication.translate


class ProblemsClerk(QObject):
    """Carries the problems page."""

    def __init__(self, office: Office, page: ProblemsPage) -> None:
        super().__init__(page)
        self._office, self._page = office, page
        self._listing = Listing(office, page.table, page.notice, self._show)
        page.came_into_view.connect(self.fetch)
        page.refresh_wanted.connect(self.fetch)
        page.filter_changed.connect(self.fetch)
        page.decision_pressed.connect(self._decide)

    def fetch(self) -> None:
        """Ask for the problems that are wanted."""
        is_open, api = self._page.which.value, self._office.api
        self._listing.start(lambda after: api.problems(is_open=is_open, after=after))

    def _decide(self, problem: ProblemRecord, decision: Decision, note: str) -> None:
        command = Decide(command_id=self._office.new_id(), decision=decision, note=note)
        api = self._office.api
        self._office.ask(lambda: api.decide(problem.problem, command), self._decided, self._refuse)

    def _decided(self, _done: Done) -> None:
        self.fetch()
        words = translate("admin", "Decided, and kept in the history.")
        self._page.notice.say(words, "good")

    def _refuse(self, error: TraceTrackError) -> None:
        self._page.view.show_waiting(is_waiting=False)
        self._page.notice.say(self._office.trouble(error), "bad")

    def _show(self, page: Page[ProblemRecord]) -> None:
        self._page.show_problems(page.items, self._office.site, has_more=page.next is not None)

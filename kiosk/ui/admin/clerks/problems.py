"""Carries the inbox of contradictions, and the decisions about one problem."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.ui.admin.clerks.listing import Listing
from shared.problems import Decide, ProblemRecord

if TYPE_CHECKING:
    from kiosk.ui.admin.office import Office
    from kiosk.ui.admin.pages.problems import ProblemsPage
    from shared.console import Done, Page
    from shared.errors import TraceTrackError
    from shared.events import Decision
    from shared.problems import ProblemGroup

translate = QCoreApplication.translate


class ProblemsClerk(QObject):
    """Carries the problems page."""

    def __init__(self, office: Office, page: ProblemsPage) -> None:
        super().__init__(page)
        self._office, self._page = office, page
        self._listing = Listing(office, page.table, page.notice, self._show)
        self._is_choosing = False
        page.came_into_view.connect(self.fetch)
        page.refresh_wanted.connect(self.fetch)
        page.filter_changed.connect(self.fetch)
        page.decision_pressed.connect(self._decide)
        page.all_pressed.connect(self._choose_all)
        page.progress.cancelled.connect(self._stop_choosing)

    def fetch(self) -> None:
        """Ask for the problems that are wanted, and of which kinds and stations there are some."""
        page, api = self._page, self._office.api
        is_open, reason, station_id = page.which.value, page.kind.value, page.station.value
        self._listing.start(
            lambda after: api.problems(
                is_open=is_open, reason=reason, station_id=station_id, after=after
            )
        )
        self._office.ask(
            lambda: api.problem_groups(is_open=is_open), self._show_groups, lambda _error: None
        )

    def _choose_all(self) -> None:
        """Mark every problem that fits the filters: those that are not loaded are fetched first."""
        if self._page.table.rows.has_more:
            self._is_choosing = True
            self._page.progress.say(translate("admin", "Fetching the whole list …"))
        self._listing.fetch_rest(self._mark_all)

    def _mark_all(self) -> None:
        self._stop_choosing()
        self._page.table.view.selectAll()
        self._page.table.view.setFocus()

    def _stop_choosing(self) -> None:
        self._listing.stop_fetching()
        if self._is_choosing:
            self._is_choosing = False
            self._page.progress.finish()

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

    def _show_groups(self, groups: list[ProblemGroup]) -> None:
        self._page.show_groups(groups)

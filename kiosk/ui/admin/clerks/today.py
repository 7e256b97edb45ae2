"""Keeps the Today page fresh while somebody looks at it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kiosk.ui.admin.clerks.again import Again
from kiosk.ui.admin.clerks.listing import every
from kiosk.ui.admin.site import Site

if TYPE_CHECKING:
    from kiosk.ui.admin.office import Office
    from kiosk.ui.admin.pages.today import TodayPage
    from shared.console import Page, Today
    from shared.errors import TraceTrackError
    from shared.problems import ProblemRecord
    from shared.webhooks import WebhookRecord


class TodayClerk(QObject):
    """Fetches the day when the page comes into view, and again every 15 seconds."""

    def __init__(self, office: Office, page: TodayPage) -> None:
        super().__init__(page)
        self._office, self._page = office, page
        self._again = Again(page, page.notice, self.fetch)
        page.came_into_view.connect(self.fetch)
        page.refresh_wanted.connect(self.fetch)

    def fetch(self) -> None:
        """Ask for the day, if anybody looks."""
        self._again.begin()
        if not self._page.isVisible():
            return
        api = self._office.api

        def day_and_problems() -> tuple[Today, Page[ProblemRecord]]:
            return api.today(), api.problems(is_open=True)

        self._office.ask(day_and_problems, self._show, self._fail)
        # By itself: a server without webhooks has a day all the same.
        programs = api.programs
        self._office.ask(lambda: every(programs.webhooks), self._show_webhooks, lambda _error: None)

    def _show(self, found: tuple[Today, Page[ProblemRecord]]) -> None:
        today, problems = found
        site = self._office.site
        self._office.know_site(Site(today.time_zone, site.locations, site.locale))
        self._again.came()
        self._page.show_today(today, self._office.site, self._office.now())
        self._page.show_problems(problems.items)
        self._again.soon()

    def _show_webhooks(self, webhooks: list[WebhookRecord]) -> None:
        self._page.show_webhooks(webhooks, self._office.now())

    def _fail(self, error: TraceTrackError) -> None:
        words = self._office.trouble(error)
        self._again.complain(words)
        self._page.stations.show_failed(words)
        self._page.inbox.show_failed(words)
        self._again.soon()

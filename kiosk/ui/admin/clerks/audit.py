"""Fetches the audit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kiosk.ui.admin.clerks.listing import Listing, every

if TYPE_CHECKING:
    from kiosk.ui.admin.office import Office
    from kiosk.ui.admin.pages.audit import AuditPage
    from shared.console import Page
    from shared.site import AuditRecord


class AuditClerk(QObject):
    """Carries the audit page."""

    def __init__(self, office: Office, page: AuditPage) -> None:
        super().__init__(page)
        self._office, self._page = office, page
        self._listing = Listing(office, page.table, page.notice, self._show)
        page.came_into_view.connect(self._arrive)
        page.refresh_wanted.connect(self.fetch)
        page.filters_changed.connect(self.fetch)

    def fetch(self) -> None:
        """Ask for the lines that fit the filters."""
        query, accounts = self._page.query(), self._office.api.accounts
        self._listing.start(lambda after: accounts.audit(query, after))

    def _arrive(self) -> None:
        site, accounts = self._office.site, self._office.api.accounts
        self._page.show_site(site, site.local(self._office.now()).date())
        self._office.ask(
            lambda: every(accounts.people), self._page.show_people, lambda _error: None
        )
        self.fetch()

    def _show(self, page: Page[AuditRecord]) -> None:
        self._page.show_lines(page.items, has_more=page.next is not None)

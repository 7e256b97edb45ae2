"""Finds bags by a part of their code, their bill or their lot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kiosk.ui.admin.clerks.listing import Listing

if TYPE_CHECKING:
    from kiosk.ui.admin.office import Office
    from kiosk.ui.admin.pages.bags import BagsPage
    from shared.console import FoundBag, Page


class BagsClerk(QObject):
    """Carries the list of bags."""

    def __init__(self, office: Office, page: BagsPage) -> None:
        super().__init__(page)
        self._office, self._page = office, page
        self._listing = Listing(office, page.table, page.notice, self._show)
        page.came_into_view.connect(self.fetch)
        page.refresh_wanted.connect(self.fetch)
        page.search_changed.connect(self.fetch)

    def fetch(self) -> None:
        """Ask for the bags that fit."""
        search, api = self._page.search.text().strip(), self._office.api
        self._listing.start(lambda after: api.bags(search, after))

    def _show(self, page: Page[FoundBag]) -> None:
        self._page.show_bags(page.items, self._office.site, has_more=page.next is not None)

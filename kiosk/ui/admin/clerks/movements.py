"""Fetches the movements report, and streams it into a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.ui.admin.clerks.downloading import Download
from kiosk.ui.admin.clerks.listing import Listing, every

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.ui.admin.documents import Documents
    from kiosk.ui.admin.office import Office
    from kiosk.ui.admin.pages.movements import MovementsPage
    from shared.console import MovementRow, Page

translate = QCoreApplication.translate


class MovementsClerk(QObject):
    """Carries the movements page."""

    def __init__(self, office: Office, page: MovementsPage, documents: Documents) -> None:
        super().__init__(page)
        self._office, self._page, self._documents = office, page, documents
        self._listing = Listing(office, page.table, page.notice, self._show)
        self._download = Download(office, page.progress, page.notice)
        self._download.ended.connect(lambda: page.export.setEnabled(True))
        page.came_into_view.connect(self._arrive)
        page.refresh_wanted.connect(self.fetch)
        page.filters_changed.connect(self.fetch)
        page.export_pressed.connect(self._choose_place)

    def fetch(self) -> None:
        """Ask for the movements that fit the filters."""
        query, api = self._page.query(), self._office.api
        self._listing.start(lambda after: api.movements(query, after))

    def _arrive(self) -> None:
        site = self._office.site
        self._page.show_site(site, site.local(self._office.now()).date())
        accounts = self._office.api.accounts
        self._office.ask(
            lambda: every(accounts.people), self._page.show_people, lambda _error: None
        )
        self.fetch()

    def _choose_place(self) -> None:
        self._documents.choose_file(
            self._page,
            translate("admin", "Save the movements as CSV"),
            "movements.csv",
            "CSV (*.csv)",
            self._save,
        )

    def _save(self, file: Path) -> None:
        query, api = self._page.query(), self._office.api
        self._page.export.setEnabled(False)
        self._download.start(file, lambda into: api.save_movements_csv(query, into))

    def _show(self, page: Page[MovementRow]) -> None:
        self._page.show_movements(page.items, has_more=page.next is not None)

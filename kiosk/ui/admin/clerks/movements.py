"""Fetches the movements report, and streams it into a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal

from kiosk.ui.admin.calls import Call
from kiosk.ui.admin.clerks.listing import Listing
from kiosk.ui.admin.export import export

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.ui.admin.documents import Documents
    from kiosk.ui.admin.office import Office
    from kiosk.ui.admin.pages.movements import MovementsPage
    from shared.accounts import PersonRecord
    from shared.console import MovementRow, Page
    from shared.errors import TraceTrackError

translate = QCoreApplication.translate

_KB = 1024


class MovementsClerk(QObject):
    """Carries the movements page."""

    export_grew = Signal(int)
    """Bytes written so far; emitted on the thread that writes."""

    def __init__(self, office: Office, page: MovementsPage, documents: Documents) -> None:
        super().__init__(page)
        self._office, self._page, self._documents = office, page, documents
        self._listing = Listing(office, page.table, page.notice, self._show)
        self._export: Call[Path] | None = None
        page.came_into_view.connect(self._arrive)
        page.refresh_wanted.connect(self.fetch)
        page.filters_changed.connect(self.fetch)
        page.export_pressed.connect(self._choose_place)
        page.export_cancelled.connect(self._cancel_export)
        self.export_grew.connect(self._show_growth, Qt.ConnectionType.QueuedConnection)

    def fetch(self) -> None:
        """Ask for the movements that fit the filters."""
        query, api = self._page.query(), self._office.api
        self._listing.start(lambda after: api.movements(query, after))

    def _arrive(self) -> None:
        site = self._office.site
        self._page.show_site(site, site.local(self._office.now()).date())
        accounts = self._office.api.accounts
        self._office.ask(accounts.people, self._show_people, lambda _error: None)
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

        def stream(call: Call[Path]) -> Path:
            export(
                file,
                lambda into: api.save_movements_csv(query, into),
                self.export_grew.emit,
                lambda: not call.is_cancelled,
            )
            return file

        self._page.progress.say(translate("admin", "Fetching the report …"))
        self._page.export.setEnabled(False)
        self._export = Call(self._saved, self._office.or_sign_in(self._fail))
        self._office.calls.ask_at_length(stream, self._export)

    def _cancel_export(self) -> None:
        if self._export is not None:
            self._export.cancel()
        self._finish()
        words = translate("admin", "The export was cancelled; no file was left.")
        self._page.notice.say(words)

    def _show_growth(self, length: int) -> None:
        words = translate("admin", "Writing the report: {size} kB so far")
        size = self._office.site.number(length // _KB)
        if self._export is not None:
            self._page.progress.say(words.format(size=size))

    def _saved(self, file: Path) -> None:
        self._finish()
        words = translate("admin", "Saved as {file}.")
        self._page.notice.say(words.format(file=file), "good")

    def _fail(self, error: TraceTrackError) -> None:
        self._finish()
        self._page.notice.say(self._office.trouble(error), "bad")

    def _finish(self) -> None:
        self._export = None
        self._page.progress.finish()
        self._page.export.setEnabled(True)

    def _show(self, page: Page[MovementRow]) -> None:
        self._page.show_movements(page.items, has_more=page.next is not None)

    def _show_people(self, page: Page[PersonRecord]) -> None:
        self._page.show_people(page.items)

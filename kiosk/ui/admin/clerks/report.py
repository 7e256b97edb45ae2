"""Carries one report: its pages, its files, its saved filters, its link."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QGuiApplication

from kiosk.ui.admin.clerks.downloading import Download
from kiosk.ui.admin.clerks.listing import Listing, every
from kiosk.ui.admin.documents import FILE_KINDS
from kiosk.ui.admin.pages.report_forms import SaveFiltersForm
from kiosk.ui.admin.report_link import link_of
from kiosk.ui.admin.words.report_names import report_named
from shared.console import Page
from shared.reports import Cell, SaveReport

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.api_client import ReportFile, ReportQuery
    from kiosk.ui.admin.documents import Documents
    from kiosk.ui.admin.office import Office
    from kiosk.ui.admin.pages.report import ReportRoom
    from shared.accounts import PersonRecord, StationRecord
    from shared.reports import ReportDefinition, ReportPage, SavedReports

translate = QCoreApplication.translate

Row = list[Cell]


class ReportClerk(QObject):
    """Carries whichever report is in view."""

    def __init__(self, office: Office, page: ReportRoom, documents: Documents) -> None:
        super().__init__(page)
        self._office, self._page, self._documents = office, page, documents
        self._listings: dict[str, Listing[Row]] = {}
        self._first: ReportPage | None = None
        self._download = Download(office, page.progress, page.notice)
        self._download.ended.connect(lambda: page.show_exporting(is_exporting=False))
        page.refresh_wanted.connect(self.fetch)
        page.filters_changed.connect(self.fetch)
        page.export_pressed.connect(self._choose_place)
        page.share_pressed.connect(self.copy_link)
        page.save_pressed.connect(self.ask_to_save)

    def open(self, definition: ReportDefinition, query: ReportQuery | None = None) -> None:
        """Show a report, with filters of its own where it was saved or shared with some."""
        site = self._office.site
        self._page.notice.clear()
        today = site.local(self._office.now()).date()
        if self._page.show_report(definition, site, today):
            self._listings[definition.name] = Listing(
                self._office, self._page.table, self._page.notice, self._show
            )
        self._choose(query)
        accounts = self._office.api.accounts

        def people_and_stations() -> tuple[list[PersonRecord], list[StationRecord]]:
            return every(accounts.people), every(accounts.stations)

        def known(found: tuple[list[PersonRecord], list[StationRecord]]) -> None:
            self._page.filters.show_people(*found)
            self._choose(query)
            self.fetch()

        # The list waits for the names: a filter for a person is one of them.
        self._page.table.show_loading()
        self._office.ask(people_and_stations, known, lambda _error: self.fetch())

    def fetch(self) -> None:
        """Ask for the first page of the report in view as its filters are now."""
        if not self._page.definition.name:
            return
        query, api = self._page.query(), self._office.api

        def page_after(after: str | None) -> Page[Row]:
            page = api.reports.page(query, after)
            if after is None:
                self._first = page
            return Page(items=page.rows, next=page.next)

        self._listings[query.report].start(page_after)

    def copy_link(self) -> None:
        """Put a line on the clipboard that opens the same report elsewhere."""
        QGuiApplication.clipboard().setText(link_of(self._page.query()))
        words = translate("admin", "The link is copied: “Open a link …” under Reports takes it.")
        self._page.notice.say(words, "good")

    def ask_to_save(self) -> SaveFiltersForm:
        """Ask for a name to keep the filters under."""
        query, api = self._page.query(), self._office.api
        form = SaveFiltersForm(self._page, report_named(query.report).title)
        saved_id = self._office.new_id()

        def save(name: str, is_shared: bool) -> None:  # noqa: FBT001 - a Signal's
            form.show_waiting(is_waiting=True)
            wanted = SaveReport(
                id=saved_id,
                report=query.report,
                name=name,
                filters=dict(query.filters),
                is_shared=is_shared,
            )
            self._office.ask(
                lambda: api.reports.keep(wanted),
                saved,
                lambda error: form.show_refused(self._office.trouble(error)),
            )

        def saved(_all: SavedReports) -> None:
            form.accept()
            self._page.notice.say(translate("admin", "Saved: it stands under Reports."), "good")

        form.name_given.connect(save)
        form.open()
        return form

    def _choose(self, query: ReportQuery | None) -> None:
        if query is not None:
            self._page.choose(query)

    def _choose_place(self, kind: ReportFile) -> None:
        query, api = self._page.query(), self._office.api

        def save(file: Path) -> None:
            self._page.show_exporting(is_exporting=True)
            self._download.start(file, lambda into: api.reports.save_file(query, kind, into))

        self._documents.choose_file(
            self._page,
            translate("admin", "Save the report"),
            f"{query.report}.{kind}",
            FILE_KINDS[kind],
            save,
        )

    def _show(self, _page: Page[Row]) -> None:
        if self._first is not None:
            self._page.show_page(self._first)

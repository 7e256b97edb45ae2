"""Carries the list of reports: opening one, saved ones, pasted links, the daily summary."""

from __future__ import annotations

import io
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from kiosk.api_client import ReportQuery
from kiosk.ui.admin.clerks.again import Again
from kiosk.ui.admin.clerks.undoing import taking_back
from kiosk.ui.admin.export import save
from kiosk.ui.admin.pages.report_forms import DailyForm, LinkForm
from kiosk.ui.admin.report_link import read_link
from shared.errors import RequestRefused
from shared.reports import SaveReport

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from kiosk.ui.admin.documents import Documents
    from kiosk.ui.admin.office import Office
    from kiosk.ui.admin.pages.reports import ReportsPage
    from shared.errors import TraceTrackError
    from shared.reports import ReportDefinition, ReportList, SavedReport, SavedReports

translate = QCoreApplication.translate


class ReportsClerk(QObject):
    """Carries the Reports page."""

    report_wanted = Signal(object, object)
    """A ReportDefinition, and the ReportQuery to open it with or None."""

    def __init__(self, office: Office, page: ReportsPage, documents: Documents) -> None:
        super().__init__(page)
        self._office, self._page, self._documents = office, page, documents
        self._definitions: list[ReportDefinition] = []
        self._again = Again(page, page.notice, self._ask)
        page.came_into_view.connect(self.fetch)
        page.refresh_wanted.connect(self.fetch)
        page.report_pressed.connect(self._open_plain)
        page.saved_opened.connect(self._open_saved)
        page.delete_pressed.connect(self._delete)
        page.link_pressed.connect(self.ask_for_link)
        page.daily_pressed.connect(self.ask_for_day)

    def fetch(self) -> None:
        """Ask which reports there are, and which are saved."""
        self._page.show_loading()
        self._ask()

    def _ask(self) -> None:
        api = self._office.api
        self._again.begin()

        def both() -> tuple[ReportList, SavedReports]:
            return api.reports.definitions(), api.reports.saved()

        self._office.ask(both, self._show, self._fail)

    def ask_for_link(self) -> LinkForm:
        """Ask for a line that a colleague copied."""
        form = LinkForm(self._page)

        def read(link: str) -> None:
            try:
                query = read_link(link, self._definitions)
            except RequestRefused as error:
                form.show_refused(self._office.trouble(error))
                return
            form.accept()
            self._open(query)

        form.link_given.connect(read)
        form.open()
        return form

    def ask_for_day(self) -> DailyForm:
        """Ask which day's summary is wanted, and open or save it."""
        site = self._office.site
        today = site.local(self._office.now()).date()
        form = DailyForm(self._page, today, site.locations)

        def make(then: Path | None = None) -> None:
            chosen = form.day.date()
            day = today.replace(year=chosen.year(), month=chosen.month(), day=chosen.day())
            form.show_waiting(is_waiting=True)
            self._office.ask(
                partial(self._daily, day, form.place.value, then),
                partial(self._open_daily if then is None else self._say_saved, form),
                lambda error: form.show_refused(self._office.trouble(error)),
            )

        def choose_place() -> None:
            chosen = form.day.date().toString("yyyy-MM-dd")
            title = translate("admin", "Save the daily summary")
            name = f"daily-{chosen}.pdf"
            self._documents.choose_file(self._page, title, name, "PDF (*.pdf)", make)

        form.open_pressed.connect(make)
        form.save_pressed.connect(choose_place)
        form.open()
        return form

    def _daily(self, day: date, place: str, file: Path | None) -> Path:
        into = io.BytesIO()
        self._office.api.reports.save_daily(day, place, into)
        if file is None:
            return self._documents.lay_out(f"daily-{day.isoformat()}.pdf", into.getvalue())
        save(file, into.getvalue())
        return file

    def _open_daily(self, form: DailyForm, file: Path) -> None:
        if not self._documents.open(file):
            words = translate("admin", "No program for PDF is installed. Save the file instead.")
            form.show_refused(words)
            return
        form.accept()
        words = translate("admin", "{name} is open in the viewer: print it from there.")
        self._page.notice.say(words.format(name=file.name), "good")

    def _say_saved(self, form: DailyForm, file: Path) -> None:
        form.accept()
        words = translate("admin", "Saved as {name}.")
        self._page.notice.say(words.format(name=file), "good")

    def _open_plain(self, definition: ReportDefinition) -> None:
        self.report_wanted.emit(definition, None)

    def _open_saved(self, saved: SavedReport) -> None:
        self._open(ReportQuery(saved.report, saved.filters))

    def _open(self, query: ReportQuery) -> None:
        definition = next((one for one in self._definitions if one.name == query.report), None)
        if definition is None:
            self._refuse(RequestRefused("report_unknown"))
            return
        self.report_wanted.emit(definition, query)

    def _delete(self, saved: SavedReport) -> None:
        reports = self._office.api.reports
        again = SaveReport(
            id=self._office.new_id(),
            report=saved.report,
            name=saved.name,
            filters=saved.filters,
            is_shared=saved.is_shared,
        )
        undo = taking_back(
            self._office,
            self._page.notice,
            lambda: reports.keep(again),
            translate("admin", "{name} is saved again.").format(name=saved.name),
            self.fetch,
        )

        def deleted(left: SavedReports) -> None:
            self._page.show_saved(left.items)
            words = translate("admin", "{name} was deleted.").format(name=saved.name)
            self._page.notice.say(words, "good", undo=undo)

        self._office.ask(lambda: reports.forget(saved.id), deleted, self._refuse)

    def _show(self, found: tuple[ReportList, SavedReports]) -> None:
        self._again.came()
        reports, saved = found
        self._definitions = reports.items
        self._page.show_reports(reports.items)
        self._page.show_saved(saved.items)

    def _fail(self, error: TraceTrackError) -> None:
        words = self._office.trouble(error)
        self._page.show_failed(words)
        if self._page.buttons_of_reports:
            self._again.complain(words)
        self._again.after(error)

    def _refuse(self, error: TraceTrackError) -> None:
        self._page.notice.say(self._office.trouble(error), "bad")

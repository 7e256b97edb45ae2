"""Carries the labels: numbering them, and bringing their prints into a file."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal

from kiosk.ui.admin.calls import Call
from kiosk.ui.admin.clerks.listing import Listing
from kiosk.ui.admin.control_cards import control_cards_pdf
from kiosk.ui.admin.export import NotWanted, save
from kiosk.ui.admin.label_files import joined
from kiosk.ui.admin.pages.labels_form import LabelsForm
from kiosk.ui.admin.pages.print_form import PrintForm

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.ui.admin.documents import Documents
    from kiosk.ui.admin.office import Office
    from kiosk.ui.admin.pages.labels import LabelsPage
    from shared.console import Page
    from shared.errors import TraceTrackError
    from shared.labels import DocumentKind, LabelPrint, LabelRun, LabelSheet, NewLabels, PrintLabels

translate = QCoreApplication.translate


class LabelsClerk(QObject):
    """Carries the labels page."""

    part_began = Signal(int, int)
    """Which part of how many is being made; emitted on the thread that fetches."""

    def __init__(self, office: Office, page: LabelsPage, documents: Documents) -> None:
        super().__init__(page)
        self._office, self._page, self._documents = office, page, documents
        self._listing = Listing(office, page.table, page.notice, self._show)
        self._making: Call[Path] | None = None
        page.came_into_view.connect(self.fetch)
        page.refresh_wanted.connect(self.fetch)
        page.add_pressed.connect(self.ask_to_number)
        page.print_pressed.connect(self._ask_for_sheets)
        page.cards_pressed.connect(self._choose_place_for_cards)
        page.cancelled.connect(self._cancel)
        self.part_began.connect(self._show_part, Qt.ConnectionType.QueuedConnection)

    def fetch(self) -> None:
        """Ask for the runs."""
        self._listing.start(self._office.api.labels.runs)

    def ask_to_number(self) -> LabelsForm:
        """Ask which labels are to be numbered."""
        form = LabelsForm(self._page, self._office.new_id())
        labels = self._office.api.labels

        def number(wanted: NewLabels) -> None:
            form.show_waiting(is_waiting=True)
            self._office.ask(
                lambda: labels.number(wanted),
                numbered,
                lambda error: form.show_refused(self._office.trouble(error)),
            )

        def numbered(run: LabelRun) -> None:
            form.accept()
            self.fetch()
            self._ask_for_sheets(run)

        form.labels_given.connect(number)
        form.open()
        return form

    def _ask_for_sheets(self, run: LabelRun) -> None:
        labels = self._office.api.labels
        self._office.ask(labels.sheets, partial(self._ask_what_to_print, run), self._refuse)

    def _ask_what_to_print(self, run: LabelRun, sheets: list[LabelSheet]) -> None:
        office = self._office
        form = PrintForm(self._page, run, sheets, office.site, office.new_id())

        def record(wanted: PrintLabels, kind: DocumentKind) -> None:
            form.show_waiting(is_waiting=True)
            office.ask(
                lambda: office.api.labels.record_print(run.id, wanted),
                partial(recorded, kind),
                lambda error: form.show_refused(office.trouble(error)),
            )

        def recorded(kind: DocumentKind, made: LabelPrint) -> None:
            form.accept()
            self.fetch()
            self._choose_place(made, kind)

        form.print_given.connect(record)
        form.open()

    def _choose_place(self, made: LabelPrint, kind: DocumentKind) -> None:
        self._documents.choose_file(
            self._page,
            translate("admin", "Save the labels"),
            f"labels-{made.run}-{made.first}-{made.last}.{kind}",
            f"{kind.upper()} (*.{kind})",
            partial(self._make, made, kind),
        )

    def _make(self, made: LabelPrint, kind: DocumentKind, file: Path) -> None:
        labels = self._office.api.labels

        def make(call: Call[Path]) -> Path:
            def begin(part: int) -> None:
                if call.is_cancelled:
                    raise NotWanted
                self.part_began.emit(part, made.parts)

            parts = labels.document(made, kind=kind, part_begins=begin)
            save(file, joined(parts, kind))
            return file

        self._page.print_it.setEnabled(False)
        self._making = Call(self._saved, self._office.or_sign_in(self._fail))
        self._office.calls.ask_at_length(make, self._making)

    def _show_part(self, part: int, parts: int) -> None:
        if self._making is not None:
            words = translate(
                "admin", "Drawing the labels and reading each back: {part} of {parts}"
            )
            self._page.progress.say(words.format(part=part, parts=parts))

    def _cancel(self) -> None:
        if self._making is not None:
            self._making.cancel()
        self._finish()
        words = translate("admin", "Cancelled; no file was left. The print stays recorded.")
        self._page.notice.say(words)

    def _choose_place_for_cards(self) -> None:
        self._documents.choose_file(
            self._page,
            translate("admin", "Save the control cards"),
            "control-cards.pdf",
            "PDF (*.pdf)",
            self._save_cards,
        )

    def _save_cards(self, file: Path) -> None:
        places = self._office.site.locations

        def make() -> Path:
            save(file, control_cards_pdf(places))
            return file

        self._office.ask(make, self._say_saved, self._refuse)

    def _saved(self, file: Path) -> None:
        self._finish()
        self._say_saved(file)

    def _say_saved(self, file: Path) -> None:
        words = translate("admin", "Saved as {file}.")
        self._page.notice.say(words.format(file=file), "good")

    def _fail(self, error: TraceTrackError) -> None:
        self._finish()
        self._refuse(error)

    def _refuse(self, error: TraceTrackError) -> None:
        self._page.notice.say(self._office.trouble(error), "bad")

    def _finish(self) -> None:
        self._making = None
        self._page.progress.finish()
        self._page.print_it.setEnabled(self._page.table.chosen() is not None)

    def _show(self, page: Page[LabelRun]) -> None:
        self._page.show_runs(page.items, self._office.site, has_more=page.next is not None)

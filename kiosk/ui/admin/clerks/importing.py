"""Carries an import: reads the file piece by piece, has it checked, and then done or forgotten."""

from __future__ import annotations

import csv
import io
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal

from kiosk.ui.admin.calls import Call
from kiosk.ui.admin.clerks.committing import Committing
from kiosk.ui.admin.clerks.listing import Listing
from kiosk.ui.admin.export import NotWanted, save
from kiosk.ui.admin.plain import as_cell
from kiosk.ui.admin.sheet import read_sheet
from kiosk.ui.admin.words.report_names import exported_titles
from shared.errors import ServerError
from shared.imports import (
    COLUMNS,
    ROWS_AT_ONCE,
    Effect,
    ImportedRow,
    ImportKind,
    ImportRecord,
    ImportRow,
    ImportState,
    NewImport,
)
from shared.values import value

if TYPE_CHECKING:
    from collections.abc import Callable, Generator
    from pathlib import Path
    from uuid import UUID

    from kiosk.api_client import ConsoleApi
    from kiosk.ui.admin.documents import Documents
    from kiosk.ui.admin.office import Office
    from kiosk.ui.admin.pages.importing import ImportPage
    from kiosk.ui.admin.sheet import Sheet
    from shared.console import Page
    from shared.errors import TraceTrackError

translate = QCoreApplication.translate


@value
class Checked:
    """An import that was checked, and the titles of columns that meant nothing."""

    record: ImportRecord
    ignored: tuple[str, ...]


class ImportClerk(QObject):
    """Carries the import page."""

    went_on = Signal(str)
    """How far the work is; emitted on the thread that does it."""

    def __init__(self, office: Office, page: ImportPage, documents: Documents) -> None:
        super().__init__(page)
        self._office, self._page, self._documents = office, page, documents
        self._listing = Listing(office, page.table, page.notice, self._show_rows)
        self._call: Call[Checked] | None = None
        self._committing = Committing(office, page)
        self._committing.refused.connect(self._show_refused)
        self.went_on.connect(self._show_progress, Qt.ConnectionType.QueuedConnection)
        page.file_pressed.connect(self._choose_file)
        page.template_pressed.connect(self._choose_template)
        page.filter_changed.connect(self._fetch_rows)
        page.again_pressed.connect(self._check_again)
        page.discard_pressed.connect(self._discard)
        page.faults_pressed.connect(self._choose_place)
        page.progress.cancelled.connect(self._cancel)

    def open(self, kind: ImportKind) -> None:
        """Show the page for this kind of file; an import that is not over stays in view."""
        self._page.show_site(self._office.site, self._why)
        record = self._page.record
        if self._call is None and (record is None or record.state is ImportState.COMMITTED):
            self._page.notice.clear()
            self._page.kind.choose(kind)
            self._page.kind.chosen.emit()
            self._page.show_nothing()

    def check(self, file: Path) -> None:
        """Send a file and have every row judged; nothing of it counts yet."""
        kind, api, import_id = self._page.kind.value, self._office.api, self._office.new_id()
        self._page.notice.clear()

        def read_and_send(call: Call[Checked]) -> Checked:
            columns = COLUMNS[kind]
            sheet = read_sheet(file, columns, columns[0], exported_titles(columns))
            api.imports.begin(NewImport(id=import_id, kind=kind, file=file.name[:200]))
            with _forgotten_if_it_fails(api, import_id):
                self._send(api, import_id, sheet, call)
                return Checked(self._rehearse(api, import_id, call), sheet.ignored)

        self._ask(read_and_send, translate("admin", "Reading {file} …").format(file=file.name))

    def _send(self, api: ConsoleApi, import_id: UUID, sheet: Sheet, call: Call[Checked]) -> None:
        sent, piece = 0, list[ImportRow]()
        words = translate("admin", "{count} rows read and sent")

        def send() -> None:
            nonlocal sent
            if call.is_cancelled:
                raise NotWanted
            api.imports.send(import_id, piece)
            sent += len(piece)
            piece.clear()
            self.went_on.emit(words.format(count=self._office.site.number(sent)))

        for row in sheet.rows:
            piece.append(ImportRow(number=row.number, cells=row.cells))
            if len(piece) == ROWS_AT_ONCE:
                send()
        if piece:
            send()

    def _rehearse(self, api: ConsoleApi, import_id: UUID, call: Call[Checked]) -> ImportRecord:
        words = translate("admin", "{count} of {all} rows checked")
        number = self._office.site.number
        while True:
            if call.is_cancelled:
                raise NotWanted
            record = api.imports.rehearse(import_id)
            checked = number(record.rows - record.waiting)
            self.went_on.emit(words.format(count=checked, all=number(record.rows)))
            if record.state is ImportState.REHEARSED:
                return record

    def _ask(self, question: Callable[[Call[Checked]], Checked], words: str) -> None:
        self._page.show_busy(words)
        self._call = Call(self._checked, self._office.or_sign_in(self._failed))
        self._office.calls.ask_at_length(question, self._call)

    def _check_again(self) -> None:
        record, api = self._page.record, self._office.api
        if record is None:
            return

        def again(call: Call[Checked]) -> Checked:
            with _forgotten_if_it_fails(api, record.id):
                api.imports.rehearse_again(record.id)
                return Checked(self._rehearse(api, record.id, call), ())

        self._ask(again, translate("admin", "Checking …"))

    def _checked(self, checked: Checked) -> None:
        self._call = None
        self._page.show_busy("")
        self._page.show_record(checked.record)
        has_faults = bool(checked.record.refused)
        self._page.effect.choose(Effect.REFUSE if has_faults else None)
        self._fetch_rows()
        if checked.ignored:
            words = translate("admin", "Columns that mean nothing here were left out: {names}.")
            self._page.notice.say(words.format(names=", ".join(checked.ignored)), "warn")
        elif has_faults:
            words = translate(
                "admin", "Refused rows are left out. Save them, correct them, import them later."
            )
            self._page.notice.say(words, "warn")

    def _failed(self, error: TraceTrackError) -> None:
        self._call = None
        self._page.show_busy("")
        self._page.notice.say(self._office.trouble(error), "bad")

    def _cancel(self) -> None:
        if self._call is not None:
            self._call.cancel()
        self._call = None
        self._page.show_busy("")
        self._page.show_nothing()
        self._page.notice.say(
            translate("admin", "The import was cancelled; nothing is left of it.")
        )

    def _discard(self) -> None:
        record, api = self._page.record, self._office.api
        if record is None:
            return

        def gone(_nothing: None) -> None:
            self._page.show_nothing()
            self._page.notice.say(translate("admin", "Nothing was imported."))

        self._office.ask(lambda: api.imports.give_up(record.id), gone, self._failed)

    def _show_refused(self) -> None:
        self._page.effect.choose(Effect.REFUSE)
        self._fetch_rows()

    def _fetch_rows(self) -> None:
        record, api = self._page.record, self._office.api
        if record is not None:
            effect = self._page.effect.value
            self._listing.start(lambda after: api.imports.rows(record.id, effect, after))

    def _show_rows(self, page: Page[ImportedRow]) -> None:
        self._page.show_rows(page.items, has_more=page.next is not None)

    def _show_progress(self, words: str) -> None:
        if self._call is not None:
            self._page.show_busy(words)

    def _why(self, row: ImportedRow) -> str:
        return self._office.refusal(row.reason or "", row.facts)

    def _choose_file(self) -> None:
        kind = translate("admin", "Excel and CSV (*.xlsx *.csv *.txt)")
        title = translate("admin", "Choose a file to import")
        self._documents.choose_existing(self._page, title, kind, self.check)

    def _choose_template(self) -> None:
        kind = self._page.kind.value

        def write(file: Path) -> None:
            heads = ",".join(COLUMNS[kind]) + "\r\n"
            self._save(file, lambda: heads)

        title = translate("admin", "Save an empty file with the columns")
        self._documents.choose_file(self._page, title, f"{kind}.csv", "CSV (*.csv)", write)

    def _choose_place(self) -> None:
        record, api = self._page.record, self._office.api
        if record is None:
            return

        def write(file: Path) -> None:
            self._save(file, lambda: self._faults_csv(api, record))

        title = translate("admin", "Save the refused rows")
        name = f"refused-{record.kind}.csv"
        self._documents.choose_file(self._page, title, name, "CSV (*.csv)", write)

    def _save(self, file: Path, text: Callable[[], str]) -> None:
        def make() -> Path:
            save(file, text().encode("utf-8-sig"))
            return file

        def saved(file: Path) -> None:
            words = translate("admin", "Saved as {file}.")
            self._page.notice.say(words.format(file=file), "good")

        self._office.ask(make, saved, self._failed)

    def _faults_csv(self, api: ConsoleApi, record: ImportRecord) -> str:
        """The refused rows, the file's own columns first: corrected, it can be imported."""
        columns = COLUMNS[record.kind]
        written = io.StringIO()
        writer = csv.writer(written, lineterminator="\r\n")
        writer.writerow([*columns, "row", "refused column", "why"])
        after: str | None = None
        while True:
            page = api.imports.rows(record.id, Effect.REFUSE, after)
            for row in page.items:
                cells = [as_cell(row.cells.get(name, "")) for name in columns]
                writer.writerow([*cells, row.number, row.column or "", self._why(row)])
            after = page.next
            if after is None:
                return written.getvalue()


@contextmanager
def _forgotten_if_it_fails(api: ConsoleApi, import_id: UUID) -> Generator[None]:
    """Leave nothing at the server; what can't be told now is cleared away there later."""
    try:
        yield
    except BaseException:
        with suppress(ServerError):
            api.imports.give_up(import_id)
        raise

"""Fetches a bill as PDF to be printed, or saves it as PDF, Excel or CSV."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.api_client import ReportFile
from kiosk.ui.admin.documents import FILE_KINDS, Documents, safe_name
from kiosk.ui.admin.export import export

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.ui.admin.office import Office
    from kiosk.ui.admin.pages.bill import BillPage
    from shared.console import BillPage as Bill

translate = QCoreApplication.translate


class PrintingClerk(QObject):
    """Carries a bill onto paper."""

    def __init__(self, office: Office, page: BillPage, documents: Documents) -> None:
        super().__init__(page)
        self._office, self._page, self._documents = office, page, documents
        page.print_pressed.connect(self._print)
        page.save_pressed.connect(self._choose_place)

    def _print(self) -> None:
        bill, api, documents = self._page.bill, self._office.api, self._documents
        if bill is None:
            return
        name = _name_of(bill)
        self._page.notice.say(translate("admin", "Making the PDF …"))
        self._office.ask(
            lambda: documents.lay_out(name, api.bill_pdf(bill.id)),
            partial(self._open, name),
            lambda error: self._page.notice.say(self._office.trouble(error), "bad"),
        )

    def _open(self, name: str, file: Path) -> None:
        if self._documents.open(file):
            words = translate("admin", "{name} is open in the viewer: print it from there.")
            self._page.notice.say(words.format(name=name), "good")
            return
        words = translate("admin", "No program for PDF is installed. Save the file instead.")
        self._page.notice.say(words, "bad")

    def _choose_place(self, kind: ReportFile) -> None:
        bill = self._page.bill
        if bill is not None:
            self._documents.choose_file(
                self._page,
                translate("admin", "Save the bill"),
                _name_of(bill, kind),
                FILE_KINDS[kind],
                partial(self._save, bill, kind),
            )

    def _save(self, bill: Bill, kind: ReportFile, file: Path) -> None:
        api = self._office.api

        def fetch_and_save() -> Path:
            export(
                file,
                lambda into: api.save_bill(bill.id, kind, into),
                lambda _length: None,
                lambda: True,
            )
            return file

        self._page.notice.say(translate("admin", "Making the file …"))
        self._office.ask(
            fetch_and_save,
            self._saved,
            lambda error: self._page.notice.say(self._office.trouble(error), "bad"),
        )

    def _saved(self, file: Path) -> None:
        words = translate("admin", "Saved as {file}.")
        self._page.notice.say(words.format(file=file), "good")


def _name_of(bill: Bill, kind: ReportFile = ReportFile.PDF) -> str:
    return f"{safe_name(bill.terms.number)}.{kind}"

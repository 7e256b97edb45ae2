"""Fetches a bill as PDF, and saves it or opens it to be printed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.ui.admin.documents import Documents, safe_name
from kiosk.ui.admin.export import save

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
        bill, api = self._page.bill, self._office.api
        if bill is None:
            return
        self._page.notice.say(translate("admin", "Making the PDF …"))
        self._office.ask(
            lambda: api.bill_pdf(bill.id),
            partial(self._open, _name_of(bill)),
            lambda error: self._page.notice.say(self._office.trouble(error), "bad"),
        )

    def _open(self, name: str, content: bytes) -> None:
        if self._documents.open(name, content):
            words = translate("admin", "{name} is open in the viewer: print it from there.")
            self._page.notice.say(words.format(name=name), "good")
            return
        words = translate("admin", "No program for PDF is installed. Save the file instead.")
        self._page.notice.say(words, "bad")

    def _choose_place(self) -> None:
        bill = self._page.bill
        if bill is not None:
            self._documents.choose_file(
                self._page,
                translate("admin", "Save the bill as PDF"),
                _name_of(bill),
                "PDF (*.pdf)",
                partial(self._save, bill),
            )

    def _save(self, bill: Bill, file: Path) -> None:
        api = self._office.api

        def fetch_and_save() -> Path:
            save(file, api.bill_pdf(bill.id))
            return file

        self._page.notice.say(translate("admin", "Making the PDF …"))
        self._office.ask(
            fetch_and_save,
            self._saved,
            lambda error: self._page.notice.say(self._office.trouble(error), "bad"),
        )

    def _saved(self, file: Path) -> None:
        words = translate("admin", "Saved as {file}.")
        self._page.notice.say(words.format(file=file), "good")


def _name_of(bill: Bill) -> str:
    return safe_name(bill.terms.number) + ".pdf"

"""Brings a card onto paper: made, read back and written off the window's own thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.ui.admin.cards import card_pdf
from kiosk.ui.admin.documents import safe_name
from kiosk.ui.admin.export import save
from kiosk.ui.admin.pages.card_form import CardForm

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from kiosk.ui.admin.cards import Card
    from kiosk.ui.admin.documents import Documents
    from kiosk.ui.admin.office import Office
    from shared.errors import TraceTrackError

translate = QCoreApplication.translate


class CardClerk(QObject):
    """Carries one card for as long as its form is open."""

    def __init__(self, office: Office, page: QWidget, card: Card, documents: Documents) -> None:
        self._form = CardForm(page, card)
        super().__init__(self._form)
        self._office, self._card, self._documents = office, card, documents
        self._form.submitted.connect(self._print)
        self._form.save_pressed.connect(self._choose_place)
        self._form.open()

    def _print(self) -> None:
        self._form.show_waiting(is_waiting=True)
        self._office.ask(
            lambda: self._documents.lay_out(self._name(), card_pdf(self._card)),
            self._open,
            self._refuse,
        )

    def _open(self, file: Path) -> None:
        self._form.show_opened(is_open=self._documents.open(file))

    def _choose_place(self) -> None:
        title = translate("admin", "Save the card as PDF")
        self._documents.choose_file(self._form, title, self._name(), "PDF (*.pdf)", self._save)

    def _save(self, file: Path) -> None:
        def make() -> str:
            save(file, card_pdf(self._card))
            return str(file)

        self._office.ask(make, self._form.show_saved, self._refuse)

    def _refuse(self, error: TraceTrackError) -> None:
        self._form.show_refused(self._office.trouble(error))

    def _name(self) -> str:
        return safe_name(self._card.title) + ".pdf"

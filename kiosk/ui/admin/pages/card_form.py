"""A card shown once: its QR code big in the window, and the same on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, Qt
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPainter, QPdfWriter

from kiosk.ui.admin.documents import Documents, safe_name
from kiosk.ui.admin.export import save
from kiosk.ui.admin.parts.form import Form
from kiosk.ui.admin.parts.qr import QrCode, draw_qr, qr_modules
from kiosk.ui.admin.plain import shown
from kiosk.ui.admin.words.refusals import fill, own_sentences
from shared.errors import StorageFailed
from shared.values import value

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

_EXPLANATION_PX = 64
_SIDE_PX = 400
_DPI = 300
_MM_PER_INCH = 25.4
_QR_MM = 90.0


@value
class Card:
    """What a card says, and the text of its QR code."""

    title: str
    explanation: str
    text: str


class CardForm(Form):
    """Shows the code big enough to scan off the screen; saves or prints it as PDF."""

    def __init__(self, parent: QWidget, card: Card, documents: Documents) -> None:
        super().__init__(parent, card.title, self.tr("Print"), explanation=card.explanation)
        self._card, self._documents = card, documents
        side_px = min(_SIDE_PX, self.room_px(parent) - _EXPLANATION_PX)
        self.code = QrCode(card.text, self.tr("QR code"), side_px)
        self.fields.addWidget(self.code, alignment=Qt.AlignmentFlag.AlignHCenter)
        self.leave.setText(self.tr("Close"))
        self.leave.setAccessibleName(self.tr("Close"))
        self.save_it = self.add_button(self.tr("Save PDF …"))
        self.save_it.clicked.connect(self._choose_place)
        self.submitted.connect(self._print)

    def _print(self) -> None:
        if self._documents.open(self._name(), card_pdf(self._card)):
            self.notice.say(self.tr("The card is open in the viewer: print it from there."), "good")
        else:
            words = self.tr("No program for PDF is installed. Save the file instead.")
            self.notice.say(words, "bad")

    def _choose_place(self) -> None:
        self._documents.choose_file(
            self, self.tr("Save the card as PDF"), self._name(), "PDF (*.pdf)", self._save
        )

    def _save(self, file: Path) -> None:
        try:
            save(file, card_pdf(self._card))
        except StorageFailed as error:
            self.notice.say(fill(own_sentences()[error.code], error.facts), "bad")
            return
        self.notice.say(self.tr("Saved as {file}.").format(file=file), "good")

    def _name(self) -> str:
        return safe_name(self._card.title) + ".pdf"


def card_pdf(card: Card) -> bytes:
    """The card as a PDF page of A4: its title, its code, what it is for."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DPI)
    writer.setTitle(shown(card.title))
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Portrait,
            QMarginsF(20, 20, 20, 20),
            QPageLayout.Unit.Millimeter,
        )
    )
    painter = QPainter(writer)
    _draw_page(painter, float(writer.width()), card, qr_modules(card.text))
    painter.end()
    return bytes(buffer.data().data())


def _draw_page(
    painter: QPainter, width: float, card: Card, modules: Sequence[Sequence[int]]
) -> None:
    """Draw in dots of `_DPI`."""
    one_mm = _DPI / _MM_PER_INCH
    wrapped = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignHCenter)
    font = QFont(painter.font())
    font.setPointSizeF(24)
    font.setBold(True)
    painter.setFont(font)
    painter.drawText(QRectF(0, 0, width, 24 * one_mm), wrapped, shown(card.title))
    side = _QR_MM * one_mm
    draw_qr(painter, QRectF((width - side) / 2, 28 * one_mm, side, side), modules)
    font.setPointSizeF(12)
    font.setBold(False)
    painter.setFont(font)
    below = QRectF(0, (34 + _QR_MM) * one_mm, width, 40 * one_mm)
    painter.drawText(below, wrapped, shown(card.explanation))

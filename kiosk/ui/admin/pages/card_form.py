"""A card shown once: its QR code big in the window, to be printed or saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from kiosk.ui.admin.parts.form import Form
from kiosk.ui.admin.parts.qr import QrCode

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from kiosk.ui.admin.cards import Card

_EXPLANATION_PX = 64
_SIDE_PX = 400


class CardForm(Form):
    """Shows the code big enough to scan off the screen."""

    save_pressed = Signal()

    def __init__(self, parent: QWidget, card: Card) -> None:
        super().__init__(parent, card.title, self.tr("Print"), explanation=card.explanation)
        side_px = min(_SIDE_PX, self.room_px(parent) - _EXPLANATION_PX)
        self.code = QrCode(card.text, self.tr("QR code"), side_px)
        self.fields.addWidget(self.code, alignment=Qt.AlignmentFlag.AlignHCenter)
        self.leave.setText(self.tr("Close"))
        self.leave.setAccessibleName(self.tr("Close"))
        self.save_it = self.add_button(self.tr("Save PDF …"))
        self.save_it.clicked.connect(self.save_pressed)

    def show_opened(self, *, is_open: bool) -> None:
        """Say whether the card can be printed from a viewer now."""
        self.show_waiting(is_waiting=False)
        if is_open:
            self.notice.say(self.tr("The card is open in the viewer: print it from there."), "good")
        else:
            words = self.tr("No program for PDF is installed. Save the file instead.")
            self.notice.say(words, "bad")

    def show_saved(self, file: str) -> None:
        """Say where the card is now."""
        self.notice.say(self.tr("Saved as {file}.").format(file=file), "good")

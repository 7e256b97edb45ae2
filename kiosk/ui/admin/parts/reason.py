"""Ask for the reason of an act that the audit keeps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from kiosk.ui.admin.parts.fields import note_edit
from kiosk.ui.admin.parts.form import Form
from shared.events import MAX_REASON

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class ReasonForm(Form):
    """A form with one field, which must not stay empty."""

    reason_given = Signal(str)

    def __init__(
        self, parent: QWidget, title: str, do_it: str, explanation: str, *, is_grave: bool = False
    ) -> None:
        super().__init__(parent, title, do_it, explanation=explanation, is_grave=is_grave)
        self.reason = note_edit(self.tr("Reason"))
        self.add_field(self.tr("&Reason"), self.reason, self.tr("Kept in the history for good."))
        self.do_it.setEnabled(False)
        self.reason.textChanged.connect(self._judge)
        self.submitted.connect(self._give)
        self.reason.setFocus()

    def _judge(self) -> None:
        self.do_it.setEnabled(0 < len(self._words()) <= MAX_REASON)

    def _give(self) -> None:
        if self._words():
            self.reason_given.emit(self._words())

    def _words(self) -> str:
        return self.reason.toPlainText().strip()

"""Move a child over into another parent: which one, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from kiosk.ui.admin.parts.fields import line_edit, note_edit
from kiosk.ui.admin.parts.form import Form
from shared.codes import MAX_TEXT
from shared.events import MAX_REASON

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class MoveForm(Form):
    """Asks for the other parent and the reason."""

    move_given = Signal(str, str)

    def __init__(self, parent: QWidget, code: str) -> None:
        super().__init__(
            parent,
            self.tr("Move {code} over").format(code=code),
            self.tr("Move over"),
            explanation=self.tr("Both parents are recounted; the move is kept in the history."),
        )
        self.parent_code = line_edit(
            self.tr("The other parent"), hint=self.tr("P123-10"), longest=MAX_TEXT
        )
        self.reason = note_edit(self.tr("Reason"))
        self.add_field(self.tr("Into &parent"), self.parent_code, self.tr("Scan it or type it."))
        self.add_field(self.tr("&Reason"), self.reason)
        self.parent_code.textChanged.connect(self._judge)
        self.reason.textChanged.connect(self._judge)
        self.submitted.connect(self._give)
        self._judge()
        self.parent_code.setFocus()

    def _judge(self) -> None:
        self.do_it.setEnabled(bool(self.parent_code.text().strip() and self._reason()))

    def _reason(self) -> str:
        return self.reason.toPlainText().strip()[:MAX_REASON]

    def _give(self) -> None:
        if self._reason():
            self.move_given.emit(self.parent_code.text().strip(), self._reason())

"""Which labels of a run are printed, on what, and why again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from kiosk.ui.admin.parts.fields import Choice, count_edit, line_edit
from kiosk.ui.admin.parts.form import Form
from kiosk.ui.admin.words import labels as words
from shared.labels import DocumentKind, PrintLabels

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from kiosk.ui.admin.site import Site
    from shared.labels import LabelRun, LabelSheet


class PrintForm(Form):
    """Gives a PrintLabels, and the kind of document that it is made as."""

    print_given = Signal(object, object)

    def __init__(
        self,
        parent: QWidget,
        run: LabelRun,
        sheets: Sequence[LabelSheet],
        site: Site,
        command_id: UUID,
    ) -> None:
        super().__init__(
            parent,
            self.tr("Print labels"),
            self.tr("Save …"),
            explanation=self.tr("Every code is read back before the file is saved."),
        )
        self._command_id = command_id
        self._rolls = {sheet.name for sheet in sheets if sheet.is_roll}
        self._places = {sheet.name: sheet.columns * sheet.rows for sheet in sheets}
        self.sheet = Choice(
            self.tr("Paper"), [(words.sheet(sheet, site), sheet.name) for sheet in sheets]
        )
        self.kind = Choice(
            self.tr("File"),
            [
                (self.tr("PDF"), DocumentKind.PDF),
                (self.tr("ZPL, for a label printer"), DocumentKind.ZPL),
            ],
        )
        self.first = count_edit(self.tr("From label"), run.labels)
        self.last = count_edit(self.tr("To label"), run.labels)
        for field, value in ((self.first, 1), (self.last, run.labels)):
            field.setMinimum(1)
            field.setValue(value)
        self.skip = count_edit(self.tr("Labels already used on the first sheet"), 0)
        self.reason = line_edit(self.tr("Why again"), longest=500)
        self.add_field(self.tr("&Paper"), self.sheet)
        self.add_field(self.tr("&File"), self.kind)
        self.add_field(self.tr("F&rom label"), self.first)
        self.add_field(self.tr("&To label"), self.last)
        self.add_field(self.tr("&Labels already used on the first sheet"), self.skip)
        self.add_field(
            self.tr("&Why again"),
            self.reason,
            self.tr("What was printed before needs a reason; it is kept.") if run.printed else "",
        )
        self.sheet.chosen.connect(self._judge)
        for field in (self.first, self.last):
            field.valueChanged.connect(self._judge)
        self.submitted.connect(self._give)
        self._judge()

    def _judge(self) -> None:
        is_roll = self.sheet.value in self._rolls
        self.kind.setEnabled(is_roll)
        if not is_roll:
            self.kind.choose(DocumentKind.PDF)
        self.skip.setMaximum(self._places[self.sheet.value] - 1)
        self.skip.setEnabled(not is_roll)
        self.do_it.setEnabled(self.first.value() <= self.last.value())

    def _give(self) -> None:
        if self.do_it.isEnabled():
            wanted = PrintLabels(
                command_id=self._command_id,
                sheet=self.sheet.value,
                first=self.first.value(),
                last=self.last.value(),
                skip=self.skip.value(),
                reason=self.reason.text().strip(),
            )
            self.print_given.emit(wanted, self.kind.value)

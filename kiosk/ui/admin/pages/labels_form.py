"""Labels to be numbered: what for, how many, and from where on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kiosk.ui.admin.parts.fields import Choice, count_edit, labelled, line_edit
from kiosk.ui.admin.parts.form import Form
from kiosk.ui.admin.words import labels as words
from shared.codes import MAX_COUNT
from shared.labels import MAX_LABELS, LabelContent, NewLabels

if TYPE_CHECKING:
    from uuid import UUID

_LARGEST_FIRST = 2_000_000_000
"""Where numbers may begin by this form; a field of Qt's holds no more."""


class LabelsForm(Form):
    """Gives a NewLabels."""

    labels_given = Signal(object)

    def __init__(self, parent: QWidget, command_id: UUID) -> None:
        super().__init__(
            parent,
            self.tr("New labels"),
            self.tr("Number them"),
            explanation=self.tr("The server gives out the next free numbers, each only once."),
        )
        self._command_id = command_id
        self.content = Choice(
            self.tr("What for"), [(words.content(one), one) for one in LabelContent]
        )
        self.bags = count_edit(self.tr("How many"), MAX_LABELS)
        self.bags.setMinimum(1)
        self.bags.setValue(50)
        self.each = count_edit(self.tr("Children in each"), MAX_COUNT)
        self.each.setMinimum(1)
        self.each.setValue(10)
        self.first = count_edit(self.tr("Start at number"), _LARGEST_FIRST)
        self.first.setMinimum(1)
        self.first.setGroupSeparatorShown(False)
        self.lot = line_edit(self.tr("Lot"), longest=64)
        self._each_area = QWidget()
        each = labelled(self.tr("&Children in each"), self.each)
        each.setContentsMargins(0, 0, 0, 0)
        self._each_area.setLayout(each)
        self.add_field(self.tr("&What for"), self.content)
        self.add_field(self.tr("&How many"), self.bags, self.tr("Parents, or children alone."))
        self.fields.addWidget(self._each_area)
        self.add_field(
            self.tr("&Start at number"), self.first, self.tr("Or at the next free one after it.")
        )
        self.add_field(
            self.tr("&Lot"), self.lot, self.tr("Only for label formats that print a lot.")
        )
        self.content.chosen.connect(self._judge)
        self.submitted.connect(self._give)
        self._judge()
        self.bags.setFocus()

    def _judge(self) -> None:
        self._each_area.setVisible(self.content.value is not LabelContent.CHILDREN)

    def _give(self) -> None:
        self.labels_given.emit(
            NewLabels(
                command_id=self._command_id,
                content=self.content.value,
                bags=self.bags.value(),
                children_per_parent=self.each.value(),
                first_parent=self.first.value(),
                first_child=self.first.value(),
                lot=self.lot.text().strip(),
            )
        )

"""What a bill says: number, customer, destination, vehicle, how many parents, a note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kiosk.ui.admin.parts.fields import Choice, count_edit, labelled, line_edit, note_edit
from kiosk.ui.admin.parts.form import Form
from shared.events import BillTerms

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from shared.records import LocationRecord

_MOST_PARENTS = 100_000


class BillForm(Form):
    """Make a bill, or change one; a copy has the terms of another and needs a number of its own."""

    terms_given = Signal(object)

    def __init__(
        self,
        parent: QWidget,
        places: Sequence[LocationRecord],
        terms: BillTerms | None = None,
        *,
        is_copy: bool = False,
    ) -> None:
        is_new = terms is None or is_copy
        title = self.tr("Duplicate bill") if is_copy else self.tr("New bill")
        super().__init__(
            parent,
            title if is_new else self.tr("Change bill"),
            self.tr("Make bill") if is_new else self.tr("Save"),
        )
        self.number = line_edit(self.tr("Bill number"), longest=50)
        self.customer = line_edit(self.tr("Customer"), longest=200)
        self.vehicle = line_edit(self.tr("Vehicle"), longest=50)
        self.planned = count_edit(self.tr("Planned parents"), _MOST_PARENTS)
        self.note = note_edit(self.tr("Note"))
        nowhere: list[tuple[str, UUID | None]] = [(self.tr("Not said yet"), None)]
        self.destination: Choice[UUID | None] = Choice(
            self.tr("Destination"), nowhere + [(place.name, place.id) for place in places]
        )
        self._lay_out()
        if terms is not None:
            self._fill(terms)
        if is_copy and terms is not None:
            self.number.clear()
            self.number.setPlaceholderText(terms.number)
        self.number.textChanged.connect(self._judge)
        self.submitted.connect(self._give)
        self._judge()
        self.number.setFocus()

    def terms(self) -> BillTerms:
        """What the fields say."""
        return BillTerms(
            number=self.number.text().strip(),
            customer=self.customer.text().strip(),
            destination_id=self.destination.value,
            vehicle=self.vehicle.text().strip(),
            planned_parents=self.planned.value(),
            note=self.note.toPlainText().strip()[:2000],
        )

    def _give(self) -> None:
        if self.number.text().strip():
            self.terms_given.emit(self.terms())

    def _judge(self) -> None:
        self.do_it.setEnabled(bool(self.number.text().strip()))

    def _fill(self, terms: BillTerms) -> None:
        self.number.setText(terms.number)
        self.customer.setText(terms.customer)
        self.vehicle.setText(terms.vehicle)
        self.planned.setValue(terms.planned_parents)
        self.note.setPlainText(terms.note)
        self.destination.choose(terms.destination_id)

    def _lay_out(self) -> None:
        self.add_field(self.tr("Bill &number"), self.number)
        self.add_field(self.tr("&Customer"), self.customer)
        self.add_field(self.tr("&Destination"), self.destination)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addLayout(labelled(self.tr("&Vehicle"), self.vehicle), 1)
        row.addLayout(labelled(self.tr("&Planned parents"), self.planned), 1)
        self.fields.addLayout(row)
        self.add_field(self.tr("N&ote"), self.note)

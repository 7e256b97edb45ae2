"""Split a bill: which parents go over to a new bill, and the number of that one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from kiosk.ui.admin.pages.pick_form import PickForm
from kiosk.ui.admin.parts.fields import count_edit, labelled, line_edit
from shared.billing import MOST_TOGETHER
from shared.overriding import override

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from kiosk.ui.admin.memory import Memory
    from kiosk.ui.admin.site import Site
    from kiosk.ui.look import Look
    from shared.console import BillPage
    from shared.events import BillTerms

_MOST_PARENTS = 100_000


class SplitForm(PickForm):
    """Gives the new bill's terms, the parents' keys, and what the old bill plans from now on."""

    split_given = Signal(object, object, int)

    def __init__(
        self, parent: QWidget, bill: BillPage, site: Site, look: Look, settings: Memory
    ) -> None:
        self.number = line_edit("", longest=50)
        self.planned, self.left_planned = count_edit("", _MOST_PARENTS), count_edit("", 100_000)
        self._bill = bill
        self._live = [line.parent for line in bill.lines if not line.is_returned]
        title = self.tr("Split {number}").format(number=bill.terms.number)
        explanation = self.tr(
            "Choose the parents that go over. Customer, destination, vehicle and note are copied."
        )
        super().__init__(
            parent,
            (title, self.tr("Split"), explanation),
            site,
            look,
            settings,
            most=MOST_TOGETHER,
            is_searched=False,
        )
        self.number.setAccessibleName(self.tr("New bill's number"))
        self.planned.setAccessibleName(self.tr("Planned on the new bill"))
        self.left_planned.setAccessibleName(self.tr("Planned on the old bill"))
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addLayout(labelled(self.tr("New &number"), self.number), 2)
        row.addLayout(labelled(self.tr("&Planned there"), self.planned), 1)
        row.addLayout(labelled(self.tr("Planned &here"), self.left_planned), 1)
        self.fields.addLayout(row)
        self.show_parents(self._live, has_more=False)
        self.left_planned.setValue(bill.terms.planned_parents)
        self.number.textChanged.connect(self.judge)
        self.choice_changed.connect(self._share_out)
        self.submitted.connect(self._give)

    @override
    def is_whole(self) -> bool:
        some = 0 < len(self.chosen) < len(self._live)
        return some and super().is_whole() and bool(self.number.text().strip())

    def _share_out(self) -> None:
        """What was planned goes over with the parents, where anything was."""
        count, planned = len(self.chosen), self._bill.terms.planned_parents
        if planned:
            self.planned.setValue(count)
            self.left_planned.setValue(max(planned - count, 0))

    def _give(self) -> None:
        if not self.is_whole():
            return
        terms: BillTerms = replace(
            self._bill.terms,
            number=self.number.text().strip(),
            planned_parents=self.planned.value(),
        )
        keys = [parent.key for parent in self.chosen]
        self.split_given.emit(terms, keys, self.left_planned.value())

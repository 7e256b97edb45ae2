"""The list of bills: how far each is, planned against linked, expected against actual weight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout

from kiosk.ui.admin.parts.fields import Choice, search_edit
from kiosk.ui.admin.parts.page import Page
from kiosk.ui.admin.parts.rows import Column
from kiosk.ui.admin.parts.table import Table
from kiosk.ui.admin.site import Site
from kiosk.ui.admin.words import states
from shared.console import BillState, BillSummary

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.ui.admin.memory import Memory
    from kiosk.ui.look import Look

_TYPING_PAUSE_MS = 250


class BillsPage(Page):
    """Find a bill, open it, or make a new one."""

    search_changed = Signal()
    bill_opened = Signal(object)
    new_bill_pressed = Signal()
    import_pressed = Signal()

    def __init__(self, look: Look, settings: Memory) -> None:
        super().__init__(self.tr("Bills"))
        self._site = Site()
        self.bring_in = self.add_action(self.tr("Import …"), "Ctrl+I")
        self.bring_in.clicked.connect(self.import_pressed)
        self.new_bill = self.add_action(self.tr("New bill"), "Ctrl+N", is_primary=True)
        self.new_bill.clicked.connect(self.new_bill_pressed)
        self.search = search_edit(
            self.tr("Find a bill"), hint=self.tr("Number, customer or vehicle"), longest=100
        )
        self.search.setProperty("fieldRole", "search")
        self.state: Choice[BillState | None] = Choice(self.tr("State"), self._states())
        self.table: Table[BillSummary] = Table(
            "bills", self.tr("Bills"), self._columns(), look, settings
        )
        self.table.row_opened.connect(self._open)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_PAUSE_MS)
        self._typing.timeout.connect(self.search_changed)
        self.search.textChanged.connect(self._typing.start)
        self.search.returnPressed.connect(self.table.go_in)
        self.state.chosen.connect(self.search_changed)
        self.table.placeholder_pressed.connect(self._press_placeholder)
        filters = QHBoxLayout()
        filters.setSpacing(10)
        filters.addWidget(self.search, 3)
        filters.addWidget(self.state)
        filters.addStretch(2)
        self.body.addLayout(filters)
        self.body.addWidget(self.table, 1)
        self.start_at(self.search)
        self.search_in(self.search, self.table)

    @property
    def is_filtered(self) -> bool:
        """Whether the list is only a part of all bills."""
        return bool(self.search.text().strip()) or self.state.value is not None

    def show_bills(self, bills: Sequence[BillSummary], site: Site, *, has_more: bool) -> None:
        """Show the first page of what was asked for."""
        self._site = site
        self.summary.show_text(self.tr("Times in {zone}").format(zone=site.zone_name(None)))
        if self.is_filtered:
            self.table.when_empty(
                self.tr("No bill fits"),
                self.tr("Try fewer letters, or look at all states."),
                self.tr("Show all bills"),
            )
        else:
            self.table.when_empty(
                self.tr("No bills yet"),
                self.tr("Make one, then scan the parents that go on it."),
                self.tr("New bill"),
            )
        self.table.show_rows(bills, has_more=has_more)

    def show_all(self) -> None:
        """Drop the filters."""
        self.state.choose(None)
        self.search.clear()
        self.search_changed.emit()

    def _open(self, bill: BillSummary) -> None:
        self.bill_opened.emit(bill.id)

    def _press_placeholder(self) -> None:
        if self.table.has_failed:
            self.search_changed.emit()
        elif self.is_filtered:
            self.show_all()
        else:
            self.new_bill_pressed.emit()

    def _states(self) -> list[tuple[str, BillState | None]]:
        every: list[tuple[str, BillState | None]] = [(self.tr("All states"), None)]
        return every + [(states.bill_state(state), state) for state in BillState]

    def _columns(self) -> list[Column[BillSummary]]:
        return [
            Column("number", self.tr("Bill"), lambda bill: bill.terms.number, 118),
            Column(
                "customer",
                self.tr("Customer"),
                lambda bill: bill.terms.customer,
                170,
                stretches=True,
            ),
            Column("destination", self.tr("To"), lambda bill: bill.destination or "", 90),
            Column(
                "state",
                self.tr("State"),
                lambda bill: states.bill_state(bill.state),
                115,
                tone=lambda bill: states.bill_tone(bill.state),
            ),
            Column(
                "parents",
                self.tr("Linked / planned"),
                self._linked,
                160,
                order=lambda bill: bill.linked_parents,
                share=_share,
            ),
            Column(
                "expected",
                self.tr("Expected"),
                lambda bill: self._site.kg(bill.expected_kg),
                88,
                order=lambda bill: bill.expected_kg,
                is_number=True,
            ),
            Column(
                "actual",
                self.tr("Actual"),
                lambda bill: self._site.kg(bill.actual_kg),
                88,
                order=lambda bill: bill.actual_kg,
                is_number=True,
            ),
            Column(
                "created",
                self.tr("Created"),
                lambda bill: self._site.when(bill.created_at),
                150,
                order=lambda bill: bill.created_at.timestamp(),
            ),
        ]

    def _linked(self, bill: BillSummary) -> str:
        linked = self._site.number(bill.linked_parents)
        planned = bill.terms.planned_parents
        return f"{linked} / {self._site.number(planned)}" if planned else linked


def _share(bill: BillSummary) -> float:
    planned = bill.terms.planned_parents
    return bill.linked_parents / planned if planned else 0.0

"""One bill: takes scans to link, shows what is on it, and how it adds up."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.api_client import ReportFile
from kiosk.ui.admin.pages.bill_sums import BillSums
from kiosk.ui.admin.parts.chip import Chip
from kiosk.ui.admin.parts.facts import Facts
from kiosk.ui.admin.parts.fields import line_edit
from kiosk.ui.admin.parts.menu import MenuButton
from kiosk.ui.admin.parts.page import Page
from kiosk.ui.admin.parts.rows import Column
from kiosk.ui.admin.parts.table import Table
from kiosk.ui.admin.parts.timeline import Timeline
from kiosk.ui.admin.site import Site
from kiosk.ui.admin.words import states
from shared.codes import MAX_TEXT
from shared.console import BillLine, BillState
from shared.console import BillPage as Bill

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.ui.admin.memory import Memory
    from kiosk.ui.look import Look

_SIDE_PX = 372
_CHANGEABLE = frozenset({BillState.DRAFT, BillState.OPEN, BillState.REOPENED})


class BillPage(Page):
    """One bill's page."""

    back_pressed = Signal()
    text_entered = Signal(str)
    """A parent's code, typed into the field and ended with Enter."""
    remove_pressed = Signal(object)
    change_pressed = Signal()
    close_pressed = Signal()
    reopen_pressed = Signal()
    cancel_pressed = Signal()
    print_pressed = Signal()
    save_pressed = Signal(object)
    """As what: a ReportFile."""
    list_pressed = Signal()
    split_pressed = Signal()
    duplicate_pressed = Signal()
    bag_opened = Signal(str)

    def __init__(self, look: Look, settings: Memory) -> None:
        super().__init__(self.tr("Bill"))
        self._site = Site()
        self._now = datetime.now(UTC)
        self._bill: Bill | None = None
        self.chip = Chip()
        self.title_line.addWidget(self.chip)
        self.title_line.addStretch(1)
        self._add_actions()
        self.sums = BillSums()
        self.entry = line_edit(
            self.tr("Link a parent"),
            hint=self.tr("Scan a parent to link it, or type its code and press Enter"),
            longest=MAX_TEXT,
        )
        self.entry.setProperty("fieldRole", "scan")
        self.entry.returnPressed.connect(self._enter)
        self.lines: Table[BillLine] = Table(
            "bill-lines", self.tr("Parents on this bill"), self._columns(), look, settings
        )
        self.lines.row_opened.connect(self._open_bag)
        self.lines.row_chosen.connect(self._offer)
        self.facts = Facts(self.tr("Terms"))
        self.history = Timeline("bill-history", look, settings, is_short=True)
        self._lay_out()

    @property
    def bill(self) -> Bill | None:
        """The bill in view."""
        return self._bill

    @property
    def takes_scans(self) -> bool:
        """Whether a scanned parent is linked."""
        return self._bill is not None and self._bill.state in _CHANGEABLE

    def show_loading(self) -> None:
        """A bill is being fetched."""
        self._bill = None
        self.title.show_text(self.tr("Bill"))
        self.summary.show_text(self.tr("Fetching …"))
        self.chip.hide()
        self.sums.clear()
        self.facts.show_facts(())
        self.lines.show_rows(())
        self.history.show_rows(())
        self._offer()

    def show_bill(self, bill: Bill, site: Site, now: datetime) -> None:
        """Show the bill as the server has it now."""
        is_first = self._bill is None
        self._bill, self._site, self._now = bill, site, now
        self.title.show_text(bill.terms.number)
        self.chip.show_state(states.bill_state(bill.state), states.bill_tone(bill.state))
        words = self.tr("{customer} · times in {zone}")
        customer = bill.terms.customer or self.tr("No customer yet")
        self.summary.show_text(words.format(customer=customer, zone=site.zone_name(None)))
        self.sums.show_sums(bill, site)
        self.facts.show_facts(self._facts_of(bill))
        self.lines.when_empty(
            self.tr("Nothing is on this bill"),
            self.tr("Scan the first parent: the bill opens with it.")
            if self.takes_scans
            else self.tr("It was cancelled before anything was linked."),
        )
        self.lines.show_rows(bill.lines)
        self.history.show_history(bill.history, site, now)
        self._offer()
        if is_first and self.isVisible():
            # The field was hidden until now, and what is typed next is meant for it.
            (self.entry if self.takes_scans else self.lines.view).setFocus()

    def _facts_of(self, bill: Bill) -> list[tuple[str, str]]:
        made = self.tr("{when} by {who}")
        return [
            (self.tr("Customer"), bill.terms.customer),
            (self.tr("To"), bill.destination or ""),
            (self.tr("Vehicle"), bill.terms.vehicle),
            (
                self.tr("Made"),
                made.format(
                    when=self._site.lately(bill.created_at, self._now), who=bill.created_by or "?"
                ),
            ),
            (self.tr("Note"), bill.terms.note),
        ]

    def _columns(self) -> list[Column[BillLine]]:
        return [
            Column("parent", self.tr("Parent"), lambda line: line.parent.code, 130),
            Column("state", self.tr("State"), self._state_of, 145, tone=_tone_of),
            Column(
                "children",
                self.tr("Children"),
                lambda line: f"{line.parent.packed} / {line.parent.count}",
                78,
                order=lambda line: line.parent.packed,
                is_number=True,
            ),
            Column(
                "linked",
                self.tr("Linked"),
                lambda line: self._site.lately(line.linked_at, self._now),
                120,
                order=lambda line: line.linked_at.timestamp(),
            ),
            Column("by", self.tr("By"), lambda line: line.linked_by or "–", 108, stretches=True),
        ]

    def _state_of(self, line: BillLine) -> str:
        if line.is_returned:
            words = self.tr("Returned with {count}")
            return words.format(count=len(line.returned_children))
        return states.bag_state(line.parent.state)

    def _offer(self) -> None:
        """Show what can be done with the bill as it is."""
        state = None if self._bill is None else self._bill.state
        can_change = self.takes_scans
        is_closed = state is BillState.CLOSED
        self.entry.setVisible(can_change)
        self.change.setVisible(can_change)
        self.close_it.setVisible(can_change)
        self.cancel.setEnabled(can_change)
        self.reopen.setVisible(is_closed)
        self.remove.setVisible(can_change)
        self.from_list.setVisible(can_change)
        line = self.lines.chosen()
        self.remove.setEnabled(line is not None and not line.is_returned)
        for part in (self.print_it, self.more):
            part.setVisible(state is not None)
        for action in (*self.saves.values(), self.duplicate):
            action.setEnabled(state is not None)
        self.split.setEnabled(can_change and len(self.lines.rows.rows) > 1)

    def _add_actions(self) -> None:
        self.back = self.add_action(self.tr("Back"), "Alt+Left")
        self.more = MenuButton(self.tr("More"), self)
        self.buttons.addWidget(self.more)
        self.saves = {
            ReportFile.PDF: self.more.add(self.tr("Save as PDF …"), "Ctrl+S"),
            ReportFile.XLSX: self.more.add(self.tr("Save as Excel …")),
            ReportFile.CSV: self.more.add(self.tr("Save as CSV …")),
        }
        self.duplicate = self.more.add(self.tr("Duplicate …"), "Ctrl+D")
        self.split = self.more.add(self.tr("Split …"))
        self.cancel = self.more.add(self.tr("Cancel bill …"))
        self.change = self.add_action(self.tr("Change …"), "Ctrl+E")
        self.print_it = self.add_action(self.tr("Print"), "Ctrl+P")
        self.reopen = self.add_action(self.tr("Reopen …"))
        self.close_it = self.add_action(self.tr("Close bill"), "Ctrl+Return", is_primary=True)
        self.remove = self.add_action(self.tr("Remove"), "Del")
        self.from_list = self.add_action(self.tr("From a list …"), "Ctrl+L")
        for button in (self.remove, self.from_list):
            self.buttons.removeWidget(button)
        self.back.clicked.connect(self.back_pressed)
        self.cancel.triggered.connect(self.cancel_pressed)
        self.duplicate.triggered.connect(self.duplicate_pressed)
        self.split.triggered.connect(self.split_pressed)
        self.from_list.clicked.connect(self.list_pressed)
        self.change.clicked.connect(self.change_pressed)
        for kind, action in self.saves.items():
            action.triggered.connect(self._saver(kind))
        self.print_it.clicked.connect(self.print_pressed)
        self.reopen.clicked.connect(self.reopen_pressed)
        self.close_it.clicked.connect(self.close_pressed)
        self.remove.clicked.connect(self._remove)

    def _saver(self, kind: ReportFile) -> Callable[[], None]:
        return lambda: self.save_pressed.emit(kind)

    def _enter(self) -> None:
        text = self.entry.text().strip()
        if text:
            self.entry.setText("")  # for good: Ctrl+Z is then about the bill, not about the field
            self.text_entered.emit(text)

    def _remove(self) -> None:
        line = self.lines.chosen()
        if line is not None and not line.is_returned:
            self.remove_pressed.emit(line.parent)

    def _open_bag(self, line: BillLine) -> None:
        self.bag_opened.emit(line.parent.key)

    def _lay_out(self) -> None:
        scan = QHBoxLayout()
        scan.setSpacing(10)
        scan.addWidget(self.entry, 1)
        scan.addWidget(self.from_list)
        scan.addWidget(self.remove)
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addLayout(scan)
        left.addWidget(self.lines, 1)
        side = QWidget()
        self.fix_when_wide(side, _SIDE_PX)
        right = QVBoxLayout(side)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(12)
        right.addWidget(self.facts)
        right.addWidget(self.history, 1)
        across = QHBoxLayout()
        across.setSpacing(16)
        across.addLayout(left, 1)
        across.addWidget(side)
        for row in (across, self.sums.halves):
            self.stack_when_narrow(row)
        self.body.addWidget(self.sums)
        self.body.addLayout(across, 1)
        self.start_at(self.entry)


def _tone_of(line: BillLine) -> str:
    return "muted" if line.is_returned else states.bag_tone(line.parent.state)

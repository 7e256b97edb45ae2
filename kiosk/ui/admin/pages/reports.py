"""Every report by its group, and those that were saved with their filters."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal, SignalInstance
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from kiosk.ui.admin.parts.page import Page
from kiosk.ui.admin.parts.placeholder import Placeholder
from kiosk.ui.admin.parts.rows import Column
from kiosk.ui.admin.parts.table import Table
from kiosk.ui.admin.parts.text import Text, TextRole
from kiosk.ui.admin.words.report_names import Group, group_title, report_named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.ui.admin.memory import Memory
    from kiosk.ui.look import Look
    from shared.reports import ReportDefinition, SavedReport

translate = QCoreApplication.translate

_SIDE_PX = 438
_ACROSS = 2


class ReportsPage(Page):
    """Choose a report; open a saved or a shared one; print the day."""

    report_pressed = Signal(object)
    saved_opened = Signal(object)
    delete_pressed = Signal(object)
    link_pressed = Signal()
    daily_pressed = Signal()

    def __init__(self, look: Look, settings: Memory) -> None:
        super().__init__(self.tr("Reports"))
        self.summary.show_text(self.tr("Each with filters, a chart, and CSV, Excel and PDF."))
        self.link = self.add_action(self.tr("Open a link …"), "Ctrl+L")
        self.daily = self.add_action(self.tr("Daily summary …"), "Ctrl+D", is_primary=True)
        self.link.clicked.connect(self.link_pressed)
        self.daily.clicked.connect(self.daily_pressed)
        self.buttons_of_reports: dict[str, QPushButton] = {}
        self.placeholder = Placeholder()
        self.placeholder.pressed.connect(self.refresh_wanted)
        self._groups = QWidget()
        self._grid = QGridLayout(self._groups)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(14)
        self._cards: list[QFrame] = []
        self.saved: Table[SavedReport] = Table(
            "saved-reports", self.tr("Saved filters"), _columns(), look, settings, is_part=True
        )
        self.saved.when_empty(
            self.tr("Nothing saved yet"),
            self.tr("Open a report, choose its filters and press “Save filters …”."),
        )
        self.saved.row_opened.connect(self.saved_opened)
        self.saved.row_chosen.connect(self._offer)
        self.open_it = QPushButton(self.tr("Open"))
        self.open_it.setAccessibleName(self.tr("Open the saved filters"))
        self.delete = QPushButton(self.tr("Delete"))
        self.delete.setAccessibleName(self.tr("Delete the saved filters"))
        self.open_it.clicked.connect(lambda: self._emit(self.saved_opened))
        self.delete.clicked.connect(lambda: self._emit(self.delete_pressed))
        self._lay_out()
        self._offer(None)

    def show_loading(self) -> None:
        """The list is being fetched."""
        if not self._cards:
            self.placeholder.say(self.tr("Fetching …"))

    def show_failed(self, words: str) -> None:
        """The lists did not come: said where they would stand, where none are there."""
        if not self._cards:
            self._side.hide()
            self.placeholder.say(self.tr("The list did not come"), words, self.tr("Try again"))

    def show_reports(self, definitions: Sequence[ReportDefinition]) -> None:
        """Show every report under its heading."""
        if set(self.buttons_of_reports) == {one.name for one in definitions}:
            return
        for card in self._cards:
            self._grid.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards, self.buttons_of_reports = [], {}
        for group in Group:
            members = [one for one in definitions if report_named(one.name).group is group]
            if members:
                at = len(self._cards)
                card = self._card(group, members)
                self._grid.addWidget(card, at // _ACROSS, at % _ACROSS)
                self._cards.append(card)
        self.placeholder.hide()
        self._groups.show()
        self._side.show()
        self._begin_at_the_first()

    def _begin_at_the_first(self) -> None:
        """Have Tab go through the reports, then to those that were saved."""
        buttons = list(self.buttons_of_reports.values())
        for before, after in pairwise([self.daily, *buttons, self.saved.view]):
            self.setTabOrder(before, after)
        for first in buttons[:1]:
            self.start_at(first)
            if self.hasFocus():
                first.setFocus()

    def show_saved(self, saved: Sequence[SavedReport]) -> None:
        """Show one's own saved reports and the shared ones."""
        self.saved.show_rows(saved)
        self._offer(self.saved.chosen())

    def _card(self, group: Group, members: Sequence[ReportDefinition]) -> QFrame:
        card = QFrame()
        card.setObjectName("card")
        card.setAccessibleName(group_title(group))
        inside = QVBoxLayout(card)
        inside.setContentsMargins(10, 10, 10, 10)
        inside.setSpacing(1)
        heading = Text(group_title(group), TextRole.STRONG)
        heading.setContentsMargins(4, 0, 0, 4)
        inside.addWidget(heading)
        for definition in members:
            named = report_named(definition.name)
            button = QPushButton(named.title)
            button.setProperty("buttonRole", "link")
            button.setAccessibleName(named.title)
            button.setAccessibleDescription(named.question)
            button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
            button.clicked.connect(
                lambda _pressed=False, one=definition: self.report_pressed.emit(one)
            )
            question = Text(named.question, TextRole.CAPTION, wraps=True)
            question.setContentsMargins(4, 0, 4, 6)
            # Its height is that of its width: a hint for a narrow one would make the page scroll.
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
            policy.setHeightForWidth(True)
            question.setSizePolicy(policy)
            inside.addWidget(button, alignment=Qt.AlignmentFlag.AlignLeft)
            inside.addWidget(question)
            self.buttons_of_reports[definition.name] = button
        inside.addStretch(1)
        return card

    def _offer(self, saved: SavedReport | None) -> None:
        self.open_it.setEnabled(saved is not None)
        self.delete.setEnabled(saved is not None and saved.is_own)

    def _emit(self, signal: SignalInstance) -> None:
        saved = self.saved.chosen()
        if saved is not None:
            signal.emit(saved)

    def _lay_out(self) -> None:
        self._side = QWidget()
        self.fix_when_wide(self._side, _SIDE_PX)
        right = QVBoxLayout(self._side)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(10)
        right.addWidget(self.saved, 1)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.delete)
        buttons.addWidget(self.open_it)
        right.addLayout(buttons)
        left = QVBoxLayout()
        left.addWidget(self.placeholder, 1)
        left.addWidget(self._groups)
        left.addStretch(1)
        self._groups.hide()
        across = QHBoxLayout()
        across.setSpacing(16)
        across.addLayout(left, 1)
        across.addWidget(self._side)
        self.stack_when_narrow(across)
        self.body.addLayout(across, 1)


def _columns() -> list[Column[SavedReport]]:
    return [
        Column("name", translate("admin", "Name"), lambda one: one.name, 158, stretches=True),
        Column(
            "report", translate("admin", "Report"), lambda one: report_named(one.report).title, 165
        ),
        Column(
            "from",
            translate("admin", "From"),
            lambda one: "" if one.is_own else one.person,
            110,
        ),
    ]

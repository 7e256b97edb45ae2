"""The inbox of contradictions: the list, and one problem with both its sides and the decisions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Signal
from PySide6.QtWidgets import QHBoxLayout

from kiosk.ui.admin.pages.problem import ProblemView
from kiosk.ui.admin.parts.fields import Choice
from kiosk.ui.admin.parts.page import Page
from kiosk.ui.admin.parts.rows import Column
from kiosk.ui.admin.parts.table import Table
from kiosk.ui.admin.site import Site
from kiosk.ui.admin.words import problems as words_of
from kiosk.ui.admin.words import states

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.ui.look import Look
    from shared.console import ProblemRecord

_LIST_PX = 420


class ProblemsPage(Page):
    """What waits for a person."""

    filter_changed = Signal()
    decision_pressed = Signal(object, object, str)
    """The problem (ProblemRecord), the decision (Decision), the note."""
    bag_opened = Signal(str)

    def __init__(self, look: Look, settings: QSettings) -> None:
        super().__init__(self.tr("Problems"))
        self._site = Site()
        self.which: Choice[bool] = Choice(
            self.tr("Which problems"),
            [(self.tr("Open"), True), (self.tr("Settled"), False)],
        )
        self.which.chosen.connect(self.filter_changed)
        self.buttons.addWidget(self.which)
        self.table: Table[ProblemRecord] = Table(
            "problems", self.tr("Problems"), self._columns(), look, settings
        )
        self.fix_when_wide(self.table, _LIST_PX)
        self.table.when_empty(
            self.tr("Nothing waits for you"),
            self.tr("Contradictory scans turn up here, with both sides."),
        )
        self.table.row_chosen.connect(self._show_chosen)
        self.table.placeholder_pressed.connect(self.filter_changed)
        self.view = ProblemView()
        self.view.decided.connect(self._decide)
        self.view.bag_opened.connect(self.bag_opened)
        across = QHBoxLayout()
        across.setSpacing(16)
        across.addWidget(self.table)
        across.addWidget(self.view, 1)
        self.stack_when_narrow(across)
        self.body.addLayout(across, 1)
        self.setFocusProxy(self.table)

    def show_problems(
        self, problems: Sequence[ProblemRecord], site: Site, *, has_more: bool
    ) -> None:
        """Show the first page; the first problem is chosen when none was."""
        self._site = site
        words = self.tr("Times in {zone}")
        self.summary.show_text(words.format(zone=site.zone_name(None)))
        # An empty column would take room from what the problems are.
        self.table.show_column("decided", is_shown=any(map(_settled, problems)))
        self.table.show_rows(problems, has_more=has_more)
        self.table.choose_first()
        self._show_chosen(self.table.chosen())

    def _show_chosen(self, problem: ProblemRecord | None) -> None:
        if problem is None:
            self.view.clear()
        else:
            self.view.show_problem(problem, self._site)

    def _decide(self, decision: object, note: str) -> None:
        problem = self.view.problem
        if problem is not None:
            self.decision_pressed.emit(problem, decision, note)

    def _columns(self) -> list[Column[ProblemRecord]]:
        return [
            Column("bag", self.tr("Bag"), lambda one: one.bag.code if one.bag else "–", 100),
            Column(
                "what",
                self.tr("Problem"),
                words_of.heading,
                230,
                tone=lambda one: "muted" if _settled(one) else "bad",
                stretches=True,
            ),
            Column(
                "decided",
                self.tr("Settled"),
                _settled,
                80,
            ),
        ]


def _settled(problem: ProblemRecord) -> str:
    if problem.is_withdrawn:
        return states.withdrawn()
    return states.decision(problem.decided) if problem.decided else ""

"""The inbox of contradictions: the list, and one problem with both its sides and the decisions.

Where several rows are marked, the decisions are about all of them.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.ui.admin.pages.many_problems import ManyProblems
from kiosk.ui.admin.pages.problem import ProblemView
from kiosk.ui.admin.parts.fields import Choice
from kiosk.ui.admin.parts.page import Page
from kiosk.ui.admin.parts.progress import Progress
from kiosk.ui.admin.parts.rows import Column
from kiosk.ui.admin.parts.table import Table
from kiosk.ui.admin.site import Site
from kiosk.ui.admin.words import problems as words_of
from kiosk.ui.admin.words import states

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.ui.admin.memory import Memory
    from kiosk.ui.look import Look
    from shared.events import Decision
    from shared.problems import ProblemGroup, ProblemRecord

_LIST_PX = 420


class ProblemsPage(Page):
    """What waits for a person."""

    filter_changed = Signal()
    decision_pressed = Signal(object, object, str)
    """The problem (ProblemRecord), the decision (Decision), the note."""
    many_pressed = Signal(object, object)
    """The problems that are marked (a list of ProblemRecord), the decision."""
    all_pressed = Signal()
    """Every problem that fits the filters is to be marked."""
    bag_opened = Signal(str)

    def __init__(self, look: Look, settings: Memory) -> None:
        super().__init__(self.tr("Problems"))
        self._site = Site()
        self.choose_all = self.add_action(self.tr("Choose all"), "Ctrl+Shift+A")
        self.choose_all.clicked.connect(self.all_pressed)
        self.which: Choice[bool] = Choice(
            self.tr("Which problems"),
            [(self.tr("Open"), True), (self.tr("Settled"), False)],
        )
        self.buttons.addWidget(self.which)
        self.kind: Choice[str] = Choice(self.tr("Kind of problem"))
        self.station: Choice[UUID | None] = Choice(self.tr("Station"))
        self.show_groups(())
        for choice in (self.which, self.kind, self.station):
            choice.chosen.connect(self.filter_changed)
        self.table: Table[ProblemRecord] = Table(
            "problems", self.tr("Problems"), self._columns(), look, settings
        )
        self.table.when_empty(
            self.tr("Nothing waits for you"),
            self.tr("Contradictory scans turn up here, with both sides."),
        )
        self.table.selection_changed.connect(self._show_chosen)
        self.table.placeholder_pressed.connect(self.filter_changed)
        self.view, self.many = ProblemView(), ManyProblems()
        self.view.decided.connect(self._decide)
        self.view.bag_opened.connect(self.bag_opened)
        self.many.decided.connect(self._decide_many)
        self.progress = Progress()
        self._lay_out()
        self.start_at(self.table)
        self._show_chosen()

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
        self._show_chosen()

    def show_groups(self, groups: Sequence[ProblemGroup]) -> None:
        """Offer the kinds and stations that there are; what is chosen stays so."""
        kinds, stations = Counter[str](), Counter[tuple[str, UUID]]()
        for group in groups:
            kinds[group.reason] += group.problems
            if group.station_id is not None:
                stations[group.station or "?", group.station_id] += group.problems
        if self.kind.count() and self.kind.value:
            kinds[self.kind.value] += 0
        if self.station.count() and self.station.value is not None:
            known = {station_id for _, station_id in stations}
            if self.station.value not in known:
                name = self.station.currentText().rpartition(" (")[0]
                stations[name, self.station.value] += 0
        counted = self.tr("{name} ({count})")
        number = self._site.number
        self.kind.show_options(
            [
                (self.tr("Every kind"), ""),
                *(
                    (counted.format(name=words_of.kind(reason), count=number(count)), reason)
                    for reason, count in kinds.most_common()
                ),
            ]
        )
        self.station.show_options(
            [
                (self.tr("Every station"), None),
                *(
                    (counted.format(name=name, count=number(count)), station_id)
                    for (name, station_id), count in sorted(stations.items())
                ),
            ]
        )

    def show_waiting(self, *, is_waiting: bool) -> None:
        """Decisions are on their way: none can be pressed twice meanwhile."""
        self.view.show_waiting(is_waiting=is_waiting)
        self.many.show_waiting(is_waiting=is_waiting)

    def _show_chosen(self) -> None:
        marked = self.table.selected()
        self.choose_all.setEnabled(len(self.table.rows.rows) > 1)
        is_many = len(marked) > 1
        if is_many:
            self.many.show_problems(marked, self._site)
        elif marked:
            self.view.show_problem(marked[0], self._site)
        else:
            self.view.clear()
        self.many.setVisible(is_many)
        self.view.setHidden(is_many)

    def _decide(self, decision: Decision, note: str) -> None:
        problem = self.view.problem
        if problem is not None:
            self.decision_pressed.emit(problem, decision, note)

    def _decide_many(self, decision: Decision) -> None:
        self.many_pressed.emit(self.table.selected(), decision)

    def _lay_out(self) -> None:
        filters = QHBoxLayout()
        filters.setSpacing(8)
        for choice, stretch in ((self.kind, 3), (self.station, 2)):
            choice.share_room()
            filters.addWidget(choice, stretch)
        side = QWidget()
        self.fix_when_wide(side, _LIST_PX)
        left = QVBoxLayout(side)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(10)
        left.addLayout(filters)
        left.addWidget(self.table, 1)
        across = QHBoxLayout()
        across.setSpacing(16)
        across.addWidget(side)
        across.addWidget(self.view, 1)
        across.addWidget(self.many, 1)
        self.stack_when_narrow(across)
        self.body.addWidget(self.progress)
        self.body.addLayout(across, 1)

    def _columns(self) -> list[Column[ProblemRecord]]:
        return [
            Column("bag", self.tr("Bag"), words_of.subject, 100),
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

"""Several problems at once: what they are, and how many of them can take each decision."""

from __future__ import annotations

from collections import Counter
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from kiosk.ui.admin.parts.facts import Facts
from kiosk.ui.admin.parts.text import Text, TextRole
from kiosk.ui.admin.words import problems as words_of
from shared.events import Decision

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kiosk.ui.admin.site import Site
    from shared.problems import ProblemRecord

_MOST_LINES = 6
"""Kinds or stations that are named; what comes after them is summed up."""


class ManyProblems(QFrame):
    """Shows the problems that are marked, and takes the decision about them."""

    decided = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("card")
        self._site: Site | None = None
        self.heading = Text(role=TextRole.HEADING, wraps=True)
        self._explanation = Text(role=TextRole.MUTED, wraps=True)
        self.kinds = Facts(self.tr("What they are"))
        self.stations = Facts(self.tr("Where they come from"))
        self.buttons: dict[Decision, QPushButton] = {}
        self.counts: dict[Decision, Text] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 18)
        layout.setSpacing(12)
        layout.addWidget(self.heading)
        layout.addWidget(self._explanation)
        sides = QHBoxLayout()
        sides.setSpacing(12)
        sides.addWidget(self.kinds, 1)
        sides.addWidget(self.stations, 1)
        layout.addLayout(sides)
        layout.addSpacing(4)
        for decision in Decision:
            layout.addLayout(self._offer_of(decision))
        layout.addStretch(1)

    def show_problems(self, problems: Sequence[ProblemRecord], site: Site) -> None:
        """Show what is marked, and how many of it each decision concerns."""
        self._site = site
        words = self.tr("{count} problems chosen")
        self.heading.show_text(words.format(count=site.number(len(problems))))
        unknown = self.tr("Not known")
        self.kinds.show_facts(self._counted(words_of.kind(one.reason) for one in problems))
        self.stations.show_facts(self._counted(one.theirs.station or unknown for one in problems))
        able = {
            decision: sum(not words_of.why_not(one, decision) for one in problems)
            for decision in Decision
        }
        self._explanation.show_text(
            self.tr("One decision for all of them, with a reason. You see first what it concerns.")
            if any(able.values())
            else self.tr("They are settled. Nothing is left to decide.")
        )
        for decision, count in able.items():
            self.buttons[decision].setVisible(count > 0)
            self.counts[decision].setVisible(count > 0)
            self.counts[decision].show_text(self._how_many(count, len(problems)))

    def show_waiting(self, *, is_waiting: bool) -> None:
        """Decisions are on their way."""
        for button in self.buttons.values():
            button.setEnabled(not is_waiting)

    def _how_many(self, able: int, of: int) -> str:
        if self._site is None:
            return ""
        words = self.tr("{able} of {of} can take it.")
        if able == of:
            words = self.tr("All {of} can take it.")
        return words.format(able=self._site.number(able), of=self._site.number(of))

    def _counted(self, names: Iterable[str]) -> list[tuple[str, str]]:
        """Names and how often each comes, the most frequent first."""
        if self._site is None:
            return []
        ranked = Counter(names).most_common()
        first, rest = ranked[:_MOST_LINES], ranked[_MOST_LINES:]
        lines = [(name, self._site.number(count)) for name, count in first]
        if rest:
            others = self.tr("{count} others").format(count=self._site.number(len(rest)))
            lines.append((others, self._site.number(sum(count for _, count in rest))))
        return lines

    def _offer_of(self, decision: Decision) -> QHBoxLayout:
        name, effect = words_of.offer(decision)
        button = QPushButton(self.tr("{decision} …").format(decision=name))
        button.setAccessibleName(name.replace("&", ""))
        button.setAccessibleDescription(effect)
        button.setMinimumWidth(150)
        button.clicked.connect(partial(self.decided.emit, decision))
        self.buttons[decision] = button
        self.counts[decision] = Text(role=TextRole.MUTED, wraps=True)
        across = QHBoxLayout()
        across.setSpacing(12)
        across.addWidget(button)
        across.addWidget(self.counts[decision], 1)
        return across

"""One problem: both sides of the contradiction side by side, and the decisions as buttons."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from kiosk.ui.admin.parts.facts import Facts
from kiosk.ui.admin.parts.fields import labelled, line_edit
from kiosk.ui.admin.parts.placeholder import Placeholder
from kiosk.ui.admin.parts.text import Text, TextRole
from kiosk.ui.admin.words import problems as words_of
from kiosk.ui.admin.words import states
from kiosk.ui.admin.words.history import deed
from shared.events import MAX_REASON, Decision

if TYPE_CHECKING:
    from kiosk.ui.admin.site import Site
    from shared.problems import ProblemRecord, ProblemSide

_LONGEST_RAW, _PIECE = 400, 24


class ProblemView(QFrame):
    """Shows one problem, and takes the decision."""

    decided = Signal(object, str)
    bag_opened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("card")
        self._problem: ProblemRecord | None = None
        self._heading = Text(role=TextRole.HEADING, wraps=True)
        self._explanation = Text(role=TextRole.MUTED, wraps=True)
        self.standing = Facts(self.tr("What stands"))
        self.theirs = Facts(self.tr("What was scanned against it"))
        self.note = line_edit(
            self.tr("Note"), hint=self.tr("Why, for whoever asks later"), longest=MAX_REASON
        )
        self._note_area = QWidget()
        note = labelled(self.tr("&Note"), self.note)
        note.setContentsMargins(0, 0, 0, 0)
        self._note_area.setLayout(note)
        self.bag = QPushButton(self.tr("Open bag"))
        self.bag.setProperty("buttonRole", "quiet")
        self.bag.setAccessibleName(self.tr("Open the bag's page"))
        self.bag.clicked.connect(self._open_bag)
        self.offers = {decision: self._offer_of(decision) for decision in Decision}
        self._placeholder = Placeholder()
        self._placeholder.say(
            self.tr("No problem chosen"), self.tr("Choose one on the left to see both sides.")
        )
        self._lay_out()
        self.clear()

    @property
    def problem(self) -> ProblemRecord | None:
        """The problem in view."""
        return self._problem

    def clear(self) -> None:
        """Show none."""
        self._problem = None
        self._inner.hide()
        self._placeholder.show()

    def show_problem(self, problem: ProblemRecord, site: Site) -> None:
        """Show both sides, and what can be decided."""
        is_same = self._problem is not None and self._problem.problem == problem.problem
        self._problem = problem
        code = words_of.subject(problem)
        heading = self.tr("{code}: {what}")
        self._heading.show_text(heading.format(code=code, what=words_of.heading(problem)))
        self._explanation.show_text(self._state_of(problem, site))
        self.standing.setVisible(problem.standing is not None)
        if problem.standing is not None:
            self.standing.show_facts(self._side(problem.standing, site))
        self.theirs.show_facts(
            [*self._side(problem.theirs, site), (self.tr("Scanned text"), _breakable(problem.raw))]
        )
        if not is_same:
            self.note.clear()
        can_decide = problem.decided is None and not problem.is_withdrawn
        self._note_area.setVisible(can_decide)
        self.bag.setVisible(problem.bag is not None)
        for decision, area in self.offers.items():
            area.setVisible(can_decide and decision in problem.decisions)
        self.show_waiting(is_waiting=False)
        self._placeholder.hide()
        self._inner.show()

    def show_waiting(self, *, is_waiting: bool) -> None:
        """A decision is on its way."""
        for area in self.offers.values():
            area.setEnabled(not is_waiting)

    def button_of(self, decision: Decision) -> QPushButton:
        """The button that decides so."""
        button = self.offers[decision].findChild(QPushButton)
        assert isinstance(button, QPushButton)  # noqa: S101 - made below
        return button

    def _state_of(self, problem: ProblemRecord, site: Site) -> str:
        if problem.is_withdrawn:
            return self.tr("The scan was undone at its station. Nothing is left to decide.")
        if problem.decided is None:
            return self.tr("Both scans are kept. Nothing changes until you decide.")
        words = self.tr("{decision} by {who}, {when}. {note}")
        return words.format(
            decision=states.decision(problem.decided),
            who=problem.decided_by or "?",
            when=site.when(problem.decided_at) or "?",
            note=problem.note,
        ).strip()

    def _side(self, side: ProblemSide, site: Site) -> list[tuple[str, str]]:
        return [
            (self.tr("Says"), deed(side.says)),
            (self.tr("Bag"), side.code or ""),
            (self.tr("Who"), side.person or self.tr("Not known")),
            (self.tr("Place"), side.location or ""),
            (self.tr("Station"), side.station or ""),
            (self.tr("Its clock"), site.when(side.at)),
            (self.tr("At server"), site.when(side.received_at)),
        ]

    def _offer_of(self, decision: Decision) -> QWidget:
        name, effect = words_of.offer(decision)
        button = QPushButton(name)
        button.setAccessibleName(name.replace("&", ""))
        button.setAccessibleDescription(effect)
        button.setMinimumWidth(150)
        button.clicked.connect(partial(self._decide, decision))
        area = QWidget()
        layout = QHBoxLayout(area)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(button)
        layout.addWidget(Text(effect, TextRole.MUTED, wraps=True), 1)
        return area

    def _decide(self, decision: Decision) -> None:
        self.show_waiting(is_waiting=True)
        self.decided.emit(decision, self.note.text().strip())

    def _open_bag(self) -> None:
        if self._problem is not None and self._problem.bag is not None:
            self.bag_opened.emit(self._problem.bag.key)

    def _lay_out(self) -> None:
        sides = QHBoxLayout()
        sides.setSpacing(12)
        sides.addWidget(self.standing, 1)
        sides.addWidget(self.theirs, 1)
        top = QHBoxLayout()
        top.addWidget(self._heading, 1)
        top.addWidget(self.bag)
        self._inner = QWidget()
        inner = QVBoxLayout(self._inner)
        inner.setContentsMargins(20, 16, 20, 18)
        inner.setSpacing(12)
        inner.addLayout(top)
        inner.addWidget(self._explanation)
        inner.addLayout(sides)
        inner.addSpacing(4)
        inner.addWidget(self._note_area)
        for area in self.offers.values():
            inner.addWidget(area)
        inner.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._inner)
        layout.addWidget(self._placeholder)


def _breakable(raw: str) -> str:
    """A scanned text with blanks where a line may end: a label's text may be one long word."""
    words = (word[at : at + _PIECE] for word in raw.split() for at in range(0, len(word), _PIECE))
    text = " ".join(words)
    return f"{text[:_LONGEST_RAW]} …" if len(text) > _LONGEST_RAW else text

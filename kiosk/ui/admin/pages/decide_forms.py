"""Before and after one decision about many problems: what it concerns, and what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal

from kiosk.ui.admin.parts.form import Form
from kiosk.ui.admin.parts.reason import ReasonForm
from kiosk.ui.admin.parts.rows import Column
from kiosk.ui.admin.parts.table import Table
from kiosk.ui.admin.words import problems as words_of
from shared.problems import ProblemRecord
from shared.values import value

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from kiosk.ui.admin.memory import Memory
    from kiosk.ui.admin.site import Site
    from kiosk.ui.look import Look
    from shared.events import Decision

translate = QCoreApplication.translate

_WIDTH_PX, _LIST_PX = 760, 190


@value
class LeftOut:
    """A problem that is not decided so, and why."""

    problem: ProblemRecord
    why: str


class DecideForm(ReasonForm):
    """Shows which problems a decision concerns and which it cannot; gives the reason."""

    decision_given = Signal(object, str)
    """The problems that can take it, the reason."""

    def __init__(  # noqa: PLR0913, PLR0917 - what a preview is made of
        self,
        parent: QWidget,
        problems: Sequence[ProblemRecord],
        decision: Decision,
        site: Site,
        look: Look,
        settings: Memory,
    ) -> None:
        reasons = [(one, words_of.why_not(one, decision)) for one in problems]
        self.able = [one for one, why in reasons if not why]
        self.left_out = [LeftOut(one, why) for one, why in reasons if why]
        name, effect = words_of.offer(decision)
        count, of = site.number(len(self.able)), site.number(len(problems))
        title = translate("admin", "{decision}: {count} of {of}")
        super().__init__(
            parent,
            title.format(decision=name.replace("&", ""), count=count, of=of),
            translate("admin", "Decide {count}").format(count=count),
            effect,
        )
        self.table = _table(
            translate("admin", "These can't take it, and stay as they are"), look, settings
        )
        self.table.show_rows(self.left_out)
        self.table.setVisible(bool(self.left_out))
        self.fields.addWidget(self.table)
        if self.left_out:
            self.setMinimumWidth(_width_px(parent))
        self.reason_given.connect(self._give_decision)

    def _give_decision(self, reason: str) -> None:
        self.decision_given.emit(self.able, reason)


class OutcomeForm(Form):
    """Lists what was not decided, each with its reason."""

    def __init__(
        self,
        parent: QWidget,
        words: str,
        left_out: Sequence[LeftOut],
        look: Look,
        settings: Memory,
    ) -> None:
        title = translate("admin", "Not everything was decided")
        super().__init__(parent, title, translate("admin", "Close"), explanation=words)
        self.leave.hide()
        self.table = _table(translate("admin", "Not decided"), look, settings)
        self.table.show_rows(left_out)
        self.fields.addWidget(self.table)
        self.setMinimumWidth(_width_px(parent))
        self.submitted.connect(self.accept)


def _width_px(parent: QWidget) -> int:
    return min(_WIDTH_PX, parent.window().width() - 40)


def _table(title: str, look: Look, settings: Memory) -> Table[LeftOut]:
    columns = [
        Column[LeftOut](
            "bag", translate("admin", "Bag"), lambda one: words_of.subject(one.problem), 90
        ),
        Column[LeftOut](
            "what", translate("admin", "Problem"), lambda one: words_of.heading(one.problem), 180
        ),
        Column[LeftOut](
            "why",
            translate("admin", "Why"),
            lambda one: one.why,
            200,
            stretches=True,
            wraps=True,
        ),
    ]
    table = Table("not-decided", title, columns, look, settings, is_part=True)
    table.setFixedHeight(_LIST_PX)
    return table

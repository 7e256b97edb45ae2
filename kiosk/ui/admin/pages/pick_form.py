"""Choose parents from a list: search, click those that are meant, go on searching, do it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QSortFilterProxyModel, QTimer, Signal
from PySide6.QtWidgets import QAbstractItemView

from kiosk.ui.admin.parts.fields import search_edit
from kiosk.ui.admin.parts.form import Form
from kiosk.ui.admin.parts.rows import Column
from kiosk.ui.admin.parts.table import Table
from kiosk.ui.admin.parts.text import Text, TextRole
from kiosk.ui.admin.words import states
from shared.overriding import override

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from kiosk.ui.admin.memory import Memory
    from kiosk.ui.admin.site import Site
    from kiosk.ui.look import Look
    from shared.records import BagRecord

_TYPING_PAUSE_MS = 250
_WIDTH_PX, _LIST_PX = 620, 190


class PickForm(Form):
    """A list of parents where each click chooses one more; searching on keeps what was chosen.

    Without `is_searched` the list is whole from the start.
    """

    search_changed = Signal()
    choice_changed = Signal()

    def __init__(  # noqa: PLR0913 - what a list is made of
        self,
        parent: QWidget,
        words: tuple[str, str, str],
        site: Site,
        look: Look,
        settings: Memory,
        *,
        most: int,
        is_searched: bool = True,
    ) -> None:
        title, do_it, explanation = words
        super().__init__(parent, title, do_it, explanation=explanation)
        self._site, self._most, self._is_showing = site, most, False
        self._chosen: dict[str, BagRecord] = {}
        self.search = search_edit(
            self.tr("Find parents"), hint=self.tr("The start of a code, or a number"), longest=100
        )
        self.table: Table[BagRecord] = Table(
            "pick-parents", self.tr("Parents"), self._columns(), look, settings
        )
        self.table.setMinimumHeight(_LIST_PX)
        self.table.view.setSelectionMode(QAbstractItemView.SelectionMode.MultiSelection)
        self.table.view.selectionModel().selectionChanged.connect(self._note)
        self.count = Text(role=TextRole.STRONG)
        if is_searched:
            self.fields.addWidget(self.search)
        self.fields.addWidget(self.table, 1)
        self.fields.addWidget(self.count)
        self.setMinimumWidth(min(_WIDTH_PX, parent.window().width() - 40))
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_PAUSE_MS)
        self._typing.timeout.connect(self.search_changed)
        self.search.textChanged.connect(self._typing.start)
        self.search.down_pressed.connect(self.table.go_in)
        (self.search if is_searched else self.table.view).setFocus()
        self.judge()

    @property
    def chosen(self) -> list[BagRecord]:
        """What was chosen, in the order in which it was."""
        return list(self._chosen.values())

    @property
    @override
    def is_edited(self) -> bool:
        return bool(self._chosen) or super().is_edited

    def show_parents(self, parents: Sequence[BagRecord], *, has_more: bool) -> None:
        """Show the first page of what fits; what was chosen before is marked."""
        self._is_showing = True
        self.table.show_rows(parents, has_more=has_more)
        self._mark()
        self._is_showing = False

    def is_whole(self) -> bool:
        """Whether there is enough to do it."""
        return 0 < len(self._chosen) <= self._most

    def _rows(self) -> list[tuple[int, BagRecord]]:
        model = self.table.view.model()
        if not isinstance(model, QSortFilterProxyModel):
            return []
        places = range(model.rowCount())
        return [
            (place, self.table.rows.row(model.mapToSource(model.index(place, 0))))
            for place in places
        ]

    def _mark(self) -> None:
        selection = self.table.view.selectionModel()
        selection.clear()
        how = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        for place, parent in self._rows():
            if parent.key in self._chosen:
                selection.select(self.table.view.model().index(place, 0), how)

    def _note(self) -> None:
        if self._is_showing:
            return
        selected = {index.row() for index in self.table.view.selectionModel().selectedRows()}
        for place, parent in self._rows():
            if place in selected:
                self._chosen.setdefault(parent.key, parent)
            else:
                self._chosen.pop(parent.key, None)
        self.choice_changed.emit()
        self.judge()

    def judge(self) -> None:
        """Say how much is chosen, and let it be done if it can be."""
        words = self.tr("{count} chosen · {children} children")
        count, children = len(self._chosen), sum(one.packed for one in self._chosen.values())
        self.count.show_text(
            words.format(count=self._site.number(count), children=self._site.number(children))
        )
        if count > self._most:
            self.notice.say(
                self.tr("At most {most} at once. Do these first.").format(most=self._most), "warn"
            )
        self.do_it.setEnabled(self.is_whole())

    def show_waiting(self, *, is_waiting: bool) -> None:
        """The server is being asked: nothing can be pressed twice meanwhile."""
        self.do_it.setEnabled(not is_waiting and self.is_whole())

    def _columns(self) -> list[Column[BagRecord]]:
        return [
            Column("parent", self.tr("Parent"), lambda one: one.code, 140),
            Column(
                "state",
                self.tr("State"),
                lambda one: states.bag_state(one.state),
                120,
                tone=lambda one: states.bag_tone(one.state),
            ),
            Column(
                "children",
                self.tr("Children"),
                lambda one: f"{one.packed} / {one.count}",
                90,
                order=lambda one: one.packed,
                is_number=True,
            ),
            Column(
                "place",
                self.tr("Place"),
                lambda one: self._site.location_name(one.location_id) or "–",
                120,
                stretches=True,
            ),
        ]

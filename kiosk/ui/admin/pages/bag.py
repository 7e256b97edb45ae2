"""Everything about one bag: what it holds or what holds it, where it is, its bill, its history."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kiosk.ui.admin.parts.chip import Chip
from kiosk.ui.admin.parts.facts import Facts
from kiosk.ui.admin.parts.page import Page
from kiosk.ui.admin.parts.rows import Column
from kiosk.ui.admin.parts.table import Table
from kiosk.ui.admin.parts.timeline import Timeline
from kiosk.ui.admin.site import Site
from kiosk.ui.admin.words import states
from shared.codes import BagKind
from shared.records import BagRecord, BagState

if TYPE_CHECKING:
    from kiosk.ui.admin.memory import Memory
    from kiosk.ui.look import Look
    from shared.console import BagPage as BagStory
    from shared.console import HistoryLine

_SIDE_PX = 256


class BagPage(Page):
    """One bag's page."""

    back_pressed = Signal()
    bag_opened = Signal(str)
    bill_opened = Signal(object)
    move_pressed = Signal()
    unpack_pressed = Signal()
    void_pressed = Signal()
    picture_wanted = Signal(object)
    """A line of the history whose picture is to be seen."""

    def __init__(self, look: Look, settings: Memory) -> None:
        super().__init__(self.tr("Bag"))
        self._site = Site()
        self._now = datetime.now(UTC)
        self._story: BagStory | None = None
        self._line: HistoryLine | None = None
        self.chip = Chip()
        self.title_line.addWidget(self.chip)
        self.title_line.addStretch(1)
        self.back = self.add_action(self.tr("Back"), "Alt+Left")
        self.bill = self.add_action(self.tr("Open bill"), "Ctrl+B")
        self.move_over = self.add_action(self.tr("Move over …"))
        self.unpack = self.add_action(self.tr("Take out …"))
        self.void = self.add_action(self.tr("Take out of use …"), is_grave=True)
        self.facts = Facts(self.tr("Now"))
        self.children_table: Table[BagRecord] = Table(
            "bag-children", self.tr("Children"), self._columns(), look, settings, is_part=True
        )
        self.children_table.when_empty(
            self.tr("Empty"), self.tr("Children turn up here as a station packs them.")
        )
        self.history = Timeline("bag-history", look, settings)
        self.back.clicked.connect(self.back_pressed)
        self.bill.clicked.connect(self._open_bill)
        self.move_over.clicked.connect(self.move_pressed)
        self.unpack.clicked.connect(self.unpack_pressed)
        self.void.clicked.connect(self.void_pressed)
        self.children_table.row_opened.connect(self._open)
        self.picture = self.add_action(self.tr("Picture …"), "Ctrl+I")
        self.picture.clicked.connect(self._show_picture)
        self.history.row_opened.connect(self._open_line)
        self.history.row_chosen.connect(self._offer_picture)
        self.picture.hide()
        side = QVBoxLayout()
        side.setSpacing(16)
        side.addWidget(self.facts)
        side.addWidget(self.children_table, 1)
        side.addStretch(0)
        across = QHBoxLayout()
        across.setSpacing(16)
        across.addLayout(side, 0)
        across.addWidget(self.history, 1)
        for part in (self.facts, self.children_table):
            self.fix_when_wide(part, _SIDE_PX)
        self.stack_when_narrow(across)
        self.body.addLayout(across, 1)
        self.start_at(self.history)

    @property
    def bag(self) -> BagRecord | None:
        """The bag in view."""
        return None if self._story is None else self._story.bag

    def show_loading(self, words: str) -> None:
        """A bag is being looked up."""
        self._story = None
        self.title.show_text(words)
        self.chip.hide()
        self.summary.show_text(self.tr("Fetching …"))
        self.history.show()
        self.facts.show_facts(())
        self.children_table.show_rows(())
        self.history.show_rows(())
        self._offer(None)

    def show_failed(self, words: str, *, is_unknown: bool = False) -> None:
        """The bag did not come, or nobody ever scanned it; `words` say why and what to do."""
        self.history.show_failed(words)
        if self._story is None:
            self.summary.show_text("")
            self.facts.hide()
            self.children_table.hide()
            # There is no list to try again for.
            self.history.setHidden(is_unknown)

    def show_bag(self, story: BagStory, site: Site, now: datetime) -> None:
        """Show one bag."""
        self._story, self._site, self._now = story, site, now
        bag = story.bag
        self.facts.show()
        self.history.show()
        self.title.show_text(bag.code)
        self.chip.show_state(states.bag_state(bag.state), states.bag_tone(bag.state))
        words = self.tr("{kind} · times in {zone}")
        self.summary.show_text(
            words.format(kind=states.bag_kind(bag.kind), zone=site.zone_name(None))
        )
        self.facts.show_facts(self._facts_of(story))
        self.children_table.setVisible(bag.kind is BagKind.PARENT)
        self.children_table.show_rows(story.children)
        self.history.show_history(story.history, site, now, has_more=story.history_next is not None)
        self._offer(bag)

    def _offer(self, bag: BagRecord | None) -> None:
        is_packed = bag is not None and bag.state is BagState.PACKED
        self.bill.setVisible(self._story is not None and self._story.bill_id is not None)
        self.move_over.setVisible(is_packed)
        self.unpack.setVisible(is_packed)
        self.void.setVisible(bag is not None and bag.state is not BagState.VOID)

    def _facts_of(self, story: BagStory) -> list[tuple[str, str]]:
        bag, site = story.bag, self._site
        holds = ""
        if bag.kind is BagKind.PARENT:
            holds = self.tr("{packed} of {count} children").format(
                packed=bag.packed, count=bag.count
            )
        packed = ""
        if bag.packed_at is not None:
            packed = self.tr("{when} by {who}, {place}").format(
                when=site.lately(bag.packed_at, self._now),
                who=bag.packed_by or "?",
                place=bag.packed_in or "?",
            )
        return [
            (self.tr("Holds"), holds),
            (self.tr("In parent"), bag.parent_code or ""),
            (self.tr("Packed"), packed),
            (self.tr("Place"), story.location or self.tr("Not known")),
            (self.tr("On its way to"), story.destination or ""),
            (self.tr("Bill"), bag.bill or self.tr("On none")),
        ]

    def _columns(self) -> list[Column[BagRecord]]:
        return [
            Column("code", self.tr("Child"), lambda bag: bag.code, 90),
            Column(
                "packed",
                self.tr("Packed"),
                lambda bag: self._site.lately(bag.packed_at, self._now),
                140,
                order=lambda bag: bag.packed_at.timestamp() if bag.packed_at else 0.0,
                stretches=True,
            ),
        ]

    def _open(self, bag: BagRecord) -> None:
        self.bag_opened.emit(bag.key)

    def _open_line(self, line: HistoryLine) -> None:
        if line.has_picture:
            self.picture_wanted.emit(line)

    def _offer_picture(self, line: HistoryLine | None) -> None:
        self._line = line if line is not None and line.has_picture else None
        self.picture.setVisible(self._line is not None)

    def _show_picture(self) -> None:
        if self._line is not None:
            self.picture_wanted.emit(self._line)

    def _open_bill(self) -> None:
        if self._story is not None and self._story.bill_id is not None:
            self.bill_opened.emit(self._story.bill_id)

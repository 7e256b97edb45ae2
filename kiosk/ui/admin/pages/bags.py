"""Find any bag by a scanned label, a part of its code, its bill or its lot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal

from kiosk.ui.admin.parts.fields import search_edit
from kiosk.ui.admin.parts.page import Page
from kiosk.ui.admin.parts.rows import Column
from kiosk.ui.admin.parts.table import Table
from kiosk.ui.admin.site import Site
from kiosk.ui.admin.words import states
from shared.codes import MAX_TEXT, BagKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.ui.admin.memory import Memory
    from kiosk.ui.look import Look
    from shared.console import FoundBag

_TYPING_PAUSE_MS = 250


class BagsPage(Page):
    """One field, typed or scanned, and what fits."""

    search_changed = Signal()
    bag_wanted = Signal(str)
    """Enter in the field: the bag with exactly this text."""
    bag_opened = Signal(object)
    import_pressed = Signal()

    def __init__(self, look: Look, settings: Memory) -> None:
        super().__init__(self.tr("Bags"))
        self._site, self._shown_for = Site(), ""
        self.summary.show_text(self.tr("Scan a label anywhere in this window, or type."))
        self.bring_in = self.add_action(self.tr("Import …"), "Ctrl+I")
        self.bring_in.clicked.connect(self.import_pressed)
        self.search = search_edit(
            self.tr("Find a bag"),
            hint=self.tr("P123-10, C417 or a part of it, a bill, a lot"),
            longest=MAX_TEXT,
        )
        self.search.setProperty("fieldRole", "scan")
        self.table: Table[FoundBag] = Table(
            "bags", self.tr("Bags"), self._columns(), look, settings
        )
        self.table.row_opened.connect(self._open)
        self.table.placeholder_pressed.connect(self.search_changed)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_PAUSE_MS)
        self._typing.timeout.connect(self.search_changed)
        self.search.textChanged.connect(self._typing.start)
        self.search.returnPressed.connect(self._want)
        self.body.addWidget(self.search)
        self.body.addWidget(self.table, 1)
        self.start_at(self.search)
        self.search_in(self.search, self.table)

    def show_bags(self, bags: Sequence[FoundBag], site: Site, *, has_more: bool) -> None:
        """Show the first page of what fits."""
        self._site, self._shown_for = site, self.search.text().strip()
        if self.search.text().strip():
            self.table.when_empty(
                self.tr("No bag fits"),
                self.tr(
                    "A bag is known from its first scan on. Check the digits; a part of a code "
                    "needs three of its characters, a bill its whole number."
                ),
            )
        else:
            self.table.when_empty(
                self.tr("No bag was scanned yet"),
                self.tr("As soon as a station packs or receives one, it can be found here."),
            )
        self.table.show_column("found", is_shown=any(bag.found_by for bag in bags))
        self.table.show_rows(bags, has_more=has_more)

    def _want(self) -> None:
        """Open the bag with this very code; a part of one goes on to what it found."""
        text = self.search.text().strip()
        found = self.table.rows.rows if text == self._shown_for else ()
        if found and all(bag.code.casefold() != text.casefold() for bag in found):
            self.table.go_in()
        elif text:
            self._typing.stop()
            self.bag_wanted.emit(text)

    def _open(self, bag: FoundBag) -> None:
        self.bag_opened.emit(bag.key)

    def _columns(self) -> list[Column[FoundBag]]:
        return [
            Column("code", self.tr("Bag"), lambda bag: bag.code, 115),
            Column("found", self.tr("Found by"), states.found_by, 135),
            Column("kind", self.tr("Kind"), lambda bag: states.bag_kind(bag.kind), 75),
            Column(
                "state",
                self.tr("State"),
                lambda bag: states.bag_state(bag.state),
                120,
                tone=lambda bag: states.bag_tone(bag.state),
            ),
            Column("holds", self.tr("Holds / is in"), _holds, 105),
            Column(
                "place",
                self.tr("Place"),
                lambda bag: self._site.location_name(bag.location_id) or "–",
                110,
            ),
            Column("bill", self.tr("Bill"), lambda bag: bag.bill or "", 125),
            Column(
                "packed",
                self.tr("Packed"),
                self._packed,
                220,
                order=lambda bag: bag.packed_at.timestamp() if bag.packed_at else 0.0,
                stretches=True,
            ),
        ]

    def _packed(self, bag: FoundBag) -> str:
        if bag.packed_at is None:
            return ""
        words = self.tr("{when} by {who}")
        return words.format(when=self._site.when(bag.packed_at), who=bag.packed_by or "?")


def _holds(bag: FoundBag) -> str:
    if bag.kind is BagKind.PARENT:
        return f"{bag.packed} / {bag.count}"
    return bag.parent_code or "–"

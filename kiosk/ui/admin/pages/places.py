"""The site's places: what their cards name them, and the time zone of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from kiosk.ui.admin.parts.page import Page
from kiosk.ui.admin.parts.rows import Column
from kiosk.ui.admin.parts.table import Table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.ui.admin.memory import Memory
    from kiosk.ui.look import Look
    from shared.records import LocationRecord


class PlacesPage(Page):
    """Add places and rename them."""

    back_pressed = Signal()
    add_pressed = Signal()
    change_pressed = Signal(object)

    def __init__(self, look: Look, settings: Memory) -> None:
        super().__init__(self.tr("Places"))
        self.summary.show_text(self.tr("Where stations stand and bags are sent."))
        self.back = self.add_action(self.tr("Back"), "Alt+Left")
        self.change = self.add_action(self.tr("Change …"), "Ctrl+E")
        self.add = self.add_action(self.tr("Add place"), "Ctrl+N", is_primary=True)
        self.table: Table[LocationRecord] = Table(
            "places", self.tr("Places"), self._columns(), look, settings
        )
        self.table.when_empty(
            self.tr("No place yet"),
            self.tr("Add the place where the first station stands."),
            self.tr("Add place"),
        )
        self.back.clicked.connect(self.back_pressed)
        self.add.clicked.connect(self.add_pressed)
        self.change.clicked.connect(self._change)
        self.table.row_opened.connect(self.change_pressed)
        self.table.row_chosen.connect(self._offer)
        self.table.placeholder_pressed.connect(self._press_placeholder)
        self.body.addWidget(self.table, 1)
        self.start_at(self.table)
        self._offer(None)

    def show_places(self, places: Sequence[LocationRecord], *, has_more: bool) -> None:
        """Show the first page."""
        self.table.show_rows(places, has_more=has_more)
        self._offer(self.table.chosen())

    def _offer(self, place: LocationRecord | None) -> None:
        self.change.setEnabled(place is not None)

    def _change(self) -> None:
        place = self.table.chosen()
        if place is not None:
            self.change_pressed.emit(place)

    def _press_placeholder(self) -> None:
        if self.table.has_failed:
            self.refresh_wanted.emit()
        else:
            self.add_pressed.emit()

    def _columns(self) -> list[Column[LocationRecord]]:
        return [
            Column("code", self.tr("Code on cards"), lambda place: place.code, 150),
            Column("name", self.tr("Name"), lambda place: place.name, 260),
            Column(
                "zone", self.tr("Time zone"), lambda place: place.time_zone, 220, stretches=True
            ),
        ]

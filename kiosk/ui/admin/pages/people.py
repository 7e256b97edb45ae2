"""The people: who may do what, where, and how they are recognised."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, SignalInstance

from kiosk.ui.admin.parts.page import Page
from kiosk.ui.admin.parts.rows import Column
from kiosk.ui.admin.parts.table import Table
from kiosk.ui.admin.site import Site
from kiosk.ui.admin.words import states

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kiosk.ui.admin.memory import Memory
    from kiosk.ui.look import Look
    from shared.accounts import PersonRecord


class PeoplePage(Page):
    """Add people, change them, print their badges."""

    add_pressed = Signal()
    import_pressed = Signal()
    change_pressed = Signal(object)
    badge_pressed = Signal(object)
    disable_pressed = Signal(object)
    enable_pressed = Signal(object)

    def __init__(self, look: Look, settings: Memory) -> None:
        super().__init__(self.tr("People"))
        self.summary.show_text(self.tr("Who scans at the stations, and who works in this window."))
        self._site = Site()
        self.bring_in = self.add_action(self.tr("Import …"), "Ctrl+I")
        self.bring_in.clicked.connect(self.import_pressed)
        self.badge = self.add_action(self.tr("Badge card …"), "Ctrl+B")
        self.disable = self.add_action(self.tr("Disable"))
        self.enable = self.add_action(self.tr("Enable"))
        self.change = self.add_action(self.tr("Change …"), "Ctrl+E")
        self.add = self.add_action(self.tr("Add person"), "Ctrl+N", is_primary=True)
        self.table: Table[PersonRecord] = Table(
            "people", self.tr("People"), self._columns(), look, settings
        )
        self.table.when_empty(
            self.tr("Nobody yet"),
            self.tr("Add the people who scan; a badge card or a PIN signs them in."),
            self.tr("Add person"),
        )
        self.table.row_chosen.connect(self._offer)
        self.table.row_opened.connect(self.change_pressed)
        self.table.placeholder_pressed.connect(self._press_placeholder)
        self.add.clicked.connect(self.add_pressed)
        for button, signal in (
            (self.change, self.change_pressed),
            (self.badge, self.badge_pressed),
            (self.disable, self.disable_pressed),
            (self.enable, self.enable_pressed),
        ):
            button.clicked.connect(self._emitter(signal))
        self.body.addWidget(self.table, 1)
        self.start_at(self.table)
        self._offer(None)

    def show_people(self, people: Sequence[PersonRecord], site: Site, *, has_more: bool) -> None:
        """Show the first page."""
        self._site = site
        self.table.show_rows(people, has_more=has_more)
        self._offer(self.table.chosen())

    def _offer(self, person: PersonRecord | None) -> None:
        self.change.setEnabled(person is not None)
        self.badge.setEnabled(person is not None and person.is_active)
        self.disable.setVisible(person is None or person.is_active)
        self.disable.setEnabled(person is not None)
        self.enable.setVisible(person is not None and not person.is_active)

    def _emitter(self, signal: SignalInstance) -> Callable[[], None]:
        def emit() -> None:
            person = self.table.chosen()
            if person is not None:
                signal.emit(person)

        return emit

    def _press_placeholder(self) -> None:
        if self.table.has_failed:
            self.refresh_wanted.emit()
        else:
            self.add_pressed.emit()

    def _columns(self) -> list[Column[PersonRecord]]:
        return [
            Column("name", self.tr("Name"), lambda one: one.name, 240),
            Column("role", self.tr("Role"), lambda one: states.role(one.role), 110),
            Column(
                "place",
                self.tr("Place"),
                lambda one: self._site.location_name(one.location_id) or self.tr("everywhere"),
                150,
            ),
            Column("badge", self.tr("Badge"), lambda one: self._has(one.has_badge), 90),
            Column("pin", self.tr("PIN"), lambda one: self._has(one.has_pin), 90),
            Column("password", self.tr("Password"), lambda one: self._has(one.has_password), 100),
            Column(
                "state",
                self.tr("State"),
                lambda one: self.tr("Active") if one.is_active else self.tr("Disabled"),
                130,
                stretches=True,
                tone=lambda one: "good" if one.is_active else "muted",
            ),
        ]

    def _has(self, has: bool) -> str:  # noqa: FBT001 - one flag in, one word out
        return self.tr("yes") if has else "–"

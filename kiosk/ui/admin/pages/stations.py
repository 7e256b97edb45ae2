"""The stations: which there are, how each is doing, and what each may do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, SignalInstance

from kiosk.ui.admin.parts.page import Page
from kiosk.ui.admin.parts.rows import Column
from kiosk.ui.admin.parts.table import Table
from kiosk.ui.admin.site import Site
from kiosk.ui.admin.words import states
from kiosk.ui.admin.words.contact import contact, contact_tone, waiting
from shared.accounts import StationRecord, StationState

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from kiosk.ui.admin.memory import Memory
    from kiosk.ui.look import Look


class StationsPage(Page):
    """Add stations, enrol them, take their right away and give it back."""

    add_pressed = Signal()
    enrol_pressed = Signal(object)
    revoke_pressed = Signal(object)
    release_pressed = Signal(object)
    places_pressed = Signal()

    def __init__(self, look: Look, settings: Memory) -> None:
        super().__init__(self.tr("Stations"))
        self._site = Site()
        self._now: datetime | None = None
        self.places = self.add_action(self.tr("Places"), "Ctrl+L")
        self.revoke = self.add_action(self.tr("Revoke …"), is_grave=True)
        self.release = self.add_action(self.tr("Release"))
        self.enrol = self.add_action(self.tr("Enrol …"), "Ctrl+E")
        self.add = self.add_action(self.tr("Add station"), "Ctrl+N", is_primary=True)
        self.table: Table[StationRecord] = Table(
            "stations", self.tr("Stations"), self._columns(), look, settings
        )
        self.table.when_empty(
            self.tr("No station yet"),
            self.tr("Add the first one; a QR code shown here enrols it in a minute."),
            self.tr("Add station"),
        )
        self.table.row_chosen.connect(self._offer)
        self.table.row_opened.connect(self.enrol_pressed)
        self.table.placeholder_pressed.connect(self._press_placeholder)
        self.places.clicked.connect(self.places_pressed)
        self.add.clicked.connect(self.add_pressed)
        for button, signal in (
            (self.enrol, self.enrol_pressed),
            (self.revoke, self.revoke_pressed),
            (self.release, self.release_pressed),
        ):
            button.clicked.connect(self._emitter(signal))
        self.body.addWidget(self.table, 1)
        self.start_at(self.table)
        self._offer(None)

    def show_stations(
        self, stations: Sequence[StationRecord], site: Site, now: datetime, *, has_more: bool
    ) -> None:
        """Show the first page, as it is `now`."""
        self._site, self._now = site, now
        self.summary.show_text(self.tr("Times in {zone}").format(zone=site.zone_name(now)))
        self.table.show_rows(stations, has_more=has_more)
        self._offer(self.table.chosen())

    def _offer(self, station: StationRecord | None) -> None:
        state = None if station is None else station.state
        may_work = state in {StationState.ACTIVE, StationState.NEW}
        self.enrol.setEnabled(state is not None)
        self.revoke.setVisible(state is None or may_work or state is StationState.FROZEN)
        self.revoke.setEnabled(state is not None)
        self.release.setVisible(state in {StationState.FROZEN, StationState.REVOKED})

    def _emitter(self, signal: SignalInstance) -> Callable[[], None]:
        def emit() -> None:
            station = self.table.chosen()
            if station is not None:
                signal.emit(station)

        return emit

    def _press_placeholder(self) -> None:
        if self.table.has_failed:
            self.refresh_wanted.emit()
        else:
            self.add_pressed.emit()

    def _columns(self) -> list[Column[StationRecord]]:
        return [
            Column("name", self.tr("Station"), lambda one: one.name, 150),
            Column("place", self.tr("Place"), lambda one: one.location, 120),
            Column(
                "state",
                self.tr("State"),
                lambda one: states.station_state(one.state),
                150,
                tone=lambda one: states.station_tone(one.state),
            ),
            Column(
                "contact",
                self.tr("Last contact"),
                lambda one: (
                    contact(one, self._now)
                    if one.state is StationState.ACTIVE
                    else self._site.when(one.last_seen_at) or "–"
                ),
                150,
                order=lambda one: one.last_seen_at.timestamp() if one.last_seen_at else 0.0,
                tone=lambda one: (
                    contact_tone(one, self._now) if one.state is StationState.ACTIVE else None
                ),
            ),
            Column(
                "waiting",
                self.tr("Waiting to be sent"),
                lambda one: waiting(one, self._now),
                200,
                order=lambda one: one.waiting or 0,
            ),
            Column(
                "recorded",
                self.tr("Recorded"),
                lambda one: self._site.number(one.recorded),
                95,
                order=lambda one: one.recorded,
                is_number=True,
            ),
            Column(
                "version", self.tr("Version"), lambda one: one.version or "–", 85, stretches=True
            ),
        ]

"""A station to add: its name and its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from kiosk.ui.admin.parts.fields import Choice, line_edit
from kiosk.ui.admin.parts.form import Form
from shared.accounts import NewStation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from shared.records import LocationRecord


class StationForm(Form):
    """Gives a NewStation."""

    station_given = Signal(object)

    def __init__(self, parent: QWidget, places: Sequence[LocationRecord]) -> None:
        super().__init__(
            parent,
            self.tr("Add station"),
            self.tr("Add"),
            explanation=self.tr("Then enrol it: it scans the QR code that this window shows."),
        )
        self.name = line_edit(self.tr("Name"), hint=self.tr("Packing line 1"), longest=100)
        self.place = Choice(self.tr("Place"), [(place.name, place.id) for place in places])
        self.add_field(self.tr("&Name"), self.name)
        self.add_field(self.tr("&Place"), self.place)
        self.name.textChanged.connect(self._judge)
        self.submitted.connect(self._give)
        if not places:
            self.notice.say(self.tr("Add a place first: Stations, then Places."), "warn")
        self._judge()
        self.name.setFocus()

    def _judge(self) -> None:
        self.do_it.setEnabled(bool(self.name.text().strip()) and self.place.count() > 0)

    def _give(self) -> None:
        if self.do_it.isEnabled():
            name, place = self.name.text().strip(), self.place.value
            self.station_given.emit(NewStation(name=name, location_id=place))

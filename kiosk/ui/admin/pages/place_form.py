"""A place to add or change: its code on cards, its name, its time zone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRegularExpression, Qt, Signal
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QCompleter

from kiosk.ui.admin.parts.fields import line_edit
from kiosk.ui.admin.parts.form import Form
from shared.accounts import NewLocation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from shared.records import LocationRecord


class PlaceForm(Form):
    """Gives a NewLocation."""

    place_given = Signal(object)

    def __init__(self, parent: QWidget, zone: str, place: LocationRecord | None = None) -> None:
        super().__init__(
            parent,
            self.tr("Add place") if place is None else self.tr("Change place"),
            self.tr("Add") if place is None else self.tr("Save"),
        )
        self.code = line_edit(self.tr("Code"), hint=self.tr("JAIPUR"), longest=20)
        self.code.setValidator(
            QRegularExpressionValidator(QRegularExpression("[A-Za-z0-9-]*"), self.code)
        )
        self.name = line_edit(self.tr("Name"), longest=100)
        self.zone = line_edit(self.tr("Time zone"), longest=64)
        self._zones: Sequence[str] = ()
        self.add_field(
            self.tr("&Code"), self.code, self.tr("What a destination card names: TT1:TO:CODE")
        )
        self.add_field(self.tr("&Name"), self.name)
        self.add_field(self.tr("&Time zone"), self.zone, self.tr("A day ends here at midnight."))
        self.zone.setText(zone)
        if place is not None:
            self.code.setText(place.code)
            self.name.setText(place.name)
            self.zone.setText(place.time_zone)
        for field in (self.code, self.name, self.zone):
            field.textChanged.connect(self._judge)
        self.submitted.connect(self._give)
        self._judge()
        self.code.setFocus()

    def show_zones(self, zones: Sequence[str]) -> None:
        """Take the names of the time zones that there are; nothing is sent before."""
        self._zones = zones
        completer = QCompleter(zones, self.zone)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.zone.setCompleter(completer)
        self._judge()

    def _judge(self) -> None:
        is_whole = bool(self.code.text() and self.name.text().strip())
        self.do_it.setEnabled(is_whole and self.zone.text().strip() in self._zones)

    def _give(self) -> None:
        if self.do_it.isEnabled():
            self.place_given.emit(
                NewLocation(
                    code=self.code.text().upper(),
                    name=self.name.text().strip(),
                    time_zone=self.zone.text().strip(),
                )
            )

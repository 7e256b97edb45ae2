"""Choose where bags go: one large tile per place, turned over when they do not all fit."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from kiosk.ui.parts.pane import Pane
from kiosk.ui.parts.touch_button import Face, Side, TouchButton
from kiosk.ui.wording import plain

if TYPE_CHECKING:
    from kiosk.station.view import Destination, StationView
    from kiosk.ui.look import Look

_COLUMNS, _ROWS = 2, 3


class DestinationPage(Pane):
    """Six places at a time; the same as their printed cards."""

    destination_chosen = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._places: tuple[Destination, ...] = ()
        self._first = 0
        self._tiles = QWidget()
        self._grid = QGridLayout(self._tiles)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self.column.addWidget(self._tiles, 1)
        self.restyle()

    def show_view(self, view: StationView) -> None:
        """Show the places that bags can be sent to."""
        if view.destinations != self._places:
            self._places, self._first = view.destinations, 0
            self._lay_tiles()

    def restyle(self) -> None:
        """Wide gaps where there is room."""
        super().restyle()
        if self.look.theme.is_small:
            self.column.setContentsMargins(3, 3, 3, 3)
        self._grid.setSpacing(3 if self.look.theme.is_small else self.look.px(12))

    def _lay_tiles(self) -> None:
        while item := self._grid.takeAt(0):
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        room = _COLUMNS * _ROWS
        is_turned = len(self._places) > room
        shown = self._places[self._first : self._first + room - is_turned]
        for number, place in enumerate(shown):
            tile = TouchButton(
                self.look, plain(place.name), Face("place", 30, Side.LEFT, may_shorten=True)
            )
            tile.clicked.connect(partial(self._choose, place.code))
            self._grid.addWidget(tile, number // _COLUMNS, number % _COLUMNS)
        if is_turned:
            more = TouchButton(self.look, self.tr("MORE"), Face("next", 26, is_quiet=True))
            more.clicked.connect(self._turn_over)
            self._grid.addWidget(more, _ROWS - 1, _COLUMNS - 1)
        for row in range(_ROWS):
            self._grid.setRowStretch(row, 1)

    def _choose(self, code: str) -> None:
        self.destination_chosen.emit(code)

    def _turn_over(self) -> None:
        step = _COLUMNS * _ROWS - 1
        self._first = 0 if self._first + step >= len(self._places) else self._first + step
        self._lay_tiles()

"""A grid of keys for a finger; what a key means is its own text."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from kiosk.ui.parts.touch_button import Face, TouchButton

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.ui.look import Look

BACK, OK, CANCEL, TURN = "\b", "\n", "\x1b", "\t"
"""Keys that write nothing: take back, done, give up, show the other keys."""
_GAP, _SMALL_GAP_PX = 10, 2


class Keypad(QWidget):
    """Keys in rows; `key_pressed` carries the key's text."""

    key_pressed = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        look.changed.connect(self._restyle)
        self._restyle()

    def show_keys(self, rows: Sequence[Sequence[str]], turn_to: str = "") -> None:
        """Show these keys; `turn_to` is what the `TURN` key is labelled."""
        while item := self._grid.takeAt(0):
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for row, keys in enumerate(rows):
            for column, key in enumerate(keys):
                if key:
                    self._grid.addWidget(self._button(key, turn_to), row, column)

    def _button(self, key: str, turn_to: str) -> TouchButton:
        match key:
            case "\b":
                button = TouchButton(self._look, "", Face("backspace"))
                button.setAccessibleName(self.tr("Delete"))
            case "\n":
                button = TouchButton(self._look, "", Face("check"))
                button.setAccessibleName(self.tr("OK"))
                button.set_chosen(is_chosen=True)
            case "\x1b":
                button = TouchButton(self._look, "", Face("back"))
                button.setAccessibleName(self.tr("Back"))
            case "\t":
                button = TouchButton(self._look, turn_to, Face(type_size=30))
            case _:
                button = TouchButton(self._look, key, Face(type_size=44))
        button.clicked.connect(partial(self._press, key))
        return button

    def _press(self, key: str) -> None:
        self.key_pressed.emit(key)

    def _restyle(self) -> None:
        is_small = self._look.theme.is_small
        self._grid.setSpacing(_SMALL_GAP_PX if is_small else self._look.px(_GAP))

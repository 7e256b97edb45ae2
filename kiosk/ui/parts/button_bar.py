"""The bottom line: the six modes as one switch, then undo and finish."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kiosk.station.modes import Button, Mode
from kiosk.ui.parts.ground import fill
from kiosk.ui.parts.prompt import MODE_ICONS, mode_name
from kiosk.ui.parts.touch_button import Face, TouchButton

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from kiosk.station.view import StationView
    from kiosk.ui.look import Look

_SMALL_EDGE_PX = 3
"""Eight buttons of 88 px leave no room for more on 800 px."""


class ButtonBar(QWidget):
    """The same as the printed cards."""

    mode_chosen = Signal(Mode)
    button_pressed = Signal(Button)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._modes: dict[Mode, TouchButton] = {}
        self._row = QHBoxLayout(self)
        for mode, icon in MODE_ICONS.items():
            button = TouchButton(look, mode_name(mode), Face(icon, 19, is_quiet=True))
            button.clicked.connect(partial(self._choose, mode))
            self._modes[mode] = button
            self._row.addWidget(button, 10)
        self._row.addStretch(4)
        self._undo = TouchButton(look, self.tr("UNDO"), Face("undo", 22))
        self._finish = TouchButton(look, self.tr("FINISH"), Face("finish", 22))
        self._undo.clicked.connect(partial(self._press, Button.UNDO))
        self._finish.clicked.connect(partial(self._press, Button.FINISH))
        self._row.addWidget(self._undo, 13)
        self._row.addWidget(self._finish, 13)
        look.changed.connect(self._restyle)
        self._restyle()

    def show_view(self, view: StationView) -> None:
        """Mark the mode that is on; grey out what would be refused."""
        for mode, button in self._modes.items():
            button.set_chosen(is_chosen=mode is view.mode)
        self._undo.setEnabled(view.can_undo)
        self._finish.setEnabled(view.can_finish)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Rule the bar off."""
        painter = QPainter(self)
        fill(painter, self.rect(), self._look.colour("ground"))
        painter.setPen(self._look.colour("edge"))
        painter.drawLine(0, 0, self.width(), 0)
        painter.end()

    def _choose(self, mode: Mode) -> None:
        self.mode_chosen.emit(mode)

    def _press(self, button: Button) -> None:
        self.button_pressed.emit(button)

    def _restyle(self) -> None:
        is_small = self._look.theme.is_small
        edge = _SMALL_EDGE_PX if is_small else self._look.px(10)
        self._row.setContentsMargins(edge, edge, edge, edge)
        self._row.setSpacing(_SMALL_EDGE_PX if is_small else self._look.px(8))
        self.setFixedHeight(self._look.theme.touch(96) + 2 * edge)

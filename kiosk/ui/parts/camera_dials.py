"""The exposure and focus of a camera: by itself, less, more; each for a gloved finger."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kiosk.scanning.camera_controls import Control, ControlName, Turn
from kiosk.ui.parts.fit_text import FitText, Lettering
from kiosk.ui.parts.touch_button import Face, TouchButton

if TYPE_CHECKING:
    from kiosk.ui.look import Look

_LETTERS = Lettering(24, 14, weight=600)
_SIGNS = {Turn.LESS: "\u2212", Turn.MORE: "+"}


class CameraDials(QWidget):
    """A row for each control that the camera takes; `turned` has its name and the turn."""

    turned = Signal(object, object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._words: dict[ControlName, FitText] = {}
        self._autos: dict[ControlName, TouchButton] = {}
        self._rows: dict[ControlName, QWidget] = {}
        self._lines: list[QHBoxLayout] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for name in ControlName:
            self._column.addWidget(self._make_row(name))
        self._column.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.hide()
        self.restyle()

    def show_controls(self, controls: tuple[Control, ...]) -> None:
        """Show these, and no others."""
        for row in self._rows.values():
            row.hide()
        for control in controls:
            self.show_control(control)
            self._rows[control.name].show()
        self.setVisible(bool(controls))

    def show_control(self, control: Control) -> None:
        """Show how a control stands."""
        name = self._name(control.name)
        words = (
            self.tr("{name}: by itself") if control.value is None else self.tr("{name}: {value}")
        )
        self._words[control.name].set_text(words.format(name=name, value=_short(control.value)))
        self._autos[control.name].set_chosen(is_chosen=control.value is None)

    def restyle(self) -> None:
        """As wide as three buttons."""
        gap = self._look.px(10)
        side = self._look.theme.touch()
        self._column.setSpacing(self._look.px(12))
        for line in self._lines:
            line.setSpacing(gap)
        self.setFixedWidth(3 * side + 2 * gap)

    def _make_row(self, name: ControlName) -> QWidget:
        row = self._rows[name] = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        words = self._words[name] = FitText(self._look, _LETTERS)
        line = QHBoxLayout()
        for turn in Turn:
            face = Face("", 26 if turn is Turn.AUTO else 44)
            button = TouchButton(self._look, _SIGNS.get(turn, self.tr("AUTO")), face)
            button.setAccessibleName(self._said(name, turn))
            button.clicked.connect(partial(self.turned.emit, name, turn))
            line.addWidget(button)
            if turn is Turn.AUTO:
                self._autos[name] = button
        self._lines.append(line)
        column.addWidget(words)
        column.addLayout(line)
        return row

    def _name(self, name: ControlName) -> str:
        return self.tr("Exposure") if name is ControlName.EXPOSURE else self.tr("Focus")

    def _said(self, name: ControlName, turn: Turn) -> str:
        match turn:
            case Turn.AUTO:
                words = self.tr("{name}: automatic")
            case Turn.LESS:
                words = self.tr("{name}: less")
            case Turn.MORE:
                words = self.tr("{name}: more")
        return words.format(name=self._name(name))


def _short(value: float | None) -> str:
    return "" if value is None else f"{value:g}"

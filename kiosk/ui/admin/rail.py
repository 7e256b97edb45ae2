"""The pages of the admin window as a list down the left side, with the keys that open them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton, QVBoxLayout

from kiosk.ui.admin.parts.text import Text, TextRole
from shared.values import value

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.ui.look import Look

_WIDTH_PX = 196
_NARROW_PX = 56
_MARGINS_PX = (12, 20, 12, 16)
_NARROW_MARGINS_PX = (8, 10, 8, 8)
_SPACING_PX, _NARROW_SPACING_PX = 2, 1
_ICON_PX = 18
_DIGITS = "1234567890"
"""The keys of the first ten pages; those after them begin again, with Shift."""


@value
class Place:
    """An entry of the rail: its name in code, its words, its icon's file."""

    name: str
    words: str
    icon: str


class Rail(QFrame):
    """Where one is, and where one can go."""

    place_chosen = Signal(str)
    sign_out_pressed = Signal()

    def __init__(self, places: Sequence[Place], look: Look) -> None:
        super().__init__()
        self.setObjectName("rail")
        self.setFixedWidth(_WIDTH_PX)
        self.setAccessibleName(self.tr("Pages"))
        self._look = look
        self._is_narrow = False
        self._places = tuple(places)
        self._group = QButtonGroup(self)
        self.buttons = {place.name: self._button(place, at) for at, place in enumerate(places, 1)}
        self._brand = Text(self.tr("TraceTrack"), TextRole.HEADING)
        self._person = Text(role=TextRole.STRONG)
        self._server = Text(role=TextRole.CAPTION, wraps=True)
        self._sign_out = QPushButton(self.tr("Sign out"))
        self._sign_out.setAccessibleName(self.tr("Sign out"))
        self._sign_out.setToolTip(self.tr("Sign out"))
        self._sign_out.setProperty("buttonRole", "quiet")
        self._sign_out.clicked.connect(self.sign_out_pressed)
        self._lay_out()
        self._paint_icons()
        look.changed.connect(self._paint_icons)

    def show_place(self, name: str) -> None:
        """Mark the page that is in view."""
        if name in self.buttons:
            self.buttons[name].setChecked(True)
            self._paint_icons()

    def show_person(self, name: str, server: str) -> None:
        """Show who is signed in, and where."""
        self._person.show_text(name)
        self._server.show_text(server.removeprefix("https://").removeprefix("http://"))

    def show_narrow(self, *, is_narrow: bool) -> None:
        """Show icons alone, which say their words when pointed at, or the words beside them."""
        if is_narrow == self._is_narrow:
            return
        self._is_narrow = is_narrow
        self.setFixedWidth(_NARROW_PX if is_narrow else _WIDTH_PX)
        for place in self._places:
            self.buttons[place.name].setText("" if is_narrow else place.words)
        self._sign_out.setText("" if is_narrow else self.tr("Sign out"))
        for text in (self._brand, self._person, self._server):
            text.setHidden(is_narrow)
        for button in (*self.buttons.values(), self._sign_out):
            button.setProperty("isNarrow", "true" if is_narrow else "")
            button.style().unpolish(button)
            button.style().polish(button)
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(*(_NARROW_MARGINS_PX if is_narrow else _MARGINS_PX))
            layout.setSpacing(_NARROW_SPACING_PX if is_narrow else _SPACING_PX)
        self._paint_icons()

    def _button(self, place: Place, number: int) -> QPushButton:
        shift = "" if number <= len(_DIGITS) else "Shift+"
        keys = QKeySequence(f"Ctrl+{shift}{number % 10}")
        native = keys.toString(QKeySequence.SequenceFormat.NativeText)
        button = QPushButton(place.words)
        button.setCheckable(True)
        button.setProperty("buttonRole", "rail")
        button.setAccessibleName(place.words)
        button.setAccessibleDescription(native)
        tip = self.tr("{words} ({keys})")
        button.setToolTip(tip.format(words=place.words, keys=native))
        button.setIconSize(QSize(_ICON_PX, _ICON_PX))
        button.clicked.connect(lambda: self.place_chosen.emit(place.name))
        shortcut = QShortcut(keys, self)
        shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        shortcut.activated.connect(button.click)
        self._group.addButton(button)
        return button

    def _paint_icons(self) -> None:
        for place in self._places:
            button = self.buttons[place.name]
            colour = self._look.colour("ink" if button.isChecked() else "ink_soft")
            ratio = self.devicePixelRatioF()
            button.setIcon(QIcon(self._look.icon(place.icon, colour, _ICON_PX, ratio)))
        leaving = QIcon()
        if self._is_narrow:
            colour = self._look.colour("ink_soft")
            ratio = self.devicePixelRatioF()
            leaving = QIcon(self._look.icon("admin/sign-out", colour, _ICON_PX, ratio))
        self._sign_out.setIcon(leaving)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*_MARGINS_PX)
        layout.setSpacing(_SPACING_PX)
        self._brand.setContentsMargins(10, 0, 0, 14)
        layout.addWidget(self._brand)
        for button in self.buttons.values():
            layout.addWidget(button)
        layout.addStretch(1)
        for text in (self._person, self._server):
            text.setContentsMargins(10, 0, 0, 0)
            layout.addWidget(text)
        layout.addSpacing(4)
        layout.addWidget(self._sign_out, alignment=Qt.AlignmentFlag.AlignLeft)

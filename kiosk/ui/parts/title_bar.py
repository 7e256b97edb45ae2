"""The top line: mode, place, person, and the truth about what the server has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.ui.parts.chip import Chip
from kiosk.ui.parts.fit_text import FitText, Lettering
from kiosk.ui.parts.ground import fill
from kiosk.ui.parts.prompt import mode_name
from kiosk.ui.parts.sync_words import sync_words
from kiosk.ui.parts.touch_button import Face, TouchButton
from kiosk.ui.wording import plain

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from kiosk.station.view import StationView
    from kiosk.ui.look import Look
    from kiosk.ui.site_time import SiteTime


_HEIGHT, _LOWEST_PX = 76, 56
"""Without buttons: on the smallest screen the PIN keypad needs the rest."""


class TitleBar(QWidget):
    """Its two buttons open the keypad and lock the station."""

    type_pressed = Signal()
    lock_pressed = Signal()
    practice_left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setObjectName("titleBar")
        self._mode = NamePlate(look)
        self._place = Readout(look)
        self._person = Readout(look)
        self._sync = Readout(look, has_lamp=True)
        self._mute = Chip(look, 34)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._mode)
        self._row.addWidget(self._place, 30)
        self._row.addWidget(self._person, 20)
        self._row.addWidget(self._sync, 38)
        self._row.addWidget(self._mute)
        self._type = TouchButton(look, self.tr("TYPE"), Face("keypad", 18, is_quiet=True))
        self._lock = TouchButton(look, self.tr("LOCK"), Face("lock", 18, is_quiet=True))
        self._type.clicked.connect(self.type_pressed)
        self._lock.clicked.connect(self._press_lock)
        self._is_practice = False
        self._row.addWidget(self._type)
        self._row.addWidget(self._lock)
        self.set_audible(is_audible=True)
        look.changed.connect(self._restyle)
        self._restyle()

    def show_view(self, view: StationView, site: SiteTime) -> None:
        """Show mode, place, person and connection."""
        is_working = view.is_enrolled and not view.is_locked
        self._mode.set_text(mode_name(view.mode) if is_working else "TraceTrack")
        self._place.show_words(plain(view.location_name), plain(view.station_name))
        signed = self.tr("signed in") if view.operator and is_working else self.tr("nobody here")
        name = plain(view.operator) if is_working else self.tr("Locked")
        # Out of service the station's file can't be asked who works here.
        is_known = view.is_enrolled and not view.is_out_of_service
        self._person.show_words(name if is_known else "", signed if is_known else "")
        words = sync_words(view.connection, site)
        self._sync.show_words(words.state, words.detail, words.tone)
        self._sync.setVisible(view.is_enrolled)

    def show_buttons(self, *, is_on: bool) -> None:
        """Show the two buttons, and be as high as they are, or leave the room to the page."""
        self._type.setVisible(is_on)
        self._lock.setVisible(is_on)
        self._restyle()

    def set_practice(self, *, is_on: bool) -> None:
        """Offer the way out of practice in the lock's place."""
        self._is_practice = is_on
        words = self.tr("END") if is_on else self.tr("LOCK")
        self._lock.setText(words)
        self._lock.setAccessibleName(words)
        self._lock.set_icon_name("back" if is_on else "lock")
        self._place.set_ink("cue_already" if is_on else "ink")

    def _press_lock(self) -> None:
        if self._is_practice:
            self.practice_left.emit()
        else:
            self.lock_pressed.emit()

    def set_audible(self, *, is_audible: bool) -> None:
        """Say that no sound can be heard here, when that is so."""
        self._mute.setVisible(not is_audible)
        self._mute.setAccessibleName("" if is_audible else self.tr("No sound"))
        self._mute.show_icon("mute", self._look.colour("bad"), None)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Fill the bar and rule it off."""
        painter = QPainter(self)
        fill(painter, self.rect(), self._look.colour("panel"))
        painter.setPen(self._look.colour("edge"))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        painter.end()

    def _restyle(self) -> None:
        side = self._look.theme.touch()
        is_pressable = not self._type.isHidden()
        self.setFixedHeight(side if is_pressable else max(_LOWEST_PX, self._look.px(_HEIGHT)))
        for button in (self._type, self._lock):
            button.setFixedSize(side, side)
        self._row.setContentsMargins(0, 0, 0 if is_pressable else self._look.px(20), 0)
        self._row.setSpacing(self._look.px(20))


class NamePlate(QWidget):
    """The mode as ink turned inside out, like the plate on an instrument."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._text = FitText(
            look, Lettering(38, 20, weight=700, align=Qt.AlignmentFlag.AlignHCenter), "on_chosen"
        )
        self._box = QHBoxLayout(self)
        self._box.addWidget(self._text)
        look.changed.connect(self._restyle)
        self._restyle()

    def set_text(self, text: str) -> None:
        """Show another mode."""
        self._text.set_text(text)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Fill the plate."""
        painter = QPainter(self)
        fill(painter, self.rect(), self._look.colour("chosen"))
        painter.end()

    def _restyle(self) -> None:
        self.setFixedWidth(self._look.px(224))
        pad = self._look.px(16)
        self._box.setContentsMargins(pad, 0, pad, 0)


class Readout(QWidget):
    """A value with a smaller word below it; a lamp before it says how it is."""

    def __init__(self, look: Look, *, has_lamp: bool = False) -> None:
        super().__init__()
        self._look = look
        self._has_lamp = has_lamp
        self._tone = "idle"
        self._value = FitText(look, Lettering(27, 23, weight=600, may_shorten=True))
        self._below = FitText(look, Lettering(20, 17, weight=500, may_shorten=True), "ink_soft")
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addStretch(1)
        self._column.addWidget(self._value)
        self._column.addWidget(self._below)
        self._column.addStretch(1)
        look.changed.connect(self._restyle)
        self._restyle()

    def set_ink(self, colour: str) -> None:
        """Write the value in another colour of the palette."""
        self._value.set_ink(colour)

    def show_words(self, value: str, below: str, tone: str = "idle") -> None:
        """Show a value, the word below it, and the lamp's colour."""
        self._value.set_text(value)
        self._below.set_text(below)
        self._tone = tone
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the lamp."""
        if not self._has_lamp:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour(self._tone))
        side = self._look.px(16)
        middle = self._value.geometry().center().y() + 1
        painter.drawEllipse(QRectF(QPointF(0, middle - side / 2), QPointF(side, middle + side / 2)))
        painter.end()

    def _restyle(self) -> None:
        left = self._look.px(28) if self._has_lamp else 0
        self._column.setContentsMargins(left, 0, 0, 0)

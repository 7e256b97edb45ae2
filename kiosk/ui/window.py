"""The station's window: title bar, cue panel, the page for the moment, buttons.

Shows one `StationView` at a time and sends what the operator wants as signals; knows no desk.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.station.modes import Button, Mode
from kiosk.station.view import StationView
from kiosk.ui.parts.button_bar import ButtonBar
from kiosk.ui.parts.cue_panel import CuePanel
from kiosk.ui.parts.ground import fill
from kiosk.ui.parts.title_bar import TitleBar
from kiosk.ui.site_time import SiteTime
from kiosk.ui.station_pages import PageName, StationPages
from shared.values import value

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent

    from kiosk.ui.look import Look
    from kiosk.ui.parts.camera_pane import CodeBox  # noqa: TC004 - a dataclass does not look at it

_REFRESH_MS = 10_000
"""How often ages such as "oldest 4 min" are told anew."""
_LEFT, _RIGHT = 56, 44
"""Shares of the window's width."""
_WORKING = frozenset({PageName.WORK, PageName.LOOK_UP, PageName.DESTINATION})
"""Pages on which bags are scanned: with buttons below."""


@value
class Picture:
    """What the camera pane shows: a frame, the codes in it, advice, or why there is no frame."""

    image: QImage | None = None
    boxes: tuple[CodeBox, ...] = ()
    advice: str = ""
    trouble: str = ""


class StationWindow(QWidget):
    """The one window of a station; there is no dialog, and no field to lose the focus."""

    mode_chosen = Signal(Mode)
    button_pressed = Signal(Button)
    destination_chosen = Signal(str)
    pin_entered = Signal(str)
    text_entered = Signal(str)
    set_up_wanted = Signal(str)
    """The PIN with which the set-up page is asked for; empty on a station that is not enrolled."""
    drawn = Signal()
    """It is on the screen as it was when `ask_when_drawn` was called."""

    def __init__(self, look: Look, now: Callable[[], datetime]) -> None:
        super().__init__()
        self.setObjectName("stationWindow")
        self.setWindowTitle("TraceTrack")
        self._look, self._now, self._name = look, now, "TraceTrack"
        self._view = StationView()
        self._is_typing = self._is_typing_by_key = False
        self._wants_destination = False
        self._is_asked_when_drawn = False
        self._wants_set_up = self._is_set_up_open = False
        self.title_bar = TitleBar(look)
        self.cue_panel = CuePanel(look)
        self.button_bar = ButtonBar(look)
        self.pages = StationPages(look, SiteTime.of("UTC", now))
        self._lay_out()
        self._connect()
        self._refresh = QTimer(self, interval=_REFRESH_MS)
        self._refresh.timeout.connect(self._show_ages)
        self._refresh.start()

    @property
    def view(self) -> StationView:
        """What is shown."""
        return self._view

    def show_view(self, view: StationView) -> None:
        """Show another picture of the station."""
        if view.mode is not self._view.mode or view.destination != self._view.destination:
            self._wants_destination = False
        if self._wants_set_up and not view.is_locked:
            self._want_set_up(is_asking=False)
        if view.is_locked and not self._view.is_locked:
            self.pages.sign_in.clear()
            self._is_typing = False
        if self._is_typing_by_key and view.cue_number != self._view.cue_number:
            # Keys that nobody meant must not wait for an Enter that belongs to something else.
            self._is_typing = False
        self._view = view
        site = SiteTime.of(view.time_zone, self._now)
        self.cue_panel.show_view(view, site)
        self._say_title()
        self.title_bar.show_view(view, site)
        self.button_bar.show_view(view)
        self.pages.show_view(view, site)
        self._show_page()

    def ask_when_drawn(self) -> None:
        """Have `drawn` tell when the window is next on the screen."""
        self._is_asked_when_drawn = True
        self.update()

    def open_set_up(self) -> None:
        """Show the set-up page until it is left."""
        self._wants_set_up, self._is_set_up_open = False, True
        self._show_page()

    def close_set_up(self) -> None:
        """Leave the set-up page, if it is open."""
        if self._is_set_up_open:
            self.pages.set_up.left.emit()

    def begin_practice(self, *, is_on: bool) -> None:
        """Be the window of practice, or that of work again."""
        self._name = self.tr("PRACTICE") if is_on else "TraceTrack"
        self.title_bar.set_practice(is_on=is_on)

    def set_camera_on(self, *, is_on: bool) -> None:
        """Whether this station has a camera."""
        self.pages.set_camera_on(is_on=is_on)

    def show_picture(self, picture: Picture) -> None:
        """Show what the camera sees."""
        pages = self.pages
        pane = pages.work.camera if self._view.is_enrolled else pages.enrol.camera
        if picture.image is None:
            pane.show_trouble(picture.trouble)
        else:
            pane.show_picture(picture.image, picture.boxes, picture.advice)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The size that everything is designed for."""
        return QSize(1280, 720)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Take the sizes for the new window."""
        super().resizeEvent(event)
        self._look.fit(self.width(), self.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Begin to type with a key that no page takes: of a keyboard, or of a slow scanner."""
        key = event.text()
        if key.strip() and key.isprintable() and self._page_for(self._view) in _WORKING:
            self._start_typing()
            self._is_typing_by_key = True
            self.pages.manual_entry.press(key)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Fill the ground."""
        painter = QPainter(self)
        fill(painter, self.rect(), self._look.colour("ground"))
        painter.end()
        if self._is_asked_when_drawn:
            self._is_asked_when_drawn = False
            # After the parts, which are drawn behind this.
            QTimer.singleShot(0, self, self.drawn.emit)

    def _say_title(self) -> None:
        # For a screen reader and the task bar, which see no painted text.
        self.setWindowTitle(f"{self._name}: {self.cue_panel.spoken}")

    def _show_ages(self) -> None:
        self.title_bar.show_view(self._view, SiteTime.of(self._view.time_zone, self._now))

    def _show_page(self) -> None:
        name = self._page_for(self._view)
        page = self.pages.show(name)
        is_working = name in _WORKING
        self.button_bar.setVisible(is_working)
        self.title_bar.show_buttons(is_on=is_working)
        page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _page_for(self, view: StationView) -> PageName:
        if self._is_set_up_open:
            return PageName.SET_UP
        if view.is_out_of_service:
            return PageName.OUT_OF_SERVICE
        if not view.is_enrolled:
            return PageName.ENROL
        if view.is_locked:
            return PageName.SIGN_IN
        return PageName.MANUAL_ENTRY if self._is_typing else self._working_page(view)

    def _working_page(self, view: StationView) -> PageName:
        if view.mode is Mode.DISPATCH and (view.destination is None or self._wants_destination):
            return PageName.DESTINATION
        if view.mode is Mode.LOOK_UP and view.looked_up is not None:
            return PageName.LOOK_UP
        return PageName.WORK

    def _choose_mode(self, mode: Mode) -> None:
        # Dispatch pressed again asks for another destination; the station is not asked for that.
        is_again = mode is Mode.DISPATCH and self._view.mode is Mode.DISPATCH
        self._wants_destination = is_again and not self._wants_destination
        if is_again:
            self._show_page()
        else:
            self.mode_chosen.emit(mode)

    def _choose_destination(self, code: str) -> None:
        self._wants_destination = False
        self.destination_chosen.emit(code)
        self._show_page()

    def _start_typing(self) -> None:
        self._is_typing, self._is_typing_by_key = True, False
        self.pages.manual_entry.clear()
        self._show_page()

    def _stop_typing(self) -> None:
        self._is_typing = False
        self._show_page()

    def _take_typed(self, text: str) -> None:
        self._stop_typing()
        self.text_entered.emit(text)

    def _lock(self) -> None:
        self.button_pressed.emit(Button.LOCK)

    def _ask_for_set_up(self) -> None:
        if self._view.is_enrolled:
            self._want_set_up(is_asking=not self._wants_set_up)
        else:
            self.set_up_wanted.emit("")

    def _want_set_up(self, *, is_asking: bool) -> None:
        self._wants_set_up = is_asking
        self.pages.sign_in.ask_for_set_up(is_asking=is_asking)
        self.cue_panel.ask_for_set_up(is_asking=is_asking)

    def _take_pin(self, pin: str) -> None:
        if self._wants_set_up:
            self.set_up_wanted.emit(pin)
        else:
            self.pin_entered.emit(pin)

    def _leave_set_up(self) -> None:
        self._is_set_up_open = False
        self._want_set_up(is_asking=False)
        self._show_page()

    def _connect(self) -> None:
        self.cue_panel.spoke.connect(self._say_title)
        self.button_bar.mode_chosen.connect(self._choose_mode)
        self.button_bar.button_pressed.connect(self.button_pressed)
        self.cue_panel.set_up_pressed.connect(self._ask_for_set_up)
        self.title_bar.type_pressed.connect(self._start_typing)
        self.title_bar.lock_pressed.connect(self._lock)
        pages = self.pages
        pages.destination_chosen.connect(self._choose_destination)
        pages.pin_entered.connect(self._take_pin)
        pages.set_up_left.connect(self._leave_set_up)
        pages.text_entered.connect(self._take_typed)
        pages.typing_cancelled.connect(self._stop_typing)

    def _lay_out(self) -> None:
        halves = QHBoxLayout(self.pages.halves)
        halves.setContentsMargins(0, 0, 0, 0)
        halves.setSpacing(0)
        halves.addWidget(self.cue_panel, _LEFT)
        halves.addWidget(self.pages.right, _RIGHT)
        column = QVBoxLayout(self)
        # The screen decides how large the window is, never the room that some page would like.
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.title_bar)
        column.addWidget(self.pages.whole, 1)
        column.addWidget(self.button_bar)

"""Run the station's window until it is closed.

The kiosk behind it is made by the caller, who gives it the bridge's `on_*` to tell.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import field
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from kiosk.scanning.wedge import WedgeSettings
from kiosk.station.cue import Cue, CueKind
from kiosk.station.view import StationView
from kiosk.ui.bridge import Bridge, KioskPort, connect_window
from kiosk.ui.crash_hook import install_crash_hook
from kiosk.ui.desk_switch import DeskSwitch
from kiosk.ui.handheld import Handheld
from kiosk.ui.languages import speak
from kiosk.ui.look import Look, load_fonts
from kiosk.ui.opening import Opening
from kiosk.ui.output_device import open_output
from kiosk.ui.sound import Output, Sound
from kiosk.ui.theme import Shade, load_theme
from kiosk.ui.window import Picture, StationWindow
from shared.values import value

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from kiosk.scanning.camera_state import CameraState
    from kiosk.scanning.frames import Scan
    from kiosk.ui.practice import PracticePort, PracticeRoom, Words
    from kiosk.ui.set_up import SetUp
    from kiosk.ui.set_up_port import SetUpPort

Kiosk = TypeVar("Kiosk", bound="KioskPort")

WINDOW_PX = (1280, 720)
_SWITCH_S = 0.0005


@value
class Seat:
    """How the station is set up at this PC; `volume` from 0 (mute) to 1.

    `open_voice` opens the device that its tones come out of; `language` is a code of `LANGUAGES`,
    or empty for the computer's.
    """

    wedge: WedgeSettings = field(default_factory=WedgeSettings)
    has_camera: bool = True
    volume: float = 1.0
    shade: Shade = Shade.DARK
    is_windowed: bool = False
    open_voice: Callable[[], Output] = open_output
    language: str = ""


def _offer_nothing(_program: object, _kiosk: object) -> None:
    """A window without more, as in the demo."""


def _no_practice(_bridge: Bridge, _words: Words) -> PracticePort:
    raise NotImplementedError("no practice was offered")


def run_station(
    make_kiosk: Callable[[Bridge], Kiosk],
    seat: Seat,
    now: Callable[[], datetime],
    offer: Callable[[StationProgram, Kiosk], None] = _offer_nothing,
) -> int:
    """Show the station's window until it is closed; the exit code.

    `offer` may add to the program what not every station has: set-up page, practice.
    """
    application = prepare_qt(seat.language)
    program = open_station(application, make_kiosk, seat, now, offer)
    from kiosk.ui.stop_signal import StopSignal  # noqa: PLC0415 - loads sockets; nothing rests yet

    # not quit, which asks the windows, and a scan that is being read may refuse
    stop_signal = StopSignal(application.exit)
    try:
        return application.exec()
    finally:
        program.stop()
        stop_signal.deleteLater()


def open_station(
    application: QApplication,
    make_kiosk: Callable[[Bridge], Kiosk],
    seat: Seat,
    now: Callable[[], datetime],
    offer: Callable[[StationProgram, Kiosk], None] = _offer_nothing,
) -> StationProgram:
    """Show the window, while the desk opens its file on its own thread."""
    # The store thread, back from the disk with a cue, must not wait 5 ms for a window being drawn.
    sys.setswitchinterval(_SWITCH_S)
    bridge = Bridge()
    kiosk = make_kiosk(bridge)
    kiosk.start_desk()
    program = StationProgram(application, bridge, kiosk, seat, now)
    offer(program, kiosk)
    program.show()
    return program


def prepare_qt(language: str = "") -> QApplication:
    """Make the application as a scanner needs it, without an input method; it speaks `language`."""
    # An input method swallows dead keys before they are seen; it is chosen before the application.
    os.environ["QT_IM_MODULE"] = "none"
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        application = QApplication(sys.argv[:1])
    application.setApplicationName("TraceTrack")
    load_fonts()
    speak(application, language)
    return application


class StationProgram(QObject):
    """Window, kiosk, handheld and sound, joined; `window` and `kiosk` are there for tests."""

    def __init__(
        self,
        application: QApplication,
        bridge: Bridge,
        kiosk: KioskPort,
        seat: Seat,
        now: Callable[[], datetime],
    ) -> None:
        super().__init__()
        self._seat = seat
        self._application = application
        self._bridge = bridge
        self.kiosk = kiosk
        self._sound = Sound(seat.volume, self._bridge.on_audible, seat.open_voice)
        self._bridge.use_sound(self._sound)
        # Before it is told: a PC without a device says so at once, and there is no window yet.
        later = Qt.ConnectionType.QueuedConnection
        self._bridge.audible_changed.connect(self._show_audible, later)
        self._sound.start()
        self._switch = DeskSwitch(kiosk.desk)
        self.practice: PracticeRoom | None = None
        self._make_practice: Callable[[Bridge, Words], PracticePort] = _no_practice
        self.set_up: SetUp | None = None
        self._is_audible: bool | None = None
        self.handheld = Handheld(seat.wedge, self._scan, self._torn)
        self._look = Look(load_theme(seat.shade))
        self.window = StationWindow(self._look, now)
        self.window.set_camera_on(is_on=seat.has_camera)
        self._opening = Opening(self.window, self._appear, self._start_rest)
        self._connect()

    def show(self) -> None:
        """Show the window with its first view, or without one if that is long in coming."""
        install_crash_hook(self._crashed)
        self.handheld.install(self._application)
        if self._seat.is_windowed:
            self.window.resize(*WINDOW_PX)
        later = Qt.ConnectionType.SingleShotConnection
        self._bridge.view_changed.connect(self._opening.take_view, later)
        self._bridge.tell_again()

    def offer_set_up(self, make: Callable[[], SetUpPort]) -> None:
        """Let the set-up page be opened."""
        self.window.set_up_wanted.connect(partial(self._ask_for_set_up, make))
        self.window.cue_panel.offer_set_up()

    def offer_practice(self, make: Callable[[Bridge, Words], PracticePort]) -> None:
        """Let practice be begun, by the set-up page and by its card."""
        self._make_practice = make
        self.window.pages.practice_wanted.connect(self._begin_practice)
        self._bridge.practice_wanted.connect(self._turn_practice)
        self._switch.on_practice = self._bridge.on_practice

    def stop(self) -> None:
        """End everything; nothing is shown any more."""
        if self.practice is not None:
            self.practice.leave()
        if self.set_up is not None:
            self.set_up.leave()
        self._application.removeEventFilter(self.handheld)
        self.kiosk.stop()
        self._sound.stop()
        self._opening.stop()
        self.window.hide()

    def _ask_for_set_up(self, make: Callable[[], SetUpPort], pin: str) -> None:
        if self.set_up is None:
            self.set_up = self._make_set_up(make())
        self.set_up.ask_for(pin)

    def _make_set_up(self, port: SetUpPort) -> SetUp:
        from kiosk.ui.set_up import SetUp  # noqa: PLC0415 - opened seldom, and by hand

        made = SetUp(self.window.pages.set_up, port, self.handheld, self._sound)
        made.entered.connect(self.window.open_set_up)
        made.refused.connect(self._refuse_pin)
        made.camera_turned.connect(self._turn_camera)
        if self._is_audible is not None:
            made.note_sound(is_audible=self._is_audible)
        return made

    def _begin_practice(self) -> None:
        self._practice_room().enter()

    def _turn_practice(self) -> None:
        self._practice_room().turn()

    def _practice_room(self) -> PracticeRoom:
        if self.practice is None:
            from kiosk.ui.practice import PracticeRoom, Work  # noqa: PLC0415 - begun by hand

            work = Work(self._look, self._bridge, self._switch, self.kiosk, self._sound)
            self.practice = PracticeRoom(self.window, work, self._make_practice)
        return self.practice

    def _appear(self) -> None:
        if self._seat.is_windowed:
            self.window.show()
        else:
            self.window.showFullScreen()

    def _start_rest(self) -> None:
        # Camera and network take up to a second to load: not before the first view has been drawn.
        self.kiosk.start_rest()
        self.window.pages.make_ahead()

    def _connect(self) -> None:
        connect_window(self.window, self._switch)
        self._bridge.view_changed.connect(self._show_view)
        self._bridge.picture_taken.connect(self._show_picture)
        self._bridge.camera_changed.connect(self._show_camera)

    @property
    def _is_practising(self) -> bool:
        return self.practice is not None and self.practice.is_on

    def _show_view(self, view: StationView) -> None:
        if not self._is_practising:
            self.window.show_view(view)

    def _show_picture(self) -> None:
        picture = self._bridge.take_picture()
        if picture is None or self._is_practising:
            return
        from kiosk.ui.preview import preview_of  # noqa: PLC0415 - no picture, no preview

        shown = preview_of(picture, self.window.view)
        self.window.show_picture(shown)
        pages, set_up = self.window.pages, self.set_up
        if set_up is not None and pages.set_up.isVisible() and shown.image is not None:
            set_up.show_live(shown.image)

    def _turn_camera(self, is_on: bool) -> None:  # noqa: FBT001 - a signal's one argument
        self.window.set_camera_on(is_on=is_on)

    def _show_camera(self, state: CameraState) -> None:
        from kiosk.ui.preview import trouble_of  # noqa: PLC0415 - as for pictures

        trouble = trouble_of(state)
        if trouble and self.set_up is not None:
            self.set_up.show_live_trouble(trouble)
        if trouble and not self._is_practising:
            self.window.show_picture(Picture(trouble=trouble))

    def _show_audible(self, is_audible: bool) -> None:  # noqa: FBT001 - a signal's one argument
        self._is_audible = is_audible
        self.window.title_bar.set_audible(is_audible=is_audible)
        if self.set_up is not None:
            self.set_up.note_sound(is_audible=is_audible)

    def _refuse_pin(self) -> None:
        self.kiosk.desk.tell(Cue(CueKind.REFUSED, "pin_wrong"))

    def _scan(self, scans: Sequence[Scan]) -> None:
        if self.kiosk.hears_keyboard:
            self.kiosk.scan(scans)

    def _torn(self) -> None:
        if not self.kiosk.hears_keyboard:
            return
        self._switch.tell(Cue(CueKind.REFUSED, "scan_torn"))

    def _crashed(self) -> None:
        failed = Cue(CueKind.OUT_OF_SERVICE, "program_failed")
        self._sound.play(failed.kind)
        self._bridge.on_view(StationView(is_out_of_service=True, out_of_service=failed))

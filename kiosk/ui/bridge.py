"""Join the kiosk's threads to the window: what they tell becomes signals, presses become calls.

Emitting from another thread queues the value for the Qt thread. A cue's tone is played at once, on
the thread that tells it.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kiosk.scanning.camera_state import CameraState
    from kiosk.scanning.eye import View
    from kiosk.scanning.frames import Scan
    from kiosk.station.cue import Cue
    from kiosk.station.modes import Button, Mode
    from kiosk.station.view import StationView
    from kiosk.ui.sound import Sound
    from kiosk.ui.window import StationWindow


class DeskPort(Protocol):
    """What the window asks of the desk; every call returns at once."""

    def scan(self, scans: Sequence[Scan]) -> object:
        """Take what a scanner read."""
        ...

    def type_text(self, text: str) -> object:
        """Take a text that was typed because its label cannot be read."""
        ...

    def press(self, button: Button) -> object:
        """Take a press."""
        ...

    def choose_mode(self, mode: Mode) -> object:
        """Change what the next bag means."""
        ...

    def choose_destination(self, code: str) -> object:
        """Say where the next bags go."""
        ...

    def sign_in_pin(self, pin: str) -> object:
        """Let the person work whose PIN this is."""
        ...

    def tell(self, cue: Cue) -> object:
        """Show something that is no scan."""
        ...


class KioskPort(Protocol):
    """The kiosk without its screen, as this program runs it."""

    @property
    def desk(self) -> DeskPort:
        """The desk that scans and presses go to."""
        ...

    @property
    def hears_keyboard(self) -> bool:
        """Whether a code that is typed into the window counts."""
        ...

    def scan(self, scans: Sequence[Scan]) -> object:
        """Take what a scanner read."""
        ...

    def divert(self, to: Callable[[Sequence[Scan]], object] | None) -> None:
        """Give scans to somebody else than the desk; None gives them back to it."""
        ...

    def start_desk(self) -> None:
        """Begin to judge and keep scans; returns at once."""
        ...

    def start_rest(self) -> None:
        """Begin with everything else; returns at once."""
        ...

    def stop(self) -> None:
        """End; everything recorded is on the disk when this returns."""
        ...


class Bridge(QObject):
    """Its `on_*` may be called from any thread; its signals arrive on the Qt thread."""

    view_changed = Signal(object)
    picture_taken = Signal()
    camera_changed = Signal(object)
    audible_changed = Signal(bool)
    practice_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._sound: Sound | None = None
        self._lock = threading.Lock()
        self._picture: View | None = None
        self._view: StationView | None = None

    def use_sound(self, sound: Sound) -> None:
        """Give cues this voice."""
        self._sound = sound

    def on_view(self, view: StationView) -> None:
        """Show another picture of the station."""
        self._view = view
        self.view_changed.emit(view)

    def tell_again(self) -> None:
        """Tell the newest view once more, for a window that was not there when it came."""
        if self._view is not None:
            self.view_changed.emit(self._view)

    def on_cue(self, cue: Cue) -> None:
        """Let a cue be heard; it is seen with the view that follows."""
        if self._sound is not None:
            self._sound.play(cue.kind)

    def on_picture(self, view: View) -> None:
        """Show a frame; when the window is busy, only the newest of those that came meanwhile."""
        with self._lock:
            is_first, self._picture = self._picture is None, view
        if is_first:
            self.picture_taken.emit()

    def on_camera(self, state: CameraState) -> None:
        """Say how the camera is."""
        self.camera_changed.emit(state)

    def on_audible(self, is_audible: bool) -> None:  # noqa: FBT001 - a callback's one argument
        """Say whether cues can be heard."""
        self.audible_changed.emit(is_audible)

    def on_practice(self) -> None:
        """Begin practice, or end it: its card was read."""
        self.practice_wanted.emit()

    def take_picture(self) -> View | None:
        """The newest frame that has not been shown."""
        with self._lock:
            picture, self._picture = self._picture, None
        return picture


def connect_window(window: StationWindow, desk: DeskPort) -> None:
    """Let what the operator does in the window reach the desk."""
    window.mode_chosen.connect(desk.choose_mode)
    window.button_pressed.connect(desk.press)
    window.destination_chosen.connect(desk.choose_destination)
    window.pin_entered.connect(desk.sign_in_pin)
    window.text_entered.connect(desk.type_text)

"""Station window and admin window in one program, for a demo that drives them from outside."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from kiosk.ui.admin.app import open_admin
from kiosk.ui.admin.memory import Memory
from kiosk.ui.app import Seat, open_station, prepare_qt
from kiosk.ui.bridge import KioskPort
from kiosk.ui.placing import place_both
from kiosk.ui.stop_signal import StopSignal
from kiosk.ui.theme import Shade

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from kiosk.api_client import ConsoleApi
    from kiosk.ui.admin.window import AdminWindow
    from kiosk.ui.bridge import Bridge

_DRAWING_MS = 250
"""A view that was told before the picture was asked for is drawn by then."""
_LOADING_MS = 1500
"""How long a page of the admin window is given to ask the server and to draw its answer."""


AnyKiosk = TypeVar("AnyKiosk", bound=KioskPort)


class Stage(QObject, Generic[AnyKiosk]):
    """Owns the program's windows; `picture` and `end` may be called from any thread."""

    _wanted = Signal(object)

    def __init__(
        self,
        make_kiosk: Callable[[Bridge], AnyKiosk],
        seat: Seat,
        now: Callable[[], datetime],
        settings_file: Path,
    ) -> None:
        self._application = prepare_qt()
        super().__init__()
        self._application.setStyle("Fusion")
        # Not the settings of an admin window that is installed on this PC.
        self._settings = Memory(settings_file)
        self._admin: AdminWindow | None = None
        self._wanted.connect(self._do, Qt.ConnectionType.QueuedConnection)
        self._stop_signal = StopSignal(self._application.exit)
        made: list[AnyKiosk] = []

        def make(bridge: Bridge) -> AnyKiosk:
            made.append(make_kiosk(bridge))
            return made[0]

        self._station = open_station(self._application, make, seat, now)
        self.kiosk = made[0]
        self._places = place_both(self._application.primaryScreen().availableGeometry())
        if self._places is not None and seat.is_windowed:
            self._station.window.setGeometry(self._places[0])

    @property
    def admin_place(self) -> tuple[int, int, int, int]:
        """Where an admin window of another program belongs: left, top, width, height in px.

        Beside the station's or below it; behind it where the screen is too small for both.
        """
        room = self._application.primaryScreen().availableGeometry()
        place = self._places[1] if self._places is not None else room
        return place.x(), place.y(), place.width(), place.height()

    def open_admin(self, api: ConsoleApi) -> None:
        """Show the admin window with a session that is already made."""
        self._admin = open_admin(api, settings=self._settings, shade=Shade.LIGHT)

    def run(self) -> int:
        """Show the windows until the station's is closed or `end` is called; the exit code."""
        try:
            return self._application.exec()
        finally:
            self._station.stop()
            if self._admin is not None:
                self._admin.close()
            self._settings.close()

    def end(self) -> None:
        """Close the windows."""
        self._wanted.emit(self._application.exit)

    def picture_station(self, file: Path) -> None:
        """Keep a picture of the station's window as it is now; returns when it is kept."""
        window = self._station.window
        self._and_wait(lambda done: _after(_DRAWING_MS, lambda: _keep(window, file, done)))

    def picture_admin(self, folder: Path, places: Sequence[str]) -> None:
        """Keep a picture of each page of the admin window; returns when all are kept."""
        admin = self._admin
        if admin is None:
            return
        for place in places:
            self._and_wait(lambda done, place=place: _turn_to(admin, place, done))
            self._and_wait(
                lambda done, place=place: _keep(admin, folder / f"admin-{place}.png", done)
            )

    def _and_wait(self, work: Callable[[threading.Event], None]) -> None:
        done = threading.Event()
        self._wanted.emit(lambda: work(done))
        done.wait(30.0)

    def _do(self, work: Callable[[], None]) -> None:
        work()


def _after(wait_ms: int, work: Callable[[], None]) -> None:
    # Always a plain function: PySide does not keep a bound method's object, and one that another
    # thread frees while the timer lets go of it ends the program.
    QTimer.singleShot(wait_ms, lambda: work())  # noqa: PLW0108 - as said


def _turn_to(admin: AdminWindow, place: str, done: threading.Event) -> None:
    admin.show_page(place)
    if admin.page is not None:
        admin.page.refresh_wanted.emit()
    _after(_LOADING_MS, done.set)


def _keep(window: QWidget, file: Path, done: threading.Event) -> None:
    window.grab().save(str(file))
    done.set()

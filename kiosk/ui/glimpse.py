"""A look at both windows, to see that Qt draws them on this PC; for the self-test.

They are the real ones with nobody behind them: no disk, no server, no camera.
"""

from __future__ import annotations

import os
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from kiosk.ui.admin.memory import Memory
from kiosk.ui.admin.rooms import Rooms, rail_places
from kiosk.ui.admin.window import AdminWindow
from kiosk.ui.app import WINDOW_PX, prepare_qt
from kiosk.ui.look import Look
from kiosk.ui.theme import load_theme
from kiosk.ui.window import StationWindow

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def glimpse_of_the_station() -> str:
    """Draw the station's window, and say how large it came out and on what.

    Raises:
        ValueError: the picture is empty.
    """
    _prepare()
    return _picture_of(StationWindow(Look(load_theme()), lambda: datetime.now(UTC)))


def glimpse_of_the_office() -> str:
    """Draw the admin window with all its pages, and say as above.

    Raises:
        ValueError: the picture is empty.
    """
    _prepare()
    look = Look(load_theme())
    with tempfile.TemporaryDirectory() as folder:
        settings = Memory(Path(folder) / "window.json")
        window = AdminWindow(look, settings, rail_places())
        Rooms(look, settings).move_into(window)
        said = _picture_of(window)
        settings.close()
        return said


def _prepare() -> None:
    # Draw in memory where there is no screen: Qt ends the whole process otherwise.
    if sys.platform == "linux" and not {"DISPLAY", "WAYLAND_DISPLAY"} & os.environ.keys():
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    prepare_qt()


def _picture_of(window: QWidget) -> str:
    window.resize(*WINDOW_PX)
    window.show()
    picture = window.grab().toImage()
    window.close()
    window.deleteLater()
    width, height = picture.width(), picture.height()
    if len({picture.pixel(x, y) for x in range(0, width, 2) for y in range(0, height, 2)}) == 1:
        raise ValueError(f"{width} x {height} px without a mark")
    return f"{width} x {height} px on {QGuiApplication.platformName()}"

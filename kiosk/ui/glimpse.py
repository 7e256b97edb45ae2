"""A look at a window of ours, to see that Qt draws on this PC; for the self-test."""

from __future__ import annotations

import os
import sys

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel

SIZE_PX = (320, 180)


def glimpse() -> str:
    """Open a window, draw it, and say how large it came out and on what.

    Raises:
        ValueError: the picture is empty.
    """
    stay_off_a_missing_screen()
    application = QApplication.instance() or QApplication([])
    window = QLabel("P123-10  ✔  7 / 10")
    window.resize(*SIZE_PX)
    window.show()
    picture = window.grab().toImage()
    window.close()
    inks = {picture.pixel(x, y) for x in range(picture.width()) for y in range(picture.height())}
    if len(inks) == 1:
        raise ValueError(f"{picture.width()} x {picture.height()} px without a mark")
    application.processEvents()
    return f"{picture.width()} x {picture.height()} px on {QGuiApplication.platformName()}"


def stay_off_a_missing_screen() -> None:
    """Draw in memory where there is no screen: Qt ends the whole process otherwise."""
    if sys.platform == "linux" and not {"DISPLAY", "WAYLAND_DISPLAY"} & os.environ.keys():
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

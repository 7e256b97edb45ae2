"""A look at widgets of ours, to see that Qt draws them on this PC; for the self-test."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel

from kiosk.ui.admin.parts.chart import BarChart, Bars
from kiosk.ui.look import Look, load_fonts
from kiosk.ui.theme import load_theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

SIZE_PX = (320, 180)


def glimpse_of_a_window() -> str:
    """Draw a window in the product's look, and say how large it came out and on what.

    Raises:
        ValueError: the picture is empty.
    """
    _application()
    look = Look(load_theme())
    window = QLabel("P123-10  ✔  7 / 10")
    window.setStyleSheet(look.theme.style_sheet())
    return _picture_of(window)


def glimpse_of_a_chart() -> str:
    """Draw two bars, and say as above.

    Raises:
        ValueError: the picture is empty.
    """
    _application()
    chart = BarChart("7 / 10", Look(load_theme()))
    chart.show_bars(("P123-10",), (Bars("C", "good", (7, 10)),))
    return _picture_of(chart)


def _application() -> QApplication:
    # Draw in memory where there is no screen: Qt ends the whole process otherwise.
    if sys.platform == "linux" and not {"DISPLAY", "WAYLAND_DISPLAY"} & os.environ.keys():
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    application = QApplication([])
    load_fonts()
    return application


def _picture_of(widget: QWidget) -> str:
    widget.resize(*SIZE_PX)
    widget.show()
    picture = widget.grab().toImage()
    widget.close()
    width, height = picture.width(), picture.height()
    if len({picture.pixel(x, y) for x in range(width) for y in range(height)}) == 1:
        raise ValueError(f"{width} x {height} px without a mark")
    return f"{width} x {height} px on {QGuiApplication.platformName()}"

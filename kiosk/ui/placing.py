"""Where a demo puts the station's window and the admin's on one screen, so that both are seen."""

from __future__ import annotations

from PySide6.QtCore import QRect

STATION_PX = (1280, 720)
_LEAST_PX = (800, 480)
"""The smallest window that either program is made for."""
_TITLE_PX = 32
"""Room for the bar that a window manager puts above a window."""


def place_both(screen: QRect) -> tuple[QRect, QRect] | None:
    """Return the insides of the station's and the admin's window, or None without room for both.

    Side by side, else one below the other; `screen` is what of it windows may take.
    """
    left, top = screen.left(), screen.top() + _TITLE_PX
    width, height = screen.width(), screen.height() - _TITLE_PX
    least_width, least_height = _LEAST_PX
    if width >= 2 * least_width and height >= least_height:
        across = min(STATION_PX[0], width - least_width)
        return (
            QRect(left, top, across, min(STATION_PX[1], height)),
            QRect(left + across, top, width - across, height),
        )
    if width >= least_width and height >= 2 * least_height + _TITLE_PX:
        down = min(STATION_PX[1], height - _TITLE_PX - least_height)
        below = top + down + _TITLE_PX
        return (
            QRect(left, top, min(STATION_PX[0], width), down),
            QRect(left, below, width, height - down - _TITLE_PX),
        )
    return None

"""Fill a part's ground with one colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QPainter


def fill(painter: QPainter, place: QRect | QRectF, colour: QColor) -> None:
    """Fill a rectangle, and leave the painter as it was.

    `QPainter.fillRect` does the same, but when it is first called PySide makes a class of two
    hundred gradients for it, for which the first picture of a station would wait 2 ms.
    """
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRect(place)
    painter.restore()

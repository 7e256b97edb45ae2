"""A text as a QR code: a picture for the window, and the same on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

import segno
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from shared.overriding import override

if TYPE_CHECKING:
    from collections.abc import Sequence

QUIET_ZONE = 4
"""Modules of white around the code (ISO/IEC 18004)."""


def qr_modules(text: str) -> Sequence[Sequence[int]]:
    """The code's modules, 1 is dark, rows from the top; with its quiet zone, error level M."""
    code = segno.make(text, error="m", micro=False, boost_error=False)
    return [tuple(row) for row in code.matrix_iter(scale=1, border=QUIET_ZONE)]


def qr_image(text: str, module_px: int) -> QImage:
    """The code as a picture, black on white in any theme: cameras want it so."""
    modules = qr_modules(text)
    side = len(modules) * module_px
    image = QImage(side, side, QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    draw_qr(painter, QRectF(0, 0, side, side), modules)
    painter.end()
    return image


def draw_qr(painter: QPainter, area: QRectF, modules: Sequence[Sequence[int]]) -> None:
    """Draw the modules into a square of the painter's units."""
    side = area.width() / len(modules)
    painter.fillRect(area, QColor("white"))
    for row, line in enumerate(modules):
        for column, is_dark in enumerate(line):
            if is_dark:
                painter.fillRect(
                    QRectF(area.x() + column * side, area.y() + row * side, side, side),
                    QColor("black"),
                )


class QrCode(QWidget):
    """A QR code as large as its place, in whole px per module so that its edges are sharp."""

    def __init__(self, text: str, name: str, side_px: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._modules = qr_modules(text)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        module_px = max(1, side_px // len(self._modules))
        self.setFixedSize(module_px * len(self._modules), module_px * len(self._modules))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_qr(painter, QRectF(self.rect()), self._modules)

"""A picture shown whole, its pixels kept sharp: a code to be scanned off the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from kiosk.ui.look import Look


class PictureBox(QWidget):
    """White around the picture, as a code's quiet zone needs it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._picture = QImage()
        look.changed.connect(self.update)

    def show_picture(self, picture: QImage) -> None:
        """Show another picture."""
        self._picture = picture
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw it as large as it fits."""
        if self._picture.isNull():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        size = self._picture.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRect(0, 0, size.width(), size.height())
        place.moveCenter(self.rect().center())
        painter.drawImage(place, self._picture)
        painter.end()

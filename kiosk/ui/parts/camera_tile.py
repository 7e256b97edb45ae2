"""A camera to choose: its picture, and its name below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QImage, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from kiosk.ui.theme import TOUCH_PX

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from kiosk.ui.look import Look


class CameraTile(QAbstractButton):
    """Framed when it is the chosen one."""

    def __init__(self, look: Look, name: str, *, is_chosen: bool) -> None:
        super().__init__()
        self._look, self._is_chosen = look, is_chosen
        self._picture = QImage()
        self.setText(name)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(TOUCH_PX, TOUCH_PX)

    def show_picture(self, picture: QImage) -> None:
        """Show what the camera sees."""
        self._picture = picture
        self.update()

    def set_chosen(self, *, is_chosen: bool) -> None:
        """Frame it, or not."""
        self._is_chosen = is_chosen
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """A small picture."""
        return QSize(self._look.px(180), self._look.px(120))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw picture, name and frame."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        font = self._look.font(self._look.theme.type_px("tiny"), 600)
        metrics = QFontMetrics(font)
        band = metrics.height() + 6
        painter.fillRect(self.rect(), self._look.colour("raised"))
        room = QRect(0, 0, self.width(), self.height() - band)
        if self._picture.isNull():
            side = min(room.height(), self._look.px(40))
            icon = self._look.icon("camera", self._look.colour("ink_faint"), side)
            painter.drawPixmap(room.center().x() - side // 2, room.center().y() - side // 2, icon)
        else:
            size = self._picture.size().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
            place = QRect(0, 0, size.width(), size.height())
            place.moveCenter(room.center())
            painter.drawImage(place, self._picture)
        painter.setFont(font)
        painter.setPen(self._look.colour("ink"))
        name = metrics.elidedText(self.text(), Qt.TextElideMode.ElideMiddle, self.width() - 12)
        words = QRect(6, room.bottom(), self.width() - 12, band)
        painter.drawText(words, int(Qt.AlignmentFlag.AlignCenter), name)
        colour = self._look.colour("good" if self._is_chosen else "edge")
        painter.setPen(QPen(colour, 4 if self._is_chosen else 1))
        painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -2, -2))
        painter.end()

"""A camera to choose: its picture or why there is none, and its name below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QImage, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from kiosk.ui.parts.ground import fill
from kiosk.ui.theme import TOUCH_PX

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from kiosk.ui.look import Look

_TROUBLE_PX, _SMALLEST_PX = 20, 11


class CameraTile(QAbstractButton):
    """Framed when it is the chosen one."""

    def __init__(self, look: Look, name: str, *, is_chosen: bool) -> None:
        super().__init__()
        self._look, self._is_chosen = look, is_chosen
        self._picture, self._trouble = QImage(), ""
        self.setText(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(TOUCH_PX, TOUCH_PX)
        self._say()

    def show_picture(self, picture: QImage) -> None:
        """Show what the camera sees."""
        self._picture, self._trouble = picture, ""
        self._say()

    def show_trouble(self, words: str) -> None:
        """Show why there is no picture."""
        self._picture, self._trouble = QImage(), words
        self._say()

    def set_name(self, name: str) -> None:
        """Take another name: one that is told apart from a twin's."""
        self.setText(name)
        self._say()

    def set_chosen(self, *, is_chosen: bool) -> None:
        """Frame it, or not."""
        self._is_chosen = is_chosen
        self._say()

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
        fill(painter, self.rect(), self._look.colour("raised"))
        room = QRect(2, 2, self.width() - 4, self.height() - band - 2)
        if self._trouble:
            self._draw_trouble(painter, room)
        elif self._picture.isNull():
            self._draw_icon(painter, room, "camera", "ink_faint")
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

    def _draw_trouble(self, painter: QPainter, room: QRect) -> None:
        """The words, as large as they fit between the edges; a sign alone where they never do."""
        inner = room.adjusted(8, 4, -8, -4)
        flags = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
        for size in range(self._look.theme.letters(_TROUBLE_PX), _SMALLEST_PX - 1, -1):
            painter.setFont(self._look.font(size, 600))
            needed = painter.fontMetrics().boundingRect(inner, flags, self._trouble)
            if inner.contains(needed):
                painter.setPen(self._look.colour("warn"))
                painter.drawText(inner, flags, self._trouble)
                return
        self._draw_icon(painter, room, "bang", "warn")

    def _draw_icon(self, painter: QPainter, room: QRect, name: str, ink: str) -> None:
        side = min(room.height(), self._look.px(40))
        icon = self._look.icon(name, self._look.colour(ink), side)
        painter.drawPixmap(room.center().x() - side // 2, room.center().y() - side // 2, icon)

    def _say(self) -> None:
        said = f"{self.text()}: {self._trouble}" if self._trouble else self.text()
        if self._is_chosen:
            said = self.tr("{camera}, chosen").format(camera=said)
        self.setAccessibleName(said)
        self.update()

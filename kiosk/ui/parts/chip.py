"""The square with the cue's icon: cue colour on the panel, or the other way round on a cue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QPaintEvent

    from kiosk.ui.look import Look

_ICON_SHARE = 0.66


class Chip(QWidget):
    """An icon on a rounded square; without an icon nothing is drawn."""

    def __init__(self, look: Look, side: int) -> None:
        super().__init__()
        self._look, self._side = look, side
        self._icon = ""
        self._ground: QColor | None = None
        self._ink = look.colour("ink")
        self._fit()
        look.changed.connect(self._fit)

    def show_icon(self, icon: str, ink: QColor, ground: QColor | None) -> None:
        """Draw `icon` in `ink` on `ground`, or on nothing."""
        self._icon, self._ink, self._ground = icon, ink, ground
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """A square."""
        side = self._look.px(self._side)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the square and the icon."""
        if not self._icon:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = min(self.width(), self.height())
        icon_side = side
        if self._ground is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._ground)
            painter.drawRoundedRect(QRectF(0, 0, side, side), side * 0.2, side * 0.2)
            icon_side = round(side * _ICON_SHARE)
        offset = (side - icon_side) / 2
        icon = self._look.icon(self._icon, self._ink, icon_side, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(offset, offset), icon)
        painter.end()

    def _fit(self) -> None:
        side = self._look.px(self._side)
        self.setFixedSize(side, side)

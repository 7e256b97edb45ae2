"""Draw with a finger which part of the camera's picture is looked at; set exposure and focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from kiosk.ui.parts.camera_dials import CameraDials
from kiosk.ui.parts.fit_text import FitText, Lettering
from kiosk.ui.parts.pane import Pane
from kiosk.ui.parts.touch_button import Face, Side, TouchButton
from shared.overriding import override

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QPaintEvent

    from kiosk.scanning.camera_controls import Control
    from kiosk.ui.look import Look
    from kiosk.ui.set_up_port import Region

_LEAST = 0.1
"""A narrower part (as a share) was a touch, and is not what anybody meant."""
_GREEN = "#2fd06a"


class RegionPage(Pane):
    """Lies over the set-up page while it is open; `region_kept` has the part, or None for all."""

    region_kept = Signal(object)
    left = Signal()

    def __init__(self, look: Look, below: QWidget) -> None:
        super().__init__(look)
        self._below = below
        self.setParent(below)
        self.drawing = RegionDrawing(look)
        self.dials = CameraDials(look)
        self._note = FitText(look, Lettering(22, 13, weight=500), "ink_soft")
        self._note.hide()
        self._picture_and_dials = QHBoxLayout()
        self._picture_and_dials.addWidget(self.drawing, 1)
        self._picture_and_dials.addWidget(self.dials)
        self._row = QHBoxLayout()
        for text, icon, press in (
            (self.tr("BACK"), "back", self._leave),
            (self.tr("ALL OF IT"), "camera", self._keep_all),
            (self.tr("KEEP"), "check", self._keep),
        ):
            button = TouchButton(look, text, Face(icon, 22, Side.LEFT))
            button.clicked.connect(press)
            self._row.addWidget(button)
        self.column.addLayout(self._picture_and_dials, 1)
        self.column.addWidget(self._note)
        self.column.addLayout(self._row)
        below.installEventFilter(self)
        self.hide()
        self.restyle()

    def open(self, region: Region | None) -> None:
        """Begin with the part that is kept."""
        self.drawing.region = region
        self.show_controls(None)
        self.setGeometry(self._below.rect())
        self.show()
        self.raise_()

    def show_controls(self, controls: tuple[Control, ...] | None) -> None:
        """Show what the camera lets people set; None while nobody knows."""
        self.dials.show_controls(controls or ())
        self._note.set_text(self.tr("This camera sets exposure and focus itself."))
        self._note.setVisible(controls == ())

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
        return False

    @override
    def restyle(self) -> None:
        edge = 4 if self.look.theme.is_small else self.look.px(18)
        self.column.setContentsMargins(edge, edge, edge, edge)
        self.column.setSpacing(self.look.px(12))
        self._row.setSpacing(self.look.px(16))
        self._picture_and_dials.setSpacing(self.look.px(16))
        self.dials.restyle()

    def _leave(self) -> None:
        self.hide()
        self.left.emit()

    def _keep_all(self) -> None:
        self.hide()
        self.region_kept.emit(None)

    def _keep(self) -> None:
        self.hide()
        self.region_kept.emit(self.drawing.region)


class RegionDrawing(QWidget):
    """The live picture; a finger draws a frame on it, and what is outside goes dark."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._picture = QImage()
        self._began: QPointF | None = None
        self._region: Region | None = None
        self.setObjectName("regionDrawing")
        self.setAccessibleName(self.tr("Draw a frame around where labels are held"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def region(self) -> Region | None:
        """The part that was drawn; None is all of it."""
        return self._region

    @region.setter
    def region(self, region: Region | None) -> None:
        self._region = region
        self.update()

    def show_picture(self, picture: QImage) -> None:
        """Show the newest frame."""
        self._picture = picture
        self.update()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._began = event.position()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._began is not None:
            self.region = self._between(self._began, event.position())

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._began is not None:
            self.region = self._between(self._began, event.position())
        self._began = None

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor("#05080a"))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        place = self._place()
        if not self._picture.isNull():
            painter.drawImage(place, self._picture)
        if self._region is not None:
            self._draw_region(painter, place, self._region)
        painter.setFont(self._look.font(self._look.theme.type_px("body"), 600))
        painter.setPen(QColor("#ffffff"))
        words = self.rect().adjusted(0, self._look.px(14), 0, 0)
        top = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        painter.drawText(words, top, self.accessibleName())
        painter.end()

    def _draw_region(self, painter: QPainter, place: QRectF, region: Region) -> None:
        left, top, right, bottom = region
        box = QRectF(
            place.left() + left * place.width(),
            place.top() + top * place.height(),
            (right - left) * place.width(),
            (bottom - top) * place.height(),
        )
        dark = QColor(0, 0, 0, 150)
        painter.fillRect(QRectF(place.topLeft(), QPointF(place.right(), box.top())), dark)
        painter.fillRect(QRectF(QPointF(place.left(), box.bottom()), place.bottomRight()), dark)
        height = QSizeF(box.left() - place.left(), box.height())
        painter.fillRect(QRectF(QPointF(place.left(), box.top()), height), dark)
        painter.fillRect(
            QRectF(QPointF(box.right(), box.top()), QPointF(place.right(), box.bottom())), dark
        )
        painter.setPen(QPen(QColor(_GREEN), self._look.px(5)))
        painter.drawRect(box)

    def _place(self) -> QRectF:
        """Where the picture is drawn: as large as it fits, 16 to 9 while there is none."""
        size = QSizeF(self._picture.size()) if not self._picture.isNull() else QSizeF(16, 9)
        size.scale(QSizeF(self.size()), Qt.AspectRatioMode.KeepAspectRatio)
        left, top = (self.width() - size.width()) / 2, (self.height() - size.height()) / 2
        return QRectF(QPointF(left, top), size)

    def _between(self, one: QPointF, other: QPointF) -> Region | None:
        """The part between two touches, within the picture; None if it is too narrow."""
        place = self._place()
        box = QRectF(one, other).normalized().intersected(place)
        region = (
            (box.left() - place.left()) / place.width(),
            (box.top() - place.top()) / place.height(),
            (box.right() - place.left()) / place.width(),
            (box.bottom() - place.top()) / place.height(),
        )
        is_meant = min(region[2] - region[0], region[3] - region[1]) >= _LEAST
        return region if is_meant else None

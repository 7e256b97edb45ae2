"""An area that scrolls up and down when what is in it has not enough room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from shared.overriding import override

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_USUAL_PX, _BESIDE_PX = 408, 52
"""As wide as a form's fields are at least before they are shown, and what is beside them."""


class Scrolled(QScrollArea):
    """Holds one widget as wide as itself; with `most_px` it asks for room up to that height."""

    def __init__(self, content: QWidget, *, most_px: int = 0) -> None:
        super().__init__()
        self.content, self._most_px = content, most_px
        self.setObjectName("scrolled")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setWidget(content)

    @override
    def minimumSizeHint(self) -> QSize:
        content = self.content
        if not self._most_px:
            return QSize(0, 0)
        least = content.minimumSizeHint()
        coming_px = max(self.window().minimumWidth() - _BESIDE_PX, _USUAL_PX)
        high_px = content.heightForWidth(self.width() if self.isVisible() else coming_px)
        # What wraps has its least height where it is narrowest: here it has more room than that.
        needed_px = high_px if content.hasHeightForWidth() else least.height()
        wide_px = least.width()
        if needed_px > self._most_px:
            wide_px += self.verticalScrollBar().sizeHint().width()
        return QSize(wide_px, min(needed_px, self._most_px))

    @override
    def sizeHint(self) -> QSize:
        if not self._most_px:
            return self.content.sizeHint()
        return self.minimumSizeHint()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()  # its texts wrap otherwise

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

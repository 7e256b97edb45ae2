"""One number that counts, with its name under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from kiosk.ui.admin.parts.text import Text, TextRole, set_tone
from shared.overriding import override

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent

_MARGINS_PX = (18, 13, 18, 14)
_NARROW_MARGINS_PX = (12, 5, 12, 6)


class Figure(QFrame):
    """A tile with a figure; one that leads somewhere can be pressed, by mouse or keyboard."""

    pressed = Signal()

    def __init__(self, name: str, *, leads: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("figure")
        self._name = name
        self._leads = leads
        self._value = Text("–", TextRole.FIGURE)
        self._label = Text(name, TextRole.MUTED)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*_MARGINS_PX)
        layout.setSpacing(0)
        layout.addWidget(self._value)
        layout.addWidget(self._label)
        self.setAccessibleName(name)
        if leads:
            self.setProperty("leads", "true")
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @property
    def words(self) -> str:
        """The figure as it stands there."""
        return self._value.text()

    def show_value(self, words: str, tone: str = "") -> None:
        """Show the figure, in a tone where it asks for attention."""
        self._value.show_text(words)
        set_tone(self._value, tone)
        self.setAccessibleName(f"{self._name}: {words}")

    def show_narrow(self, *, is_narrow: bool) -> None:
        """Take less room on a small screen."""
        self._value.setProperty("isNarrow", "true" if is_narrow else "")
        self._value.style().unpolish(self._value)
        self._value.style().polish(self._value)
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(*(_NARROW_MARGINS_PX if is_narrow else _MARGINS_PX))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if self._leads and self.rect().contains(event.position().toPoint()):
            self.pressed.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}
        if self._leads and event.key() in keys:
            self.pressed.emit()
            return
        super().keyPressEvent(event)

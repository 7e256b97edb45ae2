"""What stands where a list would be: being fetched, nothing yet, or the reason it did not come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from kiosk.ui.admin.parts.text import Text, TextRole
from shared.overriding import override

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_HINT_PX, _MARGIN_PX = 400, 14


class Placeholder(QWidget):
    """A heading, what to do next, and where it helps a button that does it."""

    pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = Text(role=TextRole.HEADING)
        self._heading.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._hint = Text(role=TextRole.MUTED, wraps=True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._button = QPushButton(self.tr("Try again"))
        self._button.setAccessibleName(self._button.text())
        self._button.clicked.connect(self.pressed)
        layout = QVBoxLayout(self)
        layout.addStretch(2)
        layout.addWidget(self._heading)
        layout.addSpacing(4)
        # A row of its own: with an alignment the layout would forget the height of wrapped text.
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(self._hint)
        across.addStretch(1)
        layout.addLayout(across)
        layout.addSpacing(14)
        layout.addWidget(self._button, alignment=Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)

    @property
    def words(self) -> str:
        """Heading and hint, as they stand there."""
        return f"{self._heading.text()}\n{self._hint.text()}"

    def take_focus(self) -> bool:
        """Put the focus on the button; False where there is none."""
        if self._button.isHidden():
            return False
        self._button.setFocus()
        return True

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._hint.setFixedWidth(max(1, min(_HINT_PX, self.width() - 2 * _MARGIN_PX)))

    def say(self, heading: str, hint: str = "", button: str = "") -> None:
        """Show these words; without `button` there is none."""
        self._heading.show_text(heading)
        self._hint.show_text(hint)
        self._hint.setVisible(bool(hint))
        if button:
            self._button.setText(button)
            self._button.setAccessibleName(button)
        self._button.setVisible(bool(button))

"""What stands where a list would be: being fetched, nothing yet, or the reason it did not come."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from kiosk.ui.admin.parts.text import Text, TextRole


class Placeholder(QWidget):
    """A heading, what to do next, and where it helps a button that does it."""

    pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = Text(role=TextRole.HEADING)
        self._heading.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._hint = Text(role=TextRole.MUTED, wraps=True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._hint.setFixedWidth(460)
        self._button = QPushButton()
        self._button.clicked.connect(self.pressed)
        layout = QVBoxLayout(self)
        layout.addStretch(2)
        layout.addWidget(self._heading)
        layout.addSpacing(4)
        layout.addWidget(self._hint, alignment=Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(14)
        layout.addWidget(self._button, alignment=Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)

    def say(self, heading: str, hint: str = "", button: str = "") -> None:
        """Show these words; without `button` there is none."""
        self._heading.show_text(heading)
        self._hint.show_text(hint)
        self._hint.setVisible(bool(hint))
        self._button.setText(button)
        self._button.setAccessibleName(button)
        self._button.setVisible(bool(button))

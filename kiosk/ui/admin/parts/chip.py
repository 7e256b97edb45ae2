"""A state as a small rounded word in its tone."""

from __future__ import annotations

from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.ui.admin.parts.text import Text, set_tone


class Chip(Text):
    """Sits beside a title and says what state the thing is in."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("chip")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_state(self, words: str, tone: str) -> None:
        """Show the state."""
        self.show_text(words)
        self.setAccessibleName(words)
        set_tone(self, tone)
        self.show()

"""One line of a page about what needs somebody elsewhere, with a button that leads there."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy

from kiosk.ui.admin.parts.text import Text, set_tone


class Lead(QFrame):
    """Shown as long as there is something to say; nobody can dismiss it."""

    pressed = Signal()

    def __init__(self, go: str) -> None:
        super().__init__()
        self.setObjectName("notice")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        set_tone(self, "warn")
        self._text = Text(wraps=True)
        self.go = QPushButton(go)
        self.go.setAccessibleName(go)
        self.go.setProperty("buttonRole", "quiet")
        self.go.clicked.connect(self.pressed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 8, 8, 8)
        layout.addWidget(self._text, 1)
        layout.addWidget(self.go)
        self.hide()

    @property
    def words(self) -> str:
        """What the line says; empty when it is not shown."""
        return "" if self.isHidden() else self._text.text()

    def say(self, words: str) -> None:
        """Show `words`; nothing of the line when they are empty."""
        self._text.show_text(words)
        self.setAccessibleName(words)
        self.setHidden(not words)

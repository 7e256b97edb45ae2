"""Long work: what it is, how far it is, and a way out."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton, QWidget

from kiosk.ui.admin.parts.text import Text


class Progress(QFrame):
    """A line with a moving bar; shown only while something is going on."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._text = Text()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 0)
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.setAccessibleName(self.tr("Cancel the work in progress"))
        self.cancel.clicked.connect(self.cancelled)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 6, 8, 6)
        layout.setSpacing(14)
        layout.addWidget(self._text)
        layout.addWidget(self._bar, 1)
        layout.addWidget(self.cancel)
        self.hide()

    @property
    def words(self) -> str:
        """What it says."""
        return self._text.text()

    def say(self, words: str, *, can_cancel: bool = True) -> None:
        """Show how far the work is; what can't be stopped half way offers no way out."""
        self.cancel.setEnabled(can_cancel)
        self._text.show_text(words)
        self._bar.setAccessibleName(words)
        self.show()

    def finish(self) -> None:
        """The work is over."""
        self.hide()

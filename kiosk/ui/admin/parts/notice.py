"""One line over a page that says what just happened: done, refused, out of reach."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from kiosk.ui.admin.parts.text import Text, TextRole, set_tone


class Notice(QFrame):
    """A banner in a tone; stays until replaced or dismissed, never a dialog."""

    said = Signal()
    dismissed = Signal()
    undo_pressed = Signal()
    """What was said is to be taken back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._text = Text(role=TextRole.BODY, wraps=True)
        self._close = QPushButton(self.tr("Dismiss"))
        self._close.setProperty("buttonRole", "quiet")
        self._close.setAccessibleName(self.tr("Dismiss this message"))
        self._close.clicked.connect(self.clear)
        self.undo = QPushButton(self.tr("Undo"))
        self.undo.setProperty("buttonRole", "quiet")
        self.undo.setAccessibleName(self.tr("Undo what was just done"))
        self.undo.clicked.connect(self._take_back)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 8, 8, 8)
        layout.addWidget(self._text, 1)
        layout.addWidget(self.undo)
        layout.addWidget(self._close)
        self.hide()

    @property
    def words(self) -> str:
        """What the banner says; empty when it is not shown."""
        return "" if self.isHidden() else self._text.text()

    @property
    def tone(self) -> str:
        """The tone of what it says."""
        return str(self.property("tone") or "")

    def say(self, words: str, tone: str = "notice", *, can_undo: bool = False) -> None:
        """Show `words` in `tone` (`good`, `notice`, `warn`, `bad`), and tell a screen reader.

        With `can_undo` a button offers to take it back, as long as the words stand there.
        """
        self.undo.setVisible(can_undo)
        set_tone(self, tone)
        self._text.show_text(words)
        self.setAccessibleName(words)
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
        self.said.emit()

    def _take_back(self) -> None:
        self.clear()
        self.undo_pressed.emit()

    def clear(self) -> None:
        """Show nothing."""
        self.hide()
        self.dismissed.emit()

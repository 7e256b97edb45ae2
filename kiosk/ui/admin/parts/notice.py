"""One line over a page that says what just happened: done, refused, out of reach."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from kiosk.ui.admin.parts.text import Text, TextRole, set_tone

if TYPE_CHECKING:
    from collections.abc import Callable


class Notice(QFrame):
    """A banner in a tone; stays until replaced or dismissed, never a dialog."""

    said = Signal()
    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._text = Text(role=TextRole.BODY, wraps=True)
        self._close = QPushButton(self.tr("Dismiss"))
        self._close.setProperty("buttonRole", "quiet")
        self._close.setAccessibleName(self.tr("Dismiss this message"))
        self._close.clicked.connect(self.clear)
        self._take_back: Callable[[], None] | None = None
        self.undo = QPushButton(self.tr("&Undo"))
        self.undo.setProperty("buttonRole", "quiet")
        self.undo.setAccessibleName(self.tr("Undo what was just done"))
        self.undo.clicked.connect(self._press_undo)
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

    def say(
        self, words: str, tone: str = "notice", *, undo: Callable[[], None] | None = None
    ) -> None:
        """Show `words` in `tone` (`good`, `notice`, `warn`, `bad`), and tell a screen reader.

        A button offers to `undo` it, as long as the words stand there.
        """
        self._take_back = undo
        self.undo.setVisible(undo is not None)
        set_tone(self, tone)
        self._text.show_text(words)
        self.setAccessibleName(words)
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
        self.said.emit()

    def _press_undo(self) -> None:
        take_back = self._take_back
        self.clear()
        if take_back is not None:
            take_back()

    def clear(self) -> None:
        """Show nothing."""
        self._take_back = None
        self.hide()
        self.dismissed.emit()

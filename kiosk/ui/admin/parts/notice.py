"""One line over a page or a form that says what just happened: done, refused, out of reach.

It asks, too, where something would be lost; what is asked about goes on meanwhile.
"""

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
        self._close = QPushButton()
        self._close.setProperty("buttonRole", "quiet")
        self._close.clicked.connect(self.clear)
        self._act: Callable[[], None] | None = None
        self._came_from: QWidget | None = None
        """Where the focus was before a question took it."""
        self.undo = QPushButton()
        """Takes back what is said; of a question, does what is asked."""
        self.undo.setProperty("buttonRole", "quiet")
        self.undo.clicked.connect(self._press_act)
        self._name_for_undo()
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
        self._name_for_undo()
        self._show(words, tone, undo)

    def ask(self, words: str, do_it: str, leave_it: str, act: Callable[[], None]) -> None:
        """Ask whether to `act`: the focus goes to leaving it, and from there back to its place."""
        self._name_buttons((do_it, do_it), (leave_it, leave_it))
        focus = self.window().focusWidget()
        if focus and not self.isAncestorOf(focus):
            self._came_from = focus
        self._show(words, "warn", act)
        self._close.setFocus()

    def clear(self) -> None:
        """Show nothing."""
        self._act = None
        came_from, self._came_from = self._came_from, None
        if came_from is not None:
            came_from.setFocus()
        self.hide()
        self.dismissed.emit()

    def _name_for_undo(self) -> None:
        self._name_buttons(
            (self.tr("&Undo"), self.tr("Undo what was just done")),
            (self.tr("Dismiss"), self.tr("Dismiss this message")),
        )

    def _name_buttons(self, act: tuple[str, str], close: tuple[str, str]) -> None:
        """Give both buttons their words, and their names."""
        for button, (words, name) in ((self.undo, act), (self._close, close)):
            button.setText(words)
            button.setAccessibleName(name)

    def _show(self, words: str, tone: str, act: Callable[[], None] | None) -> None:
        self._act = act
        self.undo.setVisible(act is not None)
        set_tone(self, tone)
        self._text.show_text(words)
        self.setAccessibleName(words)
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
        self.said.emit()

    def _press_act(self) -> None:
        act = self._act
        self.clear()
        if act is not None:
            act()

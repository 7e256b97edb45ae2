"""What every page has: a title, one line below it, actions at the right, a notice, a body."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from kiosk.ui.admin.parts.notice import Notice
from kiosk.ui.admin.parts.text import Text, TextRole


class Page(QWidget):
    """The frame of a page; says when it came into view and when it is to be fetched again."""

    came_into_view = Signal()
    refresh_wanted = Signal()

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(title)
        self.title = Text(title, TextRole.TITLE)
        self.summary = Text(role=TextRole.MUTED)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.notice = Notice(self)
        self.body = QVBoxLayout()
        self.body.setSpacing(16)
        words = QVBoxLayout()
        words.setSpacing(2)
        self.title_line = QHBoxLayout()
        self.title_line.setSpacing(12)
        self.title_line.addWidget(self.title)
        words.addLayout(self.title_line)
        words.addWidget(self.summary)
        self.header = QHBoxLayout()
        self.header.addLayout(words, 1)
        self.header.addLayout(self.buttons)
        self.header.setAlignment(self.buttons, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 22, 28, 20)
        layout.setSpacing(16)
        layout.addLayout(self.header)
        layout.addWidget(self.notice)
        layout.addLayout(self.body, 1)

    def add_action(
        self, words: str, keys: str = "", *, is_primary: bool = False, is_grave: bool = False
    ) -> QPushButton:
        """Add a button at the page's top right; `keys` press it while this page is in view."""
        button = QPushButton(words)
        button.setAccessibleName(words)
        if is_primary or is_grave:
            button.setProperty("buttonRole", "primary" if is_primary else "grave")
        if keys:
            sequence = QKeySequence(keys)
            shortcut = QShortcut(sequence, self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(button.click)
            native = sequence.toString(QKeySequence.SequenceFormat.NativeText)
            button.setToolTip(self.tr("{words} ({keys})").format(words=words, keys=native))
            button.setAccessibleDescription(native)
        self.buttons.addWidget(button)
        return button

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self.came_into_view.emit()

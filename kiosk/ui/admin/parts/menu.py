"""A button that opens a list of further things to do, each with its keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QPushButton, QWidget


class MenuButton(QPushButton):
    """Holds what is done rarely; its entries' keys work while `page` is in view."""

    def __init__(self, words: str, page: QWidget) -> None:
        super().__init__(words)
        self.setAccessibleName(words)
        self.setProperty("hasMenu", "true")
        self._page = page
        self._menu = QMenu(self)
        self._menu.setAccessibleName(words)
        self.setMenu(self._menu)

    def add(self, words: str, keys: str = "") -> QAction:
        """Add an entry at the end."""
        action = QAction(words, self._page)
        if keys:
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._page.addAction(action)
        self._menu.addAction(action)
        return action

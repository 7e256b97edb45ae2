"""Pages on top of each other; only the one in view asks for room."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget, QWidget


class PageStack(QStackedWidget):
    """A stack that is as large as its current page needs."""

    def show_page(self, page: QWidget) -> None:
        """Bring a page to the top."""
        if page is not self.currentWidget():
            self.setCurrentWidget(page)
            self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As the page in view has it."""
        page = self.currentWidget()
        return page.sizeHint() if page else QSize()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As the page in view has it."""
        page = self.currentWidget()
        return page.minimumSizeHint() if page else QSize()

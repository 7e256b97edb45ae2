"""Text on a page: always plain, in one of a few roles that the style sheet knows."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from kiosk.ui.admin.plain import shown
from shared.overriding import override


class TextRole(StrEnum):
    """What a text is on its page; the style sheet gives each its size, weight and colour."""

    TITLE = "title"
    HEADING = "heading"
    BODY = "body"
    STRONG = "strong"
    MUTED = "muted"
    CAPTION = "caption"
    FIGURE = "figure"
    CODE = "code"


class Text(QLabel):
    """A plain text; what it shows can be replaced, never marked up.

    With `is_data` the text comes from labels or people: it can be selected and copied.
    """

    def __init__(
        self,
        text: str = "",
        role: TextRole = TextRole.BODY,
        *,
        wraps: bool = False,
        is_data: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("textRole", role.value)
        self.setWordWrap(wraps)
        if wraps:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        if is_data:
            self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.show_text(text)

    def show_text(self, text: str) -> None:
        """Show `text`; characters that cannot be seen are made visible."""
        self.setText(shown(text, lines=True))


class OneLine(Text):
    """A text of one line: what has no room ends in dots."""

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        area = self.contentsRect()
        if self.fontMetrics().horizontalAdvance(self.text()) <= area.width():
            super().paintEvent(event)
            return
        right = Qt.TextElideMode.ElideRight
        words = self.fontMetrics().elidedText(self.text(), right, area.width())
        painter, flags = QPainter(self), int(self.alignment())
        role = self.foregroundRole()
        is_on = self.isEnabled()
        self.style().drawItemText(painter, area, flags, self.palette(), is_on, words, role)
        painter.end()


def set_tone(widget: QWidget, tone: str) -> None:
    """Give a widget one of the tones `good`, `notice`, `warn`, `bad`, `muted` or none (empty)."""
    if widget.property("tone") == tone:
        return
    widget.setProperty("tone", tone)
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)

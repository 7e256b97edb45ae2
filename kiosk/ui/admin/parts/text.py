"""Text on a page: always plain, in one of a few roles that the style sheet knows."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from kiosk.ui.admin.plain import shown


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


def set_tone(widget: QWidget, tone: str) -> None:
    """Give a widget one of the tones `good`, `notice`, `warn`, `bad`, `muted` or none (empty)."""
    if widget.property("tone") == tone:
        return
    widget.setProperty("tone", tone)
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)

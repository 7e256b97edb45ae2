"""Named values under each other: what is known of one thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from kiosk.ui.admin.parts.text import Text, TextRole, set_tone

if TYPE_CHECKING:
    from collections.abc import Sequence


class Facts(QFrame):
    """A card of names and values; a name without a value is left out."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setAccessibleName(title)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(14, 12, 14, 14)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(7)
        self._grid.setColumnStretch(1, 1)
        self._grid.addWidget(Text(title, TextRole.STRONG), 0, 0, 1, 2)
        self._texts: list[Text] = []
        self._below = 1

    def show_facts(self, facts: Sequence[tuple[str, str] | tuple[str, str, str]]) -> None:
        """Show (name, value) or (name, value, tone) under each other."""
        for text in self._texts:
            self._grid.removeWidget(text)
            text.hide()
            text.deleteLater()
        self._texts = []
        shown = [fact for fact in facts if fact[1]]
        # What is beside it may be higher: the lines stay together at the top.
        self._grid.setRowStretch(self._below, 0)
        self._below = len(shown) + 1
        self._grid.setRowStretch(self._below, 1)
        for line, fact in enumerate(shown, 1):
            name = Text(fact[0], TextRole.MUTED)
            value = Text(fact[1], wraps=True, is_data=True)
            set_tone(value, fact[2] if len(fact) > 2 else "")  # noqa: PLR2004 - has a tone
            value.setAccessibleName(f"{fact[0]}: {fact[1]}")
            top = Qt.AlignmentFlag.AlignTop
            self._grid.addWidget(name, line, 0, alignment=top)
            self._grid.addWidget(value, line, 1, alignment=top)
            self._texts += [name, value]

    def words(self) -> str:
        """Everything that stands here, for a test or a reader."""
        return "\n".join(text.text() for text in self._texts)

"""Choose a password of one's own in place of the one-time password."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from kiosk.ui.admin.parts.fields import labelled, secret_edit
from kiosk.ui.admin.parts.notice import Notice
from kiosk.ui.admin.parts.text import Text, TextRole

SHORTEST = 12
_WIDTH_PX = 400


class OwnPasswordPage(QWidget):
    """Two fields that must agree; nothing else can be done before."""

    password_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("New password"))
        self.notice = Notice()
        self.first = secret_edit(self.tr("New password"))
        self.second = secret_edit(self.tr("New password again"))
        self.button = QPushButton(self.tr("Save and go on"))
        self.button.setAccessibleName(self.tr("Save and go on"))
        self.button.setProperty("buttonRole", "primary")
        self.button.clicked.connect(self._press)
        self.first.returnPressed.connect(self.second.setFocus)
        self.second.returnPressed.connect(self._press)
        self._lay_out()

    def start(self) -> None:
        """Empty the fields and put the cursor into the first."""
        self.first.clear()
        self.second.clear()
        self.notice.clear()
        self.button.setEnabled(True)
        self.first.setFocus()

    def show_refused(self, words: str) -> None:
        """The server did not take it."""
        self.button.setEnabled(True)
        self.notice.say(words, "bad")

    def _press(self) -> None:
        if len(self.first.text()) < SHORTEST:
            words = self.tr("A password has at least {count} characters.")
            self.notice.say(words.format(count=SHORTEST), "bad")
            self.first.setFocus()
        elif self.first.text() != self.second.text():
            self.notice.say(self.tr("The two are not the same. Type the second again."), "bad")
            self.second.selectAll()
            self.second.setFocus()
        elif self.button.isEnabled():
            self.button.setEnabled(False)
            self.password_chosen.emit(self.first.text())

    def _lay_out(self) -> None:
        card = QFrame()
        card.setObjectName("card")
        card.setFixedWidth(_WIDTH_PX)
        inner = QVBoxLayout(card)
        inner.setContentsMargins(32, 28, 32, 30)
        inner.setSpacing(16)
        inner.addWidget(Text(self.tr("A password of your own"), TextRole.TITLE))
        words = self.tr(
            "The password you came in with works once. Choose one with at least 12 characters; "
            "four odd words are easy to remember and hard to guess."
        )
        inner.addWidget(Text(words, TextRole.MUTED, wraps=True))
        inner.addWidget(self.notice)
        inner.addLayout(labelled(self.tr("&New password"), self.first))
        inner.addLayout(labelled(self.tr("The same &again"), self.second))
        inner.addWidget(self.button)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(card)
        across.addStretch(1)
        layout = QVBoxLayout(self)
        layout.addStretch(2)
        layout.addLayout(across)
        layout.addStretch(3)

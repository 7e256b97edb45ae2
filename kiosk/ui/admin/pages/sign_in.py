"""Sign in: which server, who, the password, and the one-time code where it is asked for."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from kiosk.ui.admin.parts.fields import labelled, line_edit, secret_edit
from kiosk.ui.admin.parts.notice import Notice
from kiosk.ui.admin.parts.text import Text, TextRole
from kiosk.ui.languages import LANGUAGES

_WIDTH_PX = 400


class SignInPage(QWidget):
    """The first thing an admin sees."""

    sign_in_pressed = Signal(str, str, str, str)
    """Server address, name, password, one-time code (empty unless it was asked for)."""
    language_chosen = Signal(str)
    """The code of the language to go on in."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Sign in"))
        self.notice = Notice()
        self.server = line_edit(self.tr("Server address"), hint="https://tracetrack.example")
        self.name = line_edit(self.tr("Name"), longest=100)
        self.password = secret_edit(self.tr("Password"))
        self.totp = line_edit(self.tr("Six-digit code"), hint="000000", longest=10)
        self.totp.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
        self._totp_area = QWidget()
        totp = labelled(self.tr("&Six-digit code from your phone"), self.totp)
        totp.setContentsMargins(0, 0, 0, 0)
        self._totp_area.setLayout(totp)
        self._totp_area.hide()
        self.button = QPushButton(self.tr("Sign in"))
        self.button.setAccessibleName(self.tr("Sign in"))
        self.button.setProperty("buttonRole", "primary")
        self.button.clicked.connect(self._press)
        for field in (self.server, self.name, self.password, self.totp):
            field.returnPressed.connect(self._press)
        self.language = QComboBox()
        self.language.setAccessibleName(self.tr("Language"))
        for code, name in LANGUAGES.items():
            self.language.addItem(name, code)
        self.language.activated.connect(self._choose_language)
        self._language_area = QWidget()
        language = labelled(self.tr("&Language"), self.language)
        language.setContentsMargins(0, 0, 0, 0)
        self._language_area.setLayout(language)
        self._language_area.hide()
        self._lay_out()

    def offer_languages(self, spoken: str) -> None:
        """Let the language be chosen; `spoken` is the code of the one in force."""
        self.language.setCurrentIndex(self.language.findData(spoken))
        self._language_area.show()

    def show_server(self, address: str, name: str) -> None:
        """Show the remembered server and name, and put the cursor where typing goes on."""
        self.server.setText(address)
        self.name.setText(name)
        first_empty = next(
            (field for field in (self.server, self.name) if not field.text()), self.password
        )
        first_empty.setFocus()

    def show_waiting(self, *, is_waiting: bool) -> None:
        """The server is being asked."""
        self.button.setEnabled(not is_waiting)
        self.button.setText(self.tr("Signing in …") if is_waiting else self.tr("Sign in"))

    def show_refused(self, words: str, *, needs_totp: bool = False) -> None:
        """The server said no, or asks for the one-time code besides."""
        self.show_waiting(is_waiting=False)
        self.notice.say(words, "notice" if needs_totp else "bad")
        if needs_totp:
            self._totp_area.show()
            self.totp.setFocus()
            return
        self.totp.clear()
        self.password.selectAll()
        self.password.setFocus()

    def show_ended(self, words: str) -> None:
        """The session is over, and `words` say why; nothing secret stays in the fields."""
        self.forget_secrets()
        self.show_waiting(is_waiting=False)
        if words:
            self.notice.say(words, "notice")

    def forget_secrets(self) -> None:
        """Empty the password and the one-time code."""
        self.password.clear()
        self.totp.clear()
        self._totp_area.hide()
        self.notice.clear()

    def _choose_language(self) -> None:
        self.language_chosen.emit(self.language.currentData())

    def _press(self) -> None:
        fields = (self.server, self.name, self.password)
        empty = next((field for field in fields if not field.text().strip()), None)
        if empty is not None:
            empty.setFocus()
            return
        if self.button.isEnabled():
            self.sign_in_pressed.emit(
                self.server.text().strip(),
                self.name.text().strip(),
                self.password.text(),
                self.totp.text().strip(),
            )

    def _lay_out(self) -> None:
        card = QFrame()
        card.setObjectName("card")
        card.setFixedWidth(_WIDTH_PX)
        inner = QVBoxLayout(card)
        inner.setContentsMargins(32, 28, 32, 30)
        inner.setSpacing(16)
        inner.addWidget(Text(self.tr("TraceTrack"), TextRole.TITLE))
        inner.addWidget(Text(self.tr("Sign in to the admin window."), TextRole.MUTED))
        inner.addWidget(self.notice)
        inner.addLayout(labelled(self.tr("Server &address"), self.server))
        inner.addLayout(labelled(self.tr("&Name"), self.name))
        inner.addLayout(labelled(self.tr("&Password"), self.password))
        inner.addWidget(self._totp_area)
        inner.addWidget(self.button)
        inner.addWidget(self._language_area)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(card)
        across.addStretch(1)
        layout = QVBoxLayout(self)
        layout.addStretch(2)
        layout.addLayout(across)
        layout.addStretch(3)

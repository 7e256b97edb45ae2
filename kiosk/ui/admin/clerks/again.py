"""Asks again for what did not come because the server was away, as long as somebody looks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from shared.errors import ServerUnreachable

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from kiosk.ui.admin.parts.notice import Notice
    from shared.errors import TraceTrackError

AGAIN_MS = 15_000


class Again(QObject):
    """One question of a page, and what its notice says while it is not answered.

    Asked once in 15 seconds, however many pages wait for the server, since one is in view.
    """

    def __init__(self, part: QWidget, notice: Notice, ask: Callable[[], None]) -> None:
        super().__init__(part)
        self._part, self._notice, self._ask = part, notice, ask
        self._complaint, self._is_by_itself = "", False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(AGAIN_MS)
        self._soon.timeout.connect(self._ask_again)

    def begin(self) -> None:
        """It is asked now; asked by a person, it is told again if it fails."""
        self._soon.stop()
        if not self._is_by_itself and self._notice.words != self._complaint:
            self._complaint = ""

    def soon(self) -> None:
        """Ask once more, if anybody still looks by then."""
        self._soon.start()

    def after(self, error: TraceTrackError) -> None:
        """It failed: ask once more where the same may succeed later."""
        if isinstance(error, ServerUnreachable):
            self.soon()

    def complain(self, words: str) -> None:
        """Say why it did not come, once."""
        if words != self._complaint:
            self._complaint = words
            self._notice.say(words, "bad")

    def came(self) -> None:
        """It was answered: what was said of its failing goes."""
        self._soon.stop()
        if self._complaint and self._notice.words == self._complaint:
            self._notice.clear()
        self._complaint = ""

    def _ask_again(self) -> None:
        if self._part.isVisible():
            self._is_by_itself = True
            self._ask()
            self._is_by_itself = False

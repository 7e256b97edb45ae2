"""Open the station's window: shown with its first view, and all that loads slowly once it is drawn.

To draw it empty first takes as long again, and the store thread, which has the first view to make,
would wait for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.ui.window import StationWindow

_UNSEEN_MS = 300
"""A station's file on a slow disk may take longer: then the window is shown without a view."""
_UNDRAWN_MS = 1000
"""On a locked or dark screen nothing is drawn; the rest begins all the same."""


class Opening(QObject):
    """Owns the two waits; `show` shows the window, `begin_rest` is called once."""

    def __init__(
        self,
        window: StationWindow,
        show: Callable[[], None],
        begin_rest: Callable[[], None],
    ) -> None:
        super().__init__()
        self._window, self._show, self._begin_rest = window, show, begin_rest
        self._is_over = False
        self._unseen = QTimer(self, singleShot=True, interval=_UNSEEN_MS)
        self._unseen.timeout.connect(show)
        self._undrawn = QTimer(self, singleShot=True, interval=_UNDRAWN_MS)
        self._undrawn.timeout.connect(begin_rest)
        window.drawn.connect(self._drawn)
        self._unseen.start()

    def take_view(self) -> None:
        """Show the window, if it is not shown yet: it has its first view."""
        if self._is_over:
            return
        if self._unseen.isActive():
            self._unseen.stop()
            self._show()
        self._undrawn.start()
        self._window.ask_when_drawn()

    def stop(self) -> None:
        """Show nothing and begin nothing any more."""
        self._is_over = True
        self._unseen.stop()
        self._undrawn.stop()

    def _drawn(self) -> None:
        if self._undrawn.isActive():
            self._undrawn.stop()
            self._begin_rest()

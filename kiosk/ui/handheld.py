"""Catch a keyboard-like scanner wherever the focus is; give a person's keys back to the focus.

Every key is held at the window, before any field, button or shortcut, until the wedge has told
whose it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication

from kiosk.scanning.frames import Scan
from kiosk.scanning.wedge import Fate, Judgement, WedgeAssembler, WedgeSettings
from kiosk.ui.key_event import copy_key, read_key
from shared.events import Source
from shared.log import Log

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.scanning.keymap import KeyPress

_KEY_EVENTS = frozenset({QEvent.Type.KeyPress, QEvent.Type.KeyRelease})
OWN_KEYS = "readsItsOwnKeys"
"""A window with this property, and what it opens, takes its keys itself: they are let through."""
_HEELS_MS = 1000
"""How long after a scan a window manager may still come with what a label told it."""
_LOG = Log(__name__)


class Handheld(QObject):
    """An event filter for the whole application; `install` it before any window is shown.

    `on_scan` is called on the Qt thread, at once; `on_torn` when a code came without its end.
    `on_keys`, while it is set, gets every key instead: the set-up page learns a scanner from them.
    """

    def __init__(
        self,
        settings: WedgeSettings,
        on_scan: Callable[[list[Scan]], object],
        on_torn: Callable[[], object] = lambda: None,
    ) -> None:
        super().__init__()
        self._on_torn = on_torn
        self._wedge = WedgeAssembler(settings)
        self._on_scan = on_scan
        self.on_keys: Callable[[KeyPress], None] | None = None
        self._platform = ""
        self._held: dict[int, tuple[KeyPress, QKeyEvent]] = {}
        self._pause = QTimer(self, singleShot=True, interval=settings.max_gap_ms)
        self._pause.timeout.connect(self._look_again)
        self._heels = QTimer(self, singleShot=True, interval=_HEELS_MS)
        self._second_look = QTimer(self, singleShot=True, interval=0)
        self._second_look.timeout.connect(self._end_burst)

    def install(self, application: QApplication) -> None:
        """Take every key from now on."""
        self._platform = QGuiApplication.platformName()
        application.installEventFilter(self)

    def use(self, settings: WedgeSettings) -> None:
        """Take another scanner's settings."""
        self._end_burst()
        self._wedge = WedgeAssembler(settings)
        self._pause.setInterval(settings.max_gap_ms)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Hold keys that arrive at a window; let keys through that were given back to a widget.

        A window is not closed amid or upon a scan: a window manager takes Alt+F4 before us, from a
        label as from a person.
        """
        if not watched.isWindowType() or reads_its_own_keys(watched):
            return False
        if event.type() is QEvent.Type.Close and (self._wedge.is_holding or self._heels.isActive()):
            event.ignore()
            return True
        return self.hold_back(event)

    def hold_back(self, event: QEvent) -> bool:
        """Hold a key, before any shortcut; whether this was one."""
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() in _KEY_EVENTS and isinstance(event, QKeyEvent):
            self._take(event)
            return True
        return False

    def give_back(self) -> None:
        """Settle what is held as if a pause had come."""
        self._end_burst()

    def _take(self, event: QKeyEvent) -> None:
        self._pause.stop()
        self._second_look.stop()
        key = read_key(event, self._platform)
        if self.on_keys is not None:
            self.on_keys(key)
            return
        self._held[id(key)] = (key, copy_key(event))
        self._carry_out(self._wedge.feed(key))
        if self._wedge.is_holding:
            self._pause.start()

    def _look_again(self) -> None:
        # After a stall the keys of a burst may still wait behind this timer: once around for them.
        self._second_look.start()

    def _end_burst(self) -> None:
        self._carry_out(self._wedge.pause())

    def _carry_out(self, judgement: Judgement) -> None:
        if judgement.scans or judgement.broken:
            self._heels.start()
        for burst in judgement.scans:
            at_s = burst.at_ms / 1000
            self._on_scan([Scan(burst.text, burst.raw, at_s, Source.HANDHELD)])
        for burst in judgement.broken:
            _LOG.warning("scan_torn", characters=len(burst.raw))
            self._on_torn()
        for ruling in judgement.rulings:
            for key in ruling.keys:
                _, event = self._held.pop(id(key))
                if ruling.fate is Fate.GIVE_BACK:
                    self._give_back(event)

    def _give_back(self, event: QKeyEvent) -> None:
        focus = QApplication.focusWidget() or QApplication.activeWindow()
        popup = QApplication.activePopupWidget()
        if popup is not None:  # a menu or a list that is open has the keys before any window
            focus = popup.focusWidget() or popup
        if focus is not None:
            QCoreApplication.sendEvent(focus, event)


def reads_its_own_keys(watched: QObject) -> bool:
    """Whether a window, or the one that it was opened from, takes its keys itself."""
    window = watched if isinstance(watched, QWindow) else None
    while window is not None:
        if window.property(OWN_KEYS):
            return True
        window = window.transientParent()
    return False

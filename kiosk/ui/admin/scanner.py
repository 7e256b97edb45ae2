"""A handheld scanner at the desk: read wherever the focus is, while shortcuts go on working."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent

from kiosk.ui.handheld import OWN_KEYS, Handheld
from shared.overriding import override

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QWindow

    from kiosk.scanning.frames import Scan
    from kiosk.scanning.wedge import WedgeSettings

_PERSONS_MODIFIERS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier


class DeskScanner(Handheld):
    """Takes a window's keys as a station does, but for those that no scanner sends.

    Ctrl with a key, Alt with a letter and the keys without a character (F5, Delete, arrows) are
    a person's and go their usual way at once. A form is a window of its own and has its own.
    Nothing is taken while `is_wanted` says no, as at the sign-in page.
    """

    def __init__(
        self,
        settings: WedgeSettings,
        on_scan: Callable[[list[Scan]], object],
        is_wanted: Callable[[], bool],
    ) -> None:
        super().__init__(settings, on_scan)
        self._is_wanted = is_wanted

    def watch(self, window: QWindow) -> None:
        """Take the keys that arrive at this window."""
        self._platform = QGuiApplication.platformName()
        # In the demo a station shares this process, and takes every window's keys but these.
        window.setProperty(OWN_KEYS, "yes")
        window.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and (not self._is_wanted() or _is_a_persons(event)):
            if _ends_typing(event):
                self.give_back()
            return False
        return self.hold_back(event)


def _ends_typing(event: QKeyEvent) -> bool:
    """Whether keys held back must go first, as an arrow is about what was typed before it."""
    # Scanners send Ctrl with a key for the control characters of a label, in the midst of it.
    is_control = event.key() in {Qt.Key.Key_Control, Qt.Key.Key_Meta, Qt.Key.Key_AltGr}
    return not (is_control or event.modifiers() & _PERSONS_MODIFIERS)


def _is_a_persons(event: QKeyEvent) -> bool:
    key, modifiers = event.key(), event.modifiers()
    if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab}:
        return bool(modifiers & (_PERSONS_MODIFIERS | Qt.KeyboardModifier.AltModifier))
    if modifiers & _PERSONS_MODIFIERS:
        return True
    is_keypad = bool(modifiers & Qt.KeyboardModifier.KeypadModifier)
    if modifiers & Qt.KeyboardModifier.AltModifier:
        return key != Qt.Key.Key_Alt and not is_keypad  # Alt+keypad is how some scanners type
    # Keys from Escape on have no character; Shift and its like belong to what follows.
    is_modifier = key in {Qt.Key.Key_Shift, Qt.Key.Key_CapsLock, Qt.Key.Key_Alt}
    return key >= Qt.Key.Key_Escape and not is_modifier and not is_keypad

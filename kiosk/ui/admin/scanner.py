"""A handheld scanner at the desk: read wherever the focus is, while shortcuts go on working."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from kiosk.ui.admin.parts.form import Form
from kiosk.ui.admin.parts.popups import close_popups
from kiosk.ui.admin.plain import shown
from kiosk.ui.handheld import OWN_KEYS, Handheld
from shared.overriding import override

if TYPE_CHECKING:
    from kiosk.scanning.frames import Scan
    from kiosk.scanning.wedge import WedgeSettings
    from kiosk.ui.admin.window import AdminWindow

translate = QCoreApplication.translate

_SHOWN_OR_NOT = (QEvent.Type.Show, QEvent.Type.Hide)
_PERSONS_MODIFIERS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier


class DeskScanner(Handheld):
    """Takes the keys of the admin window and of all it opens, but for those that no scanner sends.

    Ctrl with a key, Alt with a letter and the keys without a character (F5, Delete, arrows) are
    a person's and go their usual way at once. A scan is for the window in front: a menu or a list
    that is open over it closes, and chooses nothing. Nothing is taken at a gate, as to sign in.
    """

    def __init__(self, settings: WedgeSettings, desk: AdminWindow) -> None:
        super().__init__(settings, self._hand_on, self._tell_torn)
        self.setParent(desk)
        self._desk = desk
        self._front: QWidget = desk

    def watch(self) -> None:
        """Take keys for as long as the window is shown, as it is now."""
        self._desk.installEventFilter(self)
        self._take_keys(does_take=True)
        # In the demo a station shares this process, and takes every window's keys but these.
        self._desk.windowHandle().setProperty(OWN_KEYS, "yes")

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._desk and event.type() in _SHOWN_OR_NOT and not event.spontaneous():
            self._take_keys(does_take=event.type() is QEvent.Type.Show)
        if not isinstance(event, QKeyEvent) or not isinstance(watched, QWindow):
            return False
        front = _window_in_front(watched)
        if front is None or not self._is_ours(front):
            return False
        self._front = front
        if self._desk.page is None or _is_a_persons(event):
            if _ends_typing(event):
                self.give_back()
            return False
        return self.hold_back(event)

    def _take_keys(self, *, does_take: bool) -> None:
        application = QApplication.instance()
        if not isinstance(application, QApplication):
            return
        if does_take:
            self.install(application)
        else:
            application.removeEventFilter(self)

    def _is_ours(self, window: QWidget) -> bool:
        opener: QWidget | None = window
        while opener is not None and opener is not self._desk:
            opener = opener.parentWidget()
        return opener is self._desk

    def _hand_on(self, scans: list[Scan]) -> None:
        close_popups()
        front = self._front if isValid(self._front) else self._desk
        for scan in scans:
            if front is self._desk:
                self._desk.scanned.emit(scan.text)
            elif isinstance(front, Form):
                front.take_scan(scan.text)
            else:
                words = translate(
                    "admin", "{code} was scanned and went nowhere: close the file dialog first."
                )
                self._tell(front, words.format(code=shown(scan.text)))

    def _tell_torn(self) -> None:
        """Say so and nothing else: no list closes, and whatever has the focus keeps it."""
        front = self._front if isValid(self._front) else self._desk
        self._tell(front, translate("admin", "Only a part of a code arrived. Scan again."))

    def _tell(self, front: QWidget, words: str) -> None:
        """A file dialog has no place to say anything: what opened it has."""
        behind: QWidget | None = front
        while behind is not None and not isinstance(behind, Form):
            behind = behind.parentWidget()
        told = behind or self._desk.page
        if told is not None:
            told.notice.say(words, "warn")


def _window_in_front(window: QWindow) -> QWidget | None:
    """The window that a key came to; a menu or a list is a part of the one it was opened from."""
    widget = QWidget.find(window.winId())
    while widget is not None and widget.windowType() == Qt.WindowType.Popup:
        opener = widget.parentWidget()
        if opener is None:
            return QApplication.activeWindow()  # as for what a field offers to complete with
        widget = opener.window()
    return widget


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

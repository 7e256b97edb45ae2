"""What every page has: a title, one line below it, actions at the right, a notice, a body.

On a narrow screen what stands side by side goes under each other, and the body scrolls.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from kiosk.ui.admin.parts.figure import Figure
from kiosk.ui.admin.parts.menu import MenuButton
from kiosk.ui.admin.parts.notice import Notice
from kiosk.ui.admin.parts.scrolled import Scrolled
from kiosk.ui.admin.parts.table import Table
from kiosk.ui.admin.parts.text import OneLine, Text, TextRole
from shared.overriding import override

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from kiosk.ui.admin.parts.fields import SearchEdit

_MARGINS_PX = (28, 22, 28, 20)
_NARROW_MARGINS_PX = (14, 10, 14, 10)
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_BUTTONS_BESIDE_TITLE = 3
_ANY_PX = 16_777_215
"""Qt's own word for no limit (QWIDGETSIZE_MAX)."""


class Page(QWidget):
    """The frame of a page; says when it came into view and when it is to be fetched again."""

    came_into_view = Signal()
    refresh_wanted = Signal()

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(title)
        self.title = Text(title, TextRole.TITLE)
        self.summary = OneLine(role=TextRole.MUTED)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.notice = Notice(self)
        inside = QWidget()
        inside.setObjectName("inside")
        self.body = QVBoxLayout(inside)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(16)
        words = QVBoxLayout()
        words.setSpacing(2)
        self.title_line = QHBoxLayout()
        self.title_line.setSpacing(12)
        self.title_line.addWidget(self.title)
        words.addLayout(self.title_line)
        words.addWidget(self.summary)
        self.header = QHBoxLayout()
        self.header.addLayout(words, 1)
        self.header.addLayout(self.buttons)
        self.header.setAlignment(self.buttons, Qt.AlignmentFlag.AlignTop)
        self.search_field: SearchEdit | None = None
        self._start: QWidget | None = None
        self._with_keys: list[QPushButton] = []
        self._press_by(self.notice.undo, QKeySequence(QKeySequence.StandardKey.Undo))
        self._stacked: list[QBoxLayout] = []
        self._sides: list[tuple[QWidget, int]] = []
        self._frame = QVBoxLayout(self)
        self._frame.setContentsMargins(*_MARGINS_PX)
        self._frame.setSpacing(16)
        self._frame.addLayout(self.header)
        self._frame.addWidget(self.notice)
        self._frame.addWidget(Scrolled(inside), 1)

    def stand_before_body(self, line: QWidget) -> None:
        """Have a line stand before the body, which scrolls by itself, and under the notice."""
        self._frame.insertWidget(self._frame.indexOf(self.notice) + 1, line)

    def start_at(self, part: QWidget) -> None:
        """Have the focus begin at a part whenever the page comes into view.

        No focus proxy: Qt's Tab skips what stands before one, and stays caught before a hidden one.
        """
        self._start = part
        if isinstance(part, Table):
            part.arrived.connect(self._go_on)

    def take_focus(self) -> None:
        """Put the focus where work on this page begins; the page keeps it for a list to come."""
        if isinstance(self._start, Table):
            if not self._start.take_focus():
                self.setFocus()
        else:
            (self._start or self).setFocus()

    def _go_on(self) -> None:
        if self.hasFocus():
            self.take_focus()

    def search_in(self, search: SearchEdit, table: Table[Any]) -> None:
        """Let the page be searched by keys: Ctrl+F goes to the field, Down on to what was found."""
        self.search_field = search
        search.down_pressed.connect(table.go_in)

    def stack_when_narrow(self, across: QBoxLayout) -> None:
        """Have the parts of a row go under each other where there is no room beside."""
        self._stacked.append(across)

    def fix_when_wide(self, side: QWidget, width_px: int) -> None:
        """Give a part of a row its width while it is beside another, and all of it under it."""
        side.setFixedWidth(width_px)
        self._sides.append((side, width_px))

    def show_narrow(self, *, is_narrow: bool) -> None:
        """Fit the page to a narrow window, or to a wide one again."""
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        for row in self._stacked:
            row.setDirection(down if is_narrow else across)
        for side, width_px in self._sides:
            side.setMinimumWidth(0 if is_narrow else width_px)
            side.setMaximumWidth(_ANY_PX if is_narrow else width_px)
        for figure in self.findChildren(Figure):
            figure.show_narrow(is_narrow=is_narrow)
        is_crowded = is_narrow and self.buttons.count() > _BUTTONS_BESIDE_TITLE
        self.header.setDirection(down if is_crowded else across)
        self.header.setAlignment(
            self.buttons,
            Qt.AlignmentFlag.AlignLeft if is_crowded else Qt.AlignmentFlag.AlignTop,
        )
        self._frame.setContentsMargins(*(_NARROW_MARGINS_PX if is_narrow else _MARGINS_PX))
        self._frame.setSpacing(10 if is_narrow else 16)

    def add_action(
        self, words: str, keys: str = "", *, is_primary: bool = False, is_grave: bool = False
    ) -> QPushButton:
        """Add a button at the page's top right; `keys` press it while this page is in view."""
        button = QPushButton(words)
        button.setAccessibleName(words)
        if is_primary or is_grave:
            button.setProperty("buttonRole", "primary" if is_primary else "grave")
        if keys:
            self._press_by(button, QKeySequence(keys))
        self.buttons.addWidget(button)
        return button

    def _press_by(self, button: QPushButton, keys: QKeySequence) -> None:
        shortcut = QShortcut(keys, self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(lambda: button.click() if button.isVisible() else None)
        native = keys.toString(QKeySequence.SequenceFormat.NativeText)
        words = button.accessibleName()
        button.setToolTip(self.tr("{words} ({keys})").format(words=words, keys=native))
        button.setAccessibleDescription(native)
        self._with_keys.append(button)

    def actions_with_keys(self) -> tuple[QPushButton, ...]:
        """The buttons that keys press, which are their accessible descriptions."""
        return tuple(self._with_keys)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses, as Space does, what only opens something.

        What acts is Space's alone: the Enter of a label that was torn must not close a bill.
        """
        part = self.focusWidget()
        if event.key() in _ENTER and isinstance(part, QPushButton) and _only_opens(part):
            part.click()
            return
        super().keyPressEvent(event)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self.came_into_view.emit()


def _only_opens(button: QPushButton) -> bool:
    is_link = button.property("buttonRole") == "link"
    return is_link or isinstance(button, MenuButton) or button.text().endswith("…")

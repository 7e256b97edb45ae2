"""Fields to type into and choose from, each with its name above it and spoken by a reader."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QDate, QDateTime, QEvent, QKeyCombination, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QDateTimeEdit,
    QDoubleSpinBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from kiosk.ui.admin.parts.text import Text, TextRole
from kiosk.ui.admin.plain import shown
from shared.overriding import override

if TYPE_CHECKING:
    from collections.abc import Iterable

Value = TypeVar("Value")

_TEXT_MARGIN_PX = 9
"""As far in as the style sheet puts the text of the other fields."""
_UNDO = QKeySequence.StandardKey.Undo
_PAGES_KEYS = frozenset(
    QKeyCombination(Qt.KeyboardModifier.ControlModifier, key)
    for key in (Qt.Key.Key_D, Qt.Key.Key_E)
)
"""On X11 a field takes these for “delete” and “end of line”; they are the page's shortcuts."""
_FEWEST_LETTERS = 8
"""Letters of an option that are shown at least."""


def line_edit(name: str, *, hint: str = "", longest: int = 200) -> QLineEdit:
    """A field for one line of at most `longest` characters."""
    field = LineEdit()
    _begin_line(field, name, hint, longest)
    return field


def _begin_line(field: QLineEdit, name: str, hint: str, longest: int) -> None:
    field.setAccessibleName(name)
    field.setPlaceholderText(hint)
    field.setMaxLength(longest)


class LineEdit(QLineEdit):
    """A field for one line that leaves the page its own keys."""

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride:
            is_idle_undo = event.matches(_UNDO) and not self.isUndoAvailable()
            if is_idle_undo or event.keyCombination() in _PAGES_KEYS:
                event.ignore()
                return False
        return super().event(event)


class SearchEdit(LineEdit):
    """A field to search with; Down goes on to what was found."""

    down_pressed = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.down_pressed.emit()
            return
        super().keyPressEvent(event)


def search_edit(name: str, *, hint: str = "", longest: int = 100) -> SearchEdit:
    """A field to search with, which can be emptied with a click."""
    field = SearchEdit()
    _begin_line(field, name, hint, longest)
    field.setClearButtonEnabled(True)
    return field


def secret_edit(name: str, *, longest: int = 200) -> QLineEdit:
    """A field whose text is not shown."""
    field = line_edit(name, longest=longest)
    field.setEchoMode(QLineEdit.EchoMode.Password)
    return field


def note_edit(name: str, lines: int = 3) -> QPlainTextEdit:
    """A field for a few lines; Tab leaves it."""
    field = QPlainTextEdit()
    field.setAccessibleName(name)
    field.setTabChangesFocus(True)
    field.setFixedHeight(field.fontMetrics().lineSpacing() * lines + 24)
    return field


def count_edit(name: str, most: int) -> QSpinBox:
    """A field for a whole number from 0."""
    field = QSpinBox()
    field.setAccessibleName(name)
    field.setRange(0, most)
    field.setGroupSeparatorShown(True)
    # The style sheet hides the buttons: with Qt's own NoButtons it leaves the text a pixel of room.
    # Nor does its padding reach the text.
    field.lineEdit().setTextMargins(_TEXT_MARGIN_PX, 0, _TEXT_MARGIN_PX, 0)
    return field


def weight_edit(name: str, most_kg: float) -> QDoubleSpinBox:
    """A field for a weight in kg, from a gram."""
    field = QDoubleSpinBox()
    field.setAccessibleName(name)
    field.setDecimals(3)
    field.setRange(0.001, most_kg)
    field.lineEdit().setTextMargins(_TEXT_MARGIN_PX, 0, _TEXT_MARGIN_PX, 0)
    return field


def day_edit(name: str) -> QDateEdit:
    """A field for a day, with a calendar to choose it from."""
    field = QDateEdit(QDate.currentDate())
    field.setAccessibleName(name)
    field.setCalendarPopup(True)
    field.setDisplayFormat("d MMM yyyy")
    return field


def moment_edit(name: str) -> QDateTimeEdit:
    """A field for a day and a time of it, to the minute."""
    field = QDateTimeEdit(QDateTime.currentDateTime())
    field.setAccessibleName(name)
    field.setCalendarPopup(True)
    field.setDisplayFormat("d MMM yyyy, HH:mm")
    return field


class Choice(QComboBox, Generic[Value]):
    """A list to choose one value from; `chosen` says that a person changed it."""

    chosen = Signal()

    def __init__(self, name: str, options: Iterable[tuple[str, Value]] = ()) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._values: list[Value] = []
        self.show_options(options)
        self.activated.connect(self.chosen)

    @property
    def value(self) -> Value:
        """The chosen value."""
        return self._values[self.currentIndex()]

    def show_options(self, options: Iterable[tuple[str, Value]]) -> None:
        """Replace what can be chosen; the chosen value stays where it still can be."""
        kept = self._values[self.currentIndex() :][:1]
        listed = list(options)
        blocker = QSignalBlocker(self)
        self.clear()
        self._values = [value for _, value in listed]
        self.addItems([shown(words) for words, _ in listed])
        for value in kept:
            self.choose(value)
        blocker.unblock()

    def share_room(self) -> None:
        """Be as wide as there is room, not as the longest option; the list shows them whole."""
        policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self.setSizeAdjustPolicy(policy)
        self.setMinimumContentsLength(_FEWEST_LETTERS)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def showPopup(self) -> None:
        options = self.view()
        options.setMinimumWidth(options.sizeHintForColumn(0) + 2 * _TEXT_MARGIN_PX)
        super().showPopup()

    def choose(self, value: Value) -> None:
        """Choose this value, if it can be chosen."""
        if value in self._values:
            self.setCurrentIndex(self._values.index(value))


def labelled(name: str, field: QWidget, hint: str = "") -> QVBoxLayout:
    """A field with its name above and a hint below; Alt+letter of an `&` in the name goes there."""
    label = QLabel(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("textRole", TextRole.CAPTION.value)
    label.setBuddy(field)
    layout = QVBoxLayout()
    layout.setSpacing(4)
    layout.addWidget(label)
    layout.addWidget(field)
    if hint:
        layout.addWidget(Text(hint, TextRole.CAPTION, wraps=True))
        field.setAccessibleDescription(hint)
    return layout

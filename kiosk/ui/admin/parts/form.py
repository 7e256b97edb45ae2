"""A small form in a window of its own: fields, what went wrong, do it or leave it.

Never blocks: it is opened, and says with Signals what was decided. Closed only when the server
agreed, so that nothing typed is lost to a refusal. A handheld at the desk types into the field that
has the focus, and its Enter presses nothing. Left with something entered, it asks first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QAbstractSlider,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from kiosk.ui.admin.parts.entries import Entries
from kiosk.ui.admin.parts.fields import labelled
from kiosk.ui.admin.parts.notice import Notice
from kiosk.ui.admin.parts.scrolled import Scrolled
from kiosk.ui.admin.parts.text import Text, TextRole
from kiosk.ui.admin.plain import shown
from shared.overriding import override

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QShowEvent

_WIDTH_PX = 460
_Action = QAbstractSlider.SliderAction
_SCROLLS = {
    Qt.Key.Key_PageDown: _Action.SliderPageStepAdd,
    Qt.Key.Key_PageUp: _Action.SliderPageStepSub,
}
_AROUND_PX = 132
"""What title, buttons and margins take of the height."""


class Form(QDialog):
    """The frame of a form."""

    submitted = Signal()

    def __init__(
        self,
        parent: QWidget,
        title: str,
        do_it: str,
        *,
        explanation: str = "",
        is_grave: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("form")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        inside = _Fields()
        inside.setObjectName("inside")
        self.fields = QVBoxLayout()
        packed = QVBoxLayout(inside)
        packed.setContentsMargins(0, 0, 0, 0)
        packed.addLayout(self.fields)
        packed.addStretch(1)
        self.fields.setSpacing(14)
        self.notice = Notice()
        self.do_it = QPushButton(do_it)
        self.do_it.setAccessibleName(do_it)
        self.do_it.setProperty("buttonRole", "grave" if is_grave else "primary")
        self.do_it.setDefault(True)
        self.do_it.clicked.connect(self.submitted)
        self.leave = QPushButton(self.tr("Cancel"))
        self.leave.setAccessibleName(self.tr("Cancel"))
        self.leave.setAutoDefault(False)
        self.leave.clicked.connect(self.reject)
        self._buttons = QHBoxLayout()
        self._buttons.addStretch(1)
        self._buttons.addWidget(self.leave)
        self._buttons.addWidget(self.do_it)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(26, 22, 26, 20)
        layout.setSpacing(14)
        layout.addWidget(Text(title, TextRole.HEADING))
        self.fields.addWidget(self.notice)
        self.notice.said.connect(self._show_notice)
        if explanation:
            self.fields.addWidget(Text(explanation, TextRole.MUTED, wraps=True))
        self._area = Scrolled(inside, most_px=self.room_px(parent))
        layout.addWidget(self._area, 1)
        layout.addLayout(self._buttons)
        self.setMinimumWidth(_WIDTH_PX)
        self._entries: Entries | None = None

    @staticmethod
    def room_px(parent: QWidget) -> int:
        """How high the fields can be without scrolling: a form is no higher than its window."""
        return parent.window().height() - _AROUND_PX

    @property
    def is_edited(self) -> bool:
        """Whether something here is not saved yet."""
        return self._entries is not None and self._entries.are_changed

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._entries is None:
            self._entries = Entries(self)

    @override
    def reject(self) -> None:
        """Close, by whatever way a person left; asks first where something would be lost."""
        if not self.is_edited:
            self.drop()
            return
        words = self.tr("What you entered here is not saved yet.")
        self.notice.ask(words, self.tr("Discard"), self.tr("Keep editing"), self.drop)

    def drop(self) -> None:
        """Close, with all that was entered."""
        super().reject()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll by keys what has no room: nothing in a list of keys could have the focus."""
        action = _SCROLLS.get(Qt.Key(event.key()))
        if action is None:
            super().keyPressEvent(event)
        else:
            self._area.verticalScrollBar().triggerAction(action)

    def put_aside(self) -> None:
        """Be out of sight as it was filled in, until `bring_back`."""
        self.hide()

    def bring_back(self, words: str) -> None:
        """Be in front again, and say why."""
        self.notice.say(words, "notice")
        self.open()

    def take_scan(self, text: str) -> None:
        """Write what a label says into the field with the focus, or say that there is none."""
        field, text = self.focusWidget(), shown(text)
        if isinstance(field, QLineEdit):
            field.insert(text)
        elif isinstance(field, QPlainTextEdit):
            field.insertPlainText(text)
        else:
            words = self.tr("{code} was scanned and went nowhere: close this window first.")
            self.notice.say(words.format(code=text), "warn")

    def add_field(self, name: str, field: QWidget, hint: str = "") -> None:
        """Add a field under the ones before."""
        self.fields.addLayout(labelled(name, field, hint))

    def add_button(self, words: str) -> QPushButton:
        """Add another thing that can be done, left of what the form is for."""
        button = QPushButton(words)
        button.setAccessibleName(words)
        button.setAutoDefault(False)
        self._buttons.insertWidget(self._buttons.indexOf(self.do_it), button)
        return button

    def show_waiting(self, *, is_waiting: bool) -> None:
        """The server is being asked: nothing can be pressed twice meanwhile."""
        self.do_it.setEnabled(not is_waiting)

    def _show_notice(self) -> None:
        # Only after this event the notice has its place.
        QTimer.singleShot(0, self._area, lambda: self._area.ensureWidgetVisible(self.notice))

    def show_refused(self, words: str) -> None:
        """The server said no; the form stays as it was filled in."""
        self.show_waiting(is_waiting=False)
        self.notice.say(words, "bad")


class _Fields(QWidget):
    """What a form asks for: as high as its texts are in its width, not in their narrowest."""

    @override
    def minimumSizeHint(self) -> QSize:
        least = super().minimumSizeHint()
        if not self.hasHeightForWidth():
            return least
        return QSize(least.width(), self.heightForWidth(max(self.width(), least.width())))

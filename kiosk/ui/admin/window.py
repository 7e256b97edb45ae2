"""The admin window's frame: the gate to sign in at, then the rail and one page at a time."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMainWindow, QStackedWidget, QWidget

from kiosk.ui.admin.keys_form import FIND_KEYS, SORT_KEYS, KeysForm
from kiosk.ui.admin.look import qt_palette, style_sheet
from kiosk.ui.admin.parts.form import Form
from kiosk.ui.admin.parts.page import Page
from kiosk.ui.admin.parts.popups import close_popups
from kiosk.ui.admin.parts.scrolled import Scrolled
from kiosk.ui.admin.parts.table import Table
from kiosk.ui.admin.rail import Place, Rail
from shared.overriding import override

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.ui.admin.memory import Memory
    from kiosk.ui.look import Look

SIZE_PX = QSize(1280, 720)
_SMALLEST_PX = QSize(800, 440)
"""A screen of 800 × 480 without the title bar and the desktop's own bar."""
_TITLE_BAR_PX = 32
"""What a window manager adds on top, before it has told how much."""
_WIDE_PX = 1024
"""From this width on the rail says its words and a page has parts side by side."""
_GEOMETRY_KEY, _PAGE_KEY = "admin/geometry", "admin/page"


class AdminWindow(QMainWindow):
    """Shows a gate (sign in, new password) or the office; knows no server."""

    closed = Signal()
    find_pressed = Signal()
    """A bag is to be found, from a page that has no search of its own."""
    scanned = Signal(str)
    """A handheld at the desk read a label, wherever the focus is."""

    def __init__(self, look: Look, settings: Memory, places: Sequence[Place]) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("TraceTrack"))
        self.setMinimumSize(_SMALLEST_PX)
        self.resize(SIZE_PX)
        self.look, self._settings = look, settings
        self.rail = Rail(places, look)
        self.rail.place_chosen.connect(self.show_page)
        self._aside: list[Form] = []
        self._gates: dict[str, QWidget] = {}
        self._pages: dict[str, Page] = {}
        self._entries: dict[str, str] = {}
        self._stack = QStackedWidget()
        self._stack.setObjectName("content")
        self._office = QWidget()
        self._office.setObjectName("content")
        across = QHBoxLayout(self._office)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self.rail)
        across.addWidget(self._stack, 1)
        self._whole = QStackedWidget()
        self._whole.addWidget(self._office)
        self.setCentralWidget(self._whole)
        self._add_keys()
        self._dress()
        look.changed.connect(self._dress)
        geometry = settings.value(_GEOMETRY_KEY)
        if geometry is not None:
            self.restoreGeometry(geometry)

    @property
    def page(self) -> Page | None:
        """The page in view, or None at a gate."""
        widget = self._stack.currentWidget()
        is_inside = self._whole.currentWidget() is self._office
        return widget if is_inside and isinstance(widget, Page) else None

    @property
    def place(self) -> str:
        """The name of the page in view, or of the gate."""
        if self._whole.currentWidget() is not self._office:
            shown = self._whole.currentWidget()
            return next(name for name, gate in self._gates.items() if gate is shown)
        return next((name for name, page in self._pages.items() if page is self.page), "")

    def add_gate(self, name: str, gate: QWidget) -> None:
        """Add a page that stands before the office."""
        gate.setObjectName("gate")
        gate.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._gates[name] = Scrolled(gate)
        self._whole.addWidget(self._gates[name])

    def add_page(self, name: str, page: Page, *, under: str = "") -> None:
        """Add a page of the office; `under` is the rail's entry where it has none itself."""
        self._pages[name] = page
        self._entries[name] = under or name
        self._stack.addWidget(page)
        page.show_narrow(is_narrow=self._is_narrow)

    def fit_screen(self) -> None:
        """Take the whole of a screen that has no room for the window and its frame."""
        screen, frame = self.screen().availableGeometry(), self.frameGeometry()
        needs = frame.size().expandedTo(self.size() + QSize(0, _TITLE_BAR_PX))
        if needs.width() > screen.width() or needs.height() > screen.height():
            self.showMaximized()

    def remember(self) -> None:
        """Keep for the next start where the window stood, and the page in view."""
        self._settings.keep(_GEOMETRY_KEY, self.saveGeometry())
        if self.place in self._entries:
            self._settings.keep(_PAGE_KEY, self._entries[self.place])

    @property
    def remembered(self) -> str:
        """The page, of those that the rail lists, where work ended; empty when there is none."""
        name = str(self._settings.value(_PAGE_KEY, ""))
        return name if name in self.rail.buttons else ""

    def show_gate(self, name: str) -> None:
        """Leave the office and show a gate; what is open would stand before it.

        Forms come back; a file dialog, a menu or a list is gone, with nothing chosen.
        """
        close_popups()
        for dialog in self.findChildren(QFileDialog):
            dialog.reject()
        for form in self.findChildren(Form):
            if form.isVisible():
                form.put_aside()
                self._aside.append(form)
                form.finished.connect(partial(self._forget, form))
        self._whole.setCurrentWidget(self._gates[name])

    def bring_forms_back(self, words: str) -> None:
        """Open again, with `words`, what was open before the gate."""
        while self._aside:
            self._aside.pop(0).bring_back(words)

    def _forget(self, form: Form, _result: int) -> None:
        if form in self._aside:
            self._aside.remove(form)

    def drop_forms(self) -> None:
        """Give up what was open before the gate: it was somebody else's."""
        while self._aside:
            self._aside[-1].drop()

    def show_page(self, name: str) -> None:
        """Enter the office at this page."""
        self.rail.show_place(self._entries[name])
        self._stack.setCurrentWidget(self._pages[name])
        self._whole.setCurrentWidget(self._office)
        self._pages[name].take_focus()

    @property
    def _is_narrow(self) -> bool:
        return self.width() < _WIDE_PX

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self.rail.show_narrow(is_narrow=self._is_narrow)
        for page in self._pages.values():
            page.show_narrow(is_narrow=self._is_narrow)
        for part in (*self._pages.values(), self._stack, self._office, self._whole):
            part.updateGeometry()  # what is hidden does not tell that it needs less
        super().resizeEvent(event)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.remember()
        super().closeEvent(event)
        self.closed.emit()

    def _add_keys(self) -> None:
        for keys, act in (
            ("F5", self._refresh),
            ("F1", self.show_keys),
            (FIND_KEYS, self._find),
            (SORT_KEYS, self._sort),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    def show_keys(self) -> None:
        """Show which keys do what here; at a gate there are none."""
        if self.page is not None:
            KeysForm(self.page, self.rail.buttons).open()

    def _find(self) -> None:
        search = self.page.search_field if self.page is not None else None
        if search is None:
            self.find_pressed.emit()
            return
        search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        search.selectAll()

    def _sort(self) -> None:
        """Sort the table with the focus, else the first in view."""
        if self.page is None:
            return
        tables = [one for one in self.page.findChildren(Table) if one.isVisible()]
        with_focus = [one for one in tables if one.view.hasFocus()]
        for table in (with_focus or tables)[:1]:
            table.choose_order()

    def _refresh(self) -> None:
        if self.page is not None:
            self.page.refresh_wanted.emit()

    def _dress(self) -> None:
        self.setPalette(qt_palette(self.look.theme))
        self.setStyleSheet(style_sheet(self.look.theme))

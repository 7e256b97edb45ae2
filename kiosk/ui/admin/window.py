"""The admin window's frame: the gate to sign in at, then the rail and one page at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QWidget

from kiosk.ui.admin.keys_form import KeysForm
from kiosk.ui.admin.look import qt_palette, style_sheet
from kiosk.ui.admin.parts.page import Page
from kiosk.ui.admin.parts.scrolled import Scrolled
from kiosk.ui.admin.rail import Place, Rail
from shared.overriding import override

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.ui.admin.memory import Memory
    from kiosk.ui.look import Look

SIZE_PX = QSize(1280, 720)
_SMALLEST_PX = QSize(800, 480)
_WIDE_PX = 1024
"""From this width on the rail says its words and a page has parts side by side."""
_GEOMETRY_KEY = "admin/geometry"


class AdminWindow(QMainWindow):
    """Shows a gate (sign in, new password) or the office; knows no server."""

    closed = Signal()
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

    def show_gate(self, name: str) -> None:
        """Leave the office and show a gate."""
        self._whole.setCurrentWidget(self._gates[name])

    def show_page(self, name: str) -> None:
        """Enter the office at this page."""
        self.rail.show_place(self._entries[name])
        self._stack.setCurrentWidget(self._pages[name])
        self._whole.setCurrentWidget(self._office)
        self._pages[name].setFocus()

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
        self._settings.keep(_GEOMETRY_KEY, self.saveGeometry())
        super().closeEvent(event)
        self.closed.emit()

    def _add_keys(self) -> None:
        refresh = QShortcut(QKeySequence("F5"), self)
        refresh.activated.connect(self._refresh)
        keys = QShortcut(QKeySequence("F1"), self)
        keys.activated.connect(self.show_keys)

    def show_keys(self) -> None:
        """Show which keys do what here; at a gate there are none."""
        if self.page is not None:
            KeysForm(self.page, self.rail.buttons).open()

    def _refresh(self) -> None:
        if self.page is not None:
            self.page.refresh_wanted.emit()

    def _dress(self) -> None:
        self.setPalette(qt_palette(self.look.theme))
        self.setStyleSheet(style_sheet(self.look.theme))

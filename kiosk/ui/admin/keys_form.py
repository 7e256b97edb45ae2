"""Which keys do what on the page in view, found on the page itself: F1 shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout

from kiosk.ui.admin.parts.facts import Facts
from kiosk.ui.admin.parts.form import Form

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kiosk.ui.admin.parts.page import Page

FIND_KEYS, SORT_KEYS = "Ctrl+F", "Ctrl+Shift+O"
_WIDTH_PX = 660
_NATIVE = QKeySequence.SequenceFormat.NativeText


class KeysForm(Form):
    """Lists keys and what they do; changes nothing."""

    def __init__(self, page: Page, places: Mapping[str, QPushButton]) -> None:
        super().__init__(page, self.tr("Keys"), self.tr("Close"))
        self.leave.hide()
        self.here = Facts(page.accessibleName())
        self.here.show_facts(page_keys(page))
        self.places = Facts(self.tr("Pages"))
        self.places.show_facts(
            [(one.accessibleDescription(), one.accessibleName()) for one in places.values()]
        )
        self.everywhere = Facts(self.tr("Everywhere"))
        self.everywhere.show_facts(
            [
                (self._native(FIND_KEYS), self.tr("Find: in the list in view, else a bag")),
                (self._native(SORT_KEYS), self.tr("Sort the list in view")),
                ("F5", self.tr("Fetch the page again")),
                (self._native("Shift+Down"), self.tr("Mark one row more")),
                (self._native("Ctrl+A"), self.tr("Mark all rows that are loaded")),
                (self._native("Ctrl+C"), self.tr("Copy the rows that are marked")),
                (self._native("Return"), self.tr("Open the row that is marked")),
                (self._native("Space"), self.tr("Press the button that has the focus")),
                ("F1", self.tr("Show the keys")),
            ]
        )
        left, across = QVBoxLayout(), QHBoxLayout()
        left.setSpacing(14)
        left.addWidget(self.here)
        left.addWidget(self.everywhere)
        left.addStretch(1)
        across.setSpacing(14)
        across.addLayout(left, 3)
        across.addWidget(self.places, 2)
        self.fields.addLayout(across)
        self.setMinimumWidth(_WIDTH_PX)
        self.submitted.connect(self.accept)

    @staticmethod
    def _native(keys: str) -> str:
        return QKeySequence(keys).toString(_NATIVE)


def page_keys(page: Page) -> list[tuple[str, str]]:
    """The keys of a page's buttons and menus that can be used now, with their words."""
    buttons = [
        (one.accessibleDescription(), one.accessibleName())
        for one in page.actions_with_keys()
        if one.isVisible() and one.isEnabled()
    ]
    entries = [
        (one.shortcut().toString(_NATIVE), one.text())
        for one in page.actions()
        if one.isEnabled() and not one.shortcut().isEmpty()
    ]
    letters = [
        (QKeySequence.mnemonic(one.text()).toString(_NATIVE), one.accessibleName())
        for one in page.findChildren(QPushButton)
        if one.isVisible() and one.isEnabled() and not QKeySequence.mnemonic(one.text()).isEmpty()
    ]
    return [*buttons, *entries, *letters]

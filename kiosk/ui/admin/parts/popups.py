"""What is open over a window for a moment: menus, and lists to choose from."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication


def close_popups() -> None:
    """Close every menu and list, the topmost first; nothing in them is chosen."""
    while (popup := QApplication.activePopupWidget()) is not None and popup.close():
        pass

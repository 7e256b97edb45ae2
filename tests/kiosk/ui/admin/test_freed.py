"""A window that was closed is gone: its widgets, its threads, and all that Python made for it."""

import gc
import threading
import weakref
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from kiosk.ui.admin.app import open_admin
from kiosk.ui.admin.memory import Memory
from kiosk.ui.admin.office import Chances
from kiosk.ui.admin.staff import Staff
from tests.kiosk.ui.admin.books import BooksInMemory
from tests.kiosk.ui.admin.conftest import DocumentsInFolder, StoppedClock


def worked_in_and_closed(
    qtbot: QtBot, settings: Memory, folder: Path
) -> dict[str, weakref.ref[object]]:
    """Parts of a window that followed the desktop's light or dark; its widgets are deleted."""
    books = BooksInMemory()
    books.mine.signed_in = True
    window = open_admin(
        books,
        settings=settings,
        documents=DocumentsInFolder(folder),
        chances=Chances(clock=StoppedClock()),
    )
    staff = window.findChild(Staff)
    assert isinstance(staff, Staff)
    for name in window.rail.buttons:
        qtbot.waitUntil(lambda: not staff.office.calls.is_busy)
        window.show_page(name)
    qtbot.waitUntil(lambda: not staff.office.calls.is_busy)
    window.show_keys()
    menus = [one for one in QApplication.topLevelWidgets() if isinstance(one, QMenu)]
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qtbot.waitUntil(lambda: not any(isValid(one) for one in menus))
    parts: list[object] = [window, window.look, staff, staff.rooms, staff.office, books]
    return {type(one).__name__: weakref.ref(one) for one in parts}


def test_a_window_that_was_closed_is_freed(
    application: QApplication,
    qtbot: QtBot,
    settings: Memory,
    tmp_path: Path,
) -> None:
    left = worked_in_and_closed(qtbot, settings, tmp_path)
    gc.collect()
    assert [name for name, part in left.items() if part() is not None] == []
    qtbot.waitUntil(
        lambda: not any(one.name.startswith("admin-call") for one in threading.enumerate())
    )

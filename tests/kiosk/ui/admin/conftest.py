"""An admin window over books in memory, at a desk whose clock stands still."""

import gc
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from kiosk.ui.admin.app import open_admin
from kiosk.ui.admin.documents import Documents
from kiosk.ui.admin.memory import Memory
from kiosk.ui.admin.office import Chances
from kiosk.ui.admin.rooms import Rooms
from kiosk.ui.admin.staff import Staff
from kiosk.ui.admin.window import AdminWindow
from kiosk.ui.theme import Shade
from tests.kiosk.ui.admin.books import BooksInMemory
from tests.kiosk.ui.admin.sample import NOW
from tests.kiosk.ui.admin.thread_watch import nobody_watching, what_the_main_thread_waits_for


@dataclass(frozen=True)
class StoppedClock:
    """Always the same moment."""

    boot_id: str = "boot"

    def now(self) -> datetime:
        return NOW

    def uptime_s(self) -> float:
        return 1.0


@dataclass
class DocumentsInFolder:
    """Saves where a test says, and keeps what was opened to be printed."""

    folder: Path
    opened: dict[str, bytes] = field(default_factory=dict[str, bytes])
    can_open: bool = True
    existing: str = ""
    """The file that a person chooses when asked for one that is there."""

    def choose_file(
        self,
        parent: QWidget,  # noqa: ARG002 - as Documents has it
        title: str,  # noqa: ARG002 - the same
        name: str,
        kind: str,  # noqa: ARG002 - the same
        then: Callable[[Path], None],
    ) -> None:
        then(self.folder / name)

    def choose_existing(
        self,
        parent: QWidget,  # noqa: ARG002 - as Documents has it
        title: str,  # noqa: ARG002 - the same
        kind: str,  # noqa: ARG002 - the same
        then: Callable[[Path], None],
    ) -> None:
        then(self.folder / self.existing)

    def lay_out(self, name: str, content: bytes) -> Path:
        file = self.folder / "to open" / name
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(content)
        return file

    def open(self, file: Path) -> bool:
        if self.can_open:
            self.opened[file.name] = file.read_bytes()
        return self.can_open

    def close(self) -> None:
        """What was laid out goes with the test's folder."""


@dataclass(frozen=True)
class Desk:
    """The window, who works in it, and the server's books behind it."""

    qtbot: QtBot
    window: AdminWindow
    staff: Staff
    books: BooksInMemory
    documents: DocumentsInFolder
    settings: Memory

    @property
    def rooms(self) -> Rooms:
        return self.staff.rooms

    def settle(self) -> None:
        """Wait until every question is answered."""
        self.qtbot.waitUntil(lambda: not self.staff.office.calls.is_busy)
        QApplication.processEvents()

    def go(self, name: str) -> None:
        self.window.show_page(name)
        self.settle()

    def form(self) -> QDialog:
        """The form that is open."""
        shown = [one for one in self.window.findChildren(QDialog) if one.isVisible()]
        assert len(shown) == 1
        return shown[0]

    def has_form(self) -> bool:
        return any(one.isVisible() for one in self.window.findChildren(QDialog))

    def close(self) -> None:
        # Qt remembers the modifiers of the last key, and rows are marked by them.
        QTest.keyClick(self.window, Qt.Key.Key_F24)
        self.books.gate.set()
        self.window.close()
        self.window.deleteLater()


OpenDesk = Callable[..., Desk]


@pytest.fixture
def settings(tmp_path: Path) -> Memory:
    with nobody_watching():
        return Memory(tmp_path / "window.json")


@pytest.fixture(scope="session")
def application(qapp: QApplication) -> QApplication:
    """The application as an Indian site has it, in the style that the program asks for."""
    QLocale.setDefault(QLocale("en_IN"))
    qapp.setStyle("Fusion")
    gc.freeze()  # what is loaded by now is not looked through after every test
    return qapp


@contextmanager
def opening_desks(qtbot: QtBot, settings: Memory, folder: Path) -> Generator[OpenDesk]:
    """Open admin windows, signed in unless told otherwise, that close with the block.

    Whatever a test has them do, its thread must not have waited for the disk or for a server.
    """
    gc.collect()  # closed windows, whose parts know each other, would pile up
    desks: list[Desk] = []

    def open_one(
        *,
        is_empty: bool = False,
        is_signed_in: bool = True,
        shade: Shade = Shade.LIGHT,
        own_documents: Documents | None = None,
    ) -> Desk:
        books = BooksInMemory(is_empty=is_empty)
        books.mine.signed_in = is_signed_in
        documents = DocumentsInFolder(folder)
        window = open_admin(
            books,
            address="https://tracetrack.example:8443",
            settings=settings,
            shade=shade,
            documents=own_documents or documents,
            chances=Chances(clock=StoppedClock()),
        )
        staff = window.findChild(Staff)
        assert isinstance(staff, Staff)
        desk = Desk(qtbot, window, staff, books, documents, settings)
        desks.append(desk)
        desk.settle()
        return desk

    with what_the_main_thread_waits_for() as acts:
        yield open_one
    for desk in desks:
        desk.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert acts == []


@pytest.fixture
def open_desk(
    application: QApplication, qtbot: QtBot, settings: Memory, tmp_path: Path
) -> Iterator[OpenDesk]:
    """Open an admin window of this test's own; signed in unless told otherwise."""
    with opening_desks(qtbot, settings, tmp_path) as open_one:
        yield open_one


@pytest.fixture
def desk(open_desk: OpenDesk) -> Desk:
    return open_desk()

"""Documents that leave the window: saved where a person says, or opened to be printed.

The file dialog is opened and never waited for, and the disk is asked and written off the Qt main
thread, so nothing blocks.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock, Thread
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QStandardPaths, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog
from shiboken6 import isValid

from kiosk.api_client import ReportFile
from kiosk.ui.admin.export import save, unwritten

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

Chosen = Callable[[Path], None]
FILE_KINDS = {
    ReportFile.CSV: "CSV (*.csv)",
    ReportFile.XLSX: "Excel (*.xlsx)",
    ReportFile.PDF: "PDF (*.pdf)",
}
"""What a file dialog calls each kind of file."""


class Documents(Protocol):
    """Where documents go."""

    def choose_file(self, parent: QWidget, title: str, name: str, kind: str, then: Chosen) -> None:
        """Ask for a place for a new file of the kind (`PDF (*.pdf)`), and call `then` with it."""
        ...

    def choose_existing(self, parent: QWidget, title: str, kind: str, then: Chosen) -> None:
        """Ask for a file that is there, of the kind (`Sheets (*.csv)`), and call `then` with it."""
        ...

    def lay_out(self, name: str, content: bytes) -> Path:
        """Write a document that is to be opened, on any thread, and return its file.

        Raises:
            StorageFailed: `file_unwritten`.
        """
        ...

    def open(self, file: Path) -> bool:
        """Open a file in the program that this computer prints such documents with."""
        ...

    def close(self) -> None:
        """Let what was laid out go; the window is closed."""
        ...


class DesktopDocuments(QObject):
    """The computer's own file dialog and viewer; what was opened goes when the window closes."""

    _place_found = Signal(object, str)
    """What opens a dialog, and the folder in which it begins; emitted on the thread that looked."""

    def __init__(self) -> None:
        super().__init__()
        self._place_found.connect(self._open_there, Qt.ConnectionType.QueuedConnection)
        self.is_looking = False
        """Whether the disk is being asked where a dialog begins."""
        self._folder: TemporaryDirectory[str] | None = None
        self._making_folder = Lock()
        self._last: Path | None = None
        """The folder that was chosen last."""

    def choose_file(self, parent: QWidget, title: str, name: str, kind: str, then: Chosen) -> None:
        """Ask for a place for a new file."""

        def begin(dialog: QFileDialog) -> None:
            dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            dialog.setDefaultSuffix(Path(name).suffix.lstrip("."))
            dialog.selectFile(name)

        self._ask(parent, title, kind, begin, then)

    def choose_existing(self, parent: QWidget, title: str, kind: str, then: Chosen) -> None:
        """Ask for a file that is there."""

        def begin(dialog: QFileDialog) -> None:
            dialog.setFileMode(QFileDialog.FileMode.ExistingFile)

        self._ask(parent, title, kind, begin, then)

    def _ask(
        self,
        parent: QWidget,
        title: str,
        kind: str,
        begin: Callable[[QFileDialog], None],
        then: Chosen,
    ) -> None:
        """Open a dialog as soon as the disk has said where, if its opener is still in view."""

        def chosen(file: str) -> None:
            self._last = Path(file).parent
            then(Path(file))

        def open_in(folder: str) -> None:
            if not isValid(parent) or not parent.isVisible():
                return
            dialog = QFileDialog(parent, title, folder, kind)
            begin(dialog)
            dialog.fileSelected.connect(chosen)
            _open(dialog)

        def look() -> None:
            self._place_found.emit(open_in, self.place())

        if not self.is_looking:
            self.is_looking = True
            Thread(target=look, name="admin-documents", daemon=True).start()

    def _open_there(self, open_in: Callable[[str], None], folder: str) -> None:
        self.is_looking = False
        open_in(folder)

    def place(self) -> str:
        """The folder in which a dialog begins, on any thread: the disk may be slow to say."""
        if self._last is not None and self._last.is_dir():
            return str(self._last)
        own = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        return own if Path(own).is_dir() else str(Path.home())

    def lay_out(self, name: str, content: bytes) -> Path:
        """Write a document into a folder of the window's own."""
        file = self._own_folder() / safe_name(name)
        save(file, content)
        return file

    def open(self, file: Path) -> bool:
        """Open a file; False when this computer has no program for it."""
        return QDesktopServices.openUrl(QUrl.fromLocalFile(str(file)))

    def close(self) -> None:
        """Remove the window's own folder, on a thread that the program waits for at its end."""
        with self._making_folder:
            folder, self._folder = self._folder, None
        if folder is not None:
            Thread(target=folder.cleanup, name="admin-documents").start()

    def _own_folder(self) -> Path:
        with self._making_folder:
            if self._folder is None:
                try:
                    made = TemporaryDirectory(prefix="tracetrack-", ignore_cleanup_errors=True)
                except OSError as error:
                    raise unwritten(error) from error
                self._folder = made
            return Path(self._folder.name)


def _open(dialog: QFileDialog) -> None:
    # The window's style sheet reaches it, and no palette: dark letters' ground would stay light.
    parent = dialog.parentWidget()
    if parent is not None:
        dialog.setPalette(parent.window().palette())
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def safe_name(name: str) -> str:
    """A file name without anything that a file system or a shell could take amiss."""
    kept = "".join(c if c.isascii() and (c.isalnum() or c in "-_. ") else "_" for c in name)
    return kept.strip(". ")[:100] or "document"

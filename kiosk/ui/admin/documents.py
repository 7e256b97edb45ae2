"""Documents that leave the window: saved where a person says, or opened to be printed.

The file dialog is opened and never waited for, so nothing blocks.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from kiosk.api_client import ReportFile

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

    def open(self, name: str, content: bytes) -> bool:
        """Open a document in the program that this computer prints such documents with."""
        ...


class DesktopDocuments:
    """The computer's own file dialog and viewer; what was opened goes when the window closes."""

    def __init__(self) -> None:
        self._folder: TemporaryDirectory[str] | None = None

    def choose_file(self, parent: QWidget, title: str, name: str, kind: str, then: Chosen) -> None:
        """Ask for a place for a new file."""
        dialog = QFileDialog(parent, title, name, kind)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(Path(name).suffix.lstrip("."))
        dialog.selectFile(name)

        def chosen(file: str) -> None:
            then(Path(file))

        dialog.fileSelected.connect(chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def choose_existing(self, parent: QWidget, title: str, kind: str, then: Chosen) -> None:
        """Ask for a file that is there."""
        dialog = QFileDialog(parent, title, "", kind)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)

        def chosen(file: str) -> None:
            then(Path(file))

        dialog.fileSelected.connect(chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def open(self, name: str, content: bytes) -> bool:
        """Open a document; False when this computer has no program for it."""
        if self._folder is None:
            self._folder = TemporaryDirectory(prefix="tracetrack-", ignore_cleanup_errors=True)
        file = Path(self._folder.name) / safe_name(name)
        file.write_bytes(content)
        return QDesktopServices.openUrl(QUrl.fromLocalFile(str(file)))


def safe_name(name: str) -> str:
    """A file name without anything that a file system or a shell could take amiss."""
    kept = "".join(c if c.isascii() and (c.isalnum() or c in "-_. ") else "_" for c in name)
    return kept.strip(". ")[:100] or "document"

"""Streams a long answer of the server into a file: progress, cancel, and what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal

from kiosk.ui.admin.calls import Call
from kiosk.ui.admin.export import export

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kiosk.ui.admin.office import Office
    from kiosk.ui.admin.parts.notice import Notice
    from kiosk.ui.admin.parts.progress import Progress
    from shared.errors import TraceTrackError

translate = QCoreApplication.translate

_KB = 1024


class Download(QObject):
    """One file at a time for one page; `ended` says that the next may begin."""

    ended = Signal()
    _grew = Signal(int)

    def __init__(self, office: Office, progress: Progress, notice: Notice) -> None:
        super().__init__(progress)
        self._office, self._progress, self._notice = office, progress, notice
        self._call: Call[Path] | None = None
        progress.cancelled.connect(self._cancel)
        # Emitted on the thread that writes.
        self._grew.connect(self._show_growth, Qt.ConnectionType.QueuedConnection)

    def start(self, file: Path, fill: Callable[[BinaryIO], None]) -> None:
        """Write a file through `fill`, whole or not at all."""

        def stream(call: Call[Path]) -> Path:
            export(file, fill, self._grew.emit, lambda: not call.is_cancelled)
            return file

        self._progress.say(translate("admin", "Fetching the report …"))
        self._call = Call(self._saved, self._office.or_sign_in(self._fail))
        self._office.calls.ask_at_length(stream, self._call)

    def _cancel(self) -> None:
        if self._call is not None:
            self._call.cancel()
        self._finish()
        self._notice.say(translate("admin", "The export was cancelled; no file was left."))

    def _show_growth(self, length: int) -> None:
        words = translate("admin", "Writing the report: {size} kB so far")
        size = self._office.site.number(length // _KB)
        if self._call is not None:
            self._progress.say(words.format(size=size))

    def _saved(self, file: Path) -> None:
        self._finish()
        words = translate("admin", "Saved as {file}.")
        self._notice.say(words.format(file=file), "good")

    def _fail(self, error: TraceTrackError) -> None:
        self._finish()
        self._notice.say(self._office.trouble(error), "bad")

    def _finish(self) -> None:
        self._call = None
        self._progress.finish()
        self.ended.emit()

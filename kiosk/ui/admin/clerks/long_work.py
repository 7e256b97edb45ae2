"""One piece of long work of a page: how far it is, a way out between its steps, and its outcome."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal

from kiosk.ui.admin.calls import Call
from shared.values import value

if TYPE_CHECKING:
    from kiosk.ui.admin.office import Office
    from kiosk.ui.admin.parts.progress import Progress
    from shared.errors import TraceTrackError

translate = QCoreApplication.translate

Outcome = TypeVar("Outcome")


@value
class Reins:
    """What the work holds on to: whether it is wanted still, and whom to tell how far it is."""

    is_wanted: Callable[[], bool]
    tell: Callable[[int], None]


class LongWork(QObject, Generic[Outcome]):
    """Work that is cancelled is not dropped: its outcome says how far it came."""

    _went_on = Signal(int)

    def __init__(self, office: Office, progress: Progress) -> None:
        super().__init__(progress)
        self._office, self._progress = office, progress
        self._stop = Event()
        self._words, self._count = "", 0
        self._call: Call[Outcome] | None = None
        progress.cancelled.connect(self._cancel)
        # Emitted on the thread that works.
        self._went_on.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def start(
        self,
        work: Callable[[Reins], Outcome],
        words: str,
        count: int,
        ended: Callable[[Outcome], None],
        failed: Callable[[TraceTrackError], None],
    ) -> None:
        """Do `count` steps on another thread; `words` take `{through}` and `{count}`."""
        self._stop = stop = Event()
        self._words, self._count = words, count

        def carry_out(call: Call[Outcome]) -> Outcome:
            def is_wanted() -> bool:
                return not (stop.is_set() or call.is_cancelled)

            return work(Reins(is_wanted, self._went_on.emit))

        def end(outcome: Outcome) -> None:
            self._end()
            ended(outcome)

        def fail(error: TraceTrackError) -> None:
            self._end()
            failed(error)

        self._call = Call(end, self._office.or_sign_in(fail))
        self._show(0)
        self._office.calls.ask_at_length(carry_out, self._call)

    def _show(self, through: int) -> None:
        if self._call is not None and not self._stop.is_set():
            number = self._office.site.number
            words = self._words.format(through=number(through), count=number(self._count))
            self._progress.say(words)

    def _cancel(self) -> None:
        if self._call is not None:
            self._stop.set()
            words = translate("admin", "Stopping after what is under way …")
            self._progress.say(words, can_cancel=False)

    def _end(self) -> None:
        self._call = None
        self._progress.finish()

"""Questions to the server, asked off the Qt main thread; answers come back on it.

Knows threads and Signals. Knows neither the server nor any page.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Event
from typing import Generic, TypeVar, cast

from PySide6.QtCore import QObject, Qt, Signal

from shared.errors import TraceTrackError

Answer = TypeVar("Answer")
Trouble = Callable[[TraceTrackError], None]


class Call(Generic[Answer]):
    """One question on its way; a cancelled one is never heard of again."""

    def __init__(self, answered: Callable[[Answer], None], failed: Trouble) -> None:
        self.answered = answered
        self.failed = failed
        self._cancelled = Event()

    @property
    def is_cancelled(self) -> bool:
        """Whether nobody wants the answer any more; a long question looks at it as it goes."""
        return self._cancelled.is_set()

    def cancel(self) -> None:
        """Drop the question, or its answer when it is already being asked."""
        self._cancelled.set()


class Calls(QObject):
    """The window's line to the server: a few threads, and one way back to the Qt main thread.

    `threads` is how many questions are asked at the same time; the others wait their turn.
    """

    busy_changed = Signal(bool)
    """Whether any question is on its way."""

    _settled = Signal(object, object)

    def __init__(self, parent: QObject | None = None, threads: int = 4) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(threads, thread_name_prefix="admin-call")
        self._is_closed = False
        self._open: set[Call[object]] = set()
        # Emitted on a pool thread, received on the thread that this object lives on.
        self._settled.connect(self._hand_over, Qt.ConnectionType.QueuedConnection)

    @property
    def is_busy(self) -> bool:
        """Whether any question is on its way."""
        return bool(self._open)

    def ask(
        self,
        question: Callable[[], Answer],
        answered: Callable[[Answer], None],
        failed: Trouble,
    ) -> Call[Answer]:
        """Ask `question` on another thread, then call `answered` or `failed` on this one."""
        call = Call(answered, failed)
        self.ask_at_length(lambda _: question(), call)
        return call

    def ask_at_length(
        self, question: Callable[[Call[Answer]], Answer], call: Call[Answer]
    ) -> Call[Answer]:
        """Ask a question that takes long and looks at `call.is_cancelled` as it goes."""
        whole = cast("Call[object]", call)
        if self._is_closed:
            call.cancel()
            return call
        self._open.add(whole)
        if len(self._open) == 1:
            self.busy_changed.emit(True)  # noqa: FBT003 - a Signal takes no names
        future = self._pool.submit(question, call)
        future.add_done_callback(lambda done: self._settled.emit(whole, done))
        return call

    def close(self) -> None:
        """Drop every question, now and later, and end the threads; what runs may time out."""
        self._is_closed = True
        for call in self._open:
            call.cancel()
        self._pool.shutdown(wait=False, cancel_futures=True)

    def _hand_over(self, call: Call[object], future: Future[object]) -> None:
        self._open.discard(call)
        if not self._open:
            self.busy_changed.emit(False)  # noqa: FBT003 - a Signal takes no names
        if call.is_cancelled or future.cancelled():
            return
        error = future.exception()
        if error is None:
            call.answered(future.result())
        elif isinstance(error, TraceTrackError):
            call.failed(error)
        else:
            raise error  # a fault of ours: the crash hook's business

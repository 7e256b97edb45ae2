"""A thread that listens to a device, and opens it again when it comes back.

Knows neither what the device is nor what it says.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager

Source = TypeVar("Source")
_BACK_OFF_S = 1.0


class Listening(Generic[Source]):
    """Reads one device on a thread of its own; an OSError of either call means that it is gone.

    ``open_source`` gives the device, closed after use; ``read`` reads it while `is_wanted`;
    ``on_state`` (is it there?) hears each change. All are called from that thread.
    """

    def __init__(
        self,
        name: str,
        open_source: Callable[[], AbstractContextManager[Source]],
        read: Callable[[Source], None],
        on_state: Callable[[bool], None],
    ) -> None:
        self._name = name
        self._open_source, self._read, self._on_state = open_source, read, on_state
        self._stopping = threading.Event()
        self._is_there: bool | None = None
        self._thread: threading.Thread | None = None

    @property
    def is_wanted(self) -> bool:
        """Whether anybody still listens."""
        return not self._stopping.is_set()

    def start(self) -> None:
        """Begin to listen; returns at once."""
        if self._thread is not None:
            return
        self._stopping.clear()
        self._thread = threading.Thread(target=self._listen, name=self._name, daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Listen no more: the device is let go when this returns."""
        if self._thread is None:
            return
        self._stopping.set()
        self._thread.join()
        self._thread = None

    def _listen(self) -> None:
        while self.is_wanted:
            try:
                with self._open_source() as source:
                    self._say(is_there=True)
                    self._read(source)
            except OSError:
                self._say(is_there=False)
                self._stopping.wait(_BACK_OFF_S)

    def _say(self, *, is_there: bool) -> None:
        if is_there != self._is_there:
            self._is_there = is_there
            self._on_state(is_there)

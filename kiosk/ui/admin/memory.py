"""What the window remembers from one day to the next, such as how wide a person made a column.

Read once, when the window opens; every change is written by a thread of its own. Not by Qt's
settings: they flush their file to the disk on whichever thread they are used, and hold Python's
other threads up meanwhile.
"""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from concurrent.futures import ThreadPoolExecutor
from threading import Lock
from typing import TYPE_CHECKING, Any

from platformdirs import user_config_path
from PySide6.QtCore import QByteArray

from kiosk.ui.admin.export import save
from shared.errors import StorageFailed
from shared.log import Log

if TYPE_CHECKING:
    from pathlib import Path

_BYTES = "base64"
_log = Log(__name__)


class Memory:
    """Texts and Qt's bytes by their keys, kept in a JSON file."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._known = _read(file)
        self._unwritten: dict[str, str | QByteArray] = {}
        self._lock = Lock()
        self._is_closed = False
        # Its thread is waited for when the program ends, so that the last change is kept too.
        self._writer = ThreadPoolExecutor(1, thread_name_prefix="admin-memory")

    @classmethod
    def of_this_person(cls) -> Memory:
        """Where this computer keeps what a person's programs remember."""
        return cls(user_config_path("tracetrack-admin", appauthor=False) / "window.json")

    def value(self, key: str, otherwise: object = None) -> Any:  # noqa: ANN401 - as it was given
        """What was kept under a key, now or on an earlier day; else `otherwise`."""
        return self._known.get(key, otherwise)

    def keep(self, key: str, value: str | QByteArray) -> None:
        """Remember a value from now on; it is on the disk soon."""
        self._known[key] = value
        if self._is_closed:
            return
        with self._lock:
            self._unwritten[key] = value
        self._writer.submit(self._write)

    def close(self) -> None:
        """Wait until all is written; nothing is written after it."""
        self._is_closed = True
        self._writer.shutdown()

    def _write(self) -> None:
        with self._lock:
            unwritten, self._unwritten = self._unwritten, {}
        # While one change was written, many may have come: the first to follow takes them all.
        if not unwritten:
            return
        # Another window of this person may have kept something meanwhile.
        known = {**_read(self._file), **unwritten}
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            save(self._file, json.dumps(known, default=_plain, indent=1).encode())
        except (OSError, StorageFailed) as error:
            _log.warning("not_remembered", exc_info=error)


def _plain(value: QByteArray) -> dict[str, str]:
    return {_BYTES: b64encode(value.data()).decode("ascii")}


def _read(file: Path) -> dict[str, Any]:
    """What a file holds; nothing where there is none, or it is none of ours."""
    try:
        kept: object = json.loads(file.read_bytes(), object_hook=_bytes_of)
    except (OSError, ValueError):
        return {}
    return dict(kept) if isinstance(kept, dict) else {}  # pyright: ignore[reportUnknownArgumentType] - JSON's keys are texts


def _bytes_of(found: dict[str, Any]) -> Any:  # noqa: ANN401 - bytes, or as it is
    return QByteArray(b64decode(found[_BYTES])) if list(found) == [_BYTES] else found

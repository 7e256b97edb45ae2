"""The station's data folder: one process at a time, and names that survive a power cut."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, BinaryIO

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

from kiosk.station.says import Says
from shared.errors import StorageFailed

if TYPE_CHECKING:
    from contextlib import ExitStack
    from pathlib import Path

LOCK_NAME = "station.lock"


def lock_folder(folder: Path, closing: ExitStack) -> None:
    """Keep every other process out of a folder until `closing` closes.

    Raises:
        StorageFailed: `folder_in_use`: another station works there.
    """
    file = closing.enter_context((folder / LOCK_NAME).open("ab"))
    try:
        _lock(file)
    except (BlockingIOError, PermissionError) as taken:
        raise StorageFailed(Says.FOLDER_IN_USE, folder=str(folder)) from taken


def _lock(file: BinaryIO) -> None:
    """Lock a file until it is closed, or its process ends in whatever way.

    Raises:
        BlockingIOError, PermissionError: another process holds it (POSIX, Windows).
        OSError: this file system keeps no locks.
    """
    if sys.platform == "win32":
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
    else:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


def flush_folder(folder: Path) -> None:
    """Make the names of new files durable; Windows has no such call and needs none."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)

"""Translate what the disk and SQLite say into one error with a code for the screen."""

from __future__ import annotations

import errno
import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING

from kiosk.station.says import Says
from shared.errors import StorageFailed

if TYPE_CHECKING:
    from collections.abc import Generator

STORAGE_ERRORS = (StorageFailed, OSError, sqlite3.Error)
"""What the disk and SQLite raise."""

_BY_ERRNO = {
    errno.ENOSPC: Says.DISK_FULL,
    errno.EDQUOT: Says.DISK_FULL,
    errno.EROFS: Says.DISK_READ_ONLY,
    errno.EACCES: Says.DISK_READ_ONLY,
    errno.EPERM: Says.DISK_READ_ONLY,
}
_BY_SQLITE_NAME = (
    ("SQLITE_FULL", Says.DISK_FULL),
    ("SQLITE_READONLY", Says.DISK_READ_ONLY),
    ("SQLITE_CORRUPT", Says.DATABASE_DAMAGED),
    ("SQLITE_NOTADB", Says.DATABASE_DAMAGED),
    ("SQLITE_BUSY", Says.FOLDER_IN_USE),
    ("SQLITE_LOCKED", Says.FOLDER_IN_USE),
)


@contextmanager
def reading_back() -> Generator[None]:
    """Read what this program wrote.

    Raises:
        StorageFailed: `database_damaged`: it is not what was ever written.
    """
    try:
        yield
    except ValueError as error:
        raise as_storage_failure(error) from error


def as_storage_failure(error: Exception) -> StorageFailed:
    """Return the error with its code; what is not known here counts as a failing disk."""
    match error:
        case StorageFailed():
            return error
        case OSError():
            code = _BY_ERRNO.get(error.errno or 0, Says.DISK_FAILED)
        case sqlite3.Error():
            name = getattr(error, "sqlite_errorname", "")
            code = next((says for start, says in _BY_SQLITE_NAME if name.startswith(start)), None)
            code = code or Says.DISK_FAILED
        case _:
            # What was read back from the file is not what was ever written.
            code = Says.DATABASE_DAMAGED
    return StorageFailed(code, detail=f"{type(error).__name__}: {error}"[:200])

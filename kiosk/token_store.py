"""Where a station keeps its token: the system's own vault, or a file that only its user may read.

On Linux it is the file: the desktop's secret service is locked until somebody signs in at it, and
asks with a dialog, which a station must never show.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from pathlib import Path

FILE_NAME = "token"
_SERVICE = "tracetrack-station"


class TokenStore(Protocol):
    """Keeps one station's token."""

    def read(self) -> str:
        """Return the token, empty if there is none."""
        ...

    def keep(self, token: str) -> None:
        """Keep a token in place of the one before."""
        ...


class FileTokenStore:
    """A file with mode 0600 in the station's folder."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / FILE_NAME

    def read(self) -> str:
        """Return the token, empty if there is none."""
        try:
            return self._file.read_text(encoding="ascii").strip()
        except FileNotFoundError:
            return ""

    def keep(self, token: str) -> None:
        """Write it to a new file first, so that a power cut leaves the old one or the new one."""
        self._file.parent.mkdir(parents=True, exist_ok=True)
        fresh = self._file.with_suffix(".new")
        fresh.unlink(missing_ok=True)
        number = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(number, "w", encoding="ascii") as file:
            file.write(token)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(self._file)


class VaultTokenStore:
    """The system's vault (Windows' Credential Locker, macOS' Keychain), by the folder's path."""

    def __init__(self, folder: Path) -> None:
        self._name = str(folder.resolve())

    def read(self) -> str:
        """Return the token, empty if there is none."""
        import keyring  # noqa: PLC0415 - slow to load, and not needed on Linux

        return keyring.get_password(_SERVICE, self._name) or ""

    def keep(self, token: str) -> None:
        """Keep it for this user and this folder."""
        import keyring  # noqa: PLC0415 - as above

        keyring.set_password(_SERVICE, self._name, token)


def token_store(folder: Path, platform: str = sys.platform) -> TokenStore:
    """Return where the station of a folder keeps its token on this system."""
    if platform in {"win32", "darwin"}:
        return VaultTokenStore(folder)
    return FileTokenStore(folder)

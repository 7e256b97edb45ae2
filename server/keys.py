"""The secrets of an installation, made on its first start and never again.

They lie beside the data. A database that has data while its secrets are gone is not started with
new ones: what the old ones protect would be lost in silence.
"""

from __future__ import annotations

import base64
import hashlib
import json
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from shared.errors import SettingsInvalid

if TYPE_CHECKING:
    from pathlib import Path

    from shared.ids import RandomBytes

FILE_NAME = "secrets.json"
_TOTP_KEY_BYTES = 32


@dataclass(frozen=True, slots=True)
class Keys:
    """`totp` is a Fernet key (URL-safe base64): it seals people's TOTP secrets in the database."""

    totp: bytes

    @property
    def fingerprint(self) -> str:
        """What the database remembers of its keys: a SHA-256, in hexadecimal."""
        return hashlib.sha256(self.totp).hexdigest()


def load_keys(data_dir: Path, *, known_fingerprint: str | None, random_bytes: RandomBytes) -> Keys:
    """Return the installation's keys; make them if neither they nor data exist yet.

    Raises:
        SettingsInvalid: `secrets_missing` if the database knows of keys and the file is gone,
            `secrets_foreign` if the file holds another installation's, `secrets_unreadable`.
    """
    file = data_dir / FILE_NAME
    if not file.exists():
        if known_fingerprint is not None:
            raise SettingsInvalid("secrets_missing", file=str(file))
        write_private(file, _new_keys_text(random_bytes))
    keys = _read(file)
    if known_fingerprint not in {None, keys.fingerprint}:
        raise SettingsInvalid("secrets_foreign", file=str(file))
    return keys


def write_private(file: Path, content: bytes) -> None:
    """Write a new file that only its owner can read, and have the disk keep it.

    Raises:
        FileExistsError: the file is already there.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())


def _new_keys_text(random_bytes: RandomBytes) -> bytes:
    key = base64.urlsafe_b64encode(random_bytes(_TOTP_KEY_BYTES))
    return json.dumps({"totp": key.decode("ascii")}).encode("ascii")


def _read(file: Path) -> Keys:
    try:
        held = json.loads(file.read_bytes())
        key = held["totp"].encode("ascii")
        is_whole = len(base64.urlsafe_b64decode(key)) == _TOTP_KEY_BYTES
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise SettingsInvalid("secrets_unreadable", file=str(file)) from error
    if not is_whole:
        raise SettingsInvalid("secrets_unreadable", file=str(file))
    return Keys(totp=key)

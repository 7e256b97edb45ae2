"""One-time codes of an authenticator app (RFC 6238), optional per person.

The secret lies in the database sealed with the installation's key, together with the step last
used, so that a code seen over a shoulder is worth nothing afterwards.
"""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING

from cryptography.fernet import Fernet, InvalidToken
from pyotp.totp import TOTP
from pyotp.utils import strings_equal

from shared.errors import AccessDenied, SettingsInvalid

if TYPE_CHECKING:
    from datetime import datetime

    from server.keys import Keys
    from shared.ids import RandomBytes

_STEP_S = 30
_WINDOW = 1
"""Steps that a phone's clock may be off, either way."""


def new_secret(keys: Keys, random_bytes: RandomBytes) -> tuple[str, str]:
    """Return a new secret of 160 bits in base32, and the same sealed for the database."""
    secret = base64.b32encode(random_bytes(20)).decode("ascii")
    return secret, _seal(secret, 0, keys)


def provisioning_uri(secret: str, name: str) -> str:
    """Return the `otpauth:` address that an authenticator app scans as a QR code."""
    return TOTP(secret).provisioning_uri(name=name, issuer_name="TraceTrack")


def use(sealed: str, code: str, keys: Keys, now: datetime) -> str:
    """Return the sealed secret to keep once `code` was used.

    Raises:
        AccessDenied: `sign_in_failed`: the code is wrong or was used before.
        SettingsInvalid: `secrets_foreign`: another installation sealed it.
    """
    secret, last_step = _unseal(sealed, keys)
    this_step = int(now.timestamp()) // _STEP_S
    codes = TOTP(secret)
    for step in range(max(last_step + 1, this_step - _WINDOW), this_step + _WINDOW + 1):
        if strings_equal(codes.at(step * _STEP_S), code):
            return _seal(secret, step, keys)
    raise AccessDenied("sign_in_failed")


def _seal(secret: str, last_step: int, keys: Keys) -> str:
    return Fernet(keys.totp).encrypt(f"{secret}:{last_step}".encode()).decode("ascii")


def _unseal(sealed: str, keys: Keys) -> tuple[str, int]:
    try:
        secret, _, step = Fernet(keys.totp).decrypt(sealed).decode("ascii").partition(":")
    except InvalidToken as error:
        raise SettingsInvalid("secrets_foreign") from error
    return secret, int(step)

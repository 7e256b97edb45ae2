"""Secrets that are handed out once and kept as their SHA-256: tokens, badges, one-time codes.

They have 60 random bits or more, so that a plain fast hash keeps them well.
"""

from __future__ import annotations

import base64
import hashlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from shared.ids import RandomBytes

_TOKEN_BYTES = 32
_BADGE_BYTES = 16


def new_token(prefix: str, random_bytes: RandomBytes) -> str:
    """Return an opaque token of 256 random bits; `prefix` says what kind it is."""
    return prefix + base64.urlsafe_b64encode(random_bytes(_TOKEN_BYTES)).decode("ascii").rstrip("=")


def new_badge(random_bytes: RandomBytes) -> str:
    """Return a badge's 128 random bits as 26 letters and digits, upper-case as cards are."""
    return card_letters(random_bytes(_BADGE_BYTES))


def card_letters(value: bytes) -> str:
    """Return bytes in base32 without padding: letters and digits that survive a scanner."""
    return base64.b32encode(value).decode("ascii").rstrip("=")


def hash_of(secret: str) -> str:
    """Return what is kept of a secret: SHA-256 of its UTF-8 bytes, in hexadecimal."""
    return hashlib.sha256(secret.encode("utf-8")).hexdigest()

"""Passwords and PINs: what makes a good one, and how it is kept and checked.

Kept as Argon2id strings, whose parameters travel with them; one made with older parameters is
still checked. Knows nothing of who is asking, or how often.
"""

from __future__ import annotations

import base64
from dataclasses import dataclass
from importlib.resources import files
from typing import TYPE_CHECKING

from argon2 import Parameters, PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from argon2.profiles import RFC_9106_LOW_MEMORY

from shared.errors import RuleBroken

if TYPE_CHECKING:
    from shared.ids import RandomBytes

MIN_LENGTH = 12
_MIN_DIFFERENT = 6
_ONE_TIME_BYTES = 10
_RUNS = ("abcdefghijklmnopqrstuvwxyz", "01234567890123456789", "qwertyuiopasdfghjklzxcvbnm")
_RUN_LENGTH = 6


class Hasher:
    """Argon2id, by default with RFC 9106's second recommendation: 64 MiB, 3 passes, 4 lanes."""

    def __init__(self, parameters: Parameters = RFC_9106_LOW_MEMORY) -> None:
        self._argon2 = PasswordHasher.from_parameters(parameters)
        self._nobodys = self._argon2.hash("the password of nobody")

    def hash(self, secret: str) -> str:
        """Return the text to keep for `secret`."""
        return self._argon2.hash(secret)

    def matches(self, kept: str | None, secret: str) -> bool:
        """Say whether `kept` was made from `secret`, in the same time when there is none."""
        try:
            self._argon2.verify(kept or self._nobodys, secret)
        except (VerificationError, InvalidHashError):
            return False
        return kept is not None


@dataclass(frozen=True, slots=True)
class Kept:
    """What is to be kept of a new PIN and a new password; None for one that is not new."""

    pin_verifier: str | None = None
    password_hash: str | None = None


def kept_of(hasher: Hasher, *, pin: str | None = None, password: str | None = None) -> Kept:
    """Return what is to be kept; slow on purpose, so hold no transaction meanwhile."""
    return Kept(
        pin_verifier=None if pin is None else hasher.hash(pin),
        password_hash=None if password is None else hasher.hash(password),
    )


def check_new_password(password: str, *, name: str) -> None:
    """Check that a password that `name` chose is hard to guess.

    Raises:
        RuleBroken: `password_too_short`, `password_common` or `password_holds_name`.
    """
    plain = password.casefold()
    if len(password) < MIN_LENGTH:
        raise RuleBroken("password_too_short", least=MIN_LENGTH)
    is_varied = len(set(plain)) >= _MIN_DIFFERENT
    if not is_varied or _longest_run(plain) >= _RUN_LENGTH or _without_tail(plain) in _common():
        raise RuleBroken("password_common")
    if any(len(part) > 2 and part in plain for part in [*name.casefold().split(), "tracetrack"]):  # noqa: PLR2004 - initials are no names
        raise RuleBroken("password_holds_name")


def new_one_time_password(random_bytes: RandomBytes) -> str:
    """Return a password of 80 random bits, in four groups that can be read out."""
    text = base64.b32encode(random_bytes(_ONE_TIME_BYTES)).decode("ascii").lower()
    return "-".join(text[start : start + 4] for start in range(0, len(text), 4))


def _common() -> frozenset[str]:
    listed = files("server.services").joinpath("common_passwords.txt")
    return frozenset(listed.read_text(encoding="utf-8").split())


def _without_tail(plain: str) -> str:
    """Return the letters before the digits and signs that people add to a common word."""
    return plain.rstrip("0123456789!?.-_*#@$%&+ ") or plain


def _longest_run(plain: str) -> int:
    """Return the length of the longest stretch of alphabet, digits or keyboard row."""
    longest = 0
    for row in _RUNS:
        for start in range(len(plain)):
            length = 1
            while plain[start : start + length + 1] in row and start + length < len(plain):
                length += 1
            longest = max(longest, length)
    return longest

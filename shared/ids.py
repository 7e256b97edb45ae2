"""Names for things: event ids that sort by time, and epochs that never repeat.

Randomness is passed in as a function that returns n random bytes (`os.urandom`, or a test's own).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID

if TYPE_CHECKING:
    from datetime import datetime

RandomBytes = Callable[[int], bytes]


def new_id(now: datetime, random_bytes: RandomBytes) -> UUID:
    """Return a UUIDv7 (RFC 9562, 5.7): 48 bits of Unix milliseconds, then 74 random bits."""
    milliseconds = int(now.timestamp() * 1000) & 0xFFFF_FFFF_FFFF
    tail = int.from_bytes(random_bytes(10), "big")
    high = tail >> 68 & 0xFFF
    low = tail & 0x3FFF_FFFF_FFFF_FFFF
    return UUID(int=milliseconds << 80 | 0x7 << 76 | high << 64 | 0b10 << 62 | low)


def new_epoch(random_bytes: RandomBytes) -> str:
    """Return the name of one outbox file: 64 random bits as 16 hexadecimal digits."""
    return random_bytes(8).hex()

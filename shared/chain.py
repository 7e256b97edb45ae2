"""The hash chain over one station's events: a removed, altered or inserted scan breaks it.

`h_n = SHA-256(h_{n-1} ‖ station ‖ epoch ‖ seq ‖ event id ‖ payload)`, each part after the first
preceded by its length in bytes (four bytes, big endian) so that no two inputs run together.
The payload is hashed as the bytes that were stored; nothing is ever serialised again.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from uuid import UUID

GENESIS = "0" * 64
"""The hash before a chain's first event."""


def next_hash(  # noqa: PLR0913 - the six parts are what the hash covers
    previous: str, *, station_id: UUID, epoch: str, seq: int, event_id: UUID, payload: str
) -> str:
    """Return the hash of one event, as 64 hexadecimal digits, given the hash before it."""
    digest = hashlib.sha256(bytes.fromhex(previous))
    parts = (
        station_id.bytes,
        epoch.encode("ascii"),
        seq.to_bytes(8, "big"),
        event_id.bytes,
        payload.encode("utf-8", "surrogatepass"),
    )
    for part in parts:
        digest.update(len(part).to_bytes(4, "big"))
        digest.update(part)
    return digest.hexdigest()

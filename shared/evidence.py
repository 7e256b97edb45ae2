"""The wire type of evidence: a small picture of what the camera saw when a scan counted."""

from __future__ import annotations

from pydantic import Field

from shared.wire import Request

MAX_PICTURE_BYTES = 32 * 1024
"""A larger picture is not taken (a thumbnail of 320 px has about 10 kB)."""
_BASE64 = 4 / 3
MAX_PICTURE_CHARACTERS = int(MAX_PICTURE_BYTES * _BASE64) + 4


class EvidencePicture(Request):
    """A JPEG in base64 for the event that a station recorded under this number."""

    epoch: str = Field(pattern=r"^[0-9a-f]{16}$")
    seq: int = Field(ge=1, le=2**63 - 1)
    jpeg: str = Field(min_length=4, max_length=MAX_PICTURE_CHARACTERS)

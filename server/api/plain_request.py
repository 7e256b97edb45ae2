"""The head of a request that brings a batch, where it says nothing but what stations say.

It knows a few fields, each by its name and once, spelled in plain ASCII on one line. Any other
head is left to whoever reads all of HTTP, so that only there a request is refused or put together.
"""

from __future__ import annotations

from typing import NamedTuple

from shared.records import MAX_BATCH_BYTES

_FIRST_LINE = "POST /v1/events HTTP/1.1"
_MOST_BYTES = 4096
_END = b"\r\n\r\n"
# Of these only the last five say anything here. A proxy adds those that begin with `x-`.
_KNOWN = frozenset(
    {
        "host",
        "user-agent",
        "accept",
        "accept-encoding",
        "accept-language",
        "x-forwarded-for",
        "x-forwarded-host",
        "x-forwarded-proto",
        "x-real-ip",
        "connection",
        "content-type",
        "authorization",
        "x-correlation-id",
        "content-length",
    }
)


class PlainHead(NamedTuple):
    """What the head says; the body is `length` bytes from `begins` on."""

    authorization: str
    correlation_id: str
    begins: int
    length: int


def read_head(data: bytes) -> PlainHead | None:
    """Return what the head says that `data` begins with, if all of it is there and is plain."""
    end = data.find(_END, 0, _MOST_BYTES)
    if end < 0 or not (head := data[:end]).isascii():
        return None
    first, *lines = head.decode().split("\r\n")
    fields = _fields_of(lines)
    if first != _FIRST_LINE or fields is None:
        return None
    length = fields.get("content-length", "")
    is_plain = (
        length.isdigit()
        and int(length) <= MAX_BATCH_BYTES
        and fields.get("content-type") == "application/json"
        and fields.get("connection", "keep-alive").lower() == "keep-alive"
    )
    if not is_plain:
        return None
    return PlainHead(
        fields.get("authorization", ""),
        fields.get("x-correlation-id", ""),
        end + len(_END),
        int(length),
    )


def _fields_of(lines: list[str]) -> dict[str, str] | None:
    fields: dict[str, str] = {}
    for line in lines:
        name, colon, text = line.partition(": ")
        name = name.lower()
        # Printable means none of CR, LF, NUL and TAB, where parsers differ.
        if not colon or name not in _KNOWN or name in fields or not line.isprintable():
            return None
        fields[name] = text.strip(" ")
    return fields

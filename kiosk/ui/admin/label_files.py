"""The parts of a long print joined into the one file that a person saves."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from pypdf import PdfReader, PdfWriter

from shared.labels import DocumentKind

if TYPE_CHECKING:
    from collections.abc import Sequence


def joined(parts: Sequence[bytes], kind: DocumentKind) -> bytes:
    """Return all parts as one document: its pages, or a stream for the printer."""
    if kind is DocumentKind.ZPL or len(parts) == 1:
        return b"".join(parts)
    writer = PdfWriter()
    for part in parts:
        writer.append(PdfReader(io.BytesIO(part)))
    whole = io.BytesIO()
    writer.write(whole)
    return whole.getvalue()

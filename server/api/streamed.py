"""An answer that is sent in pieces, while what they are read from stays open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Response, stream_with_context

if TYPE_CHECKING:
    from collections.abc import Iterator
    from contextlib import ExitStack

CSV = "text/csv; charset=utf-8"


def streamed_csv(lines: Iterator[str], opened: ExitStack, name: str) -> Response:
    """Return lines as a file; `opened` is closed with its end, or when nobody fetches it further.

    Enter what may refuse before: once an answer has begun, it can't become another.
    """
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    content = stream_with_context(_to_the_end(lines, opened))
    answer = Response(content, content_type=CSV, headers=headers)
    answer.call_on_close(opened.close)
    return answer


def _to_the_end(lines: Iterator[str], opened: ExitStack) -> Iterator[str]:
    with opened:
        yield from lines

"""An answer that is sent in pieces, while what they are read from stays open."""

from __future__ import annotations

from contextlib import ExitStack
from itertools import chain, islice
from typing import TYPE_CHECKING

from flask import Response, stream_with_context

if TYPE_CHECKING:
    from collections.abc import Iterator

_HEADS_AND_A_ROW = 2
CSV = "text/csv; charset=utf-8"


def streamed_csv(lines: Iterator[str], opened: ExitStack, name: str) -> Response:
    """Return lines as a file; `opened` is closed with its end, or when nobody fetches it further.

    Once an answer has begun, it can't become another: so the first row is read before.
    """
    with ExitStack() as failing:
        failing.callback(opened.close)
        begun = list(islice(lines, _HEADS_AND_A_ROW))
        failing.pop_all()
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    content = stream_with_context(_to_the_end(chain(begun, lines), opened))
    answer = Response(content, content_type=CSV, headers=headers)
    answer.call_on_close(opened.close)
    return answer


def _to_the_end(lines: Iterator[str], opened: ExitStack) -> Iterator[str]:
    with opened:
        yield from lines

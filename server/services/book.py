"""The first fill of a bag book: one answer with all that a book is to hold, page after page.

Each page is read by itself, so neither side holds more than one, and nobody waits for a long
reader. A page ends at a ledger position; what changes meanwhile comes later under a later one, so
whoever goes on with the change feed after the last page has missed nothing.
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from server.services.feed import page_after

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from server.db.session import Database
    from shared.clock import Clock

PAGE = 500
"""Bags: some milliseconds of a worker, whose other callers wait for that long."""
LONGEST_S = 240.0
"""An answer ends after so long, wherever it is: a server that stops waits for no station."""
_GZIP = 31
"""What zlib calls the window of 32 KB within gzip's own frame."""
_LEVEL = 3
"""Twice as fast as the usual level, for a tenth more bytes."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a book is to hold: what changed after `since`, perhaps at one place only.

    A place leaves out what changed up to position `until`. What changes later is told wherever it
    is: it may have been told already as being here, and has left since.
    """

    since: int
    place: UUID | None = None
    until: int = 0


def lines(database: Database, wanted: Wanted, clock: Clock) -> Iterator[bytes]:
    """Yield pages as lines of JSON until there are no more, or it has taken too long."""
    until_s, since, more = clock.uptime_s() + LONGEST_S, wanted.since, True
    while more and clock.uptime_s() < until_s:
        with database.reading() as session:
            page = page_after(session, since, PAGE, wanted.place, wanted.until)
        since, more = page.next, page.more
        yield page.to_line().encode("utf-8")


def compressed(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """Yield pieces as gzip, each of them whole in what was yielded by then."""
    packing = zlib.compressobj(_LEVEL, zlib.DEFLATED, _GZIP)
    for piece in pieces:
        yield packing.compress(piece) + packing.flush(zlib.Z_SYNC_FLUSH)
    yield packing.flush()

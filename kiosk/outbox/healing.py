"""Check the newest part of the chain when the file is opened, and mend it from the journal."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from kiosk.outbox.commits import Commit, read_commit, write_commit
from kiosk.outbox.outbox import Outbox
from kiosk.station.says import Says
from shared.chain import GENESIS, next_hash
from shared.errors import StorageFailed
from shared.log import Log
from shared.values import value

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from kiosk.outbox.journal import Entry
    from kiosk.outbox.rows import Row

CHECKED_ROWS = 2_000
"""So many of the newest rows, and all that wait, are checked before the first beep."""
_LOG = Log(__name__)


@value
class Identity:
    """What the chain is about besides its events."""

    station_id: UUID
    epoch: str


@value
class Head:
    """The newest event's sequence number and hash."""

    seq: int = 0
    hash: str = GENESIS


def hash_of(identity: Identity, before: Head, event_id: str, payload: str) -> str:
    """Return the hash of the event that follows `before`."""
    return next_hash(
        before.hash,
        station_id=identity.station_id,
        epoch=identity.epoch,
        seq=before.seq + 1,
        event_id=UUID(event_id),
        payload=payload,
    )


def heal(connection: sqlite3.Connection, identity: Identity, entries: Sequence[Entry]) -> Head:
    """Check and mend the newest rows within the open transaction; return where the chain ends.

    Raises:
        StorageFailed: `scans_missing` if a recorded event is gone or altered and the journal does
            not have it.
    """
    kept = {entry.seq + place: entry for entry in entries for place in range(entry.count)}
    outbox = Outbox(connection)
    head, mended = _start(connection, outbox), 0
    while True:
        row = outbox.row(head.seq + 1)
        if row is None or not _fits(identity, head, row):
            lost = _from_journal(identity, head, kept.get(head.seq + 1))
            if lost is None and row is not None:
                raise StorageFailed(Says.SCANS_MISSING, seq=row.seq)
            if lost is None:
                break
            row = _mend(connection, *lost, is_there=row is not None)
            mended += 1
        head = Head(row.seq, row.hash)
    _check_end(connection, head, newest_kept=max(kept, default=0))
    if mended:
        _LOG.warning("scans_healed_from_journal", rows=mended, newest=head.seq)
    return head


def check_rows(outbox: Outbox, identity: Identity, start: int, count: int) -> int | None:
    """Check `count` rows after `start`; return where to go on, or None at the newest row.

    Raises:
        StorageFailed: `scans_missing` if the chain does not hold.
    """
    first = outbox.row(start)
    head = Head(start, first.hash) if first else Head()
    for _ in range(count):
        row = outbox.row(head.seq + 1)
        if row is None:
            return None
        if not _fits(identity, head, row):
            raise StorageFailed(Says.SCANS_MISSING, seq=row.seq)
        head = Head(row.seq, row.hash)
    return head.seq


def _start(connection: sqlite3.Connection, outbox: Outbox) -> Head:
    """Return the row before the first to check; the oldest kept row can only be trusted."""
    oldest, newest, waiting = connection.execute(
        "SELECT (SELECT min(seq) FROM outbox), (SELECT max(seq) FROM outbox),"
        " (SELECT min(seq) FROM outbox WHERE settled_at IS NULL)"
    ).fetchone()
    if oldest is None:
        return Head()
    first = min(newest - CHECKED_ROWS, (waiting or newest) - 1)
    if first < 1 and oldest == 1:
        return Head()
    anchor = outbox.row(max(first, oldest))
    if anchor is None:
        raise StorageFailed(Says.SCANS_MISSING, seq=first)
    return Head(anchor.seq, anchor.hash)


def _fits(identity: Identity, head: Head, row: Row) -> bool:
    try:
        return hash_of(identity, head, row.event_id, row.payload) == row.hash
    except ValueError:
        return False


def _from_journal(identity: Identity, head: Head, entry: Entry | None) -> tuple[Row, Commit] | None:
    """Return the row after `head` as the journal kept it, and the commit it was part of."""
    if entry is None:
        return None
    commit = read_commit(entry.body)
    row = commit.rows[head.seq + 1 - entry.seq]
    return (row, commit) if _fits(identity, head, row) else None


def _mend(connection: sqlite3.Connection, row: Row, commit: Commit, *, is_there: bool) -> Row:
    if is_there:
        connection.execute(
            "UPDATE outbox SET event_id = ?, payload = ?, hash = ? WHERE seq = ?",
            (row.event_id, row.payload, row.hash, row.seq),
        )
        return row
    recorded, session = connection.execute("SELECT seq, session FROM head").fetchone()
    is_at_end = row.seq > recorded
    # Behind the newest recorded row, all that was committed with a row is lost with it.
    bags = commit.bags if is_at_end and row is commit.rows[-1] else ()
    write_commit(connection, Commit((row,), commit.session if is_at_end else session, bags))
    return row


def _check_end(connection: sqlite3.Connection, head: Head, *, newest_kept: int) -> None:
    """Fail if the table, the head or the journal knows of a later event than the chain reaches."""
    newest, recorded = connection.execute(
        "SELECT (SELECT max(seq) FROM outbox), (SELECT seq FROM head)"
    ).fetchone()
    if max(newest or 0, recorded, newest_kept) > head.seq:
        raise StorageFailed(Says.SCANS_MISSING, seq=head.seq + 1)
    connection.execute("UPDATE head SET seq = ?, hash = ?", (head.seq, head.hash))

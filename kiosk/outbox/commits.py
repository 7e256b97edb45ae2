"""What one commit holds, as one value: journalled, then written; and written again to heal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.outbox.bag_book import write_own
from kiosk.outbox.rows import COLUMNS, PLACES, Row, as_tuple
from shared.plain import LeaveOut, from_json, to_json
from shared.records import BagRecord
from shared.values import value

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable


@value
class Commit:
    """The rows of one presentation, the session after it, and the bags it changed."""

    rows: tuple[Row, ...]
    session: str
    bags: tuple[BagRecord, ...] = ()


_INSERT = f"INSERT INTO outbox ({COLUMNS}) VALUES ({PLACES})"  # noqa: S608 - our own column names


def commit_text(commit: Commit) -> str:
    """Return a commit as the journal keeps it: one line."""
    return to_json(commit, LeaveOut.DEFAULTS)


def read_commit(text: str) -> Commit:
    """Return a commit that the journal kept."""
    return from_json(Commit, text)


def write_commit(connection: sqlite3.Connection, commit: Commit) -> None:
    """Write a commit into the transaction that is open."""
    write_rows(connection, commit.rows)
    if commit.rows:
        newest = commit.rows[-1]
        write_own(connection, commit.bags, newest.seq)
        # One statement: each costs the thread a turn for the interpreter's lock.
        connection.execute(
            "UPDATE head SET seq = ?, hash = ?, session = ?",
            (newest.seq, newest.hash, commit.session),
        )
    else:
        connection.execute("UPDATE head SET session = ?", (commit.session,))


def write_rows(connection: sqlite3.Connection, rows: Iterable[Row]) -> None:
    """Write rows into the transaction that is open; what they take back is marked."""
    for row in rows:
        connection.execute(_INSERT, as_tuple(row))
        if row.undoes is not None:
            connection.execute(
                "UPDATE outbox SET undone_by = ? WHERE seq = ?", (row.seq, row.undoes)
            )

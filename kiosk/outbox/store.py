"""The station's file: every write is one commit, flushed to the disk before the call returns."""

from __future__ import annotations

import os
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Self

from kiosk.outbox.bag_book import BagBook
from kiosk.outbox.commits import Commit, commit_text, write_commit, write_rows
from kiosk.outbox.database import FILE_NAME, checkpoint, open_database
from kiosk.outbox.folder import flush_folder, lock_folder
from kiosk.outbox.healing import Head, Identity, hash_of, heal
from kiosk.outbox.journal import Entry, Journal, line_of
from kiosk.outbox.meta import Meta
from kiosk.outbox.outbox import Outbox
from kiosk.outbox.rows import Row, before_text, note_text
from kiosk.station.choosing import NEW_LIST
from kiosk.station.effects import keys_of
from kiosk.station.says import Says
from kiosk.station.session import Session
from shared.errors import StorageFailed
from shared.events import payload_of
from shared.ids import RandomBytes, new_epoch, new_id
from shared.plain import from_json, to_json

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Generator, Sequence
    from pathlib import Path

    from kiosk.station.outcome import Step
    from shared.clock import Clock


class Store:
    """Owns the one connection; only the thread that opened it may use it."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        journal: Journal,
        folder: Path,
        clock: Clock,
        random_bytes: RandomBytes,
    ) -> None:
        self._connection = connection
        self._journal = journal
        self._folder = folder
        self._clock = clock
        self._random_bytes = random_bytes
        self._closing = ExitStack()
        self.meta = Meta(connection)
        self.outbox = Outbox(connection)
        self.book = BagBook(connection)
        self.head = Head()
        self.session = Session()
        self.epoch = ""

    @classmethod
    def open(cls, folder: Path, clock: Clock, random_bytes: RandomBytes) -> Self:
        """Open a data folder: lock it, mend the newest rows, and flush all that it holds.

        Raises:
            StorageFailed: `folder_in_use`, `scans_missing`, `file_too_new` …
            OSError: the disk is full, read-only or failing.
            sqlite3.Error: the same, as SQLite met it.
        """
        folder.mkdir(parents=True, exist_ok=True)
        with ExitStack() as closing:
            lock_folder(folder, closing)
            journal = Journal.open(folder)
            closing.callback(journal.close)
            is_new = not (folder / FILE_NAME).exists()
            connection = open_database(folder / FILE_NAME)
            closing.callback(connection.close)
            store = cls(connection, journal, folder, clock, random_bytes)
            store._begin(is_new=is_new)
            store._closing = closing.pop_all()
        return store

    def close(self) -> None:
        """Let go of the file and the folder."""
        self._closing.close()

    @property
    def identity(self) -> Identity:
        """What the chain is about.

        Raises:
            StorageFailed: `not_enrolled`.
        """
        station_id = self.meta.station_id
        if station_id is None:
            raise StorageFailed(Says.NOT_ENROLLED)
        return Identity(station_id, self.epoch)

    def record(self, steps: Sequence[Step], session: Session) -> tuple[Row, ...]:
        """Commit events, the session after them and the bags they changed; return the new rows.

        When this returns, the disk has it.
        """
        rows = self._rows(steps)
        newest = rows[-1].seq if rows else self.head.seq
        if session.list_since == NEW_LIST:
            session = replace(session, list_since=newest)
        if not rows and session == self.session:
            return ()
        bags = {key: bag for step in steps for key, bag in step.changes.items()}
        commit = Commit(rows, to_json(session), tuple(bags.values()))
        first_seq = self.head.seq + 1
        line = line_of(Entry(self.epoch, first_seq, len(rows), commit_text(commit)))
        self._make_room(line)
        with self.transaction():
            write_commit(self._connection, commit)
            # Behind the last statement that could fail for its content, before the commit.
            if rows:
                self._journal.append(line)
        self.session = session
        if rows:
            self.head = Head(rows[-1].seq, rows[-1].hash)
            self.outbox.grew(len(rows))
        return rows

    @contextmanager
    def transaction(self) -> Generator[None]:
        """Commit what is written inside, or nothing of it."""
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            self._connection.execute("COMMIT")
        except BaseException:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
            raise

    def journalled(self) -> list[Entry]:
        """Return what the journal holds of this file, oldest first."""
        return self._journal.read(self.epoch)

    def wal_bytes(self) -> int:
        """Return the size of the WAL in bytes."""
        try:
            return (self._folder / f"{FILE_NAME}-wal").stat().st_size
        except FileNotFoundError:
            return 0

    def note_fork(self, seq: int) -> None:
        """Keep from which number on the server has other events under this file's name."""
        with self.transaction():
            self.meta.forked_at = seq

    def begin_anew(self, rows: Sequence[Row], session: Session, copy: Path) -> None:
        """Keep a whole copy of the file, and go on as another outbox that holds these rows alone.

        They are numbered and chained anew, in their order. When this returns, the disk has both.
        """
        copy.parent.mkdir(parents=True, exist_ok=True)
        self._connection.execute("VACUUM INTO ?", (str(copy),))
        with copy.open("r+b") as file:
            os.fsync(file.fileno())
        flush_folder(copy.parent)
        epoch = new_epoch(self._random_bytes)
        identity, head = Identity(self.identity.station_id, epoch), Head()
        chained: list[Row] = []
        for row in rows:
            head = Head(head.seq + 1, hash_of(identity, head, row.event_id, row.payload))
            chained.append(replace(row, seq=head.seq, hash=head.hash))
        with self.transaction():
            self._connection.execute("DELETE FROM outbox")
            write_rows(self._connection, chained)
            self._connection.execute(
                "UPDATE head SET seq = ?, hash = ?, session = ?",
                (head.seq, head.hash, to_json(session)),
            )
            self.meta.epoch = epoch
            self.meta.forked_at = 0
            # What the server said of this outbox's events went with them: it is to say all again.
            self.meta.feed_since = 0
            self.meta.must_ask_cursor = False
        checkpoint(self._connection)

    def tidy(self) -> None:
        """Empty the WAL; takes a moment in which no scan is taken."""
        checkpoint(self._connection)

    def _begin(self, *, is_new: bool) -> None:
        epoch = self.meta.epoch
        if is_new or not epoch:
            if self._journal.read_any():
                # A journal without its database: the scans were here, and are not.
                raise StorageFailed(Says.SCANS_MISSING, folder=str(self._folder))
            epoch = new_epoch(self._random_bytes)
            with self.transaction():
                self.meta.epoch = epoch
                self._connection.execute(
                    "INSERT OR IGNORE INTO head VALUES (1, 0, ?, '')", (Head().hash,)
                )
        self.epoch = epoch
        entries = self.journalled()
        if self.meta.station_id is not None:
            with self.transaction():
                self.head = heal(self._connection, self.identity, entries)
        # From here on nothing rests on a WAL or a page that some earlier flush may have failed on.
        checkpoint(self._connection)
        flush_folder(self._folder)
        self.session = self._read_session()

    def _read_session(self) -> Session:
        text = self._connection.execute("SELECT session FROM head").fetchone()[0]
        try:
            return from_json(Session, text) if text else Session()
        except ValueError:
            # Losing it costs a sign-in and a scan of the open parent; a guess would cost more.
            return Session()

    def _rows(self, steps: Sequence[Step]) -> tuple[Row, ...]:
        if not steps:
            return ()
        identity, head, rows = self.identity, self.head, list[Row]()
        now = self._clock.now()
        for step in steps:
            event_id, payload = str(new_id(now, self._random_bytes)), payload_of(step.event)
            head = Head(head.seq + 1, hash_of(identity, head, event_id, payload))
            bag_key, other_key = keys_of(step.undoes.event if step.undoes else step.event)
            rows.append(
                Row(
                    seq=head.seq,
                    event_id=event_id,
                    payload=payload,
                    hash=head.hash,
                    recorded_at=now.isoformat(),
                    bag_key=bag_key,
                    other_key=other_key,
                    code=step.code,
                    result=step.result,
                    note=note_text(step.note),
                    has_effect=int(step.has_effect),
                    before=before_text(dict(step.before)),
                    undoes=step.undoes.seq if step.undoes else None,
                )
            )
        return tuple(rows)

    def _make_room(self, line: bytes) -> None:
        """Turn to the other journal file when one is full; the database has all of it then."""
        if not self._journal.has_room(line):
            checkpoint(self._connection)
            self._journal.turn()

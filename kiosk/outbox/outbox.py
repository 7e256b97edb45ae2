"""The outbox: this station's events, and what the server has said to each of them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.outbox.rows import COLUMNS, Row
from kiosk.station.scene import Recorded
from shared.errors import OutOfStep
from shared.events import BagChecked, BagDispatched, BagReceived, BagReturned
from shared.plain import to_json
from shared.records import MAX_BATCH_EVENTS, Envelope, Result, Verdict
from shared.values import value

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence
    from datetime import datetime


_ROWS = f"SELECT {COLUMNS} FROM outbox"  # noqa: S608 - our own column names
_PROBLEMS_WITHIN = 2_000
"""Problems among so many of the newest events are shown; an older one is the office's alone."""
_HAS_STANDING_EFFECT = """
    (settled_at IS NULL OR (verdict_result = 'applied' AND position > :version))
    AND (has_effect = 1 OR undoes IS NOT NULL)
"""


@value
class Waiting:
    """How many events the server has not settled, and since when the oldest waits."""

    count: int = 0
    oldest_at: str | None = None


@value
class OwnEvent:
    """An own event, and the one that it takes back."""

    recorded: Recorded
    target: Recorded | None = None


class Outbox:
    """Events by sequence number, in the station's database; nothing here is ever sent or lost."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._waiting: Waiting | None = None

    def row(self, seq: int) -> Row | None:
        """Return one row, or None if it is not kept (any more)."""
        return self._one(f"{_ROWS} WHERE seq = ?", seq)

    def newest(self, limit: int) -> list[Row]:
        """Return the newest rows, newest first."""
        return self._many(f"{_ROWS} ORDER BY seq DESC LIMIT ?", limit)

    def after(self, seq: int) -> list[Row]:
        """Return the rows after a sequence number, oldest first."""
        return self._many(f"{_ROWS} WHERE seq > ? ORDER BY seq", seq)

    def problems(self, newest_seq: int, limit: int) -> list[Row]:
        """Return recent rows that wait for a person, newest first."""
        return self._many(
            f"{_ROWS} WHERE verdict_result IN ('conflict', 'quarantined') AND seq > ?"
            " ORDER BY seq DESC LIMIT ?",
            newest_seq - _PROBLEMS_WITHIN,
            limit,
        )

    def oldest_seq(self) -> int | None:
        """Return the number of the oldest row that is kept."""
        return self._connection.execute("SELECT min(seq) FROM outbox").fetchone()[0]

    def let_go(self, newest_seq: int, limit: int) -> None:
        """Delete up to `limit` of the oldest rows before `newest_seq`; never one that waits."""
        self._connection.execute(
            "DELETE FROM outbox WHERE seq IN (SELECT seq FROM outbox WHERE seq <= ?"
            " AND seq < ifnull((SELECT min(seq) FROM outbox WHERE settled_at IS NULL), ?)"
            " ORDER BY seq LIMIT ?)",
            (newest_seq, newest_seq + 1, limit),
        )

    def last_effective(self) -> Recorded | None:
        """Return the newest event that had an effect and was not undone."""
        row = self._one(
            f"{_ROWS} WHERE has_effect = 1 AND undone_by IS NULL"
            " AND (verdict_result IS NULL OR verdict_result IN ('applied', 'conflict'))"
            " ORDER BY seq DESC LIMIT 1"
        )
        return row.recorded if row else None

    def last_movement(self, key: str) -> Recorded | None:
        """Return the newest movement of a bag that had an effect and was not undone."""
        rows = self._connection.execute(
            f"{_ROWS} WHERE bag_key = ? AND has_effect = 1 AND undone_by IS NULL"
            " ORDER BY seq DESC LIMIT 20",
            (key,),
        )
        past = (Row(*row).recorded for row in rows)
        kinds = (BagReceived, BagDispatched, BagChecked, BagReturned)
        return next((one for one in past if isinstance(one.event, kinds)), None)

    def waiting(self) -> Waiting:
        """Return what the server has not settled."""
        if self._waiting is None:
            self._waiting = self._count_waiting()
        return self._waiting

    def grew(self, rows: int) -> None:
        """Count new rows without looking through all that wait."""
        if self._waiting is not None and self._waiting.count:
            self._waiting = replace(self._waiting, count=self._waiting.count + rows)
        else:
            self._waiting = None

    def unsettled(self, first_seq: int) -> list[Row]:
        """Return the rows from a number on that the server has not settled, oldest first."""
        return self._many(f"{_ROWS} WHERE settled_at IS NULL AND seq >= ? ORDER BY seq", first_seq)

    def pending(self, limit: int, max_bytes: int) -> list[Envelope]:
        """Return the oldest consecutive events to send: at most `limit`, of `max_bytes` together.

        At least one is returned if any waits, whatever its size.
        """
        rows = self._many(
            f"{_ROWS} WHERE settled_at IS NULL ORDER BY seq LIMIT ?", min(limit, MAX_BATCH_EVENTS)
        )
        batch: list[Envelope] = []
        size = 0
        for row in rows:
            envelope = row.envelope
            size += len(to_json(envelope).encode())
            is_next = not batch or row.seq == batch[-1].seq + 1
            if batch and (size > max_bytes or not is_next):
                break
            batch.append(envelope)
        return batch

    def settle(self, verdicts: Sequence[Verdict], now: datetime) -> list[Row]:
        """Write the server's answers; return the rows whose answer is new.

        A verdict that names another event than the one recorded under its number is not taken.

        Raises:
            OutOfStep: `verdict_misfits`; nothing was written.
        """
        self._waiting = None
        settled: list[Row] = []
        for verdict in verdicts:
            row = self.row(verdict.seq)
            if row is None:
                continue
            if row.event_id != str(verdict.event_id):
                raise OutOfStep("verdict_misfits", seq=verdict.seq)
            if row.settled_at is not None:
                continue
            self._connection.execute(
                "UPDATE outbox SET settled_at = ?, verdict = ?, verdict_result = ?, position = ?"
                " WHERE seq = ?",
                (
                    now.isoformat(),
                    to_json(verdict),
                    verdict.result.value,
                    verdict.position,
                    verdict.seq,
                ),
            )
            if row.undoes is not None:
                self._hold_to(row, verdict)
            settled.append(row)
        return settled

    def rewind(self, seq: int, newest_seq: int) -> None:
        """Let everything from a sequence number on wait again: the server does not have it.

        Raises:
            OutOfStep: `rows_gone` if some of it is no longer kept; `server_is_ahead` if the
                server has more than was ever recorded in this file.
        """
        if seq > newest_seq + 1:
            raise OutOfStep("server_is_ahead", expected=seq, newest=newest_seq)
        oldest = self.oldest_seq()
        if oldest is not None and seq < oldest:
            raise OutOfStep("rows_gone", expected=seq, oldest=oldest)
        self._waiting = None
        self._connection.execute(
            "UPDATE outbox SET settled_at = NULL, verdict = NULL, verdict_result = NULL,"
            " position = NULL WHERE seq >= ?",
            (seq,),
        )

    def forget_positions(self) -> None:
        """Count every settled event as known to the server, whose ledger was numbered anew."""
        self._connection.execute("UPDATE outbox SET position = 0 WHERE position IS NOT NULL")

    def unconfirmed(self, key: str, version: int) -> list[OwnEvent]:
        """Return own events on a bag that the server's record of `version` does not hold yet."""
        found = self._connection.execute(
            f"{_ROWS} WHERE bag_key = :key AND {_HAS_STANDING_EFFECT}"
            f" UNION {_ROWS} WHERE other_key = :key AND {_HAS_STANDING_EFFECT} ORDER BY seq",
            {"key": key, "version": version},
        )
        return [self._own(Row(*row)) for row in found.fetchall()]

    def _hold_to(self, undo: Row, verdict: Verdict) -> None:
        """Let a scan count as taken back exactly if the server took it back."""
        is_refused = verdict.result in {Result.CONFLICT, Result.QUARANTINED}
        self._connection.execute(
            "UPDATE outbox SET undone_by = ? WHERE seq = ?",
            (None if is_refused else undo.seq, undo.undoes),
        )

    def _count_waiting(self) -> Waiting:
        count, oldest = self._connection.execute(
            "SELECT count(*), min(seq) FROM outbox WHERE settled_at IS NULL"
        ).fetchone()
        if not count:
            return Waiting()
        at = self._connection.execute(
            "SELECT recorded_at FROM outbox WHERE seq = ?", (oldest,)
        ).fetchone()
        return Waiting(count, at[0])

    def _own(self, row: Row) -> OwnEvent:
        target = self.row(row.undoes) if row.undoes is not None else None
        return OwnEvent(row.recorded, target.recorded if target else None)

    def _one(self, query: str, *values: object) -> Row | None:
        row = self._connection.execute(query, values).fetchone()
        return Row(*row) if row else None

    def _many(self, query: str, *values: object) -> list[Row]:
        return [Row(*row) for row in self._connection.execute(query, values)]

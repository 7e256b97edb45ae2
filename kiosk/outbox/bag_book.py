"""The bag book: what the server tells of bags, with this station's own scans laid over it.

A record is what the server last said (`base`), changed by those own events that the server has not
settled, or has applied later than what it said. A feed that is behind never hides a scan, and a
scan that ends as a conflict leaves no trace.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from kiosk.outbox.failures import reading_back
from kiosk.station.effects import effect_of, reversal_of
from kiosk.station.scene import Pages, Recorded, Site
from shared.plain import LeaveOut, from_json, to_json
from shared.records import BagRecord

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence
    from uuid import UUID

_FIND = "SELECT record FROM book WHERE key = ?"
_OWN = """
    INSERT INTO book (key, code, record, parent_key, destination_id, own_seq)
    VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (key) DO UPDATE SET
        base = CASE WHEN own_seq IS NULL THEN record ELSE base END,
        record = excluded.record,
        parent_key = excluded.parent_key,
        destination_id = excluded.destination_id,
        own_seq = excluded.own_seq
"""
_TOLD = """
    INSERT INTO book (key, code, record, parent_key, destination_id) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (key) DO UPDATE SET
        base = NULL,
        own_seq = NULL,
        code = excluded.code,
        record = excluded.record,
        parent_key = excluded.parent_key,
        destination_id = excluded.destination_id
"""


class OwnEvents(Protocol):
    """This station's events that the server's record of a bag does not hold yet."""

    def unconfirmed(self, key: str, version: int) -> Sequence[OwnEvent]:
        """Return them in order: not settled, or applied at a position after `version`."""
        ...


class OwnEvent(Protocol):
    """An own event, or the taking back of one."""

    @property
    def recorded(self) -> Recorded:
        """The event."""
        ...

    @property
    def target(self) -> Recorded | None:
        """The event that it takes back, if it is an undo."""
        ...


class BagBook:
    """Bags by key, in the station's database."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def find(self, key: str) -> BagRecord | None:
        """Return what is known of a bag, or None for one never heard of."""
        row = self._connection.execute(_FIND, (key,)).fetchone()
        with reading_back():
            return from_json(BagRecord, row[0]) if row else None

    def children_of(self, parent_key: str) -> tuple[str, ...]:
        """Return the codes of a parent's children, as far as known."""
        return self._codes("SELECT code FROM book WHERE parent_key = ? ORDER BY code", parent_key)

    def on_the_way_to(self, location_id: UUID) -> tuple[str, ...]:
        """Return the codes of up to 200 bags that were sent to a place and not received."""
        return self._codes(
            "SELECT code FROM book WHERE destination_id = ? ORDER BY code LIMIT 200",
            str(location_id),
        )

    def take_told(self, bags: Iterable[BagRecord], own: OwnEvents, site: Site | None) -> None:
        """Write what the server says of bags, with own unconfirmed scans laid over it."""
        own_keys = {
            row[0]
            for row in self._connection.execute("SELECT key FROM book WHERE own_seq IS NOT NULL")
        }
        touched: list[BagRecord] = []
        plain: list[BagRecord] = []
        for bag in bags:
            (touched if bag.key in own_keys else plain).append(bag)
        self._connection.executemany(_TOLD, (_columns(bag) for bag in plain))
        for bag in touched:
            self._connection.execute(
                "UPDATE book SET base = ? WHERE key = ?", (_text(bag), bag.key)
            )
        self.lay_over((bag.key for bag in touched), own, site)

    def is_told(self, key: str, position: int) -> bool:
        """Tell whether the server's word on a bag of own scans holds all up to a position."""
        row = self._connection.execute(
            "SELECT base FROM book WHERE key = ? AND own_seq IS NOT NULL", (key,)
        ).fetchone()
        base = row and row[0]
        return bool(base) and from_json(BagRecord, base).version >= position

    def lay_over(self, keys: Iterable[str], own: OwnEvents, site: Site | None) -> None:
        """Make records anew from what the server said and the own events still to be confirmed."""
        for key in keys:
            row = self._connection.execute(
                "SELECT base, own_seq FROM book WHERE key = ?", (key,)
            ).fetchone()
            if row is None or row[1] is None:
                continue
            base = from_json(BagRecord, row[0]) if row[0] else None
            self._lay_over_one(key, base, own, site)

    def clear(self) -> None:
        """Forget what the server said; bags of own scans stay until it speaks of them again."""
        self._connection.execute("DELETE FROM book WHERE own_seq IS NULL")
        self._connection.execute("UPDATE book SET base = NULL")

    def _lay_over_one(
        self, key: str, base: BagRecord | None, own: OwnEvents, site: Site | None
    ) -> None:
        events = own.unconfirmed(key, base.version if base else 0)
        if site is None or not events:
            if base is None:
                self._connection.execute("DELETE FROM book WHERE key = ?", (key,))
            else:
                self._connection.execute(_TOLD, _columns(base))
            return
        record = base
        for event in events:
            pages = _Onto(self, key, record)
            target = event.target
            changes = (
                reversal_of(target, pages)
                if target
                else effect_of(event.recorded.event, pages, site)
            )
            record = changes.get(key, record)
        if record is not None:
            self._connection.execute(
                "UPDATE book SET record = ?, parent_key = ?, destination_id = ? WHERE key = ?",
                (*_columns(record)[2:5], key),
            )

    def _codes(self, query: str, value: str) -> tuple[str, ...]:
        return tuple(row[0] for row in self._connection.execute(query, (value,)))


class _Onto:
    """The book, with one bag as it is at this point of a replay."""

    def __init__(self, book: BagBook, key: str, record: BagRecord | None) -> None:
        self._pages = Pages(book, {key: record} if record else {})
        self._key = key
        self._is_new = record is None

    def find(self, key: str) -> BagRecord | None:
        """Return a bag; the replayed one as far as the replay has come."""
        if self._is_new and key == self._key:
            return None
        return self._pages.find(key)


def write_own(connection: sqlite3.Connection, bags: Iterable[BagRecord], seq: int) -> None:
    """Write bags as an own scan left them, keeping what the server said of them beside it."""
    connection.executemany(_OWN, ((*_columns(bag), seq) for bag in bags))


def _columns(bag: BagRecord) -> tuple[str, str, str, str | None, str | None]:
    destination = str(bag.destination_id) if bag.destination_id else None
    return bag.key, bag.code, _text(bag), bag.parent_key, destination


def _text(bag: BagRecord) -> str:
    return to_json(bag, LeaveOut.DEFAULTS)

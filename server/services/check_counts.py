"""Recompute every count from the events, and tell what the tables say otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select

from server.db import tables
from server.services import check_tallies
from server.services.replay import EVENTS_AT_ONCE, Difference, Replay
from server.services.rows import Bag, Bill, Line, Movement, Problem
from server.services.world import Address
from shared.codes import BagKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from sqlalchemy.orm import Session

    from server.db.base import Base
    from server.services.rows import Row
    from server.services.world import World

__all__ = ["Difference", "differences"]


def differences(session: Session, archives: Sequence[Path] = ()) -> list[Difference]:
    """Return every difference between the events and what is kept of them; the first work in it.

    Intake may go on meanwhile: it looks at one moment. `archives` are the files of the events
    that were taken out.

    Raises:
        SettingsInvalid: `archive_missing`, `archive_foreign` or `archive_unreadable`.
    """
    connection = session.connection()
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
    replay = Replay(session, archives)
    return [
        *replay.run(),
        *_in_head(session, replay),
        *_in_cursors(session, replay),
        *_in_undone(session, replay.world),
        *_in_rows(session, replay.world),
        *_in_sums(replay.world),
        *check_tallies.differences(session, replay.world),
    ]


def _in_head(session: Session, replay: Replay) -> Iterator[Difference]:
    head = session.scalars(select(tables.LedgerHead.head)).one()
    if head != replay.head:
        yield Difference("ledger_head", "head", str(replay.head), str(head))
    verdicts = session.scalar(select(func.count()).select_from(tables.Verdict)) or 0
    settled = sum(last_seq for last_seq, _ in replay.ends.values())
    if verdicts != settled:
        yield Difference("verdicts", "count", str(settled), str(verdicts))


def _in_cursors(session: Session, replay: Replay) -> Iterator[Difference]:
    ends = dict(replay.ends)
    for cursor in session.scalars(select(tables.Cursor)):
        found = (cursor.last_seq, cursor.last_hash)
        expected = ends.pop((cursor.station_id, cursor.epoch), None)
        # A frozen outbox may never have had an event taken.
        if expected != found and not (expected is None and cursor.last_seq == 0):
            where = f"{cursor.station_id} {cursor.epoch}"
            yield Difference("cursors", where, str(expected), str(found))
    for (station_id, epoch), end in ends.items():
        yield Difference("cursors", f"{station_id} {epoch}", str(end), "none")


def _in_undone(session: Session, world: World) -> Iterator[Difference]:
    verdict = tables.Verdict
    stored = {
        Address(row.station_id, row.epoch, row.seq): row.undone_by
        for row in session.execute(
            select(verdict.station_id, verdict.epoch, verdict.seq, verdict.undone_by).where(
                verdict.undone_by.is_not(None)
            )
        )
    }
    for address in sorted(stored.keys() | world.undone.keys()):
        expected, found = world.undone.get(address), stored.get(address)
        if expected != found:
            yield Difference("undone_by", str(address), str(expected), str(found))


def _in_rows(session: Session, world: World) -> Iterator[Difference]:
    rows = world.rows
    yield from _compare(session, tables.Bag, Bag, rows.bags)
    yield from _compare(session, tables.Movement, Movement, rows.movements)
    yield from _compare(session, tables.Problem, Problem, rows.problems)
    yield from _compare(session, tables.Bill, Bill, rows.bills)
    yield from _compare(session, tables.BillLine, Line, rows.lines)


def _compare(
    session: Session, table: type[Base], kind: type[Row], expected: Mapping[Any, Row]
) -> Iterator[Difference]:
    name = table.__tablename__
    missing = dict(expected)
    query = select(table.__table__).execution_options(yield_per=EVENTS_AT_ONCE)
    for stored in session.execute(query):
        found = kind._make(stored)
        right = missing.pop(found[0], None)
        if right is None:
            yield Difference(name, str(found[0]), "none", str(found))
            continue
        for field, wanted, got in zip(kind._fields, right, found, strict=True):
            if wanted != got:
                yield Difference(name, f"{found[0]} {field}", str(wanted), str(got))
    for key, right in missing.items():
        yield Difference(name, str(key), str(right), "none")


def _in_sums(world: World) -> Iterator[Difference]:
    """Count what a parent holds one by one: a replay alone repeats a rule's own mistake."""
    for bag in world.rows.bags.values():
        if bag.kind is BagKind.PARENT and bag.packed != len(world.children_of(bag)):
            held = len(world.children_of(bag))
            yield Difference("bags", f"{bag.id} packed", str(held), str(bag.packed))

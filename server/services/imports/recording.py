"""Record a rehearsed import piece by piece, and to its end once it was begun.

Each piece is a transaction of its own, so that between two of them the ledger is the stations'.
Before the first, the rows that the world has touched since the rehearsal are judged again: if one
would be refused now, nothing is recorded. What is contradicted later is refused row by row, as the
rehearsal would have done. What a process left on the way, another finishes (`finishing.py`).
"""

from __future__ import annotations

import time
from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import select, union

from server.db import tables
from server.services import audit, ledger
from server.services.imports import folk, staged, store
from server.services.imports.facts import plan_of
from server.services.imports.judging import effects_of
from server.services.imports.rows import site_of
from server.services.recording import lock_ledger
from shared.errors import RuleBroken
from shared.imports import Effect, ImportKind, ImportRecord, ImportState

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime
    from uuid import UUID

    from sqlalchemy.orm import Session

    from server.db.session import Database
    from server.services.bill_parents import Said
    from server.services.imports.rows import Row

PIECE = 200
"""Rows that are recorded in one transaction, as many as a station sends at once."""
BREATH_S = 0.01
"""Between two pieces: SQLite gives its writer to whoever asks first, and others wait for it."""
LEASE_S = 10.0
"""Many times as long as a piece takes, also while stations are in its way."""
_DONE = (Effect.CREATE, Effect.CHANGE)


def commit(
    database: Database, import_id: UUID, said: Said, now: Callable[[], datetime]
) -> ImportRecord:
    """Record all rows that are not refused; done before, it answers the same.

    `now` is asked for each piece: in the ledger nothing was received before what stands before it.

    Raises:
        RuleBroken: as `begin` does; nothing was recorded then.
    """
    with database.writing() as session:
        begin(session, import_id, said)
    is_over = False
    while not is_over:
        with database.writing() as session:
            is_over = record_next(session, import_id, {**said, "at": now()})
        time.sleep(BREATH_S)
    with database.reading() as session:
        return store.record_of(session, store.get(session, import_id))


def leased_from(now: datetime) -> datetime:
    """Until when whoever records a piece now is believed to be at it."""
    return now + timedelta(seconds=LEASE_S)


def begin(session: Session, import_id: UUID, said: Said) -> None:
    """Decide that an import counts, if the rehearsal still holds; then there is no way back.

    Raises:
        RuleBroken: `import_unknown`, `import_not_rehearsed`, `import_empty` (nothing is new), or
            `import_out_of_date` with the `reason` that a row meets now and did not in rehearsal.
    """
    row = store.get(session, import_id, locked=True)
    if row.state in {ImportState.RECORDING, ImportState.COMMITTED}:
        return
    if row.state is not ImportState.REHEARSED:
        raise RuleBroken("import_not_rehearsed")
    record = store.record_of(session, row)
    if not record.creating + record.changing:
        raise RuleBroken("import_empty")
    row.state, row.committed_by = ImportState.RECORDING, said["person_id"]
    row.leased_until = leased_from(said["at"])
    if row.kind is ImportKind.PEOPLE:
        # No facts of the ledger, and few: all of them or none, and nobody's scan waits for them.
        _record_people(session, row, said["at"])
    else:
        _look_again(session, row, said)


def record_next(session: Session, import_id: UUID, said: Said) -> bool:
    """Record the next piece of an import that was begun, whole groups of rows; True at the end.

    Raises:
        RuleBroken: `import_unknown`.
    """
    row = store.get(session, import_id, locked=True)
    if row.state is not ImportState.RECORDING:
        return True
    piece = staged.group_after(session, import_id, row.recorded_to or "", PIECE)
    if not piece:
        _end(session, row, said["at"])
        return True
    if any(one.effect in _DONE for one in piece):
        row.recorded += _record_piece(session, row, piece, said)
    row.recorded_to = piece[-1].group_key
    row.leased_until = leased_from(said["at"])
    return False


def _end(session: Session, row: tables.Import, now: datetime) -> None:
    row.state, row.committed_at, row.leased_until = ImportState.COMMITTED, now, None
    record = store.record_of(session, row)
    audit.record(
        session,
        "import_committed",
        now,
        by=row.committed_by,
        kind=row.kind,
        file=row.file,
        created=record.creating,
        changed=record.changing,
        refused=record.refused,
    )


def _record_people(session: Session, row: tables.Import, now: datetime) -> None:
    after = ""
    while piece := staged.group_after(session, row.id, after, PIECE):
        after = piece[-1].group_key
        try:
            _carry_out(session, row, piece, now)
        except RuleBroken as error:
            facts = {"row": piece[0].number, **error.facts, "reason": error.code}
            raise RuleBroken("import_out_of_date", **facts) from error
    _end(session, row, now)


def _carry_out(
    session: Session, row: tables.Import, piece: Sequence[staged.Stored], now: datetime
) -> None:
    read = staged.rows_of(row.kind, piece, site_of(session))
    done = [one for one, kept in zip(read, piece, strict=True) if kept.effect in _DONE]
    for one in done:
        if one.fault is not None:
            raise RuleBroken(one.fault.reason, **one.fault.facts)
    assert row.committed_by is not None  # noqa: S101 - set where it was begun
    folk.carry_out(session, row.id, done, by=row.committed_by, now=now)
    row.recorded += len(done)


def _look_again(session: Session, row: tables.Import, said: Said) -> None:
    """Refuse the whole import if a row would be refused that was not in rehearsal."""
    site = site_of(session)
    for piece in staged.groups_named(session, row.id, _touched(session, row), PIECE):
        read = staged.rows_of(row.kind, piece, site)
        skipped = {one.number for one in piece if one.effect not in _DONE}
        for number, (_, fault) in _refused(session, row, read, skipped, said).items():
            assert fault is not None  # noqa: S101 - refused
            facts = {"row": number, **fault.facts, "reason": fault.reason}
            raise RuleBroken("import_out_of_date", **facts)


def _touched(session: Session, row: tables.Import) -> list[str]:
    """Return the groups of rows whose bags or bills changed since the rehearsal began."""
    rows, bag, bill, event = tables.ImportRow, tables.Bag, tables.Bill, tables.Event
    known_to = row.known_to or 0
    own = select(rows.group_key).where(rows.import_id == row.id)
    found = [own.where(bag.key == rows.own_key, bag.version > known_to)]
    if row.kind is ImportKind.BAGS:
        found.append(own.where(bag.key == rows.group_key, bag.version > known_to))
    else:
        changed = select(event.bill_id).where(event.position > known_to, event.bill_id.is_not(None))
        found.append(own.where(bill.number == rows.group_key, bill.id.in_(changed)))
    return sorted(session.scalars(union(*found)))


def _record_piece(
    session: Session, row: tables.Import, piece: Sequence[staged.Stored], said: Said
) -> int:
    """Record what is not refused by now, mark what is, and return how many rows were recorded."""
    read = staged.rows_of(row.kind, piece, site_of(session))
    skipped = {one.number for one in piece if one.effect not in _DONE}
    unread = {
        one.number: (Effect.REFUSE, one.fault)
        for one in read
        if one.fault is not None and one.number not in skipped
    }
    staged.mark(session, piece, unread)
    skipped |= unread.keys()
    try:
        with session.begin_nested():
            _record(session, row, read, skipped, said)
    except RuleBroken:
        lock_ledger(session)
        while refused := _refused(session, row, read, skipped, said):
            staged.mark(session, piece, refused)
            skipped |= refused.keys()
        _record(session, row, read, skipped, said)
    return len(piece) - len(skipped)


def _record(
    session: Session, row: tables.Import, read: Sequence[Row], skipped: set[int], said: Said
) -> None:
    plan = plan_of(session, row.kind, row.id, said, _readable(read), skipped)
    for fault in plan.faults.values():
        raise RuleBroken(fault.reason, **fault.facts)
    facts = [(one.event, one.event_id) for one in plan.facts]
    ledger.record_imported(session, facts, said["person_id"], said["at"])


def _refused(
    session: Session, row: tables.Import, read: Sequence[Row], skipped: set[int], said: Said
) -> dict[int, staged.Found]:
    """Return which of the rows to be done would be refused now."""
    effects = effects_of(session, row, _readable(read), skipped, said, said["at"])
    unread = {one.number: (Effect.REFUSE, one.fault) for one in read if one.fault is not None}
    return {
        number: found
        for number, found in {**effects, **unread}.items()
        if found[0] is Effect.REFUSE and number not in skipped
    }


def _readable(read: Sequence[Row]) -> list[Row]:
    return [one for one in read if one.fault is None]

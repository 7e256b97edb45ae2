"""Rehearse an import by the rules themselves, then record it: all that was not refused, or none.

A rehearsal judges as recording would and writes nothing of it. Between it and the commit the world
may have gone on: then the commit is refused, and a new rehearsal says what changed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from server.services import audit, ledger
from server.services.imports import folk, store
from server.services.imports.facts import plan_of
from server.services.imports.rows import Fault, site_of
from shared.errors import RuleBroken
from shared.events import BillChanged
from shared.imports import Effect, ImportKind, ImportRecord, ImportState
from shared.records import Result

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from uuid import UUID

    from sqlalchemy.orm import Session

    from server.db import tables
    from server.services.bill_parents import Said
    from server.services.imports.rows import Row, Site
    from server.services.recording import Recorded

SLICE = 500
"""Rows that are judged together; a group of rows is never torn apart."""
SLICES_AT_ONCE = 4
"""In one request, so that a person sees how far it is and can give up."""
_DONE = (Effect.CREATE, Effect.CHANGE)
_STRENGTH = {Effect.SAME: 0, Effect.CHANGE: 1, Effect.CREATE: 2, Effect.REFUSE: 3}


def rehearse(session: Session, import_id: UUID, said: Said, now: datetime) -> ImportRecord:
    """Judge the next rows of an import; ask again until none waits.

    Raises:
        RuleBroken: `import_unknown`, `import_over`, `import_empty`.
    """
    row = store.get(session, import_id, locked=True)
    if row.state is ImportState.COMMITTED:
        raise RuleBroken("import_over")
    site, is_whole = site_of(session), True
    pieces = store.groups(session, import_id, (Effect.WAITING,), SLICE)
    for number, piece in enumerate(pieces):
        if number == SLICES_AT_ONCE:
            is_whole = False
            break
        _rehearse_piece(session, row, piece, site, said, now)
    record = store.record_of(session, row)
    if not record.rows:
        raise RuleBroken("import_empty")
    if is_whole:
        row.state = ImportState.REHEARSED
        record = store.record_of(session, row)
    return record


def rehearse_again(session: Session, import_id: UUID) -> ImportRecord:
    """Let every row wait again that is not refused for its own text.

    Raises:
        RuleBroken: `import_unknown`, `import_over`.
    """
    row = store.get(session, import_id, locked=True)
    if row.state is ImportState.COMMITTED:
        raise RuleBroken("import_over")
    store.let_wait(session, import_id)
    row.state = ImportState.OPEN
    return store.record_of(session, row)


def commit(session: Session, import_id: UUID, said: Said, now: datetime) -> ImportRecord:
    """Record all rows that were not refused, all of them or none; done before, it answers the same.

    Raises:
        RuleBroken: `import_unknown`, `import_not_rehearsed`, `import_empty` (nothing is new), or
            `import_out_of_date` with the `reason` that a row meets now and did not in rehearsal.
    """
    row = store.get(session, import_id, locked=True)
    if row.state is ImportState.COMMITTED:
        return store.record_of(session, row)
    if row.state is not ImportState.REHEARSED:
        raise RuleBroken("import_not_rehearsed")
    record = store.record_of(session, row)
    if not record.creating + record.changing:
        raise RuleBroken("import_empty")
    site = site_of(session)
    for piece in store.groups(session, import_id, tuple(Effect), SLICE):
        read = store.rows_of(row.kind, piece, site)
        skipped = {one.number for one in piece if one.effect not in _DONE}
        if len(skipped) == len(piece):
            continue
        try:
            _record_piece(session, row, read, skipped, said, now)
        except RuleBroken as error:
            facts = {"row": read[0].number, **error.facts, "reason": error.code}
            raise RuleBroken("import_out_of_date", **facts) from error
    row = store.get(session, import_id)
    row.state, row.committed_at = ImportState.COMMITTED, now
    audit.record(
        session,
        "import_committed",
        now,
        by=said["person_id"],
        kind=row.kind,
        file=row.file,
        created=record.creating,
        changed=record.changing,
        refused=record.refused,
    )
    return store.record_of(session, row)


def _record_piece(  # noqa: PLR0913, PLR0917 - what a piece is recorded with
    session: Session,
    row: tables.Import,
    read: Sequence[Row],
    skipped: set[int],
    said: Said,
    now: datetime,
) -> None:
    if row.kind is ImportKind.PEOPLE:
        done = [one for one in read if one.number not in skipped]
        folk.carry_out(session, row.id, done, by=said["person_id"], now=now)
        return
    readable = [one for one in read if one.fault is None]
    plan = plan_of(session, row.kind, row.id, said, readable, skipped)
    if plan.faults:
        fault = next(iter(plan.faults.values()))
        raise RuleBroken(fault.reason, **fault.facts)
    facts = [(one.event, one.event_id) for one in plan.facts]
    ledger.record_imported(session, facts, said["person_id"], now)


def _rehearse_piece(  # noqa: PLR0913, PLR0917 - what a rehearsal is made of
    session: Session,
    row: tables.Import,
    piece: Sequence[store.Stored],
    site: Site,
    said: Said,
    now: datetime,
) -> None:
    firsts = store.first_with_key(session, row.id, [one.own_key for one in piece])
    effects: dict[int, store.Found] = {}
    read: list[Row] = []
    skipped: set[int] = set()
    for one in store.rows_of(row.kind, piece, site):
        first = firsts.get(one.own_key, one.number)
        if one.fault is not None:  # a place or a format that was there has gone
            effects[one.number] = Effect.REFUSE, one.fault
        elif first != one.number:
            column = "name" if row.kind is ImportKind.PEOPLE else _own_column(one)
            fault = Fault(column, "row_repeated", {"row": first})
            effects[one.number] = Effect.REFUSE, fault
            skipped.add(one.number)
            read.append(one)
        else:
            read.append(one)
    if row.kind is ImportKind.PEOPLE:
        new = [one for one in read if one.number not in skipped]
        effects |= folk.effects_of(session, new, by=said["person_id"])
    else:
        effects |= _effects_of(session, row, read, skipped, said, now)
    store.mark(session, piece, effects)


def _effects_of(  # noqa: PLR0913, PLR0917 - what effects depend on
    session: Session,
    row: tables.Import,
    read: Sequence[Row],
    skipped: set[int],
    said: Said,
    now: datetime,
) -> dict[int, store.Found]:
    plan = plan_of(session, row.kind, row.id, said, read, skipped)
    effects: dict[int, tuple[Effect, Fault | None]] = dict.fromkeys(plan.known, (Effect.SAME, None))
    effects |= {number: (Effect.REFUSE, fault) for number, fault in plan.faults.items()}
    facts = [(one.event, one.event_id) for one in plan.facts]
    judged = ledger.rehearse_imported(session, facts, said["person_id"], now)
    for planned, recorded in zip(plan.facts, judged, strict=True):
        found = _effect_of(planned.row, recorded)
        known = effects.get(planned.row.number)
        if known is None or _STRENGTH[found[0]] > _STRENGTH[known[0]]:
            effects[planned.row.number] = found
    return effects


def _effect_of(row: Row, recorded: Recorded) -> store.Found:
    match recorded.ruling.result:
        case Result.APPLIED:
            is_change = isinstance(recorded.arrival.event, BillChanged)
            return (Effect.CHANGE if is_change else Effect.CREATE), None
        case Result.ALREADY:
            return Effect.SAME, None
        case _:
            reason = recorded.ruling.reason or "conflict"
            facts = {name: it for name, it in recorded.facts.items() if name != "standing"}
            return Effect.REFUSE, Fault(_own_column(row), reason, facts)


def _own_column(row: Row) -> str:
    if row.child is not None:
        return "child"
    return "parent" if row.parent is not None else "bill"

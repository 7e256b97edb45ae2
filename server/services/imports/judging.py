"""Rehearse an import by the rules themselves: judge as recording would, and write nothing of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from server.db import tables
from server.services import ledger
from server.services.imports import folk, staged, store
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

    from server.services.bill_parents import Said
    from server.services.imports.rows import Row, Site
    from server.services.recording import Recorded

SLICE = 500
"""Rows that are judged together; a group of rows is never torn apart."""
SLICES_AT_ONCE = 4
"""In one request, so that a person sees how far it is and can give up."""
_STRENGTH = {Effect.SAME: 0, Effect.CHANGE: 1, Effect.CREATE: 2, Effect.REFUSE: 3}


def rehearse(session: Session, import_id: UUID, said: Said, now: datetime) -> ImportRecord:
    """Judge the next rows of an import; ask again until none waits.

    Raises:
        RuleBroken: `import_unknown`, `import_over`, `import_empty`.
    """
    row = store.get_open(session, import_id)
    if row.known_to is None:
        row.known_to = session.scalars(select(tables.LedgerHead.head)).one()
    site, is_whole = site_of(session), True
    pieces = staged.waiting_groups(session, import_id, SLICE)
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
    row = store.get_open(session, import_id)
    staged.let_wait(session, import_id)
    row.state, row.known_to = ImportState.OPEN, None
    return store.record_of(session, row)


def _rehearse_piece(  # noqa: PLR0913, PLR0917 - what a rehearsal is made of
    session: Session,
    row: tables.Import,
    piece: Sequence[staged.Stored],
    site: Site,
    said: Said,
    now: datetime,
) -> None:
    firsts = staged.first_with_key(session, row.id, [one.own_key for one in piece])
    effects: dict[int, staged.Found] = {}
    read: list[Row] = []
    skipped: set[int] = set()
    for one in staged.rows_of(row.kind, piece, site):
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
        effects |= effects_of(session, row, read, skipped, said, now)
    staged.mark(session, piece, effects)


def effects_of(  # noqa: PLR0913, PLR0917 - what effects depend on
    session: Session,
    row: tables.Import,
    read: Sequence[Row],
    skipped: set[int],
    said: Said,
    now: datetime,
) -> dict[int, staged.Found]:
    """Return what would become of readable rows now, `skipped` ones left out; write nothing."""
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


def _effect_of(row: Row, recorded: Recorded) -> staged.Found:
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

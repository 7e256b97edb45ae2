"""Imports and their rows as they are kept until they count: begun, filled, listed, given up."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import delete, func, select

from server.db import tables
from server.services.imports import staged
from server.services.imports.rows import read_row, site_of
from server.services.paging import read_position
from server.services.wording import facts_from_text
from shared.console import Page
from shared.errors import RuleBroken
from shared.imports import (
    MOST_ROWS,
    Effect,
    ImportedRow,
    ImportRecord,
    ImportState,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from uuid import UUID

    from sqlalchemy.orm import Session

    from shared.imports import ImportRow, NewImport

KEPT = timedelta(days=2)
"""How long the rows of an import that is over, or was left lying, can be looked at."""


def begin(session: Session, wanted: NewImport, person_id: UUID, now: datetime) -> ImportRecord:
    """Begin an import; one of this id that was begun before goes on. Old ones are cleared away."""
    _clear_old(session, now)
    row = session.get(tables.Import, wanted.id)
    if row is None:
        row = tables.Import(
            id=wanted.id,
            kind=wanted.kind,
            file=wanted.file,
            state=ImportState.OPEN,
            person_id=person_id,
            begun_at=now,
            committed_at=None,
            committed_by=None,
            known_to=None,
            recorded_to=None,
            recorded=0,
            leased_until=None,
        )
        session.add(row)
        session.flush()
    return record_of(session, row)


def get(session: Session, import_id: UUID, *, locked: bool = False) -> tables.Import:
    """Return an import; `locked` makes others who lock it wait.

    Raises:
        RuleBroken: `import_unknown`.
    """
    query = select(tables.Import).where(tables.Import.id == import_id)
    found = session.scalars(query.with_for_update() if locked else query).first()
    if found is None:
        raise RuleBroken("import_unknown")
    return found


def get_open(session: Session, import_id: UUID) -> tables.Import:
    """Return an import that nobody said should count; others who lock it wait.

    Raises:
        RuleBroken: `import_unknown`, `import_over`.
    """
    row = get(session, import_id, locked=True)
    if row.state in {ImportState.RECORDING, ImportState.COMMITTED}:
        raise RuleBroken("import_over")
    return row


def take(session: Session, import_id: UUID, sent: Sequence[ImportRow]) -> ImportRecord:
    """Take a piece of the file; what can't be read is refused row by row.

    Raises:
        RuleBroken: `import_unknown`, `import_over`, `import_too_long` with `most`.
    """
    row = get_open(session, import_id)
    kept = session.scalar(select(func.count()).where(tables.ImportRow.import_id == import_id))
    if (kept or 0) + len(sent) > MOST_ROWS:
        raise RuleBroken("import_too_long", most=MOST_ROWS)
    site = site_of(session)
    by_number = {one.number: one for one in sent}
    read = [read_row(row.kind, one.number, one.cells, site) for one in by_number.values()]
    staged.keep(session, import_id, read)
    if row.state is ImportState.REHEARSED:
        row.state = ImportState.OPEN
    return record_of(session, row)


def give_up(session: Session, import_id: UUID) -> None:
    """Forget an import that nobody said should count, with all its rows.

    Raises:
        RuleBroken: `import_unknown`, `import_over`.
    """
    get_open(session, import_id)
    _delete(session, [import_id])


def find_rows(
    session: Session,
    import_id: UUID,
    effect: Effect | None = None,
    after: str | None = None,
    limit: int = 50,
) -> Page[ImportedRow]:
    """Return a page of an import's rows, in the order of the file."""
    get(session, import_id)
    row = tables.ImportRow
    query = select(row).where(row.import_id == import_id).order_by(row.number).limit(limit + 1)
    if effect is not None:
        query = query.where(row.effect == effect)
    if (start := read_position(after)) is not None:
        query = query.where(row.number > start)
    found = session.scalars(query).all()
    items = [
        ImportedRow(
            number=one.number,
            cells=json.loads(one.cells),
            effect=one.effect,
            column=one.column,
            reason=one.reason,
            facts=facts_from_text(one.facts),
        )
        for one in found[:limit]
    ]
    return Page(items=items, next=str(items[-1].number) if len(found) > limit else None)


def record_of(session: Session, row: tables.Import) -> ImportRecord:
    """Return an import with the number of its rows by what becomes of them."""
    of_rows = tables.ImportRow
    session.flush()
    found = session.execute(
        select(of_rows.effect, func.count())
        .where(of_rows.import_id == row.id)
        .group_by(of_rows.effect)
    )
    counts: dict[Effect, int] = {row[0]: row[1] for row in found}
    return ImportRecord(
        id=row.id,
        kind=row.kind,
        file=row.file,
        state=row.state,
        rows=sum(counts.values()),
        waiting=counts.get(Effect.WAITING, 0),
        creating=counts.get(Effect.CREATE, 0),
        changing=counts.get(Effect.CHANGE, 0),
        same=counts.get(Effect.SAME, 0),
        refused=counts.get(Effect.REFUSE, 0),
        recorded=row.recorded,
        begun_at=row.begun_at,
        committed_at=row.committed_at,
    )


def _clear_old(session: Session, now: datetime) -> None:
    old = select(tables.Import.id).where(
        tables.Import.begun_at < now - KEPT, tables.Import.state != ImportState.RECORDING
    )
    _delete(session, session.scalars(old).all())


def _delete(session: Session, import_ids: Sequence[UUID]) -> None:
    for table, column in (
        (tables.ImportRow, tables.ImportRow.import_id),
        (tables.Import, tables.Import.id),
    ):
        session.execute(delete(table).where(column.in_(import_ids)))

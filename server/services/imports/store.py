"""Imports and their rows as they are kept until they count: begun, filled, listed, given up."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import String, cast, delete, func, select, tuple_, update

from server.db import tables
from server.db.base import table_of
from server.db.bulk import upsert_rows
from server.services.imports.rows import Row, read_row, site_of
from server.services.paging import read_position
from server.services.wording import facts_from_text, facts_to_text
from shared.console import Page
from shared.errors import RuleBroken
from shared.imports import (
    MOST_ROWS,
    Effect,
    ImportedRow,
    ImportKind,
    ImportRecord,
    ImportState,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import datetime
    from uuid import UUID

    from sqlalchemy.orm import Session

    from server.services.imports.rows import Fault, Site
    from shared.imports import ImportRow, NewImport

_ROW = table_of(tables.ImportRow)
Found = tuple[Effect, "Fault | None"]
"""What becomes of a row, and why it is refused."""
KEPT = timedelta(days=2)
"""How long the rows of an import that is over, or was left lying, can be looked at."""


class Stored(NamedTuple):
    """A row of `server.db.tables.ImportRow`, its columns in their order."""

    import_id: UUID
    number: int
    group_key: str
    own_key: str
    cells: str
    effect: Effect
    column: str | None
    reason: str | None
    facts: str | None


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


def take(session: Session, import_id: UUID, sent: Sequence[ImportRow]) -> ImportRecord:
    """Take a piece of the file; what can't be read is refused row by row.

    Raises:
        RuleBroken: `import_unknown`, `import_over`, `import_too_long` with `most`.
    """
    row = get(session, import_id, locked=True)
    if row.state is ImportState.COMMITTED:
        raise RuleBroken("import_over")
    kept = session.scalar(select(func.count()).where(tables.ImportRow.import_id == import_id))
    if (kept or 0) + len(sent) > MOST_ROWS:
        raise RuleBroken("import_too_long", most=MOST_ROWS)
    site = site_of(session)
    by_number = {one.number: one for one in sent}
    read = [read_row(row.kind, one.number, one.cells, site) for one in by_number.values()]
    upsert_rows(session.connection(), tables.ImportRow, [_stored(import_id, one) for one in read])
    if row.state is ImportState.REHEARSED:
        row.state = ImportState.OPEN
    return record_of(session, row)


def give_up(session: Session, import_id: UUID) -> None:
    """Forget an import that was not committed, with all its rows.

    Raises:
        RuleBroken: `import_unknown`, `import_over`.
    """
    if get(session, import_id, locked=True).state is ImportState.COMMITTED:
        raise RuleBroken("import_over")
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
        begun_at=row.begun_at,
        committed_at=row.committed_at,
    )


def groups(
    session: Session, import_id: UUID, effects: Sequence[Effect], size: int
) -> Iterator[list[Stored]]:
    """Yield rows with these effects by groups, at least `size` at a time, no group torn apart."""
    row, start = _ROW.c, ("", 0)
    while True:
        query = (
            select(_ROW)
            .where(row.import_id == import_id, row.effect.in_(effects))
            .where(tuple_(row.group_key, row.number) > start)
            .order_by(row.group_key, row.number)
        )
        piece = [Stored._make(one) for one in session.execute(query.limit(size))]
        if not piece:
            return
        last = piece[-1]
        rest = query.where(row.group_key == last.group_key, row.number > last.number)
        piece += [Stored._make(one) for one in session.execute(rest)]
        start = (piece[-1].group_key, piece[-1].number)
        yield piece


def rows_of(kind: ImportKind, stored: Sequence[Stored], site: Site) -> list[Row]:
    """Read stored rows again."""
    return [read_row(kind, one.number, json.loads(one.cells), site) for one in stored]


def first_with_key(session: Session, import_id: UUID, own_keys: Sequence[str]) -> Mapping[str, int]:
    """Return the first row's number for each key that several rows have."""
    row = tables.ImportRow
    found = session.execute(
        select(row.own_key, func.min(row.number))
        .where(row.import_id == import_id, row.own_key.in_(own_keys))
        .group_by(row.own_key)
        .having(func.count() > 1)
    )
    return {row[0]: row[1] for row in found}


def mark(session: Session, stored: Sequence[Stored], effects: Mapping[int, Found]) -> None:
    """Note what becomes of rows, by their numbers; all of them in one statement."""
    marked: list[Stored] = []
    for one in stored:
        if one.number in effects:
            effect, fault = effects[one.number]
            marked.append(
                one._replace(
                    effect=effect,
                    column=None if fault is None else fault.column,
                    reason=None if fault is None else fault.reason,
                    facts=None if fault is None else facts_to_text(dict(fault.facts)),
                )
            )
    upsert_rows(session.connection(), tables.ImportRow, marked)


def let_wait(session: Session, import_id: UUID) -> None:
    """Have every row judged anew; what its own text forbids is found again."""
    rows = tables.ImportRow
    readable = rows.group_key != "!" + cast(rows.number, String)
    session.execute(
        update(rows)
        .where(rows.import_id == import_id, readable)
        .values(effect=Effect.WAITING, column=None, reason=None, facts=None)
    )


def _stored(import_id: UUID, row: Row) -> Stored:
    fault = row.fault
    return Stored(
        import_id,
        row.number,
        row.group_key,
        row.own_key,
        json.dumps(row.cells, ensure_ascii=False),
        Effect.WAITING if fault is None else Effect.REFUSE,
        None if fault is None else fault.column,
        None if fault is None else fault.reason,
        None if fault is None else facts_to_text(dict(fault.facts)),
    )


def _clear_old(session: Session, now: datetime) -> None:
    old = select(tables.Import.id).where(tables.Import.begun_at < now - KEPT)
    _delete(session, session.scalars(old).all())


def _delete(session: Session, import_ids: Sequence[UUID]) -> None:
    for table, column in (
        (tables.ImportRow, tables.ImportRow.import_id),
        (tables.Import, tables.Import.id),
    ):
        session.execute(delete(table).where(column.in_(import_ids)))

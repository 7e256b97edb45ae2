"""The rows of imports as they are kept: read by groups, and marked with what becomes of them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple

from sqlalchemy import String, cast, func, select, update

from server.db import tables
from server.db.base import table_of
from server.db.bulk import Writes
from server.services.imports.rows import Row, read_row
from server.services.wording import facts_to_text
from shared.imports import Effect, ImportKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from uuid import UUID

    from sqlalchemy import Select
    from sqlalchemy.orm import Session

    from server.services.imports.rows import Fault, Site

_ROW = table_of(tables.ImportRow)
Found = tuple[Effect, "Fault | None"]
"""What becomes of a row, and why it is refused."""


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


def keep(session: Session, import_id: UUID, read: Sequence[Row]) -> None:
    """Keep rows that were read; one of the same number is replaced."""
    rows = [_stored(import_id, one) for one in read]
    with Writes(session.connection()) as writes:
        writes.upsert(tables.ImportRow, rows)


def waiting_groups(session: Session, import_id: UUID, size: int) -> Iterator[list[Stored]]:
    """Yield rows that wait by groups, at least `size` at a time, no group torn apart."""
    after = ""
    while piece := group_after(session, import_id, after, size, is_waiting=True):
        after = piece[-1].group_key
        yield piece


def group_after(
    session: Session, import_id: UUID, after: str, size: int, *, is_waiting: bool = False
) -> list[Stored]:
    """Return the rows of the next groups, at least `size` in all; none when there is no more."""
    row, query = _ROW.c, _rows_of(import_id)
    if is_waiting:
        query = query.where(row.effect == Effect.WAITING)
    piece = _stored_by(session, query.where(row.group_key > after).limit(size))
    if len(piece) == size:
        last = piece[-1]
        rest = query.where(row.group_key == last.group_key, row.number > last.number)
        piece += _stored_by(session, rest)
    return piece


def groups_named(
    session: Session, import_id: UUID, keys: Sequence[str], size: int
) -> Iterator[list[Stored]]:
    """Yield the rows of these groups, `size` groups at a time."""
    for first in range(0, len(keys), size):
        wanted = keys[first : first + size]
        yield _stored_by(session, _rows_of(import_id).where(_ROW.c.group_key.in_(wanted)))


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
    with Writes(session.connection()) as writes:
        writes.upsert(tables.ImportRow, marked)


def let_wait(session: Session, import_id: UUID) -> None:
    """Have every row judged anew; what its own text forbids is found again."""
    rows = tables.ImportRow
    readable = rows.group_key != "!" + cast(rows.number, String)
    session.execute(
        update(rows)
        .where(rows.import_id == import_id, readable)
        .values(effect=Effect.WAITING, column=None, reason=None, facts=None)
    )


def _rows_of(import_id: UUID) -> Select[*tuple[Any, ...]]:
    row = _ROW.c
    return select(_ROW).where(row.import_id == import_id).order_by(row.group_key, row.number)


def _stored_by(session: Session, query: Select[*tuple[Any, ...]]) -> list[Stored]:
    return [Stored._make(one) for one in session.execute(query)]


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

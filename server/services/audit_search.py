"""Look the audit up: who changed what, when, from what to what."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import or_, select

from server.db import tables
from server.services.paging import read_position, searchable
from shared.console import Page
from shared.site import AuditRecord

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from sqlalchemy.orm import Session

    from shared.errors import FactValue

_IDS = ("person", "station", "integration", "webhook")
"""Facts that are ids; a reader wants the names of what they are."""


def find(  # noqa: PLR0913 - the filters of a search
    session: Session,
    *,
    search: str = "",
    person_id: UUID | None = None,
    since: datetime | None = None,
    until: datetime | None = None,
    after: str | None = None,
    limit: int = 50,
) -> Page[AuditRecord]:
    """Return lines, newest first; `search` is a part of what was done or of its facts."""
    line = tables.Audit
    query = select(line).order_by(line.position.desc()).limit(limit + 1)
    if part := searchable(search):
        ids = _ids_named(session, part)
        conditions = [
            line.action.icontains(part.replace(" ", "_"), autoescape=True),
            line.facts.icontains(part, autoescape=True),
            *(line.facts.contains(str(one)) for one in ids),
        ]
        query = query.where(or_(*conditions))
    for condition in (
        None if person_id is None else line.person_id == person_id,
        None if since is None else line.at >= since,
        None if until is None else line.at < until,
    ):
        if condition is not None:
            query = query.where(condition)
    if (start := read_position(after)) is not None:
        query = query.where(line.position < start)
    rows = session.scalars(query).all()
    shown = rows[:limit]
    facts = {row.position: _facts(row.facts) for row in shown}
    wanted = {row.person_id for row in shown if row.person_id}
    wanted |= {UUID(str(it)) for one in facts.values() for it in _ids_in(one)}
    names = _names(session, wanted)
    items = [
        AuditRecord(
            position=row.position,
            at=row.at,
            person_id=row.person_id,
            person=None if row.person_id is None else names.get(row.person_id),
            action=row.action,
            facts=_named(facts[row.position], names),
        )
        for row in shown
    ]
    return Page(items=items, next=str(shown[-1].position) if len(rows) > limit else None)


def _facts(text: str) -> dict[str, FactValue]:
    return json.loads(text)


def _ids_in(facts: dict[str, FactValue]) -> Iterable[FactValue]:
    return (facts[name] for name in _IDS if _is_id(facts.get(name)))


def _named(facts: dict[str, FactValue], names: dict[UUID, str]) -> dict[str, FactValue]:
    return {
        name: names.get(UUID(str(it)), it) if name in _IDS and _is_id(it) else it
        for name, it in facts.items()
    }


def _is_id(value: FactValue) -> bool:
    try:
        UUID(str(value))
    except ValueError:
        return False
    return True


def _names(session: Session, ids: set[UUID]) -> dict[UUID, str]:
    found: dict[UUID, str] = {}
    for table in (tables.Person, tables.Station, tables.Integration, tables.Webhook):
        rows = session.execute(select(table.id, table.name).where(table.id.in_(ids)))
        found |= {row.id: row.name for row in rows}
    return found


_MOST_NAMED = 20


def _ids_named(session: Session, part: str) -> list[UUID]:
    """People and stations that a search may mean: lines hold their ids, not their names."""
    found: list[UUID] = []
    for table in (tables.Person, tables.Station):
        named = select(table.id).where(table.name.icontains(part, autoescape=True))
        found += session.scalars(named.limit(_MOST_NAMED))
    return found

"""Reports with their filters as people saved them, for themselves or for all."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from sqlalchemy import or_, select

from server.db import tables
from shared.errors import RuleBroken
from shared.reports import SavedReport, SavedReports

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID

    from sqlalchemy.orm import Session

    from shared.reports import SaveReport

_MOST = 200


def find(session: Session, person_id: UUID) -> SavedReports:
    """Return a person's saved reports and those that others share."""
    saved, person = tables.SavedReport, tables.Person
    query = (
        select(saved, person.name)
        .join(person, person.id == saved.person_id)
        .where(or_(saved.person_id == person_id, saved.is_shared))
        .order_by(saved.name, saved.id)
    )
    return SavedReports(
        items=[
            SavedReport(
                id=row.id,
                report=row.report,
                name=row.name,
                filters=json.loads(row.filters),
                is_shared=row.is_shared,
                is_own=row.person_id == person_id,
                person=name,
                created_at=row.created_at,
            )
            for row, name in session.execute(query)
        ]
    )


def save(session: Session, person_id: UUID, wanted: SaveReport, now: datetime) -> None:
    """Keep a report under its id, in place of the person's own of this id.

    Raises:
        RuleBroken: `saved_report_unknown`, it is another's; `too_many_saved`.
    """
    known = session.get(tables.SavedReport, wanted.id)
    if known is not None and known.person_id != person_id:
        raise RuleBroken("saved_report_unknown")
    own = select(tables.SavedReport.id).where(tables.SavedReport.person_id == person_id)
    if known is None and len(session.scalars(own.limit(_MOST)).all()) == _MOST:
        raise RuleBroken("too_many_saved", most=_MOST)
    session.merge(
        tables.SavedReport(
            id=wanted.id,
            person_id=person_id,
            report=wanted.report,
            name=wanted.name,
            filters=json.dumps(wanted.filters),
            is_shared=wanted.is_shared,
            created_at=now if known is None else known.created_at,
        )
    )


def forget(session: Session, person_id: UUID, saved_id: UUID) -> None:
    """Delete a person's own saved report.

    Raises:
        RuleBroken: `saved_report_unknown`.
    """
    known = session.get(tables.SavedReport, saved_id)
    if known is None or known.person_id != person_id:
        raise RuleBroken("saved_report_unknown")
    session.delete(known)

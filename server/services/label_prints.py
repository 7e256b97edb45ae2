"""Prints of labels, each recorded before its document is made: a reprint says why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select

from server.db import tables
from server.services import audit
from server.services.labels import get
from shared.errors import RuleBroken

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID

    from sqlalchemy.orm import Session

    from shared.labels import PrintLabels


def record_print(
    session: Session, run_id: int, wanted: PrintLabels, *, by: UUID, now: datetime
) -> tables.LabelPrint:
    """Record that labels are printed; a command that was carried out answers the same.

    Raises:
        RuleBroken: `labels_unknown`, `labels_out_of_run`, or `reprint_needs_reason`.
    """
    audit.lock_accounts(session)
    kept = tables.LabelPrint
    done = session.scalars(select(kept).where(kept.command_id == wanted.command_id)).first()
    if done is not None:
        return done
    run = get(session, run_id)
    labels = run.parents + run.children
    last = labels if wanted.last is None else wanted.last
    if not wanted.first <= last <= labels:
        raise RuleBroken("labels_out_of_run", labels=labels)
    again = session.scalar(
        select(func.count()).where(
            kept.run_id == run_id, kept.first <= last, kept.last >= wanted.first
        )
    )
    if again and not wanted.reason.strip():
        raise RuleBroken("reprint_needs_reason")
    row = kept(
        command_id=wanted.command_id,
        run_id=run_id,
        sheet=wanted.sheet,
        first=wanted.first,
        last=last,
        skip=wanted.skip,
        reason=wanted.reason.strip(),
        printed_by=by,
        printed_at=now,
    )
    session.add(row)
    session.flush()
    audit.record(
        session,
        "labels_reprinted" if again else "labels_printed",
        now,
        by=by,
        run=run_id,
        first=row.first,
        last=row.last,
        sheet=row.sheet,
        reason=row.reason,
    )
    return row


def printed(session: Session, print_id: int) -> tables.LabelPrint:
    """Return a recorded print.

    Raises:
        RuleBroken: `labels_unknown`.
    """
    row = session.get(tables.LabelPrint, print_id)
    if row is None:
        raise RuleBroken("labels_unknown")
    return row

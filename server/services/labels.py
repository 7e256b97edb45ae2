"""Runs of labels: numbered once for good, and found again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from server.db import tables
from server.services import audit
from server.services.formats import site_settings
from server.services.label_numbers import Span, take_numbers
from server.services.label_texts import child_at, format_named, kept_format, label_of, parent_at
from server.services.paging import read_position
from shared.codes import BagKind, CodeFormat
from shared.console import Page
from shared.errors import RuleBroken, SettingsInvalid
from shared.labels import MAX_LABELS, LabelContent, LabelRun, NewLabels

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime
    from uuid import UUID

    from sqlalchemy.orm import Session


def number_labels(session: Session, wanted: NewLabels, *, by: UUID, now: datetime) -> LabelRun:
    """Give labels their numbers for good; a command that was carried out answers the same.

    Raises:
        RuleBroken: `labels_too_many`, `labels_exhausted`.
        SettingsInvalid: `label_format_unknown`, `label_count_fixed`, `label_unreadable`.
    """
    audit.lock_accounts(session)
    done = session.scalars(
        select(tables.LabelRun).where(tables.LabelRun.command_id == wanted.command_id)
    ).first()
    if done is not None:
        return _records(session, [done])[0]
    formats = _formats_for(wanted, site_settings(session).formats)
    run = _planned(wanted, formats, by, now)
    labels = run.parents + run.children
    if labels > MAX_LABELS:
        raise RuleBroken("labels_too_many", labels=labels, most=MAX_LABELS)
    _number(session, run, wanted, formats)
    session.add(run)
    session.flush()
    record = _records(session, [run])[0]
    audit.record(
        session,
        "labels_numbered",
        now,
        by=by,
        run=run.id,
        parents=_span(record.first_parent, record.last_parent),
        children=_span(record.first_child, record.last_child),
    )
    return record


def find(session: Session, after: str | None = None, limit: int = 50) -> Page[LabelRun]:
    """Return one page of the runs, the latest first.

    Raises:
        RuleBroken: `page_unknown`.
    """
    query = select(tables.LabelRun).order_by(tables.LabelRun.id.desc()).limit(limit + 1)
    if (start := read_position(after)) is not None:
        query = query.where(tables.LabelRun.id < start)
    rows = session.scalars(query).all()
    shown = rows[:limit]
    return Page[LabelRun](
        items=_records(session, shown),
        next=str(shown[-1].id) if len(rows) > limit else None,
    )


def get(session: Session, run_id: int) -> tables.LabelRun:
    """Return a run's row.

    Raises:
        RuleBroken: `labels_unknown`.
    """
    row = session.get(tables.LabelRun, run_id)
    if row is None:
        raise RuleBroken("labels_unknown")
    return row


def record_of(session: Session, run_id: int) -> LabelRun:
    """Return a run as it travels.

    Raises:
        RuleBroken: `labels_unknown`.
    """
    return _records(session, [get(session, run_id)])[0]


@dataclass(frozen=True, slots=True)
class _Formats:
    parent: CodeFormat | None
    child: CodeFormat | None


def _formats_for(wanted: NewLabels, formats: Sequence[CodeFormat]) -> _Formats:
    has_parents = wanted.content is not LabelContent.CHILDREN
    has_children = wanted.content is not LabelContent.PARENTS
    parent = format_named(formats, BagKind.PARENT, wanted.parent_format) if has_parents else None
    child = format_named(formats, BagKind.CHILD, wanted.child_format) if has_children else None
    if parent and parent.fixed_count not in {None, wanted.children_per_parent}:
        raise SettingsInvalid("label_count_fixed", count=parent.fixed_count)
    return _Formats(parent, child)


def _planned(wanted: NewLabels, formats: _Formats, by: UUID, now: datetime) -> tables.LabelRun:
    """Return the run without its numbers; one that nobody could read is refused before any."""
    each = wanted.children_per_parent if formats.parent else 1
    lot = wanted.lot.strip().upper()
    if formats.parent:
        label_of(formats.parent, 1, wanted.digits, count=wanted.children_per_parent, lot=lot)
    if formats.child:
        label_of(formats.child, 1, wanted.digits, count=None, lot=lot)
    return tables.LabelRun(
        command_id=wanted.command_id,
        content=wanted.content,
        parents=wanted.bags if formats.parent else 0,
        children=wanted.bags * each if formats.child else 0,
        children_per_parent=wanted.children_per_parent,
        digits=wanted.digits,
        lot=lot,
        parent_format=kept_format(formats.parent) if formats.parent else None,
        child_format=kept_format(formats.child) if formats.child else None,
        made_by=by,
        made_at=now,
    )


def _number(session: Session, run: tables.LabelRun, wanted: NewLabels, formats: _Formats) -> None:
    if formats.parent:
        span = Span(wanted.first_parent, run.parents, run.digits)
        run.first_parent = take_numbers(session, BagKind.PARENT, formats.parent.namespace, span)
    if formats.child:
        span = Span(wanted.first_child, run.children, run.digits)
        run.first_child = take_numbers(session, BagKind.CHILD, formats.child.namespace, span)


def _records(session: Session, runs: Iterable[tables.LabelRun]) -> list[LabelRun]:
    shown = list(runs)
    kept = tables.LabelPrint
    prints = {
        row.run_id: row
        for row in session.execute(
            select(kept.run_id, func.count().label("times"), func.max(kept.printed_at).label("at"))
            .where(kept.run_id.in_([run.id for run in shown]))
            .group_by(kept.run_id)
        )
    }
    makers = {
        row.id: row.name
        for row in session.execute(
            select(tables.Person.id, tables.Person.name).where(
                tables.Person.id.in_({run.made_by for run in shown if run.made_by})
            )
        )
    }
    return [
        LabelRun(
            id=run.id,
            content=run.content,
            labels=run.parents + run.children,
            parents=run.parents,
            children=run.children,
            first_parent=parent_at(run, 0).text if run.parents else None,
            last_parent=parent_at(run, run.parents - 1).text if run.parents else None,
            first_child=child_at(run, 0).text if run.children else None,
            last_child=child_at(run, run.children - 1).text if run.children else None,
            made_at=run.made_at,
            made_by=makers.get(run.made_by) if run.made_by else None,
            printed=prints[run.id].times if run.id in prints else 0,
            printed_at=prints[run.id].at if run.id in prints else None,
        )
        for run in shown
    ]


def _span(first: str | None, last: str | None) -> str:
    return f"{first} – {last}" if first else ""

"""The events that a bag or a bill was part of, or all of them, refused attempts included."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import select, union_all
from sqlalchemy.orm import aliased

from server.db import tables
from server.services.paging import read_position
from server.services.wording import facts_from_text
from shared.console import HistoryLine
from shared.events import Source
from shared.integrations import LedgerLine, LedgerPage

if TYPE_CHECKING:
    from uuid import UUID

    from sqlalchemy import ColumnElement, Row, Select
    from sqlalchemy.orm import Session

LINES = 50


def of_bag(
    session: Session, bag_id: int, after: str | None = None
) -> tuple[list[HistoryLine], str | None]:
    """Return a page of the events that name a bag, and where the next page starts."""
    event = tables.Event
    before = read_position(after)
    newest = [
        _newest(column == bag_id, before).subquery()
        for column in (event.bag_id, event.other_bag_id, event.from_bag_id)
    ]
    named = union_all(*(select(each.c.position) for each in newest))
    positions = sorted(set(session.scalars(named)), reverse=True)[: LINES + 1]
    # Told as numbers: of a subquery in their place PostgreSQL thinks that it names half the ledger,
    # and reads all parts of it.
    query = _select_lines().where(event.position.in_(positions)).order_by(event.position.desc())
    lines = [_line(row) for row in session.execute(query)]
    is_more = len(lines) > LINES
    return lines[:LINES], str(lines[LINES - 1].position) if is_more else None


def of_bill(session: Session, bill_id: UUID) -> list[HistoryLine]:
    """Return the newest events of a bill, as many as a page has."""
    event = tables.Event
    query = (
        _select_lines().where(event.bill_id == bill_id).order_by(event.position.desc()).limit(LINES)
    )
    return [_line(row) for row in session.execute(query)]


def after(session: Session, position: int, limit: int) -> LedgerPage:
    """Return the events after a position, oldest first, and where to go on from.

    Positions are taken under one lock, so nothing before the last one seen can still come.
    """
    event = tables.Event
    query = (
        _select_lines().where(event.position > position).order_by(event.position).limit(limit + 1)
    )
    lines = [_ledger_line(row) for row in session.execute(query)]
    shown = lines[:limit]
    return LedgerPage(
        items=shown,
        next=shown[-1].position if shown else position,
        more=len(lines) > limit,
    )


def _newest(condition: ColumnElement[bool], before: int | None) -> Select[int]:
    position = tables.Event.position
    query = select(position).where(condition).order_by(position.desc()).limit(LINES + 1)
    return query if before is None else query.where(position < before)


def _select_lines() -> Select[*tuple[Any, ...]]:
    event, verdict = tables.Event, tables.Verdict
    bag, parent = aliased(tables.Bag), aliased(tables.Bag)
    movement, destination = tables.Movement, aliased(tables.Location)
    return (
        select(
            event.position,
            event.kind,
            event.at,
            event.received_at,
            event.happened_at,
            event.source,
            verdict.result,
            verdict.reason,
            verdict.facts,
            verdict.undone_by,
            tables.Person.name.label("person"),
            tables.Location.name.label("location"),
            tables.Station.name.label("station"),
            bag.code.label("bag"),
            parent.code.label("parent"),
            destination.name.label("destination"),
            tables.Evidence.position.label("picture"),
        )
        .join(
            verdict,
            (verdict.station_id == event.station_id)
            & (verdict.epoch == event.epoch)
            & (verdict.seq == event.seq),
        )
        .outerjoin(tables.Person, tables.Person.id == event.person_id)
        .outerjoin(tables.Location, tables.Location.id == event.location_id)
        .outerjoin(tables.Station, tables.Station.id == event.station_id)
        .outerjoin(tables.Evidence, tables.Evidence.position == event.position)
        .outerjoin(bag, bag.id == event.bag_id)
        .outerjoin(parent, parent.id == event.other_bag_id)
        .outerjoin(movement, movement.position == event.position)
        .outerjoin(destination, destination.id == movement.destination_id)
    )


def _line(row: Row[*tuple[Any, ...]]) -> HistoryLine:
    has_picture = row.picture is not None
    return HistoryLine(
        source=Source(row.source),
        has_picture=has_picture,
        destination=row.destination,
        **_told(row),
    )


def _ledger_line(row: Row[*tuple[Any, ...]]) -> LedgerLine:
    told: dict[str, Any] = {**_told(row), "kind": row.kind or "unreadable"}
    return LedgerLine(source=Source(row.source) if row.source else None, **told)


def _told(row: Row[*tuple[Any, ...]]) -> dict[str, Any]:
    return {
        "position": row.position,
        "kind": row.kind,
        "result": row.result,
        "reason": row.reason,
        "facts": facts_from_text(row.facts),
        "happened_at": row.happened_at,
        "at": row.at,
        "received_at": row.received_at,
        "person": row.person,
        "location": row.location,
        "station": row.station,
        "bag": row.bag,
        "parent": row.parent,
        "is_undone": row.undone_by is not None,
    }

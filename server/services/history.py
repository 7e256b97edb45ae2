"""The events that a bag or a bill was part of, or all of them, refused attempts included."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any

from sqlalchemy import null, select, union_all

from server.db import tables
from server.db.base import table_of
from server.services.names import Names, names_of
from server.services.paging import read_position
from server.services.reasons import GIVE_REASONS, reasons_given
from server.services.wording import facts_from_text
from shared.console import HistoryLine
from shared.events import Source
from shared.integrations import LedgerLine, LedgerPage

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from uuid import UUID

    from sqlalchemy import ColumnElement, Row, Select
    from sqlalchemy.orm import Session

LINES = 50
_BAG, _BILL, _MOVEMENT, _EVIDENCE = (
    table_of(kind) for kind in (tables.Bag, tables.Bill, tables.Movement, tables.Evidence)
)


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
    lines = _lines(session, query)
    is_more = len(lines) > LINES
    return lines[:LINES], str(lines[LINES - 1].position) if is_more else None


def of_bill(session: Session, bill_id: UUID) -> list[HistoryLine]:
    """Return the newest events of a bill, as many as a page has."""
    event = tables.Event
    query = (
        _select_lines().where(event.bill_id == bill_id).order_by(event.position.desc()).limit(LINES)
    )
    return _lines(session, query)


def after(session: Session, position: int, limit: int) -> LedgerPage:
    """Return the events after a position, oldest first, and where to go on from.

    Positions are taken under one lock, so nothing before the last one seen can still come.
    """
    event = tables.Event
    query = (
        _select_lines().where(event.position > position).order_by(event.position).limit(limit + 1)
    )
    rows = session.execute(query).all()
    shown = rows[:limit]
    return LedgerPage(
        items=_ledger_lines(session, shown),
        next=shown[-1].position if shown else position,
        more=len(rows) > limit,
    )


def of_kinds(
    session: Session, kinds: Collection[str], since: int, until: int, limit: int
) -> list[LedgerLine]:
    """Return the first events of some kinds after position `since` and up to `until`."""
    event = tables.Event
    query = (
        _select_lines()
        .where(event.position.between(since + 1, until), event.kind.in_(kinds))
        .order_by(event.position)
        .limit(limit)
    )
    return _ledger_lines(session, session.execute(query).all())


def _newest(condition: ColumnElement[bool], before: int | None) -> Select[int]:
    position = tables.Event.position
    query = select(position).where(condition).order_by(position.desc()).limit(LINES + 1)
    return query if before is None else query.where(position < before)


def _select_lines() -> Select[*tuple[Any, ...]]:
    """Select events with their verdicts alone: names are read apart, see `_Named`."""
    event, verdict = tables.Event, tables.Verdict
    return select(
        event.position,
        event.kind,
        event.at,
        event.received_at,
        event.happened_at,
        event.source,
        event.person_id,
        event.location_id,
        event.station_id,
        event.bag_id,
        event.other_bag_id,
        event.bill_id,
        verdict.result,
        verdict.reason,
        verdict.facts,
        verdict.undone_by,
    ).join(
        verdict,
        (verdict.station_id == event.station_id)
        & (verdict.epoch == event.epoch)
        & (verdict.seq == event.seq),
    )


class _Named:
    """The names that some events need, each sort read at once.

    Joined to the events they made one statement of nine tables, which PostgreSQL planned anew for
    10 to 17 ms each time.
    """

    def __init__(self, session: Session, rows: Sequence[Row[*tuple[Any, ...]]]) -> None:
        self._session = session
        self.pictures: set[int] = set()
        self.destinations: dict[int, UUID] = {}
        self.codes: dict[int | None, str] = {}
        self.names: Names = {}
        self.bills: dict[UUID | None, str] = {}
        if rows:
            self._read_marks([row.position for row in rows])
            self._read_codes({each for row in rows for each in (row.bag_id, row.other_bag_id)})
            told = ((row.person_id, row.location_id, row.station_id) for row in rows)
            self.names = names_of(session, chain(*told, self.destinations.values()))

    def read_bills(self, bill_ids: set[UUID | None]) -> None:
        """Read the numbers of bills, which only the ledger's lines tell."""
        if wanted := bill_ids - {None}:
            query = select(_BILL.c.id, _BILL.c.number).where(_BILL.c.id.in_(wanted))
            self.bills = {row.id: row.number for row in self._session.execute(query)}

    def _read_marks(self, positions: list[int]) -> None:
        """Read where events sent a bag, and of which there are pictures."""
        sent = select(_MOVEMENT.c.position, _MOVEMENT.c.destination_id).where(
            _MOVEMENT.c.position.in_(positions), _MOVEMENT.c.destination_id.is_not(None)
        )
        pictured = select(_EVIDENCE.c.position, null()).where(_EVIDENCE.c.position.in_(positions))
        for position, destination_id in self._session.execute(union_all(sent, pictured)):
            if destination_id is None:
                self.pictures.add(position)
            else:
                self.destinations[position] = destination_id

    def _read_codes(self, bag_ids: set[int | None]) -> None:
        query = select(_BAG.c.id, _BAG.c.code).where(_BAG.c.id.in_(bag_ids - {None}))
        self.codes = {row.id: row.code for row in self._session.execute(query)}


def _lines(session: Session, query: Select[*tuple[Any, ...]]) -> list[HistoryLine]:
    rows = session.execute(query).all()
    named = _Named(session, rows)
    reasons = reasons_given(
        session.connection(), [row.position for row in rows if row.kind in GIVE_REASONS]
    )
    return [
        HistoryLine(
            source=Source(row.source),
            has_picture=row.position in named.pictures,
            destination=named.names.get(named.destinations.get(row.position)),
            **{**_told(row, named), **reasons.get(row.position, {})},
        )
        for row in rows
    ]


def _ledger_lines(session: Session, rows: Sequence[Row[*tuple[Any, ...]]]) -> list[LedgerLine]:
    named = _Named(session, rows)
    named.read_bills({row.bill_id for row in rows})
    return [_ledger_line(row, named) for row in rows]


def _ledger_line(row: Row[*tuple[Any, ...]], named: _Named) -> LedgerLine:
    told: dict[str, Any] = {**_told(row, named), "kind": row.kind or "unreadable"}
    return LedgerLine(
        source=Source(row.source) if row.source else None,
        bill_id=row.bill_id,
        bill=named.bills.get(row.bill_id),
        **told,
    )


def _told(row: Row[*tuple[Any, ...]], named: _Named) -> dict[str, Any]:
    return {
        "position": row.position,
        "kind": row.kind,
        "result": row.result,
        "reason": row.reason,
        "facts": facts_from_text(row.facts),
        "happened_at": row.happened_at,
        "at": row.at,
        "received_at": row.received_at,
        "person": named.names.get(row.person_id),
        "location": named.names.get(row.location_id),
        "station": named.names.get(row.station_id),
        "bag": named.codes.get(row.bag_id),
        "parent": named.codes.get(row.other_bag_id),
        "is_undone": row.undone_by is not None,
    }

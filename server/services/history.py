"""The events that a bag or a bill was part of, or all of them, refused attempts included."""

from __future__ import annotations

from functools import cache
from itertools import chain
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, null, select, union_all

from server.db import tables
from server.db.among import among
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

    from sqlalchemy import CompoundSelect, Row
    from sqlalchemy.orm import Session

LINES = 50
_EVENT, _VERDICT, _BAG, _BILL, _MOVEMENT, _EVIDENCE = (
    table_of(kind)
    for kind in (
        tables.Event,
        tables.Verdict,
        tables.Bag,
        tables.Bill,
        tables.Movement,
        tables.Evidence,
    )
)
_POSITION = _EVENT.c.position
_OF_EVENT = (
    *("position", "kind", "at", "received_at", "happened_at", "source", "person_id"),
    *("location_id", "station_id", "bag_id", "other_bag_id", "bill_id"),
)
_SELECTED = select(
    *(_EVENT.c[name] for name in _OF_EVENT),
    *(_VERDICT.c[name] for name in ("result", "reason", "facts", "undone_by")),
).join(
    _VERDICT,
    (_VERDICT.c.station_id == _EVENT.c.station_id)
    & (_VERDICT.c.epoch == _EVENT.c.epoch)
    & (_VERDICT.c.seq == _EVENT.c.seq),
)
"""Events with their verdicts alone: names are read apart, see `_Named`."""
_AT = _SELECTED.where(among(_POSITION, "positions")).order_by(_POSITION.desc())
_OF_BILL = (
    _SELECTED.where(_EVENT.c.bill_id == bindparam("bill_id"))
    .order_by(_POSITION.desc())
    .limit(LINES)
)
_AFTER = (
    _SELECTED.where(_EVENT.c.position > bindparam("after"))
    .order_by(_POSITION)
    .limit(bindparam("limit"))
)
_OF_KINDS = (
    _SELECTED.where(
        _EVENT.c.position > bindparam("since"),
        _EVENT.c.position <= bindparam("until"),
        among(_EVENT.c.kind, "kinds"),
    )
    .order_by(_POSITION)
    .limit(bindparam("limit"))
)
_SENT = select(_MOVEMENT.c.position, _MOVEMENT.c.destination_id).where(
    among(_MOVEMENT.c.position, "positions"), _MOVEMENT.c.destination_id.is_not(None)
)
_PICTURED = select(_EVIDENCE.c.position, null()).where(among(_EVIDENCE.c.position, "positions"))
_MARKS = union_all(_SENT, _PICTURED)
_CODES = select(_BAG.c.id, _BAG.c.code).where(among(_BAG.c.id, "bag_ids"))
_NUMBERS = select(_BILL.c.id, _BILL.c.number).where(among(_BILL.c.id, "bill_ids"))


def of_bag(
    session: Session, bag_id: int, after: str | None = None
) -> tuple[list[HistoryLine], str | None]:
    """Return a page of the events that name a bag, and where the next page starts."""
    before = read_position(after)
    naming = _naming(is_further=before is not None)
    found = session.scalars(naming, {"bag_id": bag_id, "before": before})
    positions = sorted(set(found), reverse=True)[: LINES + 1]
    # Told as numbers: of a subquery in their place PostgreSQL thinks that it names half the ledger,
    # and reads all parts of it.
    lines = _lines(session, session.execute(_AT, {"positions": positions}).all())
    is_more = len(lines) > LINES
    return lines[:LINES], str(lines[LINES - 1].position) if is_more else None


def of_bill(session: Session, bill_id: UUID) -> list[HistoryLine]:
    """Return the newest events of a bill, as many as a page has."""
    return _lines(session, session.execute(_OF_BILL, {"bill_id": bill_id}).all())


def after(session: Session, position: int, limit: int) -> LedgerPage:
    """Return the events after a position, oldest first, and where to go on from.

    Positions are taken under one lock, so nothing before the last one seen can still come.
    """
    rows = session.execute(_AFTER, {"after": position, "limit": limit + 1}).all()
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
    wanted = {"kinds": list(kinds), "since": since, "until": until, "limit": limit}
    return _ledger_lines(session, session.execute(_OF_KINDS, wanted).all())


@cache
def _naming(*, is_further: bool) -> CompoundSelect[int]:
    """Select the positions of the newest events that name `bag_id`, each way by its own index."""
    ways = (_EVENT.c.bag_id, _EVENT.c.other_bag_id, _EVENT.c.from_bag_id)
    queries = [select(_POSITION).where(column == bindparam("bag_id")) for column in ways]
    if is_further:
        queries = [query.where(_EVENT.c.position < bindparam("before")) for query in queries]
    newest = [query.order_by(_POSITION.desc()).limit(LINES + 1).subquery() for query in queries]
    return union_all(*(select(each.c.position) for each in newest))


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
            found = self._session.execute(_NUMBERS, {"bill_ids": list(wanted)})
            self.bills = {row.id: row.number for row in found}

    def _read_marks(self, positions: list[int]) -> None:
        """Read where events sent a bag, and of which there are pictures."""
        found = self._session.execute(_MARKS, {"positions": positions})
        for position, destination_id in found:
            if destination_id is None:
                self.pictures.add(position)
            else:
                self.destinations[position] = destination_id

    def _read_codes(self, bag_ids: set[int | None]) -> None:
        found = self._session.execute(_CODES, {"bag_ids": list(bag_ids - {None})})
        self.codes = {row.id: row.code for row in found}


def _lines(session: Session, rows: Sequence[Row[*tuple[Any, ...]]]) -> list[HistoryLine]:
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

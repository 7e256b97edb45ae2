"""The events that a bag or a bill was part of, or all of them, refused attempts included."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, bindparam, case, literal_column, select, union_all

from server.db import tables
from server.db.among import among
from server.db.base import table_of
from server.db.prepared import planned_once
from server.services.history_names import named_in
from server.services.paging import read_position
from server.services.said import SAY_MORE, Said, said_in
from server.services.wording import facts_from_text
from shared.console import HistoryLine
from shared.events import Source
from shared.integrations import LedgerLine, LedgerPage

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from uuid import UUID

    from sqlalchemy import ColumnElement, FromClause, Row, Select
    from sqlalchemy.orm import Session

    from server.services.history_names import Named

LINES = 50
_EVENT, _VERDICT = table_of(tables.Event), table_of(tables.Verdict)
_POSITION = _EVENT.c.position
_OF_EVENT = (
    *("position", "kind", "at", "received_at", "happened_at", "source", "person_id"),
    *("location_id", "station_id", "bag_id", "other_bag_id"),
)
_OF_VERDICT = ("result", "reason", "facts", "undone_by")
_SAYS_MORE = _EVENT.c.kind.in_([literal_column(f"'{kind}'") for kind in sorted(SAY_MORE)])
_PAYLOAD = case((_SAYS_MORE, _EVENT.c.payload)).label("payload")


def _with_verdicts(events: FromClause, *columns: str) -> Select[*tuple[Any, ...]]:
    """Select events with their verdicts alone: names are read apart, see `history_names`."""
    return select(
        *(events.c[name] for name in (*_OF_EVENT, *columns)),
        *(_VERDICT.c[name] for name in _OF_VERDICT),
    ).join_from(
        events,
        _VERDICT,
        (_VERDICT.c.station_id == events.c.station_id)
        & (_VERDICT.c.epoch == events.c.epoch)
        & (_VERDICT.c.seq == events.c.seq),
    )


def _newest(most: int, *ways: ColumnElement[bool]) -> Select[*tuple[Any, ...]]:
    """Select the newest events that any of these is true of, found each way by its own index.

    An event of which several are true comes as often.
    """
    columns = *(_EVENT.c[name] for name in (*_OF_EVENT, "epoch", "seq")), _PAYLOAD
    limit = literal_column(str(most))  # no parameter: the plan is to know it
    found = [
        select(*columns).where(way).order_by(_POSITION.desc()).limit(limit).subquery()
        for way in ways
    ]
    events = union_all(*(select(one) for one in found)).subquery("found")
    return planned_once(_with_verdicts(events, "payload").order_by(events.c.position.desc()))


_SELECTED = _with_verdicts(_EVENT, "bill_id")
_OF_BILL = _newest(LINES, _EVENT.c.bill_id == bindparam("bill_id"))
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


def of_bag(
    session: Session, bag_id: int, after: str | None, codes: Mapping[int, str]
) -> tuple[list[HistoryLine], str | None]:
    """Return a page of the events that name a bag, and where the next page starts.

    Codes that the caller knows by their bags' ids are not read again.
    """
    before = read_position(after)
    wanted = {"bag_id": bag_id, "before": before, "registered": bag_id // 2}
    found = session.connection().execute(_of_bag(is_further=before is not None), wanted).all()
    rows = list({row.position: row for row in found}.values())
    lines = _lines(session, rows[:LINES], codes)
    return lines, str(lines[-1].position) if len(rows) > LINES else None


def of_bill(session: Session, bill_id: UUID) -> list[HistoryLine]:
    """Return the newest events of a bill, as many as a page has."""
    found = session.connection().execute(_OF_BILL, {"bill_id": bill_id})
    return _lines(session, found.all(), {})


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
def _of_bag(*, is_further: bool) -> Select[*tuple[Any, ...]]:
    """Select the newest events that name `bag_id`, perhaps only those before a position."""
    named = (_EVENT.c.bag_id, _EVENT.c.other_bag_id, _EVENT.c.from_bag_id)
    # A bag's id is twice the position that registered it, or one more: no part of the ledger that
    # ends before is looked into.
    since = bindparam("registered") <= _POSITION
    ways = [and_(column == bindparam("bag_id"), since) for column in named]
    if is_further:
        ways = [and_(way, _EVENT.c.position < bindparam("before")) for way in ways]
    return _newest(LINES + 1, *ways)


def _lines(
    session: Session, rows: Sequence[Row[*tuple[Any, ...]]], codes: Mapping[int, str]
) -> list[HistoryLine]:
    said = [said_in(row.payload) for row in rows]
    sent_to = {one.destination_id for one in said}
    named = named_in(session.connection(), rows, codes=codes, place_ids=sent_to)
    return [_line(row, one, named) for row, one in zip(rows, said, strict=True)]


def _line(row: Row[*tuple[Any, ...]], said: Said, named: Named) -> HistoryLine:
    told = _told(row, named)
    if said.reason is not None:
        told["reason"] = said.reason
    if said.facts is not None:
        told["facts"] = said.facts
    return HistoryLine(
        source=Source(row.source),
        has_picture=row.position in named.pictured,
        # What counts only since a decision was sent off by an event that does not name the bag.
        destination=named.names.get(said.destination_id) or named.sent.get(row.position),
        **told,
    )


def _ledger_lines(session: Session, rows: Sequence[Row[*tuple[Any, ...]]]) -> list[LedgerLine]:
    named = named_in(session.connection(), rows, {row.bill_id for row in rows} - {None})
    return [_ledger_line(row, named) for row in rows]


def _ledger_line(row: Row[*tuple[Any, ...]], named: Named) -> LedgerLine:
    told: dict[str, Any] = {**_told(row, named), "kind": row.kind or "unreadable"}
    return LedgerLine(
        source=Source(row.source) if row.source else None,
        bill_id=row.bill_id,
        bill=named.bills.get(row.bill_id),
        **told,
    )


def _told(row: Row[*tuple[Any, ...]], named: Named) -> dict[str, Any]:
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

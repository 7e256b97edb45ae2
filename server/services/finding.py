"""Find bags by whatever is known of them: number, code, a part of it, bill, lot.

A search goes through these one after the other, each read from an index in its own order, and a
page begins where the one before ended. A bag is listed once, by the first that fits.
"""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import and_, false, not_, or_, select, tuple_

from server.db import tables
from server.db.tables import LineState
from server.services import code_parts
from server.services.bag_records import BAG, RECORDS, record_of, records_by_id
from server.services.label_texts import keys_of
from server.services.paging import position, read_start, searchable
from shared.console import FoundBag, FoundBy, Page
from shared.errors import RuleBroken
from shared.records import BagRecord

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import ColumnElement, Select
    from sqlalchemy.orm import InstrumentedAttribute, Session

_AFTER_ANY = "\U0010ffff"
_KEYS_AT_ONCE = 1000
_MOST_LABELS = 20_000
"""Labels of a lot that one request looks at; most of them may not have been scanned yet."""
_FIELDS = [one.name for one in fields(BagRecord)]  # pyright: ignore[reportArgumentType] - a value is a dataclass


class _Hit(NamedTuple):
    """A bag that fits, with its place in its own order: what the next page starts after."""

    bag_id: int
    place: str
    found_in: str | None = None


class _Gap(NamedTuple):
    """Where a request stops although nothing was found up to there."""

    place: str


def find(
    session: Session, search: str = "", after: str | None = None, limit: int = 50
) -> Page[FoundBag]:
    """Return one page of the bags that fit `search`, or without one of all, the newest first.

    Call `code_parts.bring_up_to_date` before, so that the codes of today's bags are known.

    Raises:
        RuleBroken: `page_unknown`.
    """
    wanted = searchable(search).upper()
    return _found(session, wanted, after, limit) if wanted else _newest(session, after, limit)


def _newest(session: Session, after: str | None, limit: int) -> Page[FoundBag]:
    query = RECORDS
    if after:
        query = query.where(tuple_(BAG.c.version, BAG.c.id) < read_start(after, position))
    query = query.order_by(BAG.c.version.desc(), BAG.c.id.desc()).limit(limit + 1)
    rows = session.execute(query).all()
    last = rows[limit - 1] if len(rows) > limit else None
    return Page[FoundBag](
        items=[_as_found(record_of(row)) for row in rows[:limit]],
        next=f"{last.version}|{last.id}" if last else None,
    )


def _found(session: Session, wanted: str, after: str | None, limit: int) -> Page[FoundBag]:
    ways = list(FoundBy)
    if not wanted.isdigit():
        ways.remove(FoundBy.NUMBER)
    if len(wanted) < code_parts.SHORTEST:
        ways.remove(FoundBy.PART)
    way, place = _read_place(after, ways)
    hits: list[tuple[FoundBy, _Hit]] = []
    following: str | None = None
    for each in ways[ways.index(way) :]:
        for hit in _hits(session, each, wanted, place, limit + 1 - len(hits)):
            if isinstance(hit, _Gap):
                following = f"{each}|{hit.place}"
                break
            hits.append((each, hit))
        place = ""
        if following or len(hits) > limit:
            break
    if len(hits) > limit:
        last_way, last = hits[limit - 1]
        following = f"{last_way}|{last.place}"
    return Page[FoundBag](items=_read(session, hits[:limit]), next=following)


def _read_place(after: str | None, ways: list[FoundBy]) -> tuple[FoundBy, str]:
    if not after:
        return ways[0], ""
    name, _, place = after.partition("|")
    if name not in ways or not place:
        raise RuleBroken("page_unknown")
    return FoundBy(name), place


def _hits(
    session: Session, way: FoundBy, wanted: str, place: str, limit: int
) -> Iterator[_Hit | _Gap]:
    match way:
        case FoundBy.NUMBER:
            return _that_begin(session, tables.Bag.number, wanted, place, limit)
        case FoundBy.CODE:
            return _that_begin(session, tables.Bag.code, wanted, place, limit)
        case FoundBy.BILL:
            return _billed(session, wanted, place, limit)
        case FoundBy.LOT:
            return _of_lot(session, wanted, place, limit)
        case FoundBy.PART:
            return _holding(session, wanted, place, limit)


def _begins(column: InstrumentedAttribute[str], wanted: str) -> ColumnElement[bool]:
    return and_(column >= wanted, column < wanted + _AFTER_ANY)


def _is_new_to(way: FoundBy, wanted: str) -> ColumnElement[bool]:
    """Whether a bag was not listed by a way before this one."""
    bag, before = tables.Bag, list(FoundBy)[: list(FoundBy).index(way)]
    were: list[ColumnElement[bool]] = []
    if FoundBy.NUMBER in before and wanted.isdigit():
        were.append(_begins(bag.number, wanted))
    if FoundBy.CODE in before:
        were.append(_begins(bag.code, wanted))
    if FoundBy.BILL in before:
        were.append(bag.id.in_(_on_bill(wanted).with_only_columns(tables.BillLine.parent_id)))
    if FoundBy.PART in before and len(wanted) >= code_parts.SHORTEST:
        were.append(bag.code.contains(wanted, autoescape=True))
    return not_(or_(false(), *were))


def _on_bill(wanted: str) -> Select[int]:
    """Select the lines of the bill with this number, written in any case."""
    line, bill = tables.BillLine, tables.Bill
    return (
        select(line.position)
        .join(bill, bill.id == line.bill_id)
        .where(bill.number.in_([wanted, wanted.lower()]), line.state == LineState.LIVE)
    )


def _that_begin(
    session: Session, column: InstrumentedAttribute[str], wanted: str, place: str, limit: int
) -> Iterator[_Hit]:
    bag = tables.Bag
    way = FoundBy.NUMBER if column is bag.number else FoundBy.CODE
    query = select(column, bag.id).where(_begins(column, wanted), _is_new_to(way, wanted))
    if place:
        query = query.where(tuple_(column, bag.id) > read_start(place, searchable))
    for value, bag_id in session.execute(query.order_by(column, bag.id).limit(limit)):
        yield _Hit(bag_id, f"{value}|{bag_id}")


def _billed(session: Session, wanted: str, place: str, limit: int) -> Iterator[_Hit]:
    """The parents on a bill, in the order in which they were put there."""
    bag, line = tables.Bag, tables.BillLine
    query = (
        _on_bill(wanted)
        .add_columns(bag.id)
        .join(bag, bag.id == line.parent_id)
        .where(_is_new_to(FoundBy.BILL, wanted))
        .order_by(line.position)
    )
    if place:
        query = query.where(line.position > _number(place))
    for at, bag_id in session.execute(query.limit(limit)):
        yield _Hit(bag_id, str(at))


def _of_lot(session: Session, wanted: str, place: str, limit: int) -> Iterator[_Hit | _Gap]:
    """Bags with labels that were numbered for lots that begin so, in print order."""
    bag, run = tables.Bag, tables.LabelRun
    first_run, first = read_start(place, position) if place else (0, 0)
    runs = session.scalars(
        select(run)
        .where(_begins(run.lot, wanted), run.id >= first_run)  # pyright: ignore[reportArgumentType] - a text too
        .order_by(run.id)
    )
    looked_at = 0
    for each in runs.all():
        start = first if each.id == first_run else 0
        keys = keys_of(each)
        while start < len(keys):
            if looked_at >= _MOST_LABELS:
                yield _Gap(f"{each.id}|{start}")
                return
            some = keys[start : start + _KEYS_AT_ONCE]
            looked_at += len(some)
            query = select(bag.key, bag.id).where(
                bag.key.in_(some), _is_new_to(FoundBy.LOT, wanted)
            )
            found = {row.key: row.id for row in session.execute(query)}
            for at, key in enumerate(some, start=start + 1):
                if key in found:
                    yield _Hit(found[key], f"{each.id}|{at}", each.lot)
                    limit -= 1
                    if not limit:
                        return
            start += len(some)


def _holding(session: Session, wanted: str, place: str, limit: int) -> Iterator[_Hit]:
    """Bags whose code holds the text further on, the newest first."""
    bag = tables.Bag
    holding = code_parts.ids_holding(session, wanted)
    bag_id = tables.BagCode.id
    query = (
        holding.join(bag, bag.id == bag_id)
        .where(_is_new_to(FoundBy.PART, wanted))
        .order_by(bag_id.desc())
    )
    if place:
        query = query.where(bag_id < _number(place))
    for each in session.scalars(query.limit(limit)):
        yield _Hit(each, str(each))


def _number(place: str) -> int:
    return read_start(f"0|{place}", position)[1]


def _read(session: Session, hits: list[tuple[FoundBy, _Hit]]) -> list[FoundBag]:
    records = records_by_id(session, (hit.bag_id for _, hit in hits))
    return [_as_found(records[hit.bag_id], way, hit.found_in) for way, hit in hits]


def _as_found(bag: BagRecord, way: FoundBy | None = None, found_in: str | None = None) -> FoundBag:
    told = {name: getattr(bag, name) for name in _FIELDS}
    return FoundBag(**told, found_by=way, found_in=found_in)

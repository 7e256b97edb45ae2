"""Numbers for labels: each is given out once, and none that a bag already bears."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import BigInteger, cast, func, select

from server.db import tables
from server.services import audit
from shared.codes import MAX_NUMBER_DIGITS, BagKind
from shared.errors import RuleBroken

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_TOP = 10**MAX_NUMBER_DIGITS
_AT_ONCE = 1000
"""Keys in one question: far below what either database takes."""


@dataclass(frozen=True, slots=True)
class Span:
    """How many consecutive numbers, from which on, and with how many digits they are printed."""

    at_least: int
    count: int
    digits: int


def take_numbers(session: Session, kind: BagKind, namespace: str, wanted: Span) -> int:
    """Take numbers for good, and return the first.

    Raises:
        RuleBroken: `labels_exhausted`: there is no such room below 12 digits.
    """
    # Two consoles at the same moment take their turn here, whatever else their transactions do.
    audit.lock_accounts(session)
    series = session.get(tables.LabelSeries, (kind, namespace), populate_existing=True)
    if series is None:
        series = tables.LabelSeries(
            kind=kind, namespace=namespace, free_from=_highest_borne(session, kind, namespace) + 1
        )
        session.add(series)
    first, count = max(series.free_from, wanted.at_least), wanted.count
    while taken := _last_borne(
        session, kind, namespace, range(first, first + count), wanted.digits
    ):
        first = taken + 1
    if first + count > _TOP:
        raise RuleBroken("labels_exhausted", count=count)
    series.free_from = first + count
    session.flush()
    return first


def printed(number: int, digits: int) -> str:
    """Return a number as its label shows it."""
    return f"{number:0{digits}d}"


def _highest_borne(session: Session, kind: BagKind, namespace: str) -> int:
    """Look at all bags, once in a series' life: labels may be older than this program."""
    bag = tables.Bag
    query = select(func.max(cast(bag.number, BigInteger))).where(
        bag.kind == kind, bag.namespace == namespace
    )
    return session.scalar(query) or 0


def _last_borne(
    session: Session, kind: BagKind, namespace: str, numbers: range, digits: int
) -> int:
    """Return the highest of these numbers that a bag bears, 0 for none."""
    bag, last = tables.Bag, 0
    for start in range(numbers.start, min(numbers.stop, _TOP), _AT_ONCE):
        keys = [
            f"{kind}:{namespace}:{printed(number, digits)}"
            for number in range(start, min(start + _AT_ONCE, numbers.stop))
        ]
        borne = session.scalars(select(bag.number).where(bag.key.in_(keys))).all()
        last = max([last, *map(int, borne)])
    return last

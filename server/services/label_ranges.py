"""Count what befell each thousand of labels, following the ledger at no cost to intake.

Positions are committed in their order, so that what lies behind the follower is complete. An undo
that is not followed yet is one that came later.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import BigInteger, Integer, cast, func, literal, select, union_all
from sqlalchemy.dialects import postgresql, sqlite

from server.db import tables
from server.db.base import table_of
from server.db.session import changes
from server.services.recording import lock_ledger
from shared.records import Result

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement, Select, Subquery
    from sqlalchemy.orm import Session

NAME = "label_ranges"
STRETCH = 200_000
"""Stations wait for as long as it takes to count these."""
COUNTS = ("labels", "refused", "conflicts", "undone")
_RANGE, _BAG, _EVENT, _VERDICT, _PROBLEM, _HEAD = (
    table_of(kind)
    for kind in (
        tables.LabelRange,
        tables.Bag,
        tables.Event,
        tables.Verdict,
        tables.Problem,
        tables.LedgerHead,
    )
)


def is_behind(session: Session) -> bool:
    """Whether events came in since the ranges were last brought up to date."""
    return followed_to(session) < session.scalars(select(_HEAD.c.head)).one()


def followed_to(session: Session) -> int:
    """Return the position up to which the ranges count."""
    follower = session.get(tables.Follower, NAME, populate_existing=True)
    return 0 if follower is None else follower.position


def follow(session: Session) -> None:
    """Follow the ledger by a stretch, at most `STRETCH` events; the first work in its session."""
    head = lock_ledger(session)
    since = followed_to(session)
    head = min(head, since + STRETCH)
    counted = counted_between(since, head)
    dialect = session.connection().dialect.name
    insert = (postgresql if dialect == "postgresql" else sqlite).insert(_RANGE)
    adding = insert.from_select(list(_RANGE.c), counted)
    sums = {name: _RANGE.c[name] + adding.excluded[name] for name in COUNTS}
    keys = ["kind", "namespace", "thousand"]
    session.execute(adding.on_conflict_do_update(index_elements=keys, set_=sums))
    changes(session)  # no answer shows it: each report follows before it is read
    session.merge(tables.Follower(name=NAME, position=head))
    session.flush()


def counted_between(since: int, head: int) -> Select[*tuple[Any, ...]]:
    """Select what the events after `since` up to `head` count for each range that they touch."""
    # A bag's id is twice the position that registered it, or one more.
    bag = select(_BAG.c.id, literal("labels").label("what")).where(
        _BAG.c.id > 2 * since + 1, _BAG.c.id <= 2 * head + 1
    )
    refused = select(_EVENT.c.bag_id, literal("refused")).where(
        _EVENT.c.kind == "scan_refused", _within(_EVENT.c.position, since, head)
    )
    conflict = select(_PROBLEM.c.bag_id, literal("conflicts")).where(
        _PROBLEM.c.result == Result.CONFLICT
    )
    conflicts = conflict.where(
        _PROBLEM.c.released.is_(None), _within(_PROBLEM.c.position, since, head)
    )
    released = conflict.where(
        _PROBLEM.c.released.is_not(None), _within(_PROBLEM.c.released, since, head)
    )
    undone = (
        select(_EVENT.c.bag_id, literal("undone"))
        .join(_VERDICT, _VERDICT.c.position == _EVENT.c.position)
        .where(_VERDICT.c.undone_by.is_not(None), _within(_VERDICT.c.undone_by, since, head))
    )
    found = union_all(bag, refused, conflicts, released, undone).subquery("found")
    return _by_range(found)


def _within(column: ColumnElement[Any], since: int, head: int) -> ColumnElement[bool]:
    return (column > since) & (column <= head)


def _by_range(found: Subquery) -> Select[*tuple[Any, ...]]:
    thousand = cast(_BAG.c.number, BigInteger().with_variant(Integer(), "sqlite")) // 1000
    counts = [func.count().filter(found.c.what == name).label(name) for name in COUNTS]
    return (
        select(_BAG.c.kind, _BAG.c.namespace, thousand.label("thousand"), *counts)
        .join(found, found.c.id == _BAG.c.id)
        .group_by(_BAG.c.kind, _BAG.c.namespace, thousand)
    )

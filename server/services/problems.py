"""Events that wait for a person, each with what stands against it."""

from __future__ import annotations

from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, func, select

from server.db import tables
from server.db.among import among
from server.db.base import table_of
from server.db.tables import ProblemState
from server.services.names import Names, names_of
from server.services.paging import read_position
from server.services.payloads import codes_in, read_event, read_station_event
from server.services.wording import facts_from_text
from shared.codes import BagCode
from shared.console import Page
from shared.events import ChildPacked, Decision
from shared.problems import ProblemGroup, ProblemRecord, ProblemSide
from shared.records import Result

if TYPE_CHECKING:
    from uuid import UUID

    from sqlalchemy import Row, Select
    from sqlalchemy.orm import Session

    from shared.errors import FactValue

    _Row = Row[tuple[Any, ...]]

_EVENT, _VERDICT, _PROBLEM, _BAG = (
    table_of(kind) for kind in (tables.Event, tables.Verdict, tables.Problem, tables.Bag)
)
# Told as numbers: only so does PostgreSQL know which parts of the ledger it need not look into.
_IS_ONE_OF = among(_EVENT.c.position, "positions")
_SIDE = [
    _EVENT.c[name]
    for name in (
        "position",
        "kind",
        "at",
        "received_at",
        "person_id",
        "location_id",
        "station_id",
    )
]
_SIDES = select(*_SIDE).where(_IS_ONE_OF)
_JUDGED = (
    select(*_SIDE, _EVENT.c.payload, _VERDICT.c.facts)
    .join(
        _VERDICT,
        (_VERDICT.c.station_id == _EVENT.c.station_id)
        & (_VERDICT.c.epoch == _EVENT.c.epoch)
        & (_VERDICT.c.seq == _EVENT.c.seq),
    )
    .where(_IS_ONE_OF)
)
_LABEL = ("kind", "namespace", "number", "count", "code")
_OUR_FACTS = frozenset({"standing", "warning"})
RAW_SHOWN = 2000
"""Characters of an unreadable payload that are shown."""


def find(  # noqa: PLR0913 - each narrows the list
    session: Session,
    *,
    is_open: bool = True,
    reason: str = "",
    station_id: UUID | None = None,
    after: str | None = None,
    limit: int = 50,
) -> Page[ProblemRecord]:
    """Return problems that are open, or that are not any more, newest first.

    With `reason` only those of this kind, with `station_id` only what this station sent.
    """
    start = read_position(after)
    query = _page(is_open=is_open, is_further=start is not None)
    if reason:
        query = query.where(_PROBLEM.c.reason == reason)
    if station_id is not None:
        sent = _EVENT.c.position == _PROBLEM.c.position
        query = query.join(_EVENT, sent).where(_EVENT.c.station_id == station_id)
    problems = session.execute(query, {"start": start, "limit": limit + 1}).all()
    shown = problems[:limit]
    released = {problem.released for problem in shown} - {None}
    events = _rows_at(session, _JUDGED, {problem.position for problem in shown} | released)
    # One that became a conflict by its release is told of by the release's verdict.
    facts = {
        problem.position: facts_from_text(events[problem.released or problem.position].facts)
        for problem in shown
        if {problem.position, problem.released or problem.position} <= events.keys()
    }
    stands = {int(each["standing"] or 0) for each in facts.values() if each.get("standing")}
    standing = _rows_at(session, _SIDES, stands)
    sides = [*(events[position] for position in facts), *standing.values()]
    told = ((row.person_id, row.location_id, row.station_id) for row in sides)
    deciders = (problem.decided_by for problem in shown)
    names = names_of(session, chain(*told, deciders))
    return Page[ProblemRecord](
        items=[
            _record(problem, events[problem.position], facts[problem.position], standing, names)
            for problem in shown
            if problem.position in facts  # else its event is in an archive
        ],
        next=str(shown[-1].position) if len(problems) > limit else None,
    )


def groups(session: Session, *, is_open: bool = True) -> list[ProblemGroup]:
    """Return how many problems there are of each kind from each station, the most first."""
    counted = session.execute(_groups(is_open=is_open)).all()
    names = names_of(session, (station_id for _, station_id, _ in counted))
    return [
        ProblemGroup(
            reason=reason, station_id=station_id, station=names.get(station_id), problems=many
        )
        for reason, station_id, many in counted
    ]


@lru_cache
def _groups(*, is_open: bool) -> Select[*tuple[Any, ...]]:
    count = func.count().label("problems")
    return (
        select(_PROBLEM.c.reason, _EVENT.c.station_id, count)
        .join(_EVENT, _EVENT.c.position == _PROBLEM.c.position)
        .where((_PROBLEM.c.state == ProblemState.OPEN).is_(is_open))
        .group_by(_PROBLEM.c.reason, _EVENT.c.station_id)
        .order_by(count.desc(), _PROBLEM.c.reason, _EVENT.c.station_id)
    )


@lru_cache
def _page(*, is_open: bool, is_further: bool) -> Select[*tuple[Any, ...]]:
    query = (
        select(_PROBLEM, *(_BAG.c[name].label(f"bag_{name}") for name in _LABEL))
        .outerjoin(_BAG, _BAG.c.id == _PROBLEM.c.bag_id)
        .where((_PROBLEM.c.state == ProblemState.OPEN).is_(is_open))
        .order_by(_PROBLEM.c.position.desc())
        .limit(bindparam("limit"))
    )
    return query.where(_PROBLEM.c.position < bindparam("start")) if is_further else query


def _rows_at(
    session: Session, query: Select[*tuple[Any, ...]], positions: set[int]
) -> dict[int, _Row]:
    if not positions:
        return {}
    found = session.execute(query, {"positions": sorted(positions)})
    return {row.position: row for row in found}


def _side(event: _Row, names: Names, code: str | None) -> ProblemSide:
    return ProblemSide(
        code=code,
        says=event.kind or "unreadable",
        person=names.get(event.person_id),
        location=names.get(event.location_id),
        station=names.get(event.station_id),
        at=event.at,
        received_at=event.received_at,
    )


def _record(
    problem: _Row,
    row: _Row,
    facts: dict[str, FactValue],
    standing: dict[int, _Row],
    names: Names,
) -> ProblemRecord:
    is_quarantined = problem.result is Result.QUARANTINED
    event = read_station_event(row.payload) if is_quarantined else read_event(row.payload)
    codes = codes_in(event)
    other = standing.get(int(facts.get("standing") or 0))
    can_move = isinstance(event, ChildPacked) and problem.reason == "child_elsewhere"
    can_release = is_quarantined and event is not None
    raw = event.raw if event and (event.raw or not is_quarantined) else None
    return ProblemRecord(
        problem=problem.position,
        result=problem.result,
        reason=problem.reason,
        bag=_code(problem),
        facts={name: value for name, value in facts.items() if name not in _OUR_FACTS},
        theirs=_side(row, names, codes[-1].code if codes else None),
        standing=None if other is None else _side(other, names, _text(facts.get("parent"))),
        raw=_shown(row.payload) if raw is None else raw,
        decisions=[
            Decision.KEEP,
            *([Decision.MOVE_OVER] if can_move else []),
            *([Decision.RELEASE] if can_release else []),
            Decision.DISMISS,
        ],
        decided=problem.decision,
        decided_by=names.get(problem.decided_by),
        decided_at=problem.decided_at,
        note=problem.note,
        is_withdrawn=problem.state is ProblemState.WITHDRAWN,
    )


def _code(problem: _Row) -> BagCode | None:
    if problem.bag_code is None:
        return None
    return BagCode(
        kind=problem.bag_kind,
        namespace=problem.bag_namespace,
        number=problem.bag_number,
        count=problem.bag_count,
        code=problem.bag_code,
    )


def _text(value: FactValue) -> str | None:
    return None if value is None else str(value)


def _shown(payload: bytes) -> str:
    return payload.decode("utf-8", "backslashreplace")[:RAW_SHOWN]

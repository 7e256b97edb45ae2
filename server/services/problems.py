"""Events that wait for a person, each with what stands against it."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, select

from server.db import tables
from server.db.base import table_of
from server.db.tables import ProblemState
from server.services.paging import read_position
from server.services.payloads import codes_in, read_event, read_station_event
from server.services.wording import facts_from_text
from shared.codes import BagCode
from shared.console import Page, ProblemRecord, ProblemSide
from shared.events import ChildPacked, Decision
from shared.records import Result

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import Row, Select
    from sqlalchemy.orm import Session

    from shared.errors import FactValue

_EVENT, _VERDICT, _PROBLEM, _BAG, _PERSON, _PLACE, _STATION = (
    table_of(kind)
    for kind in (
        tables.Event,
        tables.Verdict,
        tables.Problem,
        tables.Bag,
        tables.Person,
        tables.Location,
        tables.Station,
    )
)
_DECIDER = _PERSON.alias("decider")
_IS_JUDGED = (
    (_VERDICT.c.station_id == _EVENT.c.station_id)
    & (_VERDICT.c.epoch == _EVENT.c.epoch)
    & (_VERDICT.c.seq == _EVENT.c.seq)
)
_SIDES = (
    select(
        _EVENT.c.position,
        _EVENT.c.kind,
        _EVENT.c.at,
        _EVENT.c.received_at,
        _PERSON.c.name.label("person"),
        _PLACE.c.name.label("location"),
        _STATION.c.name.label("station"),
    )
    .select_from(_EVENT)
    .outerjoin(_PERSON, _PERSON.c.id == _EVENT.c.person_id)
    .outerjoin(_PLACE, _PLACE.c.id == _EVENT.c.location_id)
    .outerjoin(_STATION, _STATION.c.id == _EVENT.c.station_id)
)
_SIDES_AT = _SIDES.where(_EVENT.c.position.in_(bindparam("positions", expanding=True)))
_FACTS_AT = (
    select(_EVENT.c.position, _VERDICT.c.facts)
    .join(_VERDICT, _IS_JUDGED)
    .where(_EVENT.c.position.in_(bindparam("positions", expanding=True)))
)
_LABEL = ("kind", "namespace", "number", "count", "code")
_OUR_FACTS = frozenset({"standing", "warning"})
RAW_SHOWN = 2000
"""Characters of an unreadable payload that are shown."""


def find(
    session: Session, *, is_open: bool = True, after: str | None = None, limit: int = 50
) -> Page[ProblemRecord]:
    """Return problems that are open, or that are not any more, newest first."""
    start = read_position(after)
    query = _page(is_open=is_open, is_further=start is not None)
    rows = session.execute(query, {"start": start, "limit": limit + 1}).all()
    shown = rows[:limit]
    facts = _facts(session, shown)
    standing = _standing(session, facts.values())
    return Page[ProblemRecord](
        items=[_record(row, facts[row.position], standing) for row in shown],
        next=str(shown[-1].position) if len(rows) > limit else None,
    )


@lru_cache
def _page(*, is_open: bool, is_further: bool) -> Select[*tuple[Any, ...]]:
    problem = _PROBLEM.c
    query = (
        _SIDES.add_columns(
            *(problem[name] for name in ("result", "reason", "state", "released", "note")),
            *(problem[name] for name in ("decision", "decided_at")),
            _DECIDER.c.name.label("decided_by"),
            *(_BAG.c[name].label(f"bag_{name}") for name in _LABEL),
            _VERDICT.c.facts,
            _EVENT.c.payload,
        )
        .join(_PROBLEM, problem.position == _EVENT.c.position)
        .join(_VERDICT, _IS_JUDGED)
        .outerjoin(_BAG, _BAG.c.id == problem.bag_id)
        .outerjoin(_DECIDER, _DECIDER.c.id == problem.decided_by)
        .where((problem.state == ProblemState.OPEN).is_(is_open))
        .order_by(problem.position.desc())
        .limit(bindparam("limit"))
    )
    return query.where(problem.position < bindparam("start")) if is_further else query


def _side(row: Row[*tuple[Any, ...]], code: str | None) -> ProblemSide:
    return ProblemSide(
        code=code,
        says=row.kind or "unreadable",
        person=row.person,
        location=row.location,
        station=row.station,
        at=row.at,
        received_at=row.received_at,
    )


def _facts(
    session: Session, rows: Iterable[Row[*tuple[Any, ...]]]
) -> dict[int, dict[str, FactValue]]:
    """Return what each problem's verdict says, or its release's if it became a conflict by that."""
    texts = {row.position: row.facts for row in rows}
    released = {row.released: row.position for row in rows if row.released}
    if released:
        found = session.execute(_FACTS_AT, {"positions": list(released)})
        texts |= {released[row.position]: row.facts for row in found}
    return {position: facts_from_text(text) for position, text in texts.items()}


def _standing(
    session: Session, all_facts: Iterable[dict[str, FactValue]]
) -> dict[int, Row[*tuple[Any, ...]]]:
    """Return the events that stand against the problems, by position."""
    positions = [facts["standing"] for facts in all_facts if facts.get("standing") is not None]
    found = session.execute(_SIDES_AT, {"positions": positions})
    return {row.position: row for row in found}


def _record(
    row: Row[*tuple[Any, ...]],
    facts: dict[str, FactValue],
    standing: dict[int, Row[*tuple[Any, ...]]],
) -> ProblemRecord:
    is_quarantined = row.result is Result.QUARANTINED
    event = read_station_event(row.payload) if is_quarantined else read_event(row.payload)
    codes = codes_in(event)
    other = standing.get(int(facts.get("standing") or 0))
    can_move = isinstance(event, ChildPacked) and row.reason == "child_elsewhere"
    can_release = is_quarantined and event is not None
    raw = event.raw if event and (event.raw or not is_quarantined) else None
    return ProblemRecord(
        problem=row.position,
        result=row.result,
        reason=row.reason,
        bag=_code(row),
        facts={name: value for name, value in facts.items() if name not in _OUR_FACTS},
        theirs=_side(row, codes[-1].code if codes else None),
        standing=None if other is None else _side(other, _text(facts.get("parent"))),
        raw=_shown(row.payload) if raw is None else raw,
        decisions=[
            Decision.KEEP,
            *([Decision.MOVE_OVER] if can_move else []),
            *([Decision.RELEASE] if can_release else []),
            Decision.DISMISS,
        ],
        decided=row.decision,
        decided_by=row.decided_by,
        decided_at=row.decided_at,
        note=row.note,
        is_withdrawn=row.state is ProblemState.WITHDRAWN,
    )


def _code(row: Row[*tuple[Any, ...]]) -> BagCode | None:
    if row.bag_code is None:
        return None
    return BagCode(
        kind=row.bag_kind,
        namespace=row.bag_namespace,
        number=row.bag_number,
        count=row.bag_count,
        code=row.bag_code,
    )


def _text(value: FactValue) -> str | None:
    return None if value is None else str(value)


def _shown(payload: bytes) -> str:
    return payload.decode("utf-8", "backslashreplace")[:RAW_SHOWN]

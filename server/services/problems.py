"""Events that wait for a person, each with what stands against it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from server.db import tables
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

_OUR_FACTS = frozenset({"standing", "warning"})
RAW_SHOWN = 2000
"""Characters of an unreadable payload that are shown."""


def find(
    session: Session, *, is_open: bool = True, after: str | None = None, limit: int = 50
) -> Page[ProblemRecord]:
    """Return problems that are open, or that are not any more, newest first."""
    problem, verdict = tables.Problem, tables.Verdict
    event = tables.Event
    query = (
        _sides()
        .add_columns(problem, tables.Bag, verdict.facts, event.payload)
        .join(problem, problem.position == event.position)
        .join(
            verdict,
            (verdict.station_id == event.station_id)
            & (verdict.epoch == event.epoch)
            & (verdict.seq == event.seq),
        )
        .outerjoin(tables.Bag, tables.Bag.id == problem.bag_id)
        .where((problem.state == ProblemState.OPEN).is_(is_open))
        .order_by(problem.position.desc())
        .limit(limit + 1)
    )
    if (start := read_position(after)) is not None:
        query = query.where(problem.position < start)
    rows = session.execute(query).all()
    shown = rows[:limit]
    facts = _facts(session, shown)
    standing = _standing(session, facts.values())
    deciders = _deciders(session, (row.Problem for row in shown))
    return Page[ProblemRecord](
        items=[_record(row, facts[row.position], standing, deciders) for row in shown],
        next=str(shown[-1].Problem.position) if len(rows) > limit else None,
    )


def _sides() -> Select[*tuple[Any, ...]]:
    event = tables.Event
    return (
        select(
            event.position,
            event.kind,
            event.at,
            event.received_at,
            tables.Person.name.label("person"),
            tables.Location.name.label("location"),
            tables.Station.name.label("station"),
        )
        .outerjoin(tables.Person, tables.Person.id == event.person_id)
        .outerjoin(tables.Location, tables.Location.id == event.location_id)
        .outerjoin(tables.Station, tables.Station.id == event.station_id)
    )


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
    released = {row.Problem.released: row.position for row in rows if row.Problem.released}
    if released:
        event, verdict = tables.Event, tables.Verdict
        query = (
            select(event.position, verdict.facts)
            .join(
                verdict,
                (verdict.station_id == event.station_id)
                & (verdict.epoch == event.epoch)
                & (verdict.seq == event.seq),
            )
            .where(event.position.in_(released))
        )
        texts |= {released[row.position]: row.facts for row in session.execute(query)}
    return {position: facts_from_text(text) for position, text in texts.items()}


def _standing(
    session: Session, all_facts: Iterable[dict[str, FactValue]]
) -> dict[int, Row[*tuple[Any, ...]]]:
    """Return the events that stand against the problems, by position."""
    positions = [facts["standing"] for facts in all_facts if facts.get("standing") is not None]
    found = session.execute(_sides().where(tables.Event.position.in_(positions)))
    return {row.position: row for row in found}


def _deciders(session: Session, problems: Iterable[tables.Problem]) -> dict[object, str]:
    ids = {problem.decided_by for problem in problems if problem.decided_by is not None}
    person = tables.Person
    found = session.execute(select(person.id, person.name).where(person.id.in_(ids)))
    return {row.id: row.name for row in found}


def _record(
    row: Row[*tuple[Any, ...]],
    facts: dict[str, FactValue],
    standing: dict[int, Row[*tuple[Any, ...]]],
    deciders: dict[object, str],
) -> ProblemRecord:
    problem: tables.Problem = row.Problem
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
        bag=_code(row.Bag),
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
        decided=problem.decision,
        decided_by=deciders.get(problem.decided_by),
        decided_at=problem.decided_at,
        note=problem.note,
        is_withdrawn=problem.state is ProblemState.WITHDRAWN,
    )


def _code(bag: tables.Bag | None) -> BagCode | None:
    if bag is None:
        return None
    return BagCode(
        kind=bag.kind, namespace=bag.namespace, number=bag.number, count=bag.count, code=bag.code
    )


def _text(value: FactValue) -> str | None:
    return None if value is None else str(value)


def _shown(payload: bytes) -> str:
    return payload.decode("utf-8", "backslashreplace")[:RAW_SHOWN]

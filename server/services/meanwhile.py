"""Whether what a change was based on still holds; else it would overwrite somebody's change.

Judged by what was read, not by when: what was changed and changed back is as it was read, and what
already is as it is wanted loses nothing. Call it with the lock that changes wait for.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import select

from server.db import tables
from shared.errors import RuleBroken

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from sqlalchemy.orm import Session

    Values = Mapping[str, object]


class Change(NamedTuple):
    """Who changed something last, and when; no name for the command line."""

    by: str | None
    at: datetime


def refuse_if_changed(
    based_on: Values | None, now: Values, wanted: Values, last: Callable[[], Change | None]
) -> None:
    """Refuse what was based on other values than there are `now`; without any, nothing is judged.

    Raises:
        RuleBroken: `changed_meanwhile`, with the `fields` that are others, and who changed them
            last, `by` and `at`, where that is known.
    """
    if based_on is None or now in (based_on, wanted):
        return
    change = last()
    raise RuleBroken(
        "changed_meanwhile",
        fields=", ".join(name for name in now if now[name] != based_on.get(name)),
        by=change and change.by,
        at=change and change.at.isoformat(),
    )


def last_audited(session: Session, *actions: str, **facts: str) -> Change | None:
    """Return the last change that the audit tells by one of these actions, about these facts."""
    line, person = tables.Audit, tables.Person
    lines = session.execute(
        select(line.at, line.facts, person.name)
        .outerjoin(person, person.id == line.person_id)
        .where(line.action.in_(actions))
        .order_by(line.position.desc())
        .limit(_LINES)
    )
    for at, said, name in lines:
        if facts.items() <= json.loads(said).items():
            return Change(name, at)
    return None


_LINES = 500
"""Lines that are looked through; a change of before is told without a name."""

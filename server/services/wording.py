"""Name people and places in a verdict's facts, and flag what a disabled person did."""

from __future__ import annotations

import json
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import select

from server.db import tables
from server.db.among import among
from server.db.base import table_of
from server.db.direct import Question

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy.orm import Session

    from server.services.rules import Facts
    from shared.errors import FactValue


_PERSON, _LOCATION = table_of(tables.Person), table_of(tables.Location)
_PEOPLE = Question(
    select(_PERSON.c.id, _PERSON.c.name, _PERSON.c.is_active).where(among(_PERSON.c.id))
)
_PLACES = Question(select(_LOCATION.c.id, _LOCATION.c.name).where(among(_LOCATION.c.id)))


class Names:
    """The names that some verdicts need, read at once."""

    def __init__(
        self, session: Session, facts: Iterable[Facts], person_ids: Iterable[UUID | None]
    ) -> None:
        people = {person_id for person_id in person_ids if person_id is not None}
        places: set[UUID] = set()
        for one in facts:
            for name, value in one.items():
                if isinstance(value, UUID):
                    (people if name == "person" else places).add(value)
        self._active: set[UUID] = set()
        self._names: dict[UUID, str] = {}
        connection = session.connection()
        if people:
            for id_, name, is_active in _PEOPLE.rows(connection, {"wanted": people}):
                self._names[id_] = name
                if is_active:
                    self._active.add(id_)
        if places:
            for id_, name in _PLACES.rows(connection, {"wanted": places}):
                self._names[id_] = name

    def word(self, facts: Facts, person_id: UUID | None = None) -> dict[str, FactValue]:
        """Return facts with names for ids, and times as ISO 8601.

        `person_id` did it: they are flagged if they are disabled or unknown.
        """
        worded = {name: self._worded(value) for name, value in facts.items()}
        if person_id is not None and person_id not in self._active:
            worded["flag"] = "person_disabled"
        return worded

    def _worded(self, value: FactValue | UUID | datetime) -> FactValue:
        match value:
            case UUID():
                return self._names.get(value)
            case datetime():
                return value.isoformat()
            case _:
                return value


def facts_to_text(facts: dict[str, FactValue]) -> str | None:
    """Return facts as they are stored: JSON of ASCII, or nothing for none."""
    return json.dumps(facts, separators=(",", ":")) if facts else None


def facts_from_text(text: str | None) -> dict[str, FactValue]:
    """Return facts as they were given to `facts_to_text`."""
    return json.loads(text) if text else {}

"""What an event replaced, as JSON, so that an undo can put back exactly that."""

from __future__ import annotations

import json
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from shared.records import BagState

if TYPE_CHECKING:
    from server.services.rows import Bag

LINK = ("parent_id", "linked", "packed_by", "packed_in", "packed_at")
PLACE = ("location_id", "destination_id", "trip", "moved", "line")
_OTHER = ("state", "closed_at")
_IDS = frozenset({"packed_by", "packed_in", "location_id", "destination_id"})
_TIMES = frozenset({"packed_at", "closed_at"})


def of(*bags: Bag) -> str:
    """Return what an undo may have to put back of these bags; what is None is left out."""
    kept = {
        str(bag.id): {
            name: _as_json(value)
            for name in (*LINK, *PLACE, *_OTHER)
            if (value := getattr(bag, name)) is not None
        }
        for bag in bags
    }
    return json.dumps(kept, separators=(",", ":"))


def references(kept: str) -> tuple[set[int], set[int], set[int]]:
    """Return the ids of bags, movements and bill lines that a text of `of` speaks of."""
    then: dict[str, dict[str, int]] = json.loads(kept)
    bags, movements, lines = {int(bag_id) for bag_id in then}, set[int](), set[int]()
    for fields in then.values():
        bags |= {fields["parent_id"]} if "parent_id" in fields else set()
        movements |= {fields[name] for name in ("trip", "moved") if name in fields}
        lines |= {fields["line"]} if "line" in fields else set()
    return bags, movements, lines


def put_back(bag: Bag, kept: str, names: tuple[str, ...]) -> Bag:
    """Return `bag` with the fields of these names as they were."""
    then: dict[str, str | int] = json.loads(kept)[str(bag.id)]
    return bag._replace(**{name: _from_json(name, then.get(name)) for name in names})


def _as_json(value: object) -> object:
    match value:
        case UUID():
            return value.hex
        case datetime():
            return value.isoformat()
        case _:
            return value


def _from_json(name: str, value: str | int | None) -> object:
    match value:
        case str() if name in _IDS:
            return UUID(value)
        case str() if name in _TIMES:
            return datetime.fromisoformat(value)
        case str() if name == "state":
            return BagState(value)
        case _:
            return value

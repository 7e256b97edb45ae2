"""What one row of a file says, and what is wrong with it as a text; knows no rule of the trade."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import select

from server.db import tables
from server.services.formats import site_settings
from shared.codes import BagCode, BagKind, CodeFormat, read_code
from shared.errors import CodeRefused, FactValue
from shared.imports import COLUMNS, ImportKind
from shared.records import Role

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

Cells = dict[str, str]
_LONGEST = {"bill": 50, "customer": 200, "vehicle": 50, "name": 100}
MOST_PLANNED = 100_000


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a row is refused, and in which column."""

    column: str
    reason: str
    facts: Mapping[str, FactValue] = field(default_factory=dict[str, "FactValue"])


@dataclass(frozen=True, slots=True)
class Site:
    """What the texts of rows are read with: the label formats, and the places by code and name."""

    formats: Sequence[CodeFormat]
    places: Mapping[str, UUID]

    def place(self, text: str) -> UUID | None:
        """The place that a text names; None for an empty one."""
        return self.places[text.casefold()] if text else None


@dataclass(frozen=True, slots=True)
class Row:
    """A row as it was read; `group_key` and `own_key` as `server.db.tables.ImportRow` has them."""

    number: int
    cells: Cells
    group_key: str
    own_key: str
    parent: BagCode | None = None
    child: BagCode | None = None
    place_id: UUID | None = None
    fault: Fault | None = None


def site_of(session: Session) -> Site:
    """Return what rows are read with."""
    places: dict[str, UUID] = {}
    for one in session.scalars(select(tables.Location)):
        places[one.name.casefold()] = one.id
    for one in session.scalars(select(tables.Location)):
        places[one.code.casefold()] = one.id
    return Site(site_settings(session).formats, places)


def read_row(kind: ImportKind, number: int, cells: Mapping[str, str], site: Site) -> Row:
    """Read a row; what is wrong with it is its `fault`."""
    plain = {name: " ".join(text.split()) for name, text in cells.items() if text.strip()}
    try:
        _check(kind, plain, site)
        match kind:
            case ImportKind.BAGS:
                return _bags_row(number, plain, site)
            case ImportKind.BILLS:
                return _bills_row(number, plain, site)
            case ImportKind.PEOPLE:
                return _people_row(number, plain, site)
    except _Refused as refused:
        # In no group: it is refused whatever the others say.
        return Row(number, plain, f"!{number}", f"!{number}", fault=refused.fault)


class _Refused(Exception):
    def __init__(self, column: str, reason: str, **facts: FactValue) -> None:
        super().__init__(reason)
        self.fault = Fault(column, reason, facts)


def _check(kind: ImportKind, cells: Cells, site: Site) -> None:
    first = COLUMNS[kind][0]
    if not cells.get(first):
        raise _Refused(first, "cell_empty")
    for name, text in cells.items():
        if name not in COLUMNS[kind]:
            raise _Refused(name, "column_unknown")
        if not text.isprintable():
            raise _Refused(name, "text_not_plain")
        if len(text) > _LONGEST.get(name, 2000):
            raise _Refused(name, "text_too_long", most=_LONGEST.get(name, 2000))
    for name in ("place", "destination"):
        if (text := cells.get(name, "")) and text.casefold() not in site.places:
            raise _Refused(name, "location_unknown", location=text)


def _bags_row(number: int, cells: Cells, site: Site) -> Row:
    parent = _code(cells, "parent", BagKind.PARENT, site)
    child = _code(cells, "child", BagKind.CHILD, site) if "child" in cells else None
    return Row(
        number,
        cells,
        parent.key,
        parent.key if child is None else child.key,
        parent,
        child,
        site.place(cells.get("place", "")),
    )


def _bills_row(number: int, cells: Cells, site: Site) -> Row:
    planned = cells.get("planned", "0").removesuffix(".0")
    if not planned.isdecimal() or int(planned) > MOST_PLANNED:
        raise _Refused("planned", "number_unreadable", text=cells["planned"][:50])
    parent = _code(cells, "parent", BagKind.PARENT, site) if "parent" in cells else None
    own_key = f"bill {cells['bill']}" if parent is None else parent.key
    place_id = site.place(cells.get("destination", ""))
    return Row(number, cells, cells["bill"], own_key, parent, place_id=place_id)


def _people_row(number: int, cells: Cells, site: Site) -> Row:
    role = cells.get("role", Role.EMPLOYEE).casefold()
    if role not in set(Role):
        raise _Refused("role", "role_unknown", text=role[:50])
    cells = {**cells, **({"role": role} if "role" in cells else {})}
    key = cells["name"]
    return Row(number, cells, key, key, place_id=site.place(cells.get("place", "")))


def _code(cells: Cells, name: str, kind: BagKind, site: Site) -> BagCode:
    text = cells[name]
    try:
        found = read_code(text, site.formats)
    except CodeRefused as error:
        raise _Refused(name, error.code, **{**error.facts, "text": text[:100]}) from error
    if not isinstance(found, BagCode):
        raise _Refused(name, "control_card", text=text[:100])
    if found.kind is not kind:
        wrong = "not_a_parent" if kind is BagKind.PARENT else "not_a_child"
        raise _Refused(name, wrong, bag=found.code)
    return found

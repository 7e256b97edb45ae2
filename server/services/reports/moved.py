"""Movements: all of them, those that wait for their receipt, and those that nobody announced."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, not_, select

from server.db import tables
from server.db.base import table_of
from server.services.reports.frame import Column, Report, whole
from server.services.reports.names import DESTINATION, PERSON, PLACE, STATION, named
from server.services.reports.shape import Shape, given, within
from server.services.reports.tallied import TALLY, narrowed
from shared.records import BagState
from shared.reports import ColumnKind, FilterKind

_MOVEMENT, _BAG = table_of(tables.Movement), table_of(tables.Bag)
WHATS = ("received", "dispatched", "checked", "returned")
_FILTERS = (
    FilterKind.FIRST_DAY,
    FilterKind.LAST_DAY,
    FilterKind.DAYS,
    FilterKind.LOCATION,
    FilterKind.STATION,
    FilterKind.PERSON,
)


def _query(shape: Shape) -> Select[*tuple[Any, ...]]:
    movement = _MOVEMENT
    rows = named(
        movement.outerjoin(_BAG, _BAG.c.id == movement.c.bag_id),
        location_id=movement.c.location_id,
        destination_id=movement.c.destination_id,
        person_id=movement.c.person_id,
        station_id=movement.c.station_id,
    )
    return (
        select(
            movement.c.position.label("position"),
            movement.c.happened_at.label("happened_at"),
            _BAG.c.code.label("bag"),
            _BAG.c.kind.label("kind"),
            movement.c.what.label("what"),
            PLACE.c.name.label("location"),
            DESTINATION.c.name.label("destination"),
            movement.c.children.label("children"),
            PERSON.c.name.label("person"),
            STATION.c.name.label("station"),
        )
        .select_from(rows)
        .where(not_(movement.c.is_withdrawn))
        .where(within(movement.c.happened_at, movement.c.location_id, shape))
        .where(
            *given(
                shape,
                location_id=movement.c.location_id,
                station_id=movement.c.station_id,
                person_id=movement.c.person_id,
                what=movement.c.what,
            )
        )
    )


def _groups(shape: Shape) -> Select[*tuple[Any, ...]]:
    """Sum up tallies: the movements of a year are too many to be counted one by one."""
    whats = [shape.what] if shape.what in WHATS else WHATS
    moved = sum((TALLY.c[what] for what in whats[1:]), TALLY.c[whats[0]])
    children = [TALLY.c[f"{what}_children"] for what in whats]
    held = sum(children[1:], children[0])
    query = (
        select(
            PLACE.c.name.label("over"),
            whole(moved).label("rows"),
            whole(held).label("children"),
        )
        .select_from(TALLY.outerjoin(PLACE, PLACE.c.id == TALLY.c.location_id))
        .group_by(PLACE.c.name)
    )
    return narrowed(query, shape)


def _unpaired(shape: Shape, what: str) -> Select[*tuple[Any, ...]]:
    is_unpaired = _MOVEMENT.c.pair.is_(None) & (_MOVEMENT.c.what == what)
    return _query(shape).where(is_unpaired, _BAG.c.state != BagState.VOID)


def _missing(shape: Shape) -> Select[*tuple[Any, ...]]:
    return _unpaired(shape, "dispatched")


def _extra(shape: Shape) -> Select[*tuple[Any, ...]]:
    return _unpaired(shape, "received")


def _columns(*names: str) -> tuple[Column, ...]:
    kinds = {
        "happened_at": ColumnKind.TIME,
        "bag": ColumnKind.CODE,
        "children": ColumnKind.COUNT,
    }
    return tuple(
        Column(
            name,
            kinds.get(name, ColumnKind.TEXT),
            can_sort=name == "happened_at",
            has_total=name == "children",
        )
        for name in names
    )


def _report(name: str, query: Any, *columns: str, **more: Any) -> Report:  # noqa: ANN401 - as Report's
    return Report(
        name,
        _columns("happened_at", "bag", *columns, "children", "person", "station"),
        more.pop("filters", _FILTERS),
        query,
        key=("position",),
        sort="happened_at",
        over="location",
        bars=("rows", "children"),
        **more,
    )


MOVEMENTS = _report(
    "movements",
    _query,
    "what",
    "location",
    "destination",
    filters=(*_FILTERS, FilterKind.WHAT),
    groups=_groups,
)
MISSING = _report("missing", _missing, "location", "destination", days=31)
EXTRA = _report("extra", _extra, "location", days=31)

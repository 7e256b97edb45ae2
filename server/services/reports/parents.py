"""Parents that want looking after: closed short, packed over, not billed, not received."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, and_, not_, or_, select

from server.db import tables
from server.db.base import table_of
from server.db.tables import LineState
from server.services.reports.frame import Column, Report
from server.services.reports.names import DESTINATION, PERSON, PLACE, STATION, named
from server.services.reports.shape import Shape, given, within
from shared.console import BillState
from shared.records import BagState
from shared.reports import ColumnKind, FilterKind

_BAG, _LINE, _BILL, _PROBLEM, _EVENT, _MOVEMENT = (
    table_of(kind)
    for kind in (
        tables.Bag,
        tables.BillLine,
        tables.Bill,
        tables.Problem,
        tables.Event,
        tables.Movement,
    )
)
_PARENT = _BAG.alias("parent")
_FILTERS = (FilterKind.FIRST_DAY, FilterKind.LAST_DAY, FilterKind.DAYS, FilterKind.LOCATION)
_MONTH = 31


def _closed(shape: Shape) -> Select[*tuple[Any, ...]]:
    line_of, bill = _LINE, _BILL
    rows = named(_BAG, location_id=_BAG.c.location_id)
    rows = rows.outerjoin(line_of, line_of.c.position == _BAG.c.line)
    return (
        select(
            _BAG.c.id.label("id"),
            _BAG.c.closed_at.label("closed_at"),
            _BAG.c.code.label("parent"),
            PLACE.c.name.label("location"),
            _BAG.c.count.label("planned"),
            _BAG.c.packed.label("packed"),
            (_BAG.c.count - _BAG.c.packed).label("lacking"),
            bill.c.number.label("bill"),
        )
        .select_from(rows.outerjoin(bill, bill.c.id == line_of.c.bill_id))
        .where(_BAG.c.closed_at.is_not(None))
        .where(within(_BAG.c.closed_at, _BAG.c.location_id, shape))
        .where(*given(shape, location_id=_BAG.c.location_id))
    )


def _short(shape: Shape) -> Select[*tuple[Any, ...]]:
    return _closed(shape).where(_BAG.c.state == BagState.SHORT)


def _unbilled(shape: Shape) -> Select[*tuple[Any, ...]]:
    is_closed = _BAG.c.state.in_([BagState.FULL, BagState.SHORT])
    return _closed(shape).where(_BAG.c.line.is_(None), is_closed)


def _over(shape: Shape) -> Select[*tuple[Any, ...]]:
    """Select the children that were scanned into a parent that was full."""
    event = _EVENT
    rows = _PROBLEM.join(event, event.c.position == _PROBLEM.c.position)
    rows = rows.outerjoin(_BAG, _BAG.c.id == event.c.bag_id)
    rows = rows.outerjoin(_PARENT, _PARENT.c.id == event.c.other_bag_id)
    return (
        select(
            _PROBLEM.c.position.label("position"),
            event.c.happened_at.label("happened_at"),
            _PARENT.c.code.label("parent"),
            _PARENT.c.count.label("planned"),
            _BAG.c.code.label("child"),
            PLACE.c.name.label("location"),
            PERSON.c.name.label("person"),
            STATION.c.name.label("station"),
            _PROBLEM.c.state.label("state"),
        )
        .select_from(
            named(
                rows,
                location_id=event.c.location_id,
                person_id=event.c.person_id,
                station_id=event.c.station_id,
            )
        )
        .where(_PROBLEM.c.reason == "parent_full")
        .where(within(event.c.happened_at, event.c.location_id, shape))
        .where(*given(shape, location_id=event.c.location_id))
    )


def _unreceived(shape: Shape) -> Select[*tuple[Any, ...]]:
    """Select what stands on a bill and was not received at the bill's destination."""
    received = (
        # One row, looked up for each line: a join would read all movements.
        select(_MOVEMENT.c.position)
        .where(
            _MOVEMENT.c.bag_id == _LINE.c.parent_id,
            _MOVEMENT.c.what == "received",
            not_(_MOVEMENT.c.is_withdrawn),
            or_(
                _MOVEMENT.c.location_id == _BILL.c.destination_id,
                and_(_BILL.c.destination_id.is_(None), _MOVEMENT.c.position > _LINE.c.position),
            ),
        )
        .limit(1)
        .correlate(_LINE, _BILL)
        .scalar_subquery()
    )
    rows = _LINE.join(_BILL, _BILL.c.id == _LINE.c.bill_id).join(
        _BAG, _BAG.c.id == _LINE.c.parent_id
    )
    return (
        select(
            _LINE.c.position.label("position"),
            _LINE.c.linked_at.label("linked_at"),
            _BILL.c.number.label("bill"),
            _BILL.c.customer.label("customer"),
            _BAG.c.code.label("parent"),
            _BAG.c.packed.label("packed"),
            DESTINATION.c.name.label("destination"),
            PLACE.c.name.label("location"),
        )
        .select_from(
            named(rows, location_id=_BAG.c.location_id, destination_id=_BILL.c.destination_id)
        )
        .where(_LINE.c.state == LineState.LIVE, _BILL.c.state != BillState.CANCELLED)
        .where(within(_LINE.c.linked_at, _BILL.c.destination_id, shape))
        .where(received.is_(None))
        .where(*given(shape, location_id=_BILL.c.destination_id))
    )


def _counts(*names: str) -> tuple[Column, ...]:
    return tuple(Column(name, ColumnKind.COUNT, can_sort=False, has_total=True) for name in names)


def _words(*names: str) -> tuple[Column, ...]:
    return tuple(Column(name, can_sort=False) for name in names)


def _code(name: str) -> Column:
    return Column(name, ColumnKind.CODE, can_sort=False)


SHORT = Report(
    "short",
    (
        Column("closed_at", ColumnKind.TIME),
        _code("parent"),
        *_words("location"),
        *_counts("planned", "packed", "lacking"),
        _code("bill"),
    ),
    _FILTERS,
    _short,
    key=("id",),
    sort="closed_at",
    over="location",
    bars=("lacking",),
    days=_MONTH,
)
OVER = Report(
    "over",
    (
        Column("happened_at", ColumnKind.TIME, can_sort=False),
        Column("position", ColumnKind.CODE),
        _code("parent"),
        Column("planned", ColumnKind.COUNT, can_sort=False),
        _code("child"),
        *_words("location", "person", "station", "state"),
    ),
    _FILTERS,
    _over,
    key=("position",),
    sort="position",
    over="location",
    bars=("rows",),
    days=_MONTH,
)
UNBILLED = Report(
    "unbilled",
    (
        Column("closed_at", ColumnKind.TIME),
        _code("parent"),
        *_words("location"),
        *_counts("planned", "packed"),
    ),
    _FILTERS,
    _unbilled,
    key=("id",),
    sort="closed_at",
    over="location",
    bars=("packed",),
    days=_MONTH,
)
UNRECEIVED = Report(
    "unreceived",
    (
        Column("linked_at", ColumnKind.TIME),
        _code("bill"),
        *_words("customer"),
        _code("parent"),
        *_counts("packed"),
        *_words("destination", "location"),
    ),
    _FILTERS,
    _unreceived,
    key=("position",),
    sort="linked_at",
    over="destination",
    bars=("packed",),
    days=_MONTH,
)

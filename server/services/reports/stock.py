"""What each place holds, by now or at a moment in the past, from days kept and what came after."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import Float, Select, bindparam, cast, select

from server.services.formats import kg_per_child
from server.services.reports.frame import Column, Report
from server.services.reports.names import PLACE
from server.services.reports.shape import Shape, Values, given, moment
from server.services.stock_days import base_of, stock_before
from shared.reports import ColumnKind, FilterKind

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from server.services.reports.asked import Asked

_COUNTS = (
    "parents",
    "children_in_parents",
    "loose_children",
    "children",
    "coming_parents",
    "coming_children",
)


def beginning_of_quarter(when: datetime) -> datetime:
    """Return the quarter of an hour in which a time lies: what is kept goes no finer."""
    return when.replace(minute=when.minute // 15 * 15, second=0, microsecond=0)


def _query(shape: Shape) -> Select[*tuple[Any, ...]]:
    held = stock_before(
        moment("before") if "before" in shape.given else None,
        since=moment("since") if "since" in shape.given else None,
    ).subquery("held")
    children = held.c.stock_packed + held.c.stock_loose
    return (
        select(
            held.c.location_id.label("location_id"),
            PLACE.c.name.label("location"),
            held.c.stock_parents.label("parents"),
            held.c.stock_packed.label("children_in_parents"),
            held.c.stock_loose.label("loose_children"),
            children.label("children"),
            (cast(children, Float()) * bindparam("kg_per_child", type_=Float())).label("weight_kg"),
            held.c.coming_parents.label("coming_parents"),
            held.c.coming_children.label("coming_children"),
        )
        .select_from(held.outerjoin(PLACE, PLACE.c.id == held.c.location_id))
        .where(*given(shape, location_id=held.c.location_id))
    )


def _known(session: Session, asked: Asked) -> Values:
    # By now: nothing happens after it was received.
    before = None if asked.at is None else beginning_of_quarter(asked.at)
    return {
        "before": before,
        "since": base_of(session, before or _end_of_time(asked)),
        "kg_per_child": kg_per_child(session),
    }


def _end_of_time(asked: Asked) -> datetime:
    """Return a moment after all that is known: the last day is today's, somewhere on earth."""
    return datetime.combine(asked.last_day + timedelta(days=2), time(), UTC)


STOCK = Report(
    "stock",
    (
        Column("location"),
        *(Column(name, ColumnKind.COUNT, has_total=True) for name in _COUNTS[:4]),
        Column("weight_kg", ColumnKind.WEIGHT_KG, has_total=True),
        *(Column(name, ColumnKind.COUNT, has_total=True) for name in _COUNTS[4:]),
    ),
    (FilterKind.AT, FilterKind.LOCATION),
    _query,
    key=("location_id",),
    sort="location",
    over="location",
    bars=("parents", "coming_parents"),
    more=_known,
    is_descending=False,
)

"""How often scans are undone or refused: by station, and by range of labels.

A station that is out of line has a poor camera or a new hand; a range of labels is a bad print run.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import Select, bindparam, select

from server.db import tables
from server.db.base import table_of
from server.services.reports.frame import Column, Report, quotient, whole
from server.services.reports.names import PLACE, STATION
from server.services.reports.tallied import TALLY, any_of, narrowed
from shared.reports import ColumnKind, FilterKind

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from server.services.reports.asked import Asked
    from server.services.reports.shape import Shape, Values

_RANGE = table_of(tables.LabelRange)
_COUNTED = ("scans", "repeated", "refused", "conflicts", "undone")


def _by_station(shape: Shape) -> Select[*tuple[Any, ...]]:
    rows = TALLY.outerjoin(PLACE, PLACE.c.id == TALLY.c.location_id)
    scans = whole(TALLY.c.scans)
    query = (
        select(
            TALLY.c.station_id.label("station_id"),
            TALLY.c.location_id.label("location_id"),
            STATION.c.name.label("station"),
            PLACE.c.name.label("location"),
            *(whole(TALLY.c[name]).label(name) for name in _COUNTED),
            whole(TALLY.c.refused + TALLY.c.conflicts).label("all_refused"),
            quotient(whole(TALLY.c.refused + TALLY.c.conflicts), scans).label("refused_share"),
            quotient(whole(TALLY.c.undone), scans).label("undone_share"),
        )
        .select_from(rows.outerjoin(STATION, STATION.c.id == TALLY.c.station_id))
        .where(any_of(*(TALLY.c[name] for name in _COUNTED)))
        .group_by(TALLY.c.station_id, TALLY.c.location_id, STATION.c.name, PLACE.c.name)
    )
    return narrowed(query, shape)


def _by_labels(shape: Shape) -> Select[*tuple[Any, ...]]:
    faults = _RANGE.c.refused + _RANGE.c.conflicts + _RANGE.c.undone
    query = select(
        _RANGE.c.kind.label("kind"),
        _RANGE.c.namespace.label("namespace"),
        (_RANGE.c.thousand * 1000).label("first_number"),
        (_RANGE.c.thousand * 1000 + 999).label("last_number"),
        _RANGE.c.labels.label("labels"),
        _RANGE.c.refused.label("refused"),
        _RANGE.c.conflicts.label("conflicts"),
        _RANGE.c.undone.label("undone"),
        faults.label("faults"),
        quotient(faults, _RANGE.c.labels).label("faults_share"),
    )
    if "first_thousand" in shape.given:
        query = query.where(_RANGE.c.thousand >= bindparam("first_thousand"))
    if "last_thousand" in shape.given:
        query = query.where(_RANGE.c.thousand <= bindparam("last_thousand"))
    return query


def _thousands(_session: Session, asked: Asked) -> Values:
    first, last = asked.first_number, asked.last_number
    return {
        "first_thousand": None if first is None else first // 1000,
        "last_thousand": None if last is None else last // 1000,
    }


BY_STATION = Report(
    "rates_by_station",
    (
        Column("station"),
        Column("location"),
        *(Column(name, ColumnKind.COUNT, has_total=True) for name in _COUNTED),
        Column("all_refused", ColumnKind.COUNT, has_total=True),
        Column("refused_share", ColumnKind.SHARE, ratio=("all_refused", "scans")),
        Column("undone_share", ColumnKind.SHARE, ratio=("undone", "scans")),
    ),
    (
        FilterKind.FIRST_DAY,
        FilterKind.LAST_DAY,
        FilterKind.DAYS,
        FilterKind.LOCATION,
        FilterKind.STATION,
        FilterKind.PERSON,
    ),
    _by_station,
    key=("station_id", "location_id"),
    sort="refused_share",
    over="station",
    bars=("refused", "conflicts", "undone"),
)
BY_LABELS = Report(
    "rates_by_labels",
    (
        Column("kind"),
        Column("namespace"),
        Column("first_number", ColumnKind.CODE),
        Column("last_number", ColumnKind.CODE),
        Column("labels", ColumnKind.COUNT, has_total=True),
        Column("refused", ColumnKind.COUNT, has_total=True),
        Column("conflicts", ColumnKind.COUNT, has_total=True),
        Column("undone", ColumnKind.COUNT, has_total=True),
        Column("faults", ColumnKind.COUNT, has_total=True),
        Column("faults_share", ColumnKind.SHARE, ratio=("faults", "labels")),
    ),
    (FilterKind.FIRST_NUMBER, FilterKind.LAST_NUMBER),
    _by_labels,
    key=("kind", "namespace", "first_number"),
    sort="faults_share",
    over="first_number",
    bars=("refused", "conflicts", "undone"),
    more=_thousands,
)

"""What some events name: codes, numbers and names in the place of ids.

Joined to the events they made one statement of nine tables, which PostgreSQL planned anew for 10 to
17 ms each time. As one list, to which each table adds what it knows, they cost a fraction of one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from sqlalchemy import BigInteger, Uuid, cast, literal_column, null, select, union_all

from server.db import tables
from server.db.among import among
from server.db.base import table_of
from server.db.prepared import planned_once
from shared.events import ProblemDecided
from shared.plain import kind_of

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from uuid import UUID

    from sqlalchemy import ColumnElement, Connection, Row, Select


class Named(NamedTuple):
    """The codes of bags, the numbers of bills, and the names of all else that has an id.

    By ledger position: the names of the places to which bags were `sent` by a decision that lets a
    dispatch count, and the events that are `pictured`.
    """

    codes: Mapping[int | None, str]
    bills: Mapping[UUID | None, str]
    names: Mapping[UUID | None, str]
    sent: Mapping[int, str]
    pictured: Mapping[int, None]


def named_in(
    connection: Connection,
    rows: Sequence[Row[*tuple[Any, ...]]],
    bill_ids: Collection[UUID] = (),
    codes: Mapping[int, str] | None = None,
    place_ids: Collection[UUID | None] = (),
) -> Named:
    """Return what some events name, these bills and places; what nobody knows is left out.

    Only those codes are read that are not among `codes`.
    """
    named = Named({**(codes or {})}, {}, {}, {}, {})
    if rows:
        kinds: dict[str, dict[Any, Any]] = named._asdict()
        wanted = {
            "positions": [row.position for row in rows],
            "decisions": [row.position for row in rows if row.kind == _DECISION],
            "bag_ids": {one for row in rows for one in (row.bag_id, row.other_bag_id)}
            - {None, *named.codes},
            "bill_ids": bill_ids,
            "ids": {*place_ids, *(one for row in rows for one in _whose(row))} - {None},
        }
        for kind, number, one, text in connection.execute(_LIST, wanted).all():
            kinds[kind][number if one is None else one] = text
    return named


def _whose(row: Row[*tuple[Any, ...]]) -> tuple[UUID | None, ...]:
    return row.person_id, row.location_id, row.station_id


def _numbered(
    kind: str, number: ColumnElement[int], text: ColumnElement[Any], wanted: str
) -> Select[*tuple[Any, ...]]:
    columns = literal_column(f"'{kind}'"), number, cast(null(), Uuid), text
    return select(*columns).where(among(number, wanted))


def _identified(
    kind: str, table: type[tables.Base], text: str, wanted: str
) -> Select[*tuple[Any, ...]]:
    of = table_of(table)
    columns = literal_column(f"'{kind}'"), cast(null(), BigInteger), of.c.id, of.c[text]
    return select(*columns).where(among(of.c.id, wanted))


_BAG, _MOVEMENT, _EVIDENCE, _PLACE = (
    table_of(kind) for kind in (tables.Bag, tables.Movement, tables.Evidence, tables.Location)
)
_DECISION = kind_of(ProblemDecided)
_LIST = planned_once(
    union_all(
        _numbered("codes", _BAG.c.id, _BAG.c.code, "bag_ids"),
        _numbered("sent", _MOVEMENT.c.position, _PLACE.c.name, "decisions").join(
            _PLACE, _PLACE.c.id == _MOVEMENT.c.destination_id
        ),
        _numbered("pictured", _EVIDENCE.c.position, null(), "positions"),
        _identified("bills", tables.Bill, "number", "bill_ids"),
        _identified("names", tables.Person, "name", "ids"),
        _identified("names", tables.Location, "name", "ids"),
        _identified("names", tables.Station, "name", "ids"),
    )
)

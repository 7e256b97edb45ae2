"""Look one bag up, with its whole story."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import bindparam, or_, select

from server.db import tables
from server.db.base import table_of
from server.db.prepared import planned_once
from server.services import history
from server.services.bag_records import BAG, DESTINATION_ID, LOCATION_ID, RECORDS, record_of
from server.services.formats import SAVED_FORMATS, formats_in, key_of, read_formats
from shared.codes import BagCode, BagKind
from shared.console import BagPage
from shared.errors import RuleBroken

if TYPE_CHECKING:
    from typing import Any

    from sqlalchemy import ColumnElement, Row, ScalarSelect, Select
    from sqlalchemy.orm import Session

_IS_SAID = or_(BAG.c.key == bindparam("wanted_key"), BAG.c.code == bindparam("label"))
_PLACE = table_of(tables.Location).alias("place")


def _name_of(place_id: ColumnElement[Any]) -> ScalarSelect[str]:
    return select(_PLACE.c.name).where(_PLACE.c.id == place_id).scalar_subquery()


# The names of these two not joined but looked up: PostgreSQL plans that in no time.
_BAGS = planned_once(
    RECORDS.add_columns(
        _name_of(LOCATION_ID).label("location"),
        _name_of(DESTINATION_ID).label("destination"),
        SAVED_FORMATS.label("formats"),
    ).where(_IS_SAID)
)
_LABELS = select(
    *(BAG.c[name] for name in ("key", "kind", "namespace", "number", "code")),
    BAG.c.count.label("planned"),
    SAVED_FORMATS.label("formats"),
).where(_IS_SAID)
_CHILDREN = planned_once(
    RECORDS.where(BAG.c.parent_id == bindparam("parent")).order_by(BAG.c.linked)
)


def page_of(session: Session, code_or_key: str, after: str | None = None) -> BagPage:
    """Return one bag with what it holds, where it is, and a page of its history.

    Raises:
        RuleBroken: `bag_unknown`.
    """
    row = _found(session, _BAGS, code_or_key)
    holds = row.kind is BagKind.PARENT
    children = session.connection().execute(_CHILDREN, {"parent": row.id}).all() if holds else []
    codes = {bag.id: bag.code for bag in (row, *children)}
    if row.parent_id is not None:
        codes[row.parent_id] = row.parent_code
    lines, more = history.of_bag(session, row.id, after, codes)
    return BagPage(
        bag=record_of(row),
        children=[record_of(child) for child in children],
        location=row.location,
        destination=row.destination,
        bill_id=row.bill_id,
        history=lines,
        history_next=more,
    )


def code_of(session: Session, code_or_key: str) -> BagCode:
    """Return the code that a known bag's label bears.

    Raises:
        RuleBroken: `bag_unknown`.
    """
    bag = _found(session, _LABELS, code_or_key)
    return BagCode(
        kind=bag.kind, namespace=bag.namespace, number=bag.number, count=bag.planned, code=bag.code
    )


def _found(
    session: Session, query: Select[*tuple[Any, ...]], code_or_key: str
) -> Row[*tuple[Any, ...]]:
    """Find a bag by a key as it is; by a label by the site's formats, whatever count it names."""
    text = code_or_key.strip()
    known = _known(session, query, text, text)
    if text in known:
        return known[text]
    labelled = next(iter(known.values()), None)
    formats = read_formats(session) if labelled is None else formats_in(labelled.formats)
    key = key_of(text, formats.formats)
    if key is not None and key not in known:
        known = _known(session, query, key, text)
    # A label of a format that the site has given up is still known by its text.
    found = labelled if key is None else known.get(key, labelled)
    if found is None:
        raise RuleBroken("bag_unknown", bag=text[:100])
    return found


def _known(
    session: Session, query: Select[*tuple[Any, ...]], key: str, label: str
) -> dict[str, Row[*tuple[Any, ...]]]:
    """Return the bag of a key, and those whose label is this text, by their keys."""
    if not (label.isprintable() and label.isascii()):
        return {}
    said = {"wanted_key": key, "label": label.upper()}
    return {row.key: row for row in session.connection().execute(query, said)}

"""Look one bag up, with its whole story."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from server.db import tables
from server.services import history
from server.services.bag_records import record_of, select_records
from server.services.formats import site_settings
from shared.codes import BagCode, read_code
from shared.console import BagPage
from shared.errors import CodeRefused, RuleBroken

if TYPE_CHECKING:
    from uuid import UUID

    from sqlalchemy.orm import Session


def page_of(session: Session, code_or_key: str, after: str | None = None) -> BagPage:
    """Return one bag with what it holds, where it is, and a page of its history.

    Raises:
        RuleBroken: `bag_unknown`.
    """
    row = session.execute(
        select_records().where(tables.Bag.key == _known_key(session, code_or_key))
    ).one()
    bag = record_of(row)
    children = session.execute(
        select_records().where(tables.Bag.parent_id == row[0].id).order_by(tables.Bag.linked)
    )
    lines, more = history.of_bag(session, row[0].id, after)
    names = _place_names(session, bag.location_id, bag.destination_id)
    return BagPage(
        bag=bag,
        children=[record_of(child) for child in children],
        location=names.get(bag.location_id),
        destination=names.get(bag.destination_id),
        bill_id=row.bill_id,
        history=lines,
        history_next=more,
    )


def code_of(session: Session, code_or_key: str) -> BagCode:
    """Return the code that a known bag's label bears.

    Raises:
        RuleBroken: `bag_unknown`.
    """
    bag = session.scalars(
        select(tables.Bag).where(tables.Bag.key == _known_key(session, code_or_key))
    ).one()
    return BagCode(
        kind=bag.kind, namespace=bag.namespace, number=bag.number, count=bag.count, code=bag.code
    )


def _known_key(session: Session, code_or_key: str) -> str:
    """A key as it is; a label by the site's formats, which take any count for the same bag."""
    text = code_or_key.strip()
    try:
        code = read_code(text, site_settings(session).formats)
    except CodeRefused:
        code = None
    keys = {text, code.key} if isinstance(code, BagCode) else {text}
    if text.isprintable() and text.isascii():
        bag = tables.Bag
        by_key = session.scalar(select(bag.key).where(bag.key.in_(keys)))
        # A label of a format that the site has given up is still known by its text.
        by_label = by_key or session.scalar(select(bag.key).where(bag.code == text.upper()))
        if by_label is not None:
            return by_label
    raise RuleBroken("bag_unknown", bag=text[:100])


def _place_names(session: Session, *ids: UUID | None) -> dict[UUID | None, str]:
    place = tables.Location
    found = session.execute(select(place.id, place.name).where(place.id.in_(ids)))
    return {row.id: row.name for row in found}

"""Look one bag up, with its whole story."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import bindparam, select

from server.db.among import among
from server.services import history
from server.services.bag_records import BAG, RECORDS, record_of
from server.services.formats import read_formats
from server.services.names import names_of
from shared.codes import BagCode, BagKind, read_code
from shared.console import BagPage
from shared.errors import CodeRefused, RuleBroken

if TYPE_CHECKING:
    from typing import Any

    from sqlalchemy import Row, Select
    from sqlalchemy.orm import Session

_IS_KEY = among(BAG.c.key, "keys")
_IS_LABEL = BAG.c.code == bindparam("label")
_LABELS = select(
    BAG.c.kind, BAG.c.namespace, BAG.c.number, BAG.c.count.label("planned"), BAG.c.code
)
_CHILDREN = RECORDS.where(BAG.c.parent_id == bindparam("parent")).order_by(BAG.c.linked)


def page_of(session: Session, code_or_key: str, after: str | None = None) -> BagPage:
    """Return one bag with what it holds, where it is, and a page of its history.

    Raises:
        RuleBroken: `bag_unknown`.
    """
    row = _found(session, RECORDS, code_or_key)
    bag = record_of(row)
    holds = bag.kind is BagKind.PARENT
    children = session.execute(_CHILDREN, {"parent": row.id}).all() if holds else []
    lines, more = history.of_bag(session, row.id, after)
    names = names_of(session, (bag.location_id, bag.destination_id))
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
    bag = _found(session, _LABELS, code_or_key)
    return BagCode(
        kind=bag.kind, namespace=bag.namespace, number=bag.number, count=bag.planned, code=bag.code
    )


def _found(
    session: Session, query: Select[*tuple[Any, ...]], code_or_key: str
) -> Row[*tuple[Any, ...]]:
    """Find a bag by a key as it is; by a label by the site's formats, whatever count it names."""
    text = code_or_key.strip()
    try:
        code = read_code(text, read_formats(session).formats)
    except CodeRefused:
        code = None
    keys = {text, code.key} if isinstance(code, BagCode) else {text}
    if text.isprintable() and text.isascii():
        # A label of a format that the site has given up is still known by its text.
        for condition, values in (
            (_IS_KEY, {"keys": list(keys)}),
            (_IS_LABEL, {"label": text.upper()}),
        ):
            if found := session.execute(query.where(condition), values).first():
                return found
    raise RuleBroken("bag_unknown", bag=text[:100])

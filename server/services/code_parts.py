"""Find bags by any part of their code, following the ledger at no cost to intake.

A bag's `version` is committed in the ledger's order, so whoever has copied the codes of all bags up
to a version has missed none. Parts of three characters are what both databases can look up; a
shorter text is only found at the beginning of a code.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import Text, cast, literal_column, select, text
from sqlalchemy.dialects import postgresql, sqlite

from server.db import tables
from server.db.base import table_of
from server.db.session import changes

if TYPE_CHECKING:
    from sqlalchemy import Select
    from sqlalchemy.orm import Session

    from server.db.session import Database

NAME = "bag_codes"
SHORTEST = 3
"""Characters: both indexes are made of parts as long as this."""
STRETCH = 50_000
_BAG, _CODE, _FOLLOWER, _HEAD = (
    table_of(kind) for kind in (tables.Bag, tables.BagCode, tables.Follower, tables.LedgerHead)
)
_IN_SQLITE = text(
    "bag_codes.id IN (SELECT rowid FROM bag_code_parts WHERE bag_code_parts MATCH :phrase)"
)
_PARTS_OF = literal_column("parts_of(bag_codes.code)", postgresql.ARRAY(Text))


def bring_up_to_date(database: Database) -> None:
    """Copy the codes that the ledger has added or changed since they were last looked for."""
    while _is_behind(database):
        with database.writing() as session:
            _follow(session)


def ids_holding(session: Session, part: str) -> Select[int]:
    """Select the ids of all bags whose code holds `part`, at least `SHORTEST` characters."""
    query = select(_CODE.c.id)
    if session.connection().dialect.name == "sqlite":
        phrase = '"' + part.replace('"', '""') + '"'
        return query.where(_IN_SQLITE.bindparams(phrase=phrase))
    parts = sorted({part[at : at + SHORTEST] for at in range(len(part) - SHORTEST + 1)})
    are_there = _PARTS_OF.contains(cast(parts, postgresql.ARRAY(Text)))
    # What holds all the parts need not hold them one after the other.
    return query.where(are_there, _CODE.c.code.contains(part, autoescape=True))


def _is_behind(database: Database) -> bool:
    followed = select(_FOLLOWER.c.position).where(_FOLLOWER.c.name == NAME).scalar_subquery()
    with database.reading() as session:
        head, position = session.execute(select(_HEAD.c.head, followed)).one()
    return head > (position or 0)


def _follow(session: Session) -> None:
    """Follow the ledger by a stretch; whoever comes at the same time waits, and finds it done."""
    insert = (postgresql if session.get_bind().dialect.name == "postgresql" else sqlite).insert
    beginning = insert(_FOLLOWER).values(name=NAME, position=0)
    session.execute(beginning.on_conflict_do_nothing())
    follower = session.get_one(tables.Follower, NAME, with_for_update=True)
    since, head = follower.position, session.scalars(select(_HEAD.c.head)).one()
    until = min(head, since + STRETCH)
    changed = select(_BAG.c.id, _BAG.c.code).where(_BAG.c.version.between(since + 1, until))
    copying = insert(_CODE).from_select(["id", "code"], changed)
    replaced = copying.excluded.code
    session.execute(
        copying.on_conflict_do_update(
            index_elements=["id"], set_={"code": replaced}, where=_CODE.c.code != replaced
        )
    )
    follower.position = max(since, until)
    session.flush()
    changes(session)

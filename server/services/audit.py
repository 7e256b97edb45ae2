"""The audit: who changed people, stations, places and settings, as a chain that shows tampering.

`h_n = SHA-256(h_{n-1} ‖ position ‖ time ‖ person ‖ action ‖ facts)`, each part after the first
preceded by its length in bytes (four bytes, big endian). What happens to bags is no part of it:
that is the ledger's.
"""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from server.db import tables
from server.db.session import changes
from server.db.versions import Part
from shared.chain import GENESIS

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime
    from uuid import UUID

    from sqlalchemy.orm import Session

    from shared.errors import FactValue

_ACCOUNTS_LOCK = 0x7472_6163  # any number that no other lock of ours has


def lock_accounts(session: Session) -> None:
    """Let one transaction at a time change accounts; SQLite has one writer anyway."""
    if session.get_bind().dialect.name == "postgresql":
        session.execute(select(func.pg_advisory_xact_lock(_ACCOUNTS_LOCK)))


def record(
    session: Session, action: str, now: datetime, *, by: UUID | None, **facts: FactValue
) -> None:
    """Add a line; `by` is the person who acted, None for the command line or a station."""
    lock_accounts(session)
    changes(session, Part.SITE)
    last = session.scalars(
        select(tables.Audit).order_by(tables.Audit.position.desc()).limit(1)
    ).first()
    line = tables.Audit(
        position=last.position + 1 if last else 1,
        at=now,
        person_id=by,
        action=action,
        facts=json.dumps(facts, ensure_ascii=False, sort_keys=True),
        hash="",
    )
    line.hash = _hash_of(line, last.hash if last else GENESIS)
    session.add(line)
    session.flush()


def difference(before: Mapping[str, object], after: Mapping[str, object]) -> dict[str, FactValue]:
    """Return the facts `before` and `after`: the named values that are not the same, in words."""
    names = [name for name in after if before.get(name) != after[name]]
    return {
        "before": _named({name: before.get(name) for name in names}),
        "after": _named({name: after[name] for name in names}),
    }


def _named(values: Mapping[str, object]) -> str:
    return "; ".join(f"{name}: {'–' if it is None else it}" for name, it in values.items())


def first_broken(session: Session) -> int | None:
    """Return the position of the first line that does not fit the chain, or None."""
    previous = GENESIS
    lines = session.scalars(
        select(tables.Audit).order_by(tables.Audit.position).execution_options(yield_per=1000)
    )
    for position, line in enumerate(lines, start=1):
        if line.position != position or line.hash != _hash_of(line, previous):
            return line.position
        previous = line.hash
    return None


def _hash_of(line: tables.Audit, previous: str) -> str:
    digest = hashlib.sha256(bytes.fromhex(previous))
    parts = (
        str(line.position),
        line.at.isoformat(),
        str(line.person_id or ""),
        line.action,
        line.facts,
    )
    for part in parts:
        encoded = part.encode("utf-8")
        digest.update(len(encoded).to_bytes(4, "big"))
        digest.update(encoded)
    return digest.hexdigest()

"""Programs of others: let in by an admin with a token and scopes, and shut out again.

A program acts in the name of the admin who let it in: what it does is theirs, and once they may
not do it any more, it may not either.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import select, update

from server.db import tables
from server.db.session import changes
from server.services import audit
from server.services.guests import shut_out
from server.services.tokens import hash_of, new_token
from shared.console import Page
from shared.errors import AccessDenied, RuleBroken
from shared.integrations import IntegrationRecord, IntegrationToken, Scope
from shared.records import Role

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from shared.ids import RandomBytes
    from shared.integrations import NewIntegration

TOKEN_PREFIX = "tti_"  # noqa: S105 - says what kind of token follows
_NOTED_EVERY = timedelta(minutes=5)
"""How exactly the last use is known: noting each one would write for every read."""


@dataclass(frozen=True, slots=True)
class IntegrationCaller:
    """A program that showed its token; `person_id` is the admin in whose name it acts.

    `is_use_noted` says that its last use need not be noted again until `true_until`.
    """

    id: UUID
    person_id: UUID
    scopes: frozenset[Scope]
    is_use_noted: bool
    true_until: datetime

    def __str__(self) -> str:
        return f"integration {self.id}"


def by_token(session: Session, token: str, now: datetime) -> IntegrationCaller:
    """Return the program that this token was made for.

    Raises:
        AccessDenied: `token_unknown`, `token_revoked`, `token_expired`, or `person_disabled`: the
            admin who let it in is none any more.
    """
    found = session.execute(
        select(tables.Integration, tables.Person)
        .join(tables.Person, tables.Person.id == tables.Integration.created_by)
        .where(tables.Integration.token_hash == hash_of(token))
    ).first()
    if found is None:
        raise AccessDenied("token_unknown")
    held, person = found
    if held.revoked_at is not None:
        raise AccessDenied("token_revoked")
    if held.expires_at is not None and held.expires_at <= now:
        raise AccessDenied("token_expired")
    if not person.is_active or person.role is not Role.ADMIN:
        raise AccessDenied("person_disabled")
    noted_until = now if held.last_used_at is None else held.last_used_at + _NOTED_EVERY
    return IntegrationCaller(
        id=held.id,
        person_id=person.id,
        scopes=_scopes_of(held),
        is_use_noted=now < noted_until,
        true_until=min(noted_until, held.expires_at or noted_until),
    )


def note_use(session: Session, caller: IntegrationCaller, now: datetime) -> None:
    """Remember when a program last called."""
    changes(session)
    session.execute(
        update(tables.Integration)
        .where(tables.Integration.id == caller.id)
        .values(last_used_at=now)
    )


def find(session: Session, after: str | None = None, limit: int = 50) -> Page[IntegrationRecord]:
    """Return one page of the programs, shut out ones too, by name."""
    rows = session.execute(
        select(tables.Integration, tables.Person.name)
        .join(tables.Person, tables.Person.id == tables.Integration.created_by)
        .where(tables.Integration.name > (after or ""))
        .order_by(tables.Integration.name)
        .limit(limit + 1)
    ).all()
    items = [_record_of(row, maker) for row, maker in rows[:limit]]
    return Page[IntegrationRecord](items=items, next=items[-1].name if len(rows) > limit else None)


def add(  # noqa: PLR0913 - what a token is made of
    session: Session,
    wanted: NewIntegration,
    integration_id: UUID,
    random_bytes: RandomBytes,
    *,
    by: UUID,
    now: datetime,
) -> IntegrationToken:
    """Let a program in; its token is in the answer and nowhere else.

    Raises:
        RuleBroken: `integration_name_empty`, `integration_name_taken` or `expires_in_the_past`.
    """
    audit.lock_accounts(session)
    name = " ".join(wanted.name.split())
    if not name:
        raise RuleBroken("integration_name_empty")
    table = tables.Integration
    if session.scalar(select(table.id).where(table.name == name)) is not None:
        raise RuleBroken("integration_name_taken", name=name)
    if wanted.expires_at is not None and wanted.expires_at <= now:
        raise RuleBroken("expires_in_the_past")
    token = new_token(TOKEN_PREFIX, random_bytes)
    row = tables.Integration(
        id=integration_id,
        name=name,
        token_hash=hash_of(token),
        scopes=" ".join(sorted(set(wanted.scopes))),
        created_at=now,
        created_by=by,
        expires_at=wanted.expires_at,
        revoked_at=None,
        last_used_at=None,
    )
    session.add(row)
    facts = {"integration": str(integration_id), "name": name, "scopes": row.scopes}
    audit.record(session, "integration_added", now, by=by, **facts)
    return IntegrationToken(token=token, integration=_with_maker(session, row))


def revoke(session: Session, integration_id: UUID, *, by: UUID, now: datetime) -> IntegrationRecord:
    """Shut a program out for good; its name stays taken, for what it did.

    Raises:
        RuleBroken: `integration_unknown`.
    """
    held = shut_out(session, tables.Integration, integration_id, by=by, now=now)
    return _with_maker(session, held)


def _with_maker(session: Session, row: tables.Integration) -> IntegrationRecord:
    return _record_of(row, session.get_one(tables.Person, row.created_by).name)


def _record_of(row: tables.Integration, maker: str) -> IntegrationRecord:
    return IntegrationRecord(
        id=row.id,
        name=row.name,
        scopes=sorted(_scopes_of(row)),
        created_at=row.created_at,
        created_by=maker,
        expires_at=row.expires_at,
        revoked_at=row.revoked_at,
        last_used_at=row.last_used_at,
    )


def _scopes_of(row: tables.Integration) -> frozenset[Scope]:
    """Return the scopes that this program knows; an older one opens nothing by a newer name."""
    known = set(Scope)
    return frozenset(Scope(name) for name in row.scopes.split() if name in known)

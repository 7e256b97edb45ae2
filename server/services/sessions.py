"""Sessions of people at the console: an opaque token each, ended by 15 minutes without use."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import delete, select, update

from server.db import tables
from server.db.session import changes
from server.services import audit, people
from server.services.tokens import hash_of, new_token
from shared.accounts import Me
from shared.accounts import Session as OpenSession
from shared.errors import AccessDenied, RuleBroken
from shared.records import Role

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from server.services.passwords import Kept
    from shared.accounts import PasswordChange
    from shared.ids import RandomBytes

TOKEN_PREFIX = "ttc_"  # noqa: S105 - says what kind of token follows
IDLE_S = 15 * 60
_NOTED_EVERY = timedelta(seconds=30)
"""How exactly the last use is known: noting each one would write for every read."""


@dataclass(frozen=True, slots=True)
class PersonCaller:
    """A signed-in person; `is_use_noted` says that their last use need not be noted again yet.

    That is so until `true_until`.
    """

    id: UUID
    name: str
    role: Role
    must_change_password: bool
    token_hash: str
    is_use_noted: bool
    true_until: datetime

    def __str__(self) -> str:
        return f"person {self.id}"


def by_token(session: Session, token: str, now: datetime) -> PersonCaller:
    """Return whose session this token names.

    Raises:
        AccessDenied: `token_unknown`, `session_expired` or `person_disabled`.
    """
    found = session.execute(
        select(tables.ConsoleSession, tables.Person)
        .join(tables.Person, tables.Person.id == tables.ConsoleSession.person_id)
        .where(tables.ConsoleSession.token_hash == hash_of(token))
    ).first()
    if found is None:
        raise AccessDenied("token_unknown")
    held, person = found
    if now - held.last_used_at > timedelta(seconds=IDLE_S):
        raise AccessDenied("session_expired")
    if not person.is_active:
        raise AccessDenied("person_disabled")
    return PersonCaller(
        id=person.id,
        name=person.name,
        role=person.role,
        must_change_password=person.must_change_password,
        token_hash=held.token_hash,
        is_use_noted=now - held.last_used_at < _NOTED_EVERY,
        true_until=held.last_used_at + _NOTED_EVERY,
    )


def note_use(session: Session, caller: PersonCaller, now: datetime) -> None:
    """Let the idle time of a session begin anew."""
    changes(session)
    session.execute(
        update(tables.ConsoleSession)
        .where(tables.ConsoleSession.token_hash == caller.token_hash)
        .values(last_used_at=now)
    )


def begin(
    session: Session, person: tables.Person, now: datetime, random_bytes: RandomBytes
) -> OpenSession:
    """Begin a session; its token is in the answer and nowhere else. Old ones are swept away."""
    token = new_token(TOKEN_PREFIX, random_bytes)
    ended_before = now - timedelta(seconds=IDLE_S)
    session.execute(
        delete(tables.ConsoleSession).where(tables.ConsoleSession.last_used_at < ended_before)
    )
    session.add(
        tables.ConsoleSession(
            token_hash=hash_of(token), person_id=person.id, created_at=now, last_used_at=now
        )
    )
    audit.record(session, "signed_in", now, by=person.id)
    me = Me(
        person_id=person.id,
        name=person.name,
        role=person.role,
        must_change_password=person.must_change_password,
    )
    return OpenSession(token=token, idle_s=IDLE_S, me=me)


def me(caller: PersonCaller) -> Me:
    """Return who is signed in, as it travels."""
    return Me(
        person_id=caller.id,
        name=caller.name,
        role=caller.role,
        must_change_password=caller.must_change_password,
    )


def end(session: Session, caller: PersonCaller, now: datetime) -> None:
    """End this session."""
    session.execute(
        delete(tables.ConsoleSession).where(tables.ConsoleSession.token_hash == caller.token_hash)
    )
    audit.record(session, "signed_out", now, by=caller.id)


def change_password(  # noqa: PLR0913 - what is asked, and what was made of it beforehand
    session: Session,
    caller: PersonCaller,
    wanted: PasswordChange,
    kept: Kept,
    *,
    proved_hash: str | None,
    now: datetime,
) -> None:
    """Take a person's new password; their other sessions end.

    `proved_hash` is the kept hash that the old password was found to match, or None.

    Raises:
        RuleBroken: `old_password_wrong`, `password_same`, or what `check_new_password` says.
    """
    person = people.get(session, caller.id)
    if proved_hash is None or person.password_hash != proved_hash:
        raise RuleBroken("old_password_wrong")
    if wanted.old == wanted.new:
        raise RuleBroken("password_same")
    people.set_password(person, wanted.new, kept, is_given=False)
    people.end_sessions(session, caller.id, but=caller.token_hash)
    audit.record(session, "password_changed", now, by=caller.id)

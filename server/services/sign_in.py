"""Sign-in at the console: every guess is counted in the database before it is judged.

Three wrong guesses are free; each further one doubles the wait, from 4 s to 3 minutes, so that an
hour has room for fewer than 30. The hour passes, or the right password comes, and all is forgotten.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import select

from server.db import tables
from server.services import audit, sessions, totp
from shared.errors import AccessDenied, ServerUnreachable

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy.orm import Session

    from server.keys import Keys
    from server.services.passwords import Hasher
    from shared.accounts import Session as OpenSession
    from shared.accounts import SignIn
    from shared.ids import RandomBytes

_REMEMBERED = timedelta(hours=1)
_FREE = 3
_FIRST_WAIT_S = 4
_LONGEST_WAIT_S = 180


@dataclass(frozen=True, slots=True)
class Attempt:
    """A guess that was counted; it counts as wrong until `admit` finds it right."""

    attempt_id: int
    name: str
    password_hash: str | None


def count_attempt(session: Session, asked: SignIn, address: str, now: datetime) -> Attempt:
    """Count a guess, and return what it is to be judged by.

    Raises:
        ServerUnreachable: `wait_before_retry` with the seconds to wait; this one did not count.
    """
    name = " ".join(asked.name.split())
    audit.lock_accounts(session)
    wait_s = _wait_s(_recent_failures(session, name, now), now)
    if wait_s > 0:
        raise ServerUnreachable("wait_before_retry", retry_after_s=wait_s)
    row = tables.SignInAttempt(name=name.casefold(), address=address, at=now, succeeded=False)
    session.add(row)
    session.flush()
    person = _person_named(session, name)
    return Attempt(row.id, name, person.password_hash if person else None)


def is_right(attempt: Attempt, asked: SignIn, hasher: Hasher) -> bool:
    """Whether the password is right; slow on purpose, so hold no transaction meanwhile."""
    return hasher.matches(attempt.password_hash, asked.password)


def admit(  # noqa: PLR0913 - what a session is made of
    session: Session,
    attempt: Attempt,
    asked: SignIn,
    *,
    keys: Keys,
    now: datetime,
    random_bytes: RandomBytes,
) -> OpenSession:
    """Begin the session of a person whose password was right.

    Raises:
        AccessDenied: `sign_in_failed`, `totp_needed` or `person_disabled`.
    """
    audit.lock_accounts(session)
    person = _person_named(session, attempt.name)
    if person is None or person.password_hash != attempt.password_hash:
        raise AccessDenied("sign_in_failed")
    if not person.is_active:
        raise AccessDenied("person_disabled")
    if person.totp_secret is not None:
        if not asked.totp:
            raise AccessDenied("totp_needed")
        person.totp_secret = totp.use(person.totp_secret, asked.totp, keys, now)
    row = session.get_one(tables.SignInAttempt, attempt.attempt_id)
    row.succeeded = True
    return sessions.begin(session, person, now, random_bytes)


def _person_named(session: Session, name: str) -> tables.Person | None:
    return session.scalars(select(tables.Person).where(tables.Person.name == name)).first()


def _recent_failures(session: Session, name: str, now: datetime) -> list[datetime]:
    """Return when the guesses since the last right one were made, newest first."""
    recent = session.execute(
        select(tables.SignInAttempt.at, tables.SignInAttempt.succeeded)
        .where(
            tables.SignInAttempt.name == name.casefold(),
            tables.SignInAttempt.at > now - _REMEMBERED,
        )
        .order_by(tables.SignInAttempt.at.desc(), tables.SignInAttempt.id.desc())
        .limit(100)
    )
    failures: list[datetime] = []
    for at, succeeded in recent:
        if succeeded:
            break
        failures.append(at)
    return failures


def _wait_s(failures: list[datetime], now: datetime) -> float:
    if len(failures) < _FREE:
        return 0.0
    doubled = _FIRST_WAIT_S * 2 ** min(len(failures) - _FREE, 16)
    until = failures[0] + timedelta(seconds=min(doubled, _LONGEST_WAIT_S))
    return (until - now).total_seconds()
